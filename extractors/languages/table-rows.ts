import type { Paragraph } from "../structure/normal-view.ts";
import type { RuleDocument } from "./rule-document.ts";

/** A cell of a table row; offsets into the view. */
export interface TableCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A row with the row of heads of its table, if it has one. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly heads: readonly string[];
}

/** A figure, a date or a duration: what stands under a head, not in it. */
const holdsValue =
  /\d{3}|\d[.,]\d|\d ?(?:€|%|euros?|ans?|mois|jours?|heures?|dollars?|years?|months?|days?|hours?)(?!\p{L})/iu;
const head =
  /(?<!\p{L})(?:prix|montants?|quantit[ée]s?|unit[ée]s?|d[ée]signation|libell[ée]|co[ûu]ts?|tarifs?|total|P\.?U\.?|HT|TTC|p[ée]nalit[ée]s?|€|prices?|amounts?|quantity|units?|description|costs?|fees?|rates?)(?!\p{L})/iu;

/** The rows of a document's tables by their paragraph. A table's heads are a row without values, the first or one that names money. */
export function tableRows(document: RuleDocument): ReadonlyMap<Paragraph, TableRow> {
  const rows = new Map<Paragraph, TableRow>();
  let heads: readonly string[] | undefined;
  for (const paragraph of document.view.paragraphs) {
    if (paragraph.kind !== "tableRow") {
      heads = undefined;
      continue;
    }
    const cells = cellsOf(document, paragraph);
    const isHeads =
      cells.length > 1 &&
      !cells.some((cell) => holdsValue.test(cell.text)) &&
      (looksLikeHeads(cells) || (heads === undefined && cells.length > 2));
    if (isHeads) heads = cells.map((cell) => cell.text);
    rows.set(paragraph, { cells, heads: heads ?? [] });
  }
  return rows;
}

/** The head of a column; where a row has fewer cells than heads (empty or merged ones), columns count from the right. */
export function headOf({ cells, heads }: TableRow, column: number): string {
  const head = heads[column + Math.max(0, heads.length - cells.length)] ?? "";
  return head === cells[column]?.text ? "" : head;
}

function cellsOf(document: RuleDocument, { start, end }: Paragraph): TableCell[] {
  const cells: TableCell[] = [];
  let at = start;
  for (const text of document.view.text.slice(start, end).split("\t")) {
    cells.push({ text, start: at, end: at + text.length });
    at += text.length + 1;
  }
  return cells;
}

function looksLikeHeads(cells: readonly TableCell[]): boolean {
  const [first, ...others] = cells;
  return others.some((cell) => head.test(cell.text)) || (others.length > 1 && /€/u.test(first?.text ?? ""));
}
