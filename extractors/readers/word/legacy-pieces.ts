import { openingOf } from "../../structure/clause-number.ts";
import { equationField } from "./equation-field.ts";
import { ends } from "./legacy-text.ts";
import type { Piece, Place } from "./piece.ts";

/** The paragraphs and table cells of a story of a `.doc`. */
export function legacyPieces(story: string, place: Place): Piece[] {
  const pieces: Piece[] = [];
  const at = { table: -1, row: 0, column: 0 };
  let inTable = false;
  let startsPage = false;
  for (const { text, end } of paragraphsIn(withoutFields(story))) {
    const isCell = end === ends.cell || end === ends.inCell || end === ends.row;
    if (isCell && !inTable) Object.assign(at, { table: at.table + 1, row: 0, column: 0 });
    inTable = isCell;
    startsPage ||= end === ends.ofPageStart;
    if (text.trim() !== "") {
      const piece = pieceOf(text, place, isCell ? { ...at } : undefined);
      pieces.push(startsPage ? { ...piece, breakBefore: true } : piece);
      startsPage = false;
    }
    startsPage ||= end === ends.page;
    if (end === ends.cell) at.column++;
    else if (end === ends.row) Object.assign(at, { row: at.row + 1, column: 0 });
  }
  return pieces;
}

function pieceOf(text: string, place: Place, cell: Piece["cell"]): Piece {
  const printed = text.normalize("NFC").replaceAll(/^[ \t\n]+|[ \t\n]+$/gu, "");
  if (place.kind !== "paragraph") return { ...place, text: printed, section: 0, ...(cell ? { cell } : {}) };
  if (cell) return { kind: "tableCell", anchor: "tableCell", cell, text: printed, section: 0 };
  const opening = openingOf(printed.trimStart());
  const clauseNumber = opening?.clauseNumber;
  const isHeading = opening?.kind === "named" && printed.length < 100;
  const role = isHeading ? ({ kind: "heading", level: 1 } as const) : {};
  return { ...place, ...role, text: printed, section: 0, ...(clauseNumber ? { clauseNumber } : {}) };
}

const endMarks = Object.values(ends).join("");
const paragraph = new RegExp(`[^${endMarks}]*[${endMarks}]|[^${endMarks}]+$`, "gu");

/** Splits a story at the ends of its paragraphs and cells; what stands for something else is written or left out. */
function* paragraphsIn(story: string): Generator<{ text: string; end: string }> {
  for (const [whole] of story.matchAll(paragraph)) {
    const last = whole.at(-1) ?? "";
    const isEnded = endMarks.includes(last);
    const text = (isEnded ? whole.slice(0, -1) : whole)
      .replaceAll("\v", "\n")
      .replaceAll("\u000e", "\n")
      .replaceAll("\u001e", "\u2011")
      .replaceAll("\u001f", "\u00ad")
      // Marks of notes, pictures and ends print nothing.
      .replaceAll(/[\p{Cc}--[\n\t]]/gv, "");
    yield { text, end: isEnded ? last : ends.paragraph };
  }
}

/** Marks of a field: it opens, its instruction is parted from its result, it closes. */
const field = { begin: "\u0013", separate: "\u0014", end: "\u0015" } as const;
const fieldMarks = Object.values(field).join("");
const fieldParts = new RegExp(`[${fieldMarks}]|[^${fieldMarks}]+`, "gu");

/** Fields by their results. */
function withoutFields(story: string): string {
  if (!story.includes(field.begin)) return story;
  const open: { instruction: string; result: string | undefined }[] = [];
  const out: string[] = [];
  const write = (text: string) => {
    const inner = open.at(-1);
    if (!inner) out.push(text);
    else if (inner.result === undefined) inner.instruction += text;
    else inner.result += text;
  };
  for (const [part] of story.matchAll(fieldParts)) {
    const inner = open.at(-1);
    if (part === field.begin) open.push({ instruction: "", result: undefined });
    else if (part === field.separate) {
      if (inner) inner.result ??= "";
    } else if (part !== field.end) write(part);
    else if (inner) {
      open.pop();
      write(resultOf(inner));
    }
  }
  // A field that never ends hides nothing.
  for (const { result } of open) out.push(result ?? "");
  return out.join("");
}

function resultOf({ instruction, result }: { instruction: string; result: string | undefined }): string {
  if (result !== undefined && result.trim() !== "") return result;
  return /^\s*EQ\b/iu.test(instruction) ? equationField(instruction) : (result ?? "");
}
