/**
 * The prefix that the reader knows each XML namespace by. A file may bind any prefix; Strict files (ISO/IEC 29500-4)
 * have namespaces of their own for the same elements.
 */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"],
  ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"],
  ["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
  ["http://purl.oclc.org/ooxml/drawingml/picture", "pic"],
  ["http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"],
  ["http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["http://schemas.microsoft.com/office/2006/xmlPackage", "pkg"],
]);

/** The prefixes bound at a place: as written in the file → as the reader knows them. */
export type Scope = ReadonlyMap<string, string>;

/** The scope inside an element that may bind prefixes by its `xmlns` attributes. */
export function scopeWithin(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let within: Map<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith("xmlns")) continue;
    const written = name === "xmlns" ? "" : name.slice("xmlns:".length);
    within ??= new Map(scope);
    // A namespace that we do not know keeps its prefix: drafts of a schema are bound to the usual one.
    within.set(written, prefixes.get(value) ?? written);
  }
  return within ?? scope;
}

/** A name with the prefix that the reader knows. A name without one is in the default namespace, if it is an element's. */
export function canonicalName(name: string, scope: Scope, isAttribute = false): string {
  const colon = name.indexOf(":");
  if (colon < 0) {
    const prefix = isAttribute ? "" : (scope.get("") ?? "");
    return prefix === "" ? name : `${prefix}:${name}`;
  }
  const written = name.slice(0, colon);
  const prefix = scope.get(written) ?? written;
  return prefix === written ? name : `${prefix}${name.slice(colon)}`;
}
