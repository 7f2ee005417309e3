import { strToU8, zipSync } from "fflate";

/** Parts of a Word file beside its body, each as the XML inside its root element. */
export interface DocxParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

/** Writes a small Word file; `body` is the XML inside `w:body`. A header is referred to as `rId1`. */
export function buildDocx(body: string, parts: DocxParts = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": xml("w:document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Target="header1.xml"/></Relationships>',
    ),
  };
  if (parts.numbering) files["word/numbering.xml"] = xml("w:numbering", parts.numbering);
  if (parts.styles) files["word/styles.xml"] = xml("w:styles", parts.styles);
  if (parts.footnotes) files["word/footnotes.xml"] = xml("w:footnotes", parts.footnotes);
  if (parts.header) files["word/header1.xml"] = xml("w:hdr", parts.header);
  return zipSync(files);
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Numbering properties of a paragraph. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

function xml(root: string, content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?><${root} ${namespaces}>${content}</${root}>`);
}
