/** The start tags of the elements of a local name, whatever their prefix. */
export function partsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}[\\s/>][^>]*`, "gu"))].map(([element]) => element);
}

/** The value of an attribute without a prefix, as written. */
export function attribute(element: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`, "u").exec(element)?.[1];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of XML with its five entities and its character references replaced; no other entity exists without a DOCTYPE. */
export function unescaped(text: string): string {
  return text.replaceAll(/&(#x?[0-9a-f]+|\w+);/giu, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name] ?? whole;
    const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
