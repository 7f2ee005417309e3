import { strToU8, zipSync } from "fflate";

/** Parts of a Word file beside its body, each as the XML inside its root element. */
export interface DocxParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Referred to as `rId1`. */
  readonly header?: string;
  /** Referred to as `rId2`. */
  readonly footer?: string;
  /** Further files, by path in the package. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  /** Further relationships of the main part. */
  readonly relationships?: readonly DocxRelationship[];
}

export interface DocxRelationship {
  readonly id: string;
  /** The last word of its type: `header`, `image`, `oleObject`. */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts that a key of `DocxParts` becomes: path, root element, type of relationship and of content. */
const partKinds = {
  numbering: ["numbering.xml", "w:numbering", "numbering"],
  styles: ["styles.xml", "w:styles", "styles"],
  settings: ["settings.xml", "w:settings", "settings"],
  footnotes: ["footnotes.xml", "w:footnotes", "footnotes"],
  endnotes: ["endnotes.xml", "w:endnotes", "endnotes"],
  comments: ["comments.xml", "w:comments", "comments"],
  header: ["header1.xml", "w:hdr", "header"],
  footer: ["footer1.xml", "w:ftr", "footer"],
} as const;

/** Writes a whole Word file, which Word and LibreOffice open; `body` is the XML inside `w:body`. */
export function buildDocx(body: string, parts: DocxParts = {}): Uint8Array {
  const files: Record<string, Uint8Array> = { ...parts.files };
  const overrides = [["/word/document.xml", `${contentType}.document.main+xml`]];
  const relationships: DocxRelationship[] = [...(parts.relationships ?? [])];
  files["word/document.xml"] = wordXml("w:document", `<w:body>${body}</w:body>`);
  for (const [key, [file, root, type]] of Object.entries(partKinds)) {
    const content = parts[key as keyof typeof partKinds];
    if (content === undefined) continue;
    files[`word/${file}`] = wordXml(root, content);
    overrides.push([`/word/${file}`, `${contentType}.${type}+xml`]);
    relationships.push({ id: fixedIds[key] ?? `rId-${key}`, type, target: file });
  }
  files["word/_rels/document.xml.rels"] = relationshipsXml(relationships);
  files["_rels/.rels"] = relationshipsXml([{ id: "rId1", type: "officeDocument", target: "word/document.xml" }]);
  files["[Content_Types].xml"] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>${overrides
      .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
      .join("")}</Types>`,
  );
  return zipSync(files);
}

const fixedIds: Readonly<Record<string, string>> = { header: "rId1", footer: "rId2" };

/** A paragraph of one run. */
export function paragraph(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Numbering properties of a paragraph. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** One level of a list definition; `more` goes between the format and the text, where the schema has it. */
export function listLevel(index: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A list definition. */
export function listDefinition(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join("")}</w:abstractNum>`;
}

/** A list that uses a definition; definitions must all stand before lists. */
export function listUse(id: number, definition: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

/** A part of a Word file with its namespaces. */
export function wordXml(root: string, content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?><${root} ${wordNamespaces}>${content}</${root}>`);
}

function relationshipsXml(relationships: readonly DocxRelationship[]): Uint8Array {
  const items = relationships.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${relationshipType}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`,
  );
}
