import { plainBox } from "./check-box-marks.ts";
import { isBareOpening, openingOf } from "./clause-number.ts";
import { footnotesIn } from "./footnotes.ts";
import { headingLevel, type Measures, measuresOf, sizeOf } from "./headings.ts";
import { type Line, lineOf, plainText, type Segment } from "./line.ts";
import type { PageLayout } from "./page-layout.ts";
import type { LineGroup } from "./page-text.ts";
import { tableAt } from "./tables.ts";

/** Regions of fewer lines are measured by their page. */
const leastLinesMeasured = 8;

/** Where lines stand this much farther apart, a paragraph ends; OCR sees heights less exactly. */
const widerPitch = 1.25;
const widerPitchRecognised = 1.45;

/** A line that ends so is followed by a number that it refers to, not by a clause: `par dérogation à l'article`. */
const refersOn =
  /(?:^|[\s'’(])(?:articles?|art\.|sections?|clauses?|paragraphes?|alinéas?|points?|annexes?|n°|§|(?<![;,] )(?:et|ou|and|or)|à|aux?|des?|du|to|of)$/iu;

/** A page's layout becomes blocks: headers first, then the body, then footers. */
export function groupsOf(layout: PageLayout, pageHeight: number): LineGroup[] {
  const regions = layout.regions.map((lines) => lines.map(withNumberJoined));
  const page = measuresOf(regions.flat());
  const groups = regions.flatMap((lines) => {
    const own = measuresOf(lines);
    const { size, height } = lines.length < leastLinesMeasured ? page : own;
    const measures = { ...own, size, height };
    const footnotes = footnotesIn(lines, measures, pageHeight);
    const body = lines.slice(0, lines.length - footnotes.flat().length);
    const inBody = { ...measures, pitch: measuresOf(body).pitch };
    return [...bodyGroups(body, inBody), ...footnotes.map((note): LineGroup => ({ kind: "footnote", lines: note }))];
  });
  let tables = 0;
  return [
    ...layout.headers.map((line): LineGroup => ({ kind: "pageHeader", lines: [line] })),
    ...groups.map((group) => (group.table ? { ...group, table: { ...group.table, number: tables++ } } : group)),
    ...layout.footers.map((line): LineGroup => ({ kind: "pageFooter", lines: [line] })),
  ];
}

/**
 * `3.2      The supplier…` is a clause, not two cells, and so is a line of a table of contents; a bullet belongs to the text
 * after it in any cell.
 */
function withNumberJoined(line: Line): Line {
  const segments: Segment[] = [];
  const isContents = line.segments.length === 3 && /^\d{1,3}$/.test(textOf(line.segments[2]));
  for (const segment of line.segments) {
    const before = segments.at(-1);
    const opening = before && isBareOpening(textOf(before)) ? openingOf(`${textOf(before)} `) : undefined;
    const opensLine = segments.length === 1 && (line.segments.length === 2 || isContents || opening?.kind === "named");
    if (before && opening && (opensLine || opening.kind === "bullet") && /\p{L}{2}/u.test(textOf(segment))) {
      const words = [...before.words, ...segment.words];
      segments[segments.length - 1] = { words, left: before.left, right: segment.right };
    } else segments.push(segment);
  }
  return segments.length === line.segments.length ? line : (lineOf(segments) ?? line);
}

function textOf(segment: Segment | undefined): string {
  return segment?.words.map((word) => word.text).join(" ") ?? "";
}

function bodyGroups(lines: readonly Line[], measures: Measures): LineGroup[] {
  const groups: LineGroup[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) groups.push(textGroup(open, measures));
    open = [];
  };
  for (let index = 0; index < lines.length; ) {
    const table = tableAt(lines, index);
    if (table) {
      close();
      const taken = lines.slice(index, index + table.lineCount);
      groups.push({ kind: "tableCell", lines: taken, table: { number: 0, rows: table.rows } });
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
  const wider = measures.size > 0 ? widerPitch : widerPitchRecognised;
  if (pitch < 0 || pitch > wider * Math.max(measures.pitch, 0.9 * (previous.bottom - previous.top))) return true;
  const opening = openingOf(plainText(line));
  const isReference = opening?.kind === "number" && refersOn.test(plainText(previous));
  if (opening && !isReference) return true;
  const [first = previous] = open;
  if (opensOption(plainText(line), plainText(previous), plainText(first))) return true;
  if (Math.abs(sizeOf(line) - sizeOf(first)) > 0.12 * sizeOf(first)) return true;
  if ((headingLevel([line], measures) !== undefined) !== (headingLevel(open, measures) !== undefined)) return true;
  const endedShort = previous.right < measures.right - 0.15 * (measures.right - measures.left);
  return endedShort && /[.;:!?»"]$/u.test(plainText(previous));
}

const boxFirst = new RegExp(`^${plainBox} ?(?=[\\p{L}\\d])`, "u");
const boxWithin = new RegExp(`.${plainBox}`, "u");

/** Whether a line is an option of its own, below another or below what announces them; not one of a row that goes on. */
function opensOption(text: string, previous: string, first: string): boolean {
  if (!boxFirst.test(text)) return false;
  return /[.;:]$/u.test(previous) || (boxFirst.test(first) && !boxWithin.test(previous));
}

function textGroup(lines: readonly Line[], measures: Measures): LineGroup {
  const [first] = lines;
  const opening = first && openingOf(plainText(first));
  const clauseNumber = opening?.clauseNumber;
  const level = headingLevel(lines, measures);
  if (level !== undefined) return { kind: "heading", lines, clauseNumber, level };
  const isItem = opening?.kind === "bullet" || opening?.kind === "letter";
  return { kind: isItem ? "listItem" : "paragraph", lines, clauseNumber };
}
