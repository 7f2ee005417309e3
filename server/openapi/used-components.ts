/** A document without the schemas that nothing in it points at: each is made for requests and for answers, and used in one. */
export function withUsedComponents<Document extends object>(document: Document): Document {
  const { components, ...rest } = Object.assign({ components: {} }, document);
  const schemas: Readonly<Record<string, unknown>> = Object.assign({}, Reflect.get(components, "schemas"));
  const used = new Set<string>();
  const follow = (part: unknown): void => {
    for (const name of namesIn(part)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(schemas[name]);
    }
  };
  follow(rest);
  const kept = Object.entries(schemas).filter(([name]) => used.has(name));
  return { ...document, components: { ...components, schemas: Object.fromEntries(kept) } };
}

function namesIn(part: unknown): string[] {
  const text = JSON.stringify(part) ?? "";
  return [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)"/g)].flatMap(([, name]) => name ?? []);
}
