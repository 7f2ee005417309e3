import type { Block, Page } from "../../../schemas/document-text.ts";
import { wordsIn } from "../plain-page.ts";
import type { PictureReading, Piece } from "./piece.ts";

/** A Word file as pieces, ready to be written as pages. */
export interface WordContent {
  readonly body: readonly Piece[];
  /** Headers and footers that a section is the first to show, by section. */
  readonly headers: readonly (readonly Piece[])[];
  readonly footers: readonly (readonly Piece[])[];
  /** Notes and comments by the key that pieces name them with, `footnote:2`. */
  readonly notes: ReadonlyMap<string, readonly Piece[]>;
  /** Whether a section starts a new page, by section. */
  readonly startsPage: readonly boolean[];
  /** What read the file: `docx`, `libreoffice`. */
  readonly reader: string;
  readonly note?: string;
}

interface Sheet {
  readonly sections: Set<number>;
  readonly pieces: Piece[];
  readonly notes: Piece[];
  /** Comments and deleted text, which are no part of what was agreed. */
  readonly aside: Piece[];
}

/**
 * Writes pieces as pages. A header opens the page on which its section starts and a footer closes it, once; notes,
 * comments and deleted text stand at the end of their page, outside the flow of sentences. Pages end where the file
 * says so and where Word recorded that they end.
 */
export function composePages(content: WordContent): Page[] {
  let block = 0;
  const shown = new Set<number>();
  return sheetsOf(content).map((sheet, index) => {
    const sections = [...sheet.sections].filter((section) => !shown.has(section));
    for (const section of sections) shown.add(section);
    const running = (pieces: WordContent["headers"]) => sections.flatMap((section) => pieces[section] ?? []);
    const { text, blocks } = write(
      [...running(content.headers), ...sheet.pieces, ...sheet.notes, ...sheet.aside, ...running(content.footers)],
      block,
    );
    block += new Set(blocks.map(({ anchor }) => anchor?.block)).size;
    return {
      number: index + 1,
      width: 0,
      height: 0,
      rotation: 0,
      ...howRead(sheet, text, content),
      text,
      words: wordsIn(text),
      blocks,
    };
  });
}

function howRead(
  { pieces }: Sheet,
  text: string,
  { reader, note }: WordContent,
): Pick<Page, "source" | "reader" | "note" | "ocrConfidence" | "uncoveredInk"> {
  const pictures = [...new Set(pieces.flatMap((piece) => piece.picture ?? []))];
  const read = pictures.filter((picture) => picture.read);
  const [first] = read;
  const notes = [note, ...pictureNotes(pictures)].filter((part) => part !== undefined).join("; ");
  if (text === "") return { source: "none", reader, note: notes === (note ?? "") ? "blank page" : notes };
  const onlyPictures = first !== undefined && pieces.every((piece) => piece.picture !== undefined);
  const lowest = Math.min(...read.map((picture) => picture.ocrConfidence ?? 1));
  return {
    source: onlyPictures ? "ocr" : "text-layer",
    reader: onlyPictures ? first.reader : reader,
    ...(notes === "" ? {} : { note: notes }),
    ...(first
      ? { ocrConfidence: lowest, uncoveredInk: Math.max(...read.map((picture) => picture.uncoveredInk ?? 0)) }
      : {}),
  };
}

function pictureNotes(pictures: readonly PictureReading[]): string[] {
  const read = pictures.filter((picture) => picture.read).length;
  const reasons = new Set(pictures.flatMap((picture) => picture.note ?? []));
  const count = (number: number) => (number === 1 ? "1 picture" : `${number} pictures`);
  return [...(read > 0 ? [`${count(read)} in the text read by OCR`] : []), ...reasons];
}

function sheetsOf(content: WordContent): Sheet[] {
  const sheets: Sheet[] = [];
  let sheet: Sheet;
  const open = () => {
    sheet = { sections: new Set(), pieces: [], notes: [], aside: [] };
    sheets.push(sheet);
    return sheet;
  };
  sheet = open();
  sheet.sections.add(0);
  const turn = () => {
    // Word records a page end beside an explicit break: only the first of the two counts.
    if (sheet.pieces.length > 0) open();
  };
  let section = 0;
  for (const piece of content.body) {
    while (section < piece.section) {
      section++;
      if (content.startsPage[section]) turn();
      sheet.sections.add(section);
    }
    if (piece.breakBefore) turn();
    for (const [index, part] of piece.text.split("\f").entries()) {
      if (index > 0) turn();
      const text = part.trim();
      if (text === "" && !piece.picture) continue;
      const { clauseNumber, ...rest } = piece;
      const written = index === 0 ? { ...piece, text } : { ...rest, text };
      (piece.kind === "deleted" ? sheet.aside : sheet.pieces).push(written);
    }
    for (const key of piece.notes ?? []) {
      for (const note of content.notes.get(key) ?? []) {
        (note.kind === "footnote" ? sheet.notes : sheet.aside).push(note);
      }
    }
    for (let breaks = piece.breaksAfter ?? 0; breaks > 0; breaks--) turn();
  }
  for (const rest of content.startsPage.keys()) if (rest > section) sheet.sections.add(rest);
  return sheets;
}

function write(pieces: readonly Piece[], firstBlock: number): { text: string; blocks: Block[] } {
  let text = "";
  const blocks: Block[] = [];
  const tables = new Map<number, number>();
  let previous: Piece | undefined;
  let written = 0;
  for (const piece of pieces) {
    if (piece.text === "") continue;
    text += separator(previous, piece);
    const start = text.length;
    text += piece.text;
    if (piece.cell && !tables.has(piece.cell.table)) tables.set(piece.cell.table, tables.size);
    const cell = piece.cell && { ...piece.cell, table: tables.get(piece.cell.table) ?? 0 };
    const anchor = { kind: piece.anchor, block: firstBlock + written };
    const [own, ...labelled] = labelledLines(piece);
    blocks.push({
      kind: piece.kind,
      start,
      end: start + (own?.end ?? piece.text.length),
      ...(piece.clauseNumber === undefined ? {} : { clauseNumber: piece.clauseNumber }),
      ...(piece.level === undefined ? {} : { level: piece.level }),
      ...(cell ? { cell } : {}),
      anchor,
    });
    for (const line of labelled)
      blocks.push({ kind: "paragraph", start: start + line.start, end: start + line.end, anchor });
    written += 1;
    previous = piece;
  }
  return { text, blocks };
}

/** `Durée initiale : 36 mois`, on a line of its own. */
const labelLine = /^\p{Lu}[^:\n]{1,50}? ?: ?\S/u;

/** The parts of a paragraph whose lines somebody broke by hand to write a form in it: each label begins one. */
function labelledLines({ kind, text }: Piece): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of kind === "paragraph" ? text.split("\n") : [text]) {
    const last = parts.at(-1);
    if (last && !labelLine.test(line)) last.end = at + line.length;
    else parts.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return parts;
}

/** Cells of a row are parted by a tab, rows and the paragraphs of a cell by a line end, the rest by an empty line. */
function separator(previous: Piece | undefined, piece: Piece): string {
  if (!previous) return "";
  const [above, here] = [previous.cell, piece.cell];
  if (!above || !here || above.table !== here.table || previous.section !== piece.section) return "\n\n";
  return above.row === here.row && above.column !== here.column ? "\t" : "\n";
}
