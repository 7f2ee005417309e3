import type { DurationValue } from "../../../schemas/fields/duration.ts";
import type { RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { periodIn, scopeOf } from "./time-words.ts";

const durationColumn =
  /^dur[ée]e(?: (?:initiale|ferme|du march[ée]|du contrat|du lot|de la tranche|d'ex[ée]cution|des prestations))*(?: \(?(?:en )?(?<unit>mois|ans|ann[ée]es)\)?)?$/iu;

/** Durations of lots or tranches in a table that has a column for them. */
export function durationsInTables(document: RuleDocument): (RuleReading<DurationValue> & { span: Span })[] {
  const { text, paragraphs } = document.view;
  const found: (RuleReading<DurationValue> & { span: Span })[] = [];
  let column: { index: number; unit: string } | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== "tableRow") {
      column = undefined;
      continue;
    }
    const cells = text.slice(paragraph.start, paragraph.end).split("\t");
    const heads = cells.map((cell) => durationColumn.exec(cell.trim()));
    const index = heads.findIndex((head) => head !== null);
    if (index > 0) column = { index, unit: heads[index]?.groups?.unit ?? "" };
    else if (column) {
      const cell = cells[column.index]?.trim() ?? "";
      const period = periodIn(/^\d+$/.test(cell) ? `${cell} ${column.unit}` : cell)?.period;
      const appliesTo = scopeOf(cells.slice(0, column.index).join(" "));
      if (period && appliesTo)
        found.push({ value: { period }, appliesTo, span: { start: paragraph.start, end: paragraph.end } });
    }
  }
  return found;
}
