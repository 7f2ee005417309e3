import type { Block, Page } from "../../../schemas/document-text.ts";
import { wordsIn } from "../plain-page.ts";
import type { Piece } from "./body.ts";

/** A Word file as pieces, ready to be written as pages. */
export interface WordContent {
  readonly headers: readonly Piece[];
  readonly body: readonly Piece[];
  readonly footers: readonly Piece[];
  /** Notes by the key that pieces name them with, `footnote:2`. */
  readonly notes: ReadonlyMap<string, readonly Piece[]>;
}

interface Sheet {
  readonly pieces: Piece[];
  readonly notes: Piece[];
  readonly deleted: Piece[];
}

/**
 * Writes pieces as pages. Headers open the first page and footers close it, once; notes and deleted text stand at the
 * end of their page, outside the flow of sentences. Where Word recorded its own page ends, those divide the pages.
 */
export function composePages(content: WordContent): Page[] {
  const sheets = sheetsOf(content);
  let block = 0;
  return sheets.map((sheet, index) => {
    const first = index === 0;
    const pieces = [
      ...(first ? content.headers : []),
      ...sheet.pieces,
      ...sheet.notes,
      ...sheet.deleted,
      ...(first ? content.footers : []),
    ];
    const { text, blocks } = write(pieces, block);
    block += blocks.length;
    const blank = text === "";
    return {
      number: index + 1,
      width: 0,
      height: 0,
      rotation: 0,
      source: blank ? "none" : "text-layer",
      reader: "docx",
      note: blank ? "blank page" : undefined,
      text,
      words: wordsIn(text),
      blocks,
    };
  });
}

function sheetsOf(content: WordContent): Sheet[] {
  const recorded = content.body.some((piece) => piece.text.includes("\f"));
  const sheets: Sheet[] = [{ pieces: [], notes: [], deleted: [] }];
  const last = () => sheets.at(-1) ?? { pieces: [], notes: [], deleted: [] };
  const turn = () => {
    // Word records a page end beside an explicit break: only the first of the two counts.
    if (last().pieces.length > 0) sheets.push({ pieces: [], notes: [], deleted: [] });
  };
  for (const piece of content.body) {
    if (piece.breakBefore && !recorded) turn();
    for (const [index, part] of piece.text.split("\f").entries()) {
      if (index > 0) turn();
      const text = part.trim();
      if (text === "") continue;
      const { clauseNumber, ...rest } = piece;
      const written = index === 0 ? { ...piece, text } : { ...rest, text };
      (piece.kind === "deleted" ? last().deleted : last().pieces).push(written);
    }
    for (const note of piece.notes) last().notes.push(...(content.notes.get(note) ?? []));
  }
  return sheets;
}

function write(pieces: readonly Piece[], firstBlock: number): { text: string; blocks: Block[] } {
  let text = "";
  const blocks: Block[] = [];
  const tables: number[] = [];
  let previous: Piece | undefined;
  for (const piece of pieces) {
    text += separator(previous, piece);
    const start = text.length;
    text += piece.text;
    if (piece.cell && !tables.includes(piece.cell.table)) tables.push(piece.cell.table);
    const cell = piece.cell && { ...piece.cell, table: tables.indexOf(piece.cell.table) };
    blocks.push({
      kind: piece.kind,
      start,
      end: text.length,
      ...(piece.clauseNumber === undefined ? {} : { clauseNumber: piece.clauseNumber }),
      ...(piece.level === undefined ? {} : { level: piece.level }),
      ...(cell ? { cell } : {}),
      anchor: { kind: piece.anchor, block: firstBlock + blocks.length },
    });
    previous = piece;
  }
  return { text, blocks };
}

/** Cells of a row are parted by a tab, rows and the paragraphs of a cell by a line end, the rest by an empty line. */
function separator(previous: Piece | undefined, piece: Piece): string {
  if (!previous) return "";
  const [above, here] = [previous.cell, piece.cell];
  if (!above || !here || above.table !== here.table) return "\n\n";
  return above.row === here.row && above.column !== here.column ? "\t" : "\n";
}
