import type { Block, Page, Words } from "../../schemas/document-text.ts";
import { openingOf } from "../structure/clause-number.ts";

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

function blocksIn(text: string): Block[] {
  let tables = 0;
  return runsOfLines(text).flatMap(({ start, end }): Block | Block[] => {
    const content = text.slice(start, end);
    if (isTable(content)) {
      tables += 1;
      return cellsIn(content, start, tables - 1);
    }
    const place = { start, end };
    const heading = /^(#{1,6}) /u.exec(content);
    if (heading?.[1]) return { kind: "heading", ...place, level: heading[1].length };
    const opening = openingOf(content);
    if (opening?.kind === "named" && content.length < 100) {
      return { kind: "heading", ...place, clauseNumber: opening.clauseNumber, level: opening.level };
    }
    return { kind: "paragraph", ...place, clauseNumber: opening?.clauseNumber };
  });
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
      run = { start: at + line.length - line.trimStart().length, end };
      runs.push(run);
    }
    at += line.length + 1;
  }
  return runs;
}

/** Lines whose cells stand apart by tabs, but for one cell that goes on in a line of its own. */
function isTable(content: string): boolean {
  const lines = content.split("\n");
  const rows = lines.filter((line) => /\S\t+\S/u.test(line)).length;
  return rows > 1 && rows >= lines.length - 1;
}

function cellsIn(content: string, offset: number, table: number): Block[] {
  let at = offset;
  return content.split("\n").flatMap((line, row) => {
    const start = at;
    at += line.length + 1;
    return [...line.matchAll(/[^\t]+/gu)]
      .filter((cell) => cell[0].trim() !== "")
      .map(
        (cell, column): Block => ({
          kind: "tableCell",
          start: start + cell.index,
          end: start + cell.index + cell[0].length,
          cell: { table, row, column },
        }),
      );
  });
}
