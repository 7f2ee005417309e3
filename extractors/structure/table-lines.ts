import { isBareOpening, openingOf } from "./clause-number.ts";
import { extentOf, gridOfCell, type Line, type PlacedWord, plainText, type Segment } from "./line.ts";

/** How many lines of one cell may stand alone before the next line with several cells. */
const mostAlone = 15;
/** A lone cell is looked for under the table's first lines and under as many above it. */
const linesCompared = mostAlone + 5;
/** White between cells that nearly touch, as a share of the font size: where other rows have an edge, and to make one. */
const leastSpace = 0.4;
const wideSpace = 0.8;
/** White between the lines of one cell, as a share of their height at most; boxes of OCR vary by more. */
const close = 0.35;
const closeRecognised = 0.5;
/** Edges this near, in points, are one. */
const sameEdge = 2;

/** The lines of the table that begins at a line, cells told apart; fewer than two lines of several cells are none. */
export function tableLinesFrom(lines: readonly Line[], first: number): Line[] {
  const found = tableLines(lines, first);
  return found.filter((line) => line.segments.length > 1).length < 2 ? [] : splitAtColumns(found);
}

function tableLines(lines: readonly Line[], first: number): Line[] {
  const taken: Line[] = [];
  let complete = 0;
  for (let index = first; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    const above = taken.at(-1);
    const height = line.bottom - line.top;
    if (above && (line.top < above.top || line.top - above.bottom > 3 * height)) break;
    if (above && leavesGrid(line, above, taken)) break;
    if (isFormula(line) || isFractionOf(line, lines[index - 1]) || isFractionOf(line, lines[index + 1])) break;
    const isRow = line.segments.length > 1 || isInDrawnCell(line);
    if (!isRow && !(above && (continuesCell(line, taken, height) || titlesRows(line, above, lines[index + 1])))) break;
    taken.push(line);
    if (isRow) complete = taken.length;
    else if (taken.length - complete > mostAlone) break;
  }
  return taken.slice(0, complete + wrappedAfter(taken, complete));
}

/** Whether a line below drawn cells stands in those of another table, or in none. */
function leavesGrid(line: Line, above: Line, taken: readonly Line[]): boolean {
  if (!isInDrawnCell(above)) return false;
  const before = new Set(taken.flatMap(gridsOf));
  return gridsOf(line).every((grid) => !before.has(grid));
}

function gridsOf({ segments }: Line): number[] {
  return segments.flatMap(({ words }) => words.flatMap(({ cell }) => (cell === undefined ? [] : [gridOfCell(cell)])));
}

/** The first or last line of a cell may stand above or below all lines of its neighbours. */
function isInDrawnCell({ segments }: Line): boolean {
  return segments.every(({ words }) => words.every(({ cell }) => cell !== undefined));
}

/** `P = P0 × [0,15 + …`: its fractions, printed over three lines, look like cells. */
function isFormula(line: Line): boolean {
  return /^\p{L}[\p{L}\p{N}]{0,5}\s?=\s?.*[×x*·[(/+]/u.test(plainText(line));
}

/** Numerators and denominators touch the line of their formula. */
function isFractionOf(line: Line, formula: Line | undefined): boolean {
  if (!formula || !isFormula(formula)) return false;
  const gap = Math.max(formula.top - line.bottom, line.top - formula.bottom);
  return gap < 0.5 * (line.bottom - line.top) && line.left > formula.left && line.right < formula.right + 40;
}

/** A title over the rows below it, inside a table: short, close to both, across several columns that go on. */
function titlesRows(line: Line, above: Line, below: Line | undefined): boolean {
  if (!below || above.segments.length < 2 || below.segments.length < 2) return false;
  const height = line.bottom - line.top;
  const isClose = line.top - above.bottom <= height && below.top - line.bottom <= height;
  const text = plainText(line);
  if (!isClose || text.length > 80 || /[.;:]$/u.test(text) || openingOf(text)?.kind === "named") return false;
  const shared = above.segments.filter((cell) =>
    below.segments.some((other) => other.left < cell.right && other.right > cell.left),
  );
  return shared.length > 1 && shared.length >= Math.min(above.segments.length, below.segments.length);
}

/** A lone cell below or between others: not far from the line above, within a column, and no clause of its own. */
function continuesCell(line: Line, taken: readonly Line[], height: number): boolean {
  const above = taken.at(-1);
  if (!above || line.top - above.bottom > 1.3 * height || openingOf(plainText(line))?.kind === "named") return false;
  const compared = [...taken.slice(0, linesCompared), ...taken.slice(-linesCompared)];
  return compared.some((other) => {
    const before = (index: number) => other.segments[index - 1]?.right ?? Number.NEGATIVE_INFINITY;
    const next = (index: number) => other.segments[index + 1]?.left ?? Number.POSITIVE_INFINITY;
    if (other.segments.length < 2) return false;
    return other.segments.some((cell, index) => {
      const isOver = line.left < cell.right && line.right > cell.left;
      return isOver && line.left >= before(index) && line.right <= next(index);
    });
  });
}

/** Last lines of cells that wrap, under the last full row: close together, as a paragraph after a table is not. */
function wrappedAfter(taken: readonly Line[], complete: number): number {
  const rest = taken.slice(complete);
  const apart = rest.findIndex((line, index) => {
    const above = taken[complete + index - 1] ?? line;
    const isRecognised = line.segments.every(({ words }) => words.every(({ fontSize }) => fontSize === 0));
    return line.top - above.bottom > (isRecognised ? closeRecognised : close) * (line.bottom - line.top);
  });
  return apart < 0 ? rest.length : apart;
}

/** Cells that nearly touch are told apart at an edge, left or right, that other rows share. */
function splitAtColumns(lines: readonly Line[]): Line[] {
  const isLeftEdge = sharedEdges(lines, leftEdgesOf);
  const isRightEdge = sharedEdges(lines, rightEdgesOf);
  const isEdge = (previous: PlacedWord, word: PlacedWord) =>
    (previous.cell === undefined || previous.cell !== word.cell) &&
    (isLeftEdge(word.left) || isRightEdge(previous.right));
  return lines.map((line) => {
    if (line.segments.length < 2) return line;
    return { ...line, segments: line.segments.flatMap((segment) => splitSegment(segment, isEdge)) };
  });
}

/** Tells whether two lines or more have an edge near a place. */
function sharedEdges(lines: readonly Line[], edgesOf: (segment: Segment) => number[]): (edge: number) => boolean {
  const rows = new Map<number, number>();
  for (const line of lines) {
    const near = new Set<number>();
    for (const at of line.segments.flatMap(edgesOf)) {
      for (let edge = Math.round(at) - sameEdge; edge <= Math.round(at) + sameEdge; edge++) near.add(edge);
    }
    for (const edge of near) rows.set(edge, (rows.get(edge) ?? 0) + 1);
  }
  return (edge) => (rows.get(Math.round(edge)) ?? 0) >= 2;
}

/** A segment's own left edge, and those of words after a space wider than in a line of text. */
function leftEdgesOf({ left, words }: Segment): number[] {
  return [left, ...widelySpaced(words).map(([, word]) => word.left)];
}

function rightEdgesOf({ right, words }: Segment): number[] {
  return [right, ...widelySpaced(words).map(([previous]) => previous.right)];
}

function widelySpaced(words: readonly PlacedWord[]): [PlacedWord, PlacedWord][] {
  return words.slice(1).flatMap((word, index): [PlacedWord, PlacedWord][] => {
    const previous = words[index] ?? word;
    return word.left - previous.right > wideSpace * sizeOf(word, previous) ? [[previous, word]] : [];
  });
}

function sizeOf(word: PlacedWord, previous: PlacedWord): number {
  return Math.max(Math.max(word.fontSize, previous.fontSize) || word.bottom - word.top, 4);
}

function splitSegment(segment: Segment, isEdge: (previous: PlacedWord, word: PlacedWord) => boolean): Segment[] {
  const parts: PlacedWord[][] = [];
  for (const word of segment.words) {
    const part = parts.at(-1);
    const previous = part?.at(-1);
    const apart = previous && word.left - previous.right > leastSpace * sizeOf(word, previous);
    const opens = part?.length === 1 && isBareOpening(previous?.text ?? "");
    if (part && (opens || !(apart && isEdge(previous, word)))) part.push(word);
    else parts.push([word]);
  }
  return parts.map((words) => {
    const { left, right } = extentOf(words);
    return { words, left, right };
  });
}
