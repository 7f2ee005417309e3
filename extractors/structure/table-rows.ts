import { type Line, rowOfCell, type Segment } from "./line.ts";
import type { Span } from "./strips.ts";
import { columnRange } from "./table-columns.ts";

/** A segment of a table at its columns; heights in points. */
export interface PlacedSegment extends Segment {
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  readonly last: number;
}

/** The segments of one printed line of a table. */
type TableLine = readonly PlacedSegment[];

/** What white there is between the lines of a table. */
interface White {
  /** Above each line, in points. */
  readonly gaps: readonly number[];
  /** Between the lines of one cell; undefined where no cell seems to have several. */
  readonly inner: number | undefined;
  /** Whether rows stand clearly farther apart than that. */
  readonly isPadded: boolean;
}

/** White wider than inside cells by this share of the height of a line begins a row; up to the next share only text tells. */
const clearlyWider = 0.35;
const maybeWider = 0.12;
/** Heights that OCR gives vary by more. */
const maybeWiderRecognised = 0.2;
/** Lines of one cell stand no farther apart than this share of their height. */
const mostInside = 0.8;
/** From this share of the lines on, wider white is that between rows. */
const leastPadded = 0.25;

/** The lines of a table put together into rows, from top to bottom, each with all its segments. */
export function rowsOf(lines: readonly Line[], columns: readonly Span[]): PlacedSegment[][] {
  const placed = lines.map((line) => line.segments.map((segment) => placedAt(segment, columns)));
  const white = whiteIn(placed, columns);
  const rows: PlacedSegment[][] = [];
  for (const [index, line] of placed.entries()) {
    const row = rows.at(-1);
    const here = { ...white, gap: white.gaps[index] ?? 0, above: placed[index - 1] ?? [], columns };
    if (row && goesOn(line, row, here)) row.push(...line);
    else rows.push([...line]);
  }
  return rows;
}

function placedAt(segment: Segment, columns: readonly Span[]): PlacedSegment {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const word of segment.words) {
    top = Math.min(top, word.top);
    bottom = Math.max(bottom, word.bottom);
  }
  return { ...segment, top, bottom, ...columnRange(segment, columns) };
}

function whiteIn(lines: readonly TableLine[], columns: readonly Span[]): White {
  const gaps = lines.map((line, index) => gapAbove(lines, line, index));
  const inside = columns.flatMap((_, column) => gapsInColumn(lines, column));
  if (inside.length === 0) return { gaps, inner: undefined, isPadded: false };
  const inner = inside.reduce((least, gap) => Math.min(least, gap));
  if (inner > mostInside * Math.max(...lines.map(heightOf))) return { gaps, inner, isPadded: false };
  const wider = lines.filter(
    (line, index) => index > 0 && (gaps[index] ?? 0) > inner + maybeWiderThan(line) * heightOf(line),
  );
  return { gaps, inner, isPadded: wider.length >= Math.max(2, leastPadded * (lines.length - 1)) };
}

/** White between what stands in a column and the next below it; lines that overlap are level, not one below the other. */
function gapsInColumn(lines: readonly TableLine[], column: number): number[] {
  const stack = lines.flat().filter(({ first, last }) => first === column && last === column);
  return stack.slice(1).flatMap((segment, index) => {
    const gap = segment.top - (stack[index]?.bottom ?? segment.top);
    return gap > -0.15 * (segment.bottom - segment.top) ? [gap] : [];
  });
}

/** White between a line and all that is printed above it in the table; negative where they overlap. */
function gapAbove(lines: readonly TableLine[], line: TableLine, index: number): number {
  const above = lines.slice(Math.max(0, index - 3), index).flat();
  if (above.length === 0) return Number.POSITIVE_INFINITY;
  return Math.min(...line.map(({ top }) => top)) - Math.max(...above.map(({ bottom }) => bottom));
}

/** Whether a line goes on with the cells of the row above it rather than beginning a row. */
function goesOn(
  line: TableLine,
  row: readonly PlacedSegment[],
  { gap, inner, isPadded, above, columns }: White & { gap: number; above: TableLine; columns: readonly Span[] },
): boolean {
  const drawn = goesOnAsDrawn(line, row);
  if (drawn !== undefined) return drawn;
  const height = heightOf(line);
  if (isRule(line) || isRule(row)) return false;
  // Cells centred in their row stand level with the gaps between the lines of its other cells.
  if (gap < -0.25 * height) return true;
  if (line.every((part) => isUnitBelow(part, row))) return true;
  if (line.some((part) => crosses(part, row) || isSecondFigure(part, row))) return false;
  if (inner === undefined || gap > inner + clearlyWider * height) return false;
  if (gap > inner + maybeWiderThan(line) * height) return line.every(startsInside);
  const isFull = (cells: TableLine) => columns.length > 1 && cells.length >= columns.length;
  if (isFull(line) && (isFull(above) || !isPadded)) {
    return line.every((part) => startsInside(part) && wraps(part, row, columns));
  }
  const [only] = line;
  if (line.length === 1 && only && only.first > 0 && /\p{L}/u.test(only.words[0]?.text ?? "")) return true;
  return isPadded || line.every((part) => startsInside(part) || wraps(part, row, columns));
}

/** What drawn cells say of a line below a row; undefined where they say nothing: there are none, or one that spans rows. */
function goesOnAsDrawn(line: TableLine, row: readonly PlacedSegment[]): boolean | undefined {
  const [here, above] = [line.map(drawnRowOf), row.map(drawnRowOf)];
  if (here.some((drawn) => drawn !== undefined && above.includes(drawn))) return true;
  const isKnown = line.length > 1 && !here.includes(undefined) && !above.includes(undefined);
  return isKnown ? false : undefined;
}

function drawnRowOf({ words }: Segment): number | undefined {
  const cell = words[0]?.cell;
  return cell === undefined ? undefined : rowOfCell(cell);
}

/** Whether a segment runs under several cells of a row. */
function crosses(segment: PlacedSegment, row: readonly PlacedSegment[]): boolean {
  const over = row.filter(({ first, last }) => first >= segment.first && last <= segment.last);
  return segment.last > segment.first && new Set(over.map(({ first }) => first)).size > 1;
}

/** A figure under a figure is that of the next row. */
function isSecondFigure(segment: PlacedSegment, row: readonly PlacedSegment[]): boolean {
  const isFigure = ({ words }: Segment) => {
    const text = words.map((word) => word.text).join(" ");
    return /\d/.test(text) && !/\p{L}/u.test(text);
  };
  return isFigure(segment) && row.some((other) => other.first === segment.first && isFigure(other));
}

/** `€` or `%` alone, wrapped under its figure. */
function isUnitBelow({ words, first }: PlacedSegment, row: readonly PlacedSegment[]): boolean {
  return words.every(({ text }) => /^[€$£%]$/u.test(text)) && row.some((cell) => cell.first === first);
}

/** Dashes drawn between rows. */
function isRule(line: TableLine): boolean {
  return line.every(({ words }) => words.every(({ text }) => /^[-–—_=.]+$/u.test(text)));
}

/** In the middle of a sentence. */
function startsInside(segment: Segment): boolean {
  return /^[\p{Ll}(),;%]/u.test(segment.words[0]?.text ?? "");
}

/** Whether the first word of a segment had no place left at the end of the cell above it. Figures stand alone. */
function wraps(segment: PlacedSegment, row: readonly PlacedSegment[], columns: readonly Span[]): boolean {
  const [word] = segment.words;
  if (!word || !/\p{L}/u.test(word.text)) return false;
  const cell = row.findLast((other) => other.first <= segment.last && other.last >= segment.first);
  // Nothing above it in its row: a cell that begins lower than its neighbours.
  if (!cell) return segment.first > 0;
  const space = 0.3 * (segment.bottom - segment.top);
  return cell.right + space + (word.right - word.left) > (columns[segment.last]?.right ?? 0);
}

function maybeWiderThan(line: TableLine): number {
  return line.some(({ words }) => words.some(({ fontSize }) => fontSize > 0)) ? maybeWider : maybeWiderRecognised;
}

function heightOf(line: TableLine): number {
  return Math.max(...line.map((segment) => segment.bottom - segment.top));
}
