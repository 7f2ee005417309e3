import type { Block } from "../../schemas/document-text.ts";

/** A run of lines of a text: one table, or what stands between tables. Offsets into the text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The cells of the table, numbered 0; absent where the lines are no table. */
  readonly cells?: readonly Block[];
}

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Characters from the start of the line, as printed in type of one width. */
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly by: "tabs" | "bars" | "spaces" | "nothing";
  readonly cells: readonly Cell[];
}

/**
 * The lines of a text without empty ones, cut into tables and what stands between: rows whose cells stand apart by tabs, by
 * bars, or by runs of spaces that line up. Linear in the length of the text.
 */
export function stretchesOf(text: string, start: number, end: number): Stretch[] {
  const lines = linesOf(text, start, end);
  const stretches: Stretch[] = [];
  let from = 0;
  const keep = (to: number) => {
    const [first, last] = [lines[from], lines[to - 1]];
    if (first && last) stretches.push({ start: first.start, end: last.end });
  };
  for (let at = 0; at < lines.length; ) {
    const until = endOfRows(lines, at);
    if (!isTable(lines.slice(at, until))) {
      at = until;
      continue;
    }
    const top = topOfHeads(lines, at, from);
    keep(top);
    const rows = lines.slice(top, until);
    const cells = blocksOf(rows, at - top);
    stretches.push({ start: rows[0]?.start ?? start, end: rows.at(-1)?.end ?? end, cells });
    from = until;
    at = until;
  }
  keep(lines.length);
  return stretches;
}

function linesOf(text: string, start: number, end: number): Line[] {
  let at = start;
  return text
    .slice(start, end)
    .split("\n")
    .map((line): Line => {
      const offset = at;
      at += line.length + 1;
      const by = line.includes("\t") ? "tabs" : /\S ?\| ?\S/u.test(line) ? "bars" : "spaces";
      const parts = by === "tabs" ? /[^\t]+/gu : by === "bars" ? /[^|]+/gu : /\S+(?: \S+)*/gu;
      const cells = [...line.matchAll(parts)].flatMap(({ 0: whole, index }): Cell[] => {
        const body = whole.trim();
        const from = index + whole.length - whole.trimStart().length;
        const to = from + body.length;
        return body === "" ? [] : [{ start: offset + from, end: offset + to, text: body, from, to }];
      });
      return { start: offset, end: offset + line.length, by: cells.length > 1 ? by : "nothing", cells };
    });
}

/** The index after the last of the lines, from one on, whose cells stand apart in the same way; at least one further. */
function endOfRows(lines: readonly Line[], at: number): number {
  const by = lines[at]?.by;
  let until = at + 1;
  while (by !== "nothing" && (lines[until]?.by === by || (by === "tabs" && goesOn(lines, until)))) until += 1;
  return until;
}

function isTable(lines: readonly Line[]): boolean {
  const by = lines[0]?.by;
  const rows = lines.filter((line) => line.by === by);
  return by !== "nothing" && rows.length > 1 && (by !== "spaces" || linesUp(rows));
}

/** A line without tabs between two that have them: a cell that goes on. */
function goesOn(lines: readonly Line[], at: number): boolean {
  return lines[at]?.by === "nothing" && lines[at - 1]?.by === "tabs" && lines[at + 1]?.by === "tabs";
}

const figure = /\d|€|%/u;
const nothing = /^(?:[-–—/]|sans objet|n[ée]ant|none|n\/a)$/iu;
const longestCell = 70;
/** Of the rows, how many must look like rows of a table. */
const most = 0.75;

/** Whether lines cut at runs of spaces are a table rather than two columns of prose or words spread over a line. */
function linesUp(rows: readonly Line[]): boolean {
  const share = (test: (row: Line) => boolean) => rows.filter(test).length / rows.length;
  const others = rows.flatMap(({ cells }) => cells.slice(1));
  if (others.some(({ text }) => text.length > longestCell)) return false;
  if (share(({ cells }) => /^[\p{Lu}\d"«(•–*-]/u.test(cells[0]?.text ?? "")) < most) return false;
  const columns = columnsOf(rows);
  const wide = share(({ cells }) => cells.length === columns.length);
  const filled = share(({ cells }) => cells.slice(1).some(({ text }) => figure.test(text)));
  const short = others.reduce((sum, { text }) => sum + text.length, 0) / others.length <= 24;
  const stop = share(({ cells }) => /[,;]$|\p{Ll}{3}\.$/u.test(cells.at(-1)?.text ?? ""));
  const isAligned = columns.slice(1).every(({ from, to }) => {
    const own = others.filter((cell) => cell.from < to && from < cell.to);
    const [first] = own;
    return (
      first !== undefined &&
      (own.filter((cell) => cell.from === first.from).length >= most * own.length ||
        own.filter((cell) => cell.to === first.to).length >= 0.5 * own.length ||
        own.every((cell) => figure.test(cell.text) || nothing.test(cell.text) || cell === first))
    );
  });
  return isAligned && stop < 0.3 && wide >= 0.5 && (filled >= 0.5 || (rows.length > 2 && short && wide >= most));
}

interface Column {
  readonly from: number;
  readonly to: number;
}

/** The columns: the cells of the first of the rows that have most. */
function columnsOf(rows: readonly Line[]): readonly Column[] {
  return rows.reduce<readonly Column[]>((best, { cells }) => (cells.length > best.length ? cells : best), []);
}

/** A line this far in, right above a table, is a head over some of its columns; more lines are not. */
const headIndent = 16;
const mostGroupHeads = 3;

/** The first of the lines above a table that hold one head each, centred over their columns. */
function topOfHeads(lines: readonly Line[], at: number, from: number): number {
  let top = at;
  const isHeadLine = (line: Line | undefined) =>
    line?.by === "nothing" && line.cells.length === 1 && (line.cells[0]?.from ?? 0) >= headIndent;
  while (lines[at]?.by === "spaces" && top > from && at - top < mostGroupHeads && isHeadLine(lines[top - 1])) top -= 1;
  return top;
}

/** The column of each cell: where lines are laid out by spaces the one it stands over, else its turn. */
function blocksOf(lines: readonly Line[], groupHeads: number): Block[] {
  const rows = lines.filter(({ cells }) => !cells.every(({ text }) => /^:?-{2,}:?$/u.test(text)));
  const columns = columnsOf(rows);
  const isLaidOut = rows.some(
    ({ by, cells }) => by === "spaces" && cells.some((_, at) => at > 0 && gap(cells, at) > 2),
  );
  const heads = groupHeads + (isHead(rows.slice(groupHeads)) ? 1 : 0);
  const groups = rows.slice(0, groupHeads).flatMap(({ cells }) => cells);
  return rows.flatMap(({ cells }, row) => {
    let last = -1;
    return cells.map(({ start, end, from, to }, turn): Block => {
      const near = isLaidOut ? nearest(columns, from, to) : turn;
      const over = row < groupHeads ? columnsUnder({ from, to }, groups, columns) : { first: near, count: 1 };
      const column = Math.max(last + 1, over.first);
      last = column;
      const place = { table: 0, row, column, ...(over.count > 1 && { columnSpan: over.count }) };
      return { kind: "tableCell", start, end, cell: { ...place, ...(row < heads && { isHeader: true }) } };
    });
  });
}

function gap(cells: readonly Cell[], at: number): number {
  return (cells[at]?.from ?? 0) - (cells[at - 1]?.to ?? 0);
}

/** The columns that one head of a group is nearer to than any other. */
function columnsUnder(head: Column, groups: readonly Column[], columns: readonly Column[]) {
  const own = columns.flatMap((column, index) => {
    const distances = groups.map((other) => distance(column, other));
    return distance(column, head) <= Math.min(...distances) ? [index] : [];
  });
  return { first: own[0] ?? nearest(columns, head.from, head.to), count: Math.max(1, own.length) };
}

/** Characters between two ranges of a line; negative where they overlap. */
function distance(one: Column, other: Column): number {
  return Math.max(one.from, other.from) - Math.min(one.to, other.to);
}

/** The column that a cell shares most with; else the nearest. */
function nearest(columns: readonly Column[], from: number, to: number): number {
  const cell = { from, to };
  return columns.reduce(
    (best, column, index) => (distance(column, cell) < distance(columns[best] ?? column, cell) ? index : best),
    0,
  );
}

/** Whether the first row names the columns: no figures in it, and figures under it. */
function isHead([first, ...others]: readonly Line[]): boolean {
  const value = /\d{3}|\d[.,]\d|\d ?(?:€|%)|^\d+$/u;
  const holds = (row: Line) => row.cells.slice(1).some(({ text }) => value.test(text));
  return (
    first !== undefined &&
    others.length > 0 &&
    !first.cells.some(({ text }) => value.test(text)) &&
    others.filter(holds).length >= 0.5 * others.length
  );
}
