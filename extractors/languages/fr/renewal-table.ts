import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import type { RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { cellsUnder, sharedOrNamed } from "../term-columns.ts";
import { renewalCountIn } from "./renewal-count.ts";
import { periodIn, scopeOf } from "./time-words.ts";

const renewalColumn =
  /^(?:nombre (?:maxim\p{L}+ )?de )?(?:reconductions?|renouvellements?|prolongations?|prorogations?)(?: (?:tacites?|expresses?|possibles?|[ée]ventuel(?:le)?s?|maximum|annuel(?:le)?s?))*(?: \([^)]{1,30}\))?$/iu;
const none = /^(?:non|n[ée]ant|aucune?|sans(?: objet)?|exclue?|0|-)(?!\p{L})/iu;

/** Renewals of lots, sites or contracts, in a table that has a column for them. */
export function renewalsInTables(document: RuleDocument): (RuleReading<RenewalValue> & { readonly span: Span })[] {
  const readings = cellsUnder(document, renewalColumn).flatMap(({ cell, row, head, appliesTo }) => {
    const words = cell.text.trim();
    const value = renewalIn(words, head);
    if (!value) return [];
    const scope = appliesTo ?? scopeOf(row.cells[0]?.text ?? "");
    return [{ value, appliesTo: scope, span: { start: cell.start, end: cell.end } }];
  });
  return sharedOrNamed(readings, ({ value }) => JSON.stringify(value));
}

/** `tacite, deux fois un an`, `expresse : 1 x 24 mois`, `aucune`; nothing where neither the cell nor its head says how. */
function renewalIn(words: string, head: string): RenewalValue | undefined {
  if (none.test(words)) return { mode: "none" };
  const said = `${head} ${words}`;
  const isExpress = /express|sur d[ée]cision|par avenant|(?:sur|[àa] la) demande|accord/iu.test(said);
  if (!isExpress && !/tacite|automatique/iu.test(said)) return undefined;
  const count = renewalCountIn(`reconduction : ${words.replace(/^\p{L}+ ?[,:-] ?/u, "")}`)?.value;
  const period = periodIn(words.replace(/^.*?(?:fois|[x×])(?: maximum)?,? ?(?:pour |de |d')?/iu, ""))?.period;
  return {
    mode: isExpress ? "express" : "tacit",
    ...(period && { period }),
    ...(count && { maxCount: count }),
  };
}
