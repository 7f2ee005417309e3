import type { Reading } from "../../../schemas/document-text.ts";
import type { Issue } from "../../../schemas/issue.ts";
import { type Format, type ReadContext, startsWith } from "../format.ts";
import { refusals } from "../refusals.ts";
import { type PartContent, type Piece, readPart } from "./body.ts";
import { composePages } from "./compose.ts";
import { Numbering } from "./numbering.ts";
import { WordPackage } from "./package.ts";
import { Styles } from "./styles.ts";
import { child, type Element, elementsOf, parseXml } from "./xml.ts";

/** Word `.docx`, with what Word computes when it shows the file: clause numbers, field results, page ends. */
export const word: Format = {
  name: "docx",
  recognises: (bytes) => {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return startsWith(bytes, "PK\u0003\u0004") && content.includes("word/document");
  },
  read: async (bytes, context) => read(WordPackage.open(bytes, context.name), context),
};

function read(file: WordPackage, context: ReadContext): Reading {
  const { name, limits } = context;
  const parse = (xml: string | undefined): Element | undefined => {
    if (xml === undefined) return undefined;
    try {
      return parseXml(xml);
    } catch (error) {
      throw refusals.damaged(name, "Word", error);
    }
  };
  const styles = new Styles(parse(file.part("word/styles.xml")));
  const numbering = new Numbering(parse(file.part("word/numbering.xml")), (style) => styles.find(style).list);
  const document = parse(file.main);
  const body = child(document, "w:body");
  if (!body) throw refusals.damaged(name, "Word");

  const part = (element: Element | undefined, kind: Piece["kind"], anchor: Piece["anchor"]): PartContent =>
    element ? readPart(element, styles, numbering, { kind, anchor }) : { pieces: [], tracked: false };
  const running = (reference: string, kind: Piece["kind"], anchor: Piece["anchor"]): Piece[] =>
    distinct(referenced(body, file, reference).flatMap((xml) => part(parse(xml), kind, anchor).pieces));

  const main = part(body, "paragraph", "paragraph");
  const pages = composePages({
    headers: running("w:headerReference", "pageHeader", "header"),
    body: main.pieces,
    footers: running("w:footerReference", "pageFooter", "footer"),
    notes: new Map([
      ...notesOf(parse(file.part("word/footnotes.xml")), "footnote", part),
      ...notesOf(parse(file.part("word/endnotes.xml")), "endnote", part),
    ]),
  });
  if (pages.length > limits.pages) throw refusals.tooManyPages(name, pages.length, limits.pages);
  const megabytes = Math.ceil(pages.reduce((sum, page) => sum + page.text.length, 0) / 1_000_000);
  if (megabytes > limits.textMegabytes) {
    throw refusals.tooLarge(name, "MB of text", megabytes, limits.textMegabytes, "limits.textMegabytes");
  }
  for (const page of pages) context.onPage(page.number, page.source);
  return { format: "docx", pages, issues: main.tracked ? [trackedChanges] : [] };
}

const trackedChanges: Issue = {
  code: "TRACKED_CHANGES",
  severity: "warning",
  message:
    "The document holds tracked changes; it was read with insertions accepted and deletions left out. Check that this is the agreed version.",
};

/** The parts that sections name as headers or footers, each once. */
function referenced(body: Element, file: WordPackage, reference: string): string[] {
  const targets = file.relationships();
  const names = new Set<string>();
  const visit = (element: Element) => {
    for (const part of elementsOf(element)) {
      const target = part.name === reference ? targets.get(part.attributes["r:id"] ?? "") : undefined;
      if (target) names.add(target);
      if (["w:p", "w:pPr", "w:sectPr", "w:sdt", "w:sdtContent"].includes(part.name)) visit(part);
    }
  };
  visit(body);
  return [...names].flatMap((name) => file.part(name) ?? []);
}

function distinct(pieces: readonly Piece[]): Piece[] {
  return [...new Map(pieces.filter((piece) => piece.text.trim() !== "").map((piece) => [piece.text, piece])).values()];
}

function notesOf(
  notes: Element | undefined,
  kind: "footnote" | "endnote",
  part: (element: Element, kind: Piece["kind"], anchor: Piece["anchor"]) => PartContent,
): [string, Piece[]][] {
  // Word keeps its separator lines as notes with a type of their own.
  const written = elementsOf(notes).filter((note) => (note.attributes["w:type"] ?? "normal") === "normal");
  return written.map((note, index) => {
    const pieces = part(note, "footnote", "footnote").pieces.map((piece, position) =>
      position === 0 ? { ...piece, text: `${index + 1} ${piece.text}` } : piece,
    );
    return [`${kind}:${note.attributes["w:id"] ?? ""}`, pieces];
  });
}
