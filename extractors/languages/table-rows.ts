import type { Paragraph } from "../structure/normal-view.ts";
import { cellAt, type PlacedCell } from "./cell-places.ts";
import { oncePerDocument } from "./once-per-document.ts";
import type { RuleDocument } from "./rule-document.ts";

/** A cell of a table row; offsets into the view. */
export interface TableCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly place: PlacedCell | undefined;
}

/** A row with the heads of its table, if it has any. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  /** By column; heads of groups of columns stand before those of their columns. */
  readonly heads: readonly string[];
  /** Whether heads were given by the reader, so that columns are known even where cells are empty. */
  readonly isPlaced: boolean;
  /** Whether this row is one of heads. */
  readonly isHead: boolean;
}

/** A figure, a date or a duration: what stands under a head, not in it. */
const holdsValue =
  /\d{3}|\d[.,]\d|\d ?(?:€|%|euros?|ans?|mois|jours?|heures?|dollars?|years?|months?|days?|hours?)(?!\p{L})/iu;
const head =
  /(?<!\p{L})(?:prix|montants?|quantit[ée]s?|unit[ée]s?|d[ée]signation|libell[ée]|co[ûu]ts?|tarifs?|total|P\.?U\.?|HT|TTC|p[ée]nalit[ée]s?|€|p[ée]riodicit[ée]s?|fr[ée]quences?|[ée]ch[ée]ances?|frequency|deadlines?|due dates?|prices?|amounts?|quantity|units?|description|costs?|fees?|charges?|rates?|deductions?|credits?|abatements?|damages|caps?|penalt(?:y|ies)|malus|r[ée]factions?|plafonds?)(?!\p{L})/iu;

/** `TTC (TVA 5,5 %)`, `2026`: figures that a head may hold. */
const rateOrYear = /(?:TVA|VAT)(?: (?:à|at))? ?\d{1,2}(?:[.,]\d{1,2})? ?%|^20\d\d$/iu;

/** `Délai de déclaration`; a cell with a delay says how long. */
const delayHead = /^d[ée]lais?(?: (?:de |d')\p{L}+)?$/iu;

/** What is known of a table while its rows are read. */
interface Table {
  readonly of: string | undefined;
  readonly heads: readonly string[] | undefined;
  readonly isPlaced: boolean;
}

/**
 * The rows of a document's tables by their paragraph; computed once. Heads are the cells that the reader marked as such;
 * where it marked none, a row without values, the first or one that names money. A table that goes on over a page end keeps
 * its heads.
 */
export const tableRows = oncePerDocument((document): ReadonlyMap<Paragraph, TableRow> => {
  const rows = new Map<Paragraph, TableRow>();
  let table: Table | undefined;
  const { paragraphs } = document.view;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind !== "tableRow") {
      table = undefined;
      continue;
    }
    const cells = cellsIn(document, paragraph);
    const marked = cells.length > 0 && cells.every(({ place }) => place?.isHeader);
    const of = cells[0]?.place?.of;
    const guessed =
      !marked &&
      !table?.isPlaced &&
      (isHeadRow(cells, table?.heads) || (table === undefined && isOverSums(document, cells, index)));
    if (marked) {
      const above = table?.of === of && table?.isPlaced ? table.heads : undefined;
      table = { of, heads: under(above ?? [], cells), isPlaced: true };
    } else if (guessed) table = { of, heads: cells.map(({ text }) => text), isPlaced: false };
    rows.set(paragraph, {
      cells,
      heads: table?.heads ?? [],
      isPlaced: table?.isPlaced ?? false,
      isHead: marked || guessed,
    });
    table = { of, heads: table?.heads, isPlaced: table?.isPlaced ?? false };
  }
  return rows;
});

/** The heads of a table with one more row of them, each after the head of its group. */
function under(above: readonly string[], cells: readonly TableCell[]): string[] {
  const heads = [...above];
  for (const { text, place } of cells) {
    const first = place?.column ?? 0;
    for (let column = first; column < first + (place?.columnSpan ?? 1); column += 1) {
      const group = heads[column];
      heads[column] = group && group !== text ? `${group} | ${text}` : text;
    }
  }
  return Array.from(heads, (text) => text ?? "");
}

function isHeadRow(cells: readonly TableCell[], heads: readonly string[] | undefined): boolean {
  return (
    cells.length > 1 &&
    !cells.some(({ text }) => holdsValue.test(text.replace(rateOrYear, ""))) &&
    (looksLikeHeads(cells) || (heads === undefined && cells.length > 2))
  );
}

/** Fewer rows with a sum tell nothing of the row above them. */
const leastSums = 2;
const sum = /^(?:[$€£] ?\d[\d ,.]*|\d[\d ,.]*(?:€|euros|USD|EUR|GBP))(?: (?:HT|TTC))?$/iu;

/** `Site | Annual charge`: a first row of two cells without a value, over rows that all end in a sum. */
function isOverSums({ view }: RuleDocument, cells: readonly TableCell[], index: number): boolean {
  if (cells.length !== 2 || cells.some(({ text }) => holdsValue.test(text))) return false;
  let rows = 0;
  for (const { kind, start, end } of view.paragraphs.slice(index + 1, index + 1 + mostBelow)) {
    if (kind !== "tableRow") break;
    if (!sum.test(view.slice(start, end).split("\t").at(-1) ?? "")) return false;
    rows += 1;
  }
  return rows >= leastSums;
}

const mostBelow = 12;

/** The head of a cell; where columns are not known and a row has fewer cells than heads, columns count from the right. */
export function headOf({ cells, heads, isPlaced }: TableRow, index: number): string {
  const cell = cells[index];
  const column = isPlaced && cell?.place ? cell.place.column : index + Math.max(0, heads.length - cells.length);
  const text = heads[column] ?? "";
  return text === cell?.text ? "" : text;
}

function cellsIn(document: RuleDocument, { start, end }: Paragraph): TableCell[] {
  const cells: TableCell[] = [];
  let at = start;
  for (const text of document.view.slice(start, end).split("\t")) {
    cells.push({ text, start: at, end: at + text.length, place: cellAt(document, at) });
    at += text.length + 1;
  }
  return cells;
}

function looksLikeHeads(cells: readonly TableCell[]): boolean {
  const [first, ...others] = cells;
  return (
    others.some((cell) => head.test(cell.text) || delayHead.test(cell.text)) ||
    (others.length > 1 && /€/u.test(first?.text ?? ""))
  );
}
