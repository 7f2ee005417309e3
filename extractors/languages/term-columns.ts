import type { AppliesTo } from "../../schemas/applies-to.ts";
import { rowNameOf } from "./row-scopes.ts";
import type { RuleDocument } from "./rule-document.ts";
import { headOf, type TableCell, type TableRow, tableRows } from "./table-rows.ts";

/** A cell under a head that was looked for, with what its row is about. */
export interface TermCell {
  readonly cell: TableCell;
  readonly row: TableRow;
  readonly head: string;
  readonly appliesTo: Pick<AppliesTo, "site" | "lot" | "tranche"> | undefined;
}

const sum = /^(?:sous-|sub-?|grand )?total|^ensemble/iu;

/**
 * The cells of a table's column about the contract's term, told by its head; `beside` is the head of another column that
 * must stand in the same table, for words that head other columns too (`Échéance`).
 */
export function cellsUnder(document: RuleDocument, head: RegExp, beside?: RegExp): TermCell[] {
  const rows = tableRows(document);
  let guessed: readonly string[] = [];
  return document.view.paragraphs.flatMap((paragraph) => {
    const read = rows.get(paragraph);
    if (!read) guessed = [];
    if (!read || sum.test(read.cells[0]?.text.trim() ?? "")) return [];
    const isHead = read.isHead || read.cells.some(({ text }) => head.test(text.trim()));
    if (isHead) {
      guessed = read.cells.map(({ text }) => text);
      return [];
    }
    const row = read.heads.length > 1 ? read : { ...read, heads: guessed };
    if (beside && !row.heads.some((text) => beside.test(text.trim()))) return [];
    const index = columnOf(row, head);
    const cell = row.cells[index];
    return index > 0 && cell ? [{ cell, row, head: headOf(row, index).trim(), appliesTo: rowNameOf(row, index) }] : [];
  });
}

function columnOf(row: TableRow, head: RegExp): number {
  return row.cells.findIndex((_, index) => head.test(headOf(row, index).trim()));
}

/** What all rows say alike holds for the contract; what differs holds for the rows that are named. */
export function sharedOrNamed<Reading extends { readonly appliesTo?: AppliesTo | undefined }>(
  readings: readonly Reading[],
  said: (reading: Reading) => string,
): Reading[] {
  const [first] = readings;
  if (!first) return [];
  const isShared = readings.every((reading) => said(reading) === said(first));
  if (isShared) return [readings.length > 1 ? { ...first, appliesTo: undefined } : first];
  return readings.filter(({ appliesTo }) => appliesTo !== undefined);
}

/** Each row's own, where rows have names; a lone row speaks for the contract. */
export function named<Reading extends { readonly appliesTo?: AppliesTo | undefined }>(
  readings: readonly Reading[],
): Reading[] {
  if (readings.length === 1) return [...readings];
  return readings.filter(({ appliesTo }) => appliesTo !== undefined);
}
