import type { Span } from "./strips.ts";
import type { TableCell } from "./tables.ts";

type Row = readonly TableCell[];

/** More rows than this are not heads. */
const mostHeaderRows = 3;
/** A head centred over several columns may be this far off, in points. */
const offCentre = 8;

/** A figure, a date or a share: what stands under a head, not in it. */
const value = /\d{3}|\d[.,]\d|^\d+$|\d ?[€%]/u;

/** Rows with their heads marked: those of the columns, by what they hold and how they are printed, and bold row names. */
export function withHeaders(rows: readonly Row[], columns: readonly Span[]): Row[] {
  const count = headerRowsIn(rows);
  const heads = joinedHeads(rows.slice(0, count), columns);
  const body = rows.slice(count);
  const named = body.length > 1 && body.every((row) => rowNameIsBold(row));
  return [
    ...heads.map((row) => row.map((cell) => ({ ...cell, isHeader: true }))),
    ...body.map((row) => row.map((cell) => (named && cell.column === 0 ? { ...cell, isHeader: true } : cell))),
  ];
}

/** How many rows at the top name columns. */
function headerRowsIn(rows: readonly Row[]): number {
  const columns = Math.max(...rows.map((row) => row.length));
  // Names of groups of columns come before the row that names each column.
  let last = 0;
  while (last < mostHeaderRows - 1 && (rows[last]?.some(spans) ?? false)) last++;
  const heads = rows.slice(0, last + 1);
  const body = rows.slice(last + 1);
  const cells = heads.flat();
  if (body.length === 0 || cells.length < 2 || cells.some((cell) => value.test(textOf(cell)))) return 0;
  if (cells.every(isBold) && !body.every((row) => row.every(isBold))) return heads.length;
  const isNamed = columns > 2 && Math.max(...heads.map((row) => row.length)) >= columns - 1;
  const figures = body.filter((row) => row.some((cell) => cell.column > 0 && value.test(textOf(cell)))).length;
  if (figures >= (columns > 2 ? 0.5 : 0.8) * body.length && body.length > (columns > 2 ? 0 : 2)) return heads.length;
  const longest = Math.max(...cells.map((cell) => textOf(cell).length));
  const bodyCells = body.flat();
  const mean = bodyCells.reduce((sum, cell) => sum + textOf(cell).length, 0) / bodyCells.length;
  return isNamed &&
    longest <= 60 &&
    mean >= 1.3 * (cells.reduce((sum, cell) => sum + textOf(cell).length, 0) / cells.length)
    ? heads.length
    : 0;
}

/** Heads over several columns widened to those they are centred over; heads of one column reach down beside such groups. */
function joinedHeads(heads: readonly Row[], columns: readonly Span[]): Row[] {
  if (heads.length < 2) return [...heads];
  const widened = heads.map((row, index) => row.map((cell) => centredOver(cell, row, heads[index + 1] ?? [], columns)));
  const tall: TableCell[] = [];
  const below = widened.slice(1).map((row) =>
    row.filter((cell) => {
      const isAlone = (widened[0] ?? []).every((other) => !overlaps(other, cell)) && widened.length === 2;
      if (isAlone) tall.push({ ...cell, rowSpan: 2 });
      return !isAlone;
    }),
  );
  const top = (widened[0] ?? []).map((cell) => {
    const reaches = below.every((row) => row.every((other) => !overlaps(other, cell)));
    return reaches ? { ...cell, rowSpan: widened.length } : cell;
  });
  return [[...top, ...tall].toSorted((a, b) => a.column - b.column), ...below];
}

function centredOver(cell: TableCell, row: Row, below: Row, columns: readonly Span[]): TableCell {
  if (below.length === 0) return cell;
  const middle = middleOf(cell);
  const isFree = (column: number) => row.every((other) => other === cell || !covers(other, column));
  for (let first = 0; first <= cell.column; first++) {
    for (let last = columns.length - 1; last > first && last >= endOf(cell); last--) {
      const centre = ((columns[first]?.left ?? 0) + (columns[last]?.right ?? 0)) / 2;
      const range = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      const named = range.filter((column) => below.some((other) => covers(other, column))).length;
      if (Math.abs(centre - middle) <= offCentre && named > 1 && range.every(isFree)) {
        return { ...cell, column: first, columnSpan: range.length };
      }
    }
  }
  return cell;
}

function rowNameIsBold(row: Row): boolean {
  const [name, ...others] = row;
  return name?.column === 0 && isBold(name) && !others.some(isBold);
}

function isBold(cell: TableCell): boolean {
  return cell.segments.every((segment) => segment.words.every((word) => word.bold));
}

function textOf(cell: TableCell): string {
  return cell.segments.flatMap((segment) => segment.words.map((word) => word.text)).join(" ");
}

function spans(cell: TableCell): boolean {
  return (cell.columnSpan ?? 1) > 1;
}

function endOf(cell: TableCell): number {
  return cell.column + (cell.columnSpan ?? 1) - 1;
}

function covers(cell: TableCell, column: number): boolean {
  return cell.column <= column && column <= endOf(cell);
}

function overlaps(first: TableCell, second: TableCell): boolean {
  return first.column <= endOf(second) && second.column <= endOf(first);
}

function middleOf(cell: TableCell): number {
  const lefts = cell.segments.map(({ left }) => left);
  const rights = cell.segments.map(({ right }) => right);
  return (Math.min(...lefts) + Math.max(...rights)) / 2;
}
