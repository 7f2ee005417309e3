import type { DurationValue } from "../../../schemas/fields/duration.ts";
import type { RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { cellsUnder, sharedOrNamed } from "../term-columns.ts";
import { periodIn, scopeOf } from "./time-words.ts";

const durationColumn =
  /^dur[ée]e(?: (?:initiale|ferme|du march[ée]|du contrat|du lot|de la tranche|de (?:la )?location|de l'engagement|d'engagement|d'ex[ée]cution|des prestations))*(?: \(?(?:en )?(?<unit>mois|ans|ann[ée]es)\)?)?$/iu;

/** Durations of lots, tranches, sites or things hired, in a table that has a column for them. */
export function durationsInTables(document: RuleDocument): (RuleReading<DurationValue> & { readonly span: Span })[] {
  const readings = cellsUnder(document, durationColumn).flatMap(({ cell, row, head, appliesTo }) => {
    const unit = durationColumn.exec(head)?.groups?.unit ?? "";
    const written = cell.text.trim();
    const period = periodIn(/^\d+$/.test(written) ? `${written} ${unit}` : written)?.period;
    const scope =
      appliesTo ?? scopeOf(row.cells.map(({ text }) => text).join(" ")) ?? hiredThing(row.cells[0]?.text, row.heads[0]);
    if (!period || period.startsWith("PT") || !scope) return [];
    return [{ value: { period }, appliesTo: scope, span: { start: row.cells[0]?.start ?? cell.start, end: cell.end } }];
  });
  return sharedOrNamed(readings, ({ value }) => value.period);
}

/** A hire says for each thing how long it lasts: by its mark in the table. */
function hiredThing(name: string | undefined, head: string | undefined) {
  const hired = /^(?:rep[èe]res?|cat[ée]gories?|v[ée]hicules?|mat[ée]riels?|[ée]quipements?|machines?)(?!\p{L})/iu;
  return name && head && hired.test(head.trim()) ? { priceCategory: name.trim() } : undefined;
}
