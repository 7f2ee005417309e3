import { isBareOpening, openingOf } from "./clause-number.ts";
import { headingLevel, type Measures, measuresOf, sizeOf } from "./headings.ts";
import { type Line, lineOf, plainText } from "./line.ts";
import type { LineGroup } from "./page-text.ts";
import type { RunningLines } from "./running-lines.ts";
import { tableAt } from "./tables.ts";

/** A page's lines in reading order become blocks: headers first, then the body, then footers. */
export function groupsOf(lines: readonly Line[], running: RunningLines, pageHeight: number): LineGroup[] {
  const body = lines.filter((line) => !running.headers.has(line) && !running.footers.has(line)).map(withNumberJoined);
  const headers = lines.filter((line) => running.headers.has(line));
  const footers = lines.filter((line) => running.footers.has(line) && !running.headers.has(line));
  return [
    ...headers.map((line): LineGroup => ({ kind: "pageHeader", lines: [line] })),
    ...bodyGroups(body, pageHeight),
    ...footers.map((line): LineGroup => ({ kind: "pageFooter", lines: [line] })),
  ];
}

/** `3.2      The supplier…` is a clause, not two cells. */
function withNumberJoined(line: Line): Line {
  const [first, second, ...others] = line.segments;
  if (!first || !second || !isBareOpening(first.words.map((word) => word.text).join(" "))) return line;
  const joined = { words: [...first.words, ...second.words], left: first.left, right: second.right };
  return lineOf([joined, ...others]) ?? line;
}

function bodyGroups(lines: readonly Line[], pageHeight: number): LineGroup[] {
  const groups: LineGroup[] = [];
  const measures = measuresOf(lines);
  let tables = 0;
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) groups.push(textGroup(open, measures, pageHeight));
    open = [];
  };
  for (let index = 0; index < lines.length; ) {
    const table = tableAt(lines, index);
    if (table) {
      close();
      const taken = lines.slice(index, index + table.lineCount);
      groups.push({ kind: "tableCell", lines: taken, table: { number: tables++, rows: table.rows } });
      index += table.lineCount;
      continue;
    }
    const line = lines[index];
    const previous = open.at(-1);
    if (line && previous && startsGroup(previous, line, open, measures)) close();
    if (line) open.push(line);
    index++;
  }
  close();
  return groups;
}

function startsGroup(previous: Line, line: Line, open: readonly Line[], measures: Measures): boolean {
  const pitch = line.top - previous.top;
  if (pitch < 0 || pitch > 1.35 * Math.max(measures.pitch, previous.bottom - previous.top)) return true;
  if (openingOf(plainText(line))) return true;
  const [first = previous] = open;
  if (Math.abs(sizeOf(line) - sizeOf(first)) > 0.12 * sizeOf(first)) return true;
  if ((headingLevel([line], measures) !== undefined) !== (headingLevel(open, measures) !== undefined)) return true;
  const endedShort = previous.right < measures.right - 0.15 * (measures.right - measures.left);
  return endedShort && /[.;:!?»"]$/u.test(plainText(previous));
}

function textGroup(lines: readonly Line[], measures: Measures, pageHeight: number): LineGroup {
  const [first] = lines;
  const opening = first && openingOf(plainText(first));
  const clauseNumber = opening?.clauseNumber;
  const level = headingLevel(lines, measures);
  if (level !== undefined) return { kind: "heading", lines, clauseNumber, level };
  const small = first !== undefined && sizeOf(first) > 0 && sizeOf(first) < 0.88 * measures.size;
  if (small && first.top > 0.7 * pageHeight && /^(\d{1,2}|\*|\(\d\))\s?\p{L}/u.test(plainText(first))) {
    return { kind: "footnote", lines };
  }
  const isItem = opening?.kind === "bullet" || opening?.kind === "letter";
  return { kind: isItem ? "listItem" : "paragraph", lines, clauseNumber };
}
