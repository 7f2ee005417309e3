import type { PenaltiesValue } from "../../schemas/fields/penalties.ts";
import { findMoney } from "../../values/money.ts";
import { findPercents } from "../../values/percent.ts";
import type { Language } from "../../values/read.ts";
import type { Paragraph } from "../structure/normal-view.ts";
import type { RuleDocument } from "./rule-document.ts";
import { headOf, type TableCell, type TableRow, tableRows } from "./table-rows.ts";

/** Heads of the column that says the most of each row's penalty. */
const capHead =
  /^(?:(?:montant |p[ée]nalit[ée] |annual |monthly |aggregate )?(?:plafonds?|limites?|maxim(?:um|al|ale|a)|max\.?|caps?|ceilings?|limits?)(?!\p{L}))|(?<!\p{L})(?:plafonn[ée]e?s? [àa]|capped at|up to)$/iu;

/** The cell of a table row that holds the cap of the row's penalty: in `Retard | 25 € par jour | 500 €` under `Plafond` the last. */
export function capCellOf(document: RuleDocument, paragraph: Paragraph | undefined): TableCell | undefined {
  const row = paragraph && tableRows(document).get(paragraph);
  return row && capCellIn(row);
}

export function capCellIn(row: TableRow): TableCell | undefined {
  if (row.isHead) return undefined;
  return row.cells.find(({ text }, index) => index > 1 && /\d/u.test(text) && capHead.test(headOf(row, index).trim()));
}

/** A cap at the start of some words: `10 % du forfait`, `500 €`. */
export function capFrom(
  words: string,
  language: Language,
  baseOf: (after: string) => string | undefined,
): PenaltiesValue["cap"] {
  const [percent] = findPercents(words, language);
  const [money] = findMoney(words, language);
  if (percent && (!money || percent.start < money.start) && percent.start < 40) {
    const of = baseOf(words.slice(percent.end));
    return { kind: "percent", percent: percent.value, ...(of && { of }) };
  }
  return money && money.start < 40 ? { kind: "money", money: money.value.money } : undefined;
}
