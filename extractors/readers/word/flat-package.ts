import { strToU8, zipSync } from "fflate";

/** The namespace of a Word file whose parts are in one XML file (Flat OPC), which Word saves as “Word XML document”. */
const namespace = "http://schemas.microsoft.com/office/2006/xmlPackage";

export function isFlatPackage(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return head.includes(namespace) && /^\s*(?:\u00ef\u00bb\u00bf)?\s*<[?!\w]/u.test(head);
}

/** The same file as a zip file with a part for each. */
export function zipOfFlatPackage(bytes: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(bytes);
  const files: Record<string, Uint8Array> = { "[Content_Types].xml": strToU8("<Types/>") };
  for (const [, attributes = "", content = ""] of xml.matchAll(/<pkg:part\s([^>]*)>([\s\S]*?)<\/pkg:part>/g)) {
    const name = /pkg:name="\/?([^"]+)"/.exec(attributes)?.[1];
    const part = /<pkg:xmlData[^>]*>([\s\S]*)<\/pkg:xmlData>/.exec(content)?.[1];
    const binary = /<pkg:binaryData[^>]*>([\s\S]*)<\/pkg:binaryData>/.exec(content)?.[1];
    if (name === undefined) continue;
    if (part !== undefined) files[name] = strToU8(part.trim());
    else if (binary !== undefined) files[name] = Buffer.from(binary, "base64");
  }
  return zipSync(files, { level: 0 });
}
