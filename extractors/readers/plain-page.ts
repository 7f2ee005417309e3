import type { Block, Page, Words } from "../../schemas/document-text.ts";
import { openingOf } from "../structure/clause-number.ts";
import { stretchesOf } from "./plain-tables.ts";

/** A page from text alone: words without boxes, a block for each run of lines between empty lines. */
export function plainPage(
  number: number,
  text: string,
  how: Pick<Page, "reader" | "note">,
  size: Pick<Page, "width" | "height"> = { width: 0, height: 0 },
): Page {
  const read = text
    .normalize("NFC")
    .replaceAll(/\r\n?/g, "\n")
    .split("\n")
    .map(withoutTrailingBlanks)
    .join("\n")
    .trimEnd()
    .replace(/^\n+/, "");
  return {
    number,
    ...size,
    rotation: 0,
    source: read === "" ? "none" : "text-layer",
    ...how,
    text: read,
    words: wordsIn(read),
    blocks: blocksIn(read),
  };
}

/** A line without the spaces and tabs at its end. A pattern would try each blank of a long run as the first one. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === " " || line[end - 1] === "\t")) end--;
  return line.slice(0, end);
}

/** The words of a text, without boxes. */
export function wordsIn(text: string): Words {
  const words: Words = { starts: [], ends: [], boxes: [] };
  for (const match of text.matchAll(/\S+/gu)) {
    words.starts.push(match.index);
    words.ends.push(match.index + match[0].length);
  }
  return words;
}

/** Lines of a text that is wrapped by hand or by a program are shorter, but for a row of a table here and there. */
const longestWrapped = 160;
const fewLonger = 0.1;

function blocksIn(text: string): Block[] {
  let tables = 0;
  const lines = text.split("\n").filter((line) => line !== "");
  const isWrapped = lines.filter((line) => line.length > longestWrapped).length <= fewLonger * lines.length;
  return runsOfLines(text).flatMap(({ start, end }) =>
    stretchesOf(text, start, end).flatMap((stretch): readonly Block[] => {
      if (!stretch.cells) return paragraphsIn(text, stretch, isWrapped);
      tables += 1;
      return stretch.cells.map((block) => ({ ...block, cell: block.cell && { ...block.cell, table: tables - 1 } }));
    }),
  );
}

/**
 * The parts of a run of lines: a line that opens a clause or an item begins one, what follows goes on in it. Where lines are
 * not wrapped, each that begins like a sentence after the end of one is a part.
 */
function paragraphsIn(text: string, { start, end }: Pick<Block, "start" | "end">, isWrapped: boolean): Block[] {
  const parts: { start: number; end: number }[] = [];
  let at = start;
  let before = "";
  for (const line of text.slice(start, end).split("\n")) {
    const last = parts.at(-1);
    const begins = opensPart(line.trim(), before) || (!isWrapped && opensParagraph(line.trim(), before));
    if (last && !begins) last.end = at + line.length;
    else parts.push({ start: at, end: at + line.length });
    before = line.trim();
    at += line.length + 1;
  }
  return parts.flatMap((part) => blockIn(text, part));
}

/** Longest heading, in characters. */
const longestHeading = 100;

/** Whether a line begins a part of its own, by how it opens and how the line before it ends. */
function opensPart(line: string, before: string): boolean {
  if (isHeading(before) && /^[\p{Lu}\d«"]/u.test(line)) return true;
  if (/[☐☒]/u.test(before) && /^(?:\p{Lu}|[☐☒])/u.test(line)) return true;
  const opening = openingOf(line.slice(0, longestHeading));
  if (!opening) return false;
  if (opening.kind === "bullet") return /\p{L}/u.test(line) && /[.;:,!?)\p{L}]$/u.test(before);
  if (opening.kind === "named") return isHeading(line) && /[.;:!?]$/u.test(before);
  const rest = line.slice(opening.clauseNumber?.length).trimStart();
  return /[.;:!?]$/u.test(before) && /^[\p{L}«"]/u.test(rest) && !/^[IVXLC]+\b/u.test(line);
}

/** Whether a line begins as a sentence does, and the line before it ends as one or is no more than a heading. */
function opensParagraph(line: string, before: string): boolean {
  return /^[\p{Lu}\d«"(☐☒▢-]/u.test(line) && (/[.;:!?»")]$/u.test(before) || !/\p{Ll}/u.test(before));
}

function isHeading(line: string): boolean {
  return line.length < longestHeading && openingOf(line)?.kind === "named" && !/[.;:,]$/u.test(line);
}

function blockIn(text: string, stretch: Pick<Block, "start" | "end">): Block[] {
  const place = withoutBlanks(text, stretch);
  const content = text.slice(place.start, place.end);
  if (content === "") return [];
  const heading = /^(#{1,6}) /u.exec(content);
  if (heading?.[1]) return [{ kind: "heading", ...place, level: heading[1].length }];
  const opening = openingOf(content);
  if (opening?.kind === "named" && content.length < longestHeading) {
    return [{ kind: "heading", ...place, clauseNumber: opening.clauseNumber, level: opening.level }];
  }
  const isItem = opening?.kind === "bullet" || opening?.kind === "letter";
  return [{ kind: isItem ? "listItem" : "paragraph", ...place, clauseNumber: opening?.clauseNumber }];
}

function withoutBlanks(text: string, { start, end }: Pick<Block, "start" | "end">): { start: number; end: number } {
  const content = text.slice(start, end);
  const from = start + content.length - content.trimStart().length;
  return { start: from, end: Math.max(from, start + content.trimEnd().length) };
}

/** Lines between empty ones, without the blanks around them. A pattern over a run of megabytes would overflow the stack. */
function runsOfLines(text: string): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let run: { start: number; end: number } | undefined;
  let at = 0;
  for (const line of text.split("\n")) {
    const end = at + line.trimEnd().length;
    if (end === at) run = undefined;
    else if (run) run.end = end;
    else {
      run = { start: at, end };
      runs.push(run);
    }
    at += line.length + 1;
  }
  return runs;
}
