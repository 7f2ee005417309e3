import type { DateOrRule } from "../../../schemas/value-types.ts";
import type { RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { cellsUnder, named } from "../term-columns.ts";
import { dateAfter } from "./contract-dates.ts";

const ofWhat =
  "(?: (?:of )?(?:the )?(?:contract|lease|licence|hire|term|services?|supply|cover|agreement|call-?off|lot))?";
const startHead = new RegExp(
  `^(?:(?:contract|service|lease|hire|supply|licence) )?(?:from|start(?:s|ing)?|commence(?:s|ment)|begins|inception|effective(?: from)?|in force from)${ofWhat}(?: date)?$`,
  "iu",
);
const endHead = new RegExp(
  `^(?:(?:contract|service|lease|hire|supply|licence) )?(?:to|until|till|end(?:s|ing)?|expir(?:y|ation|es)|finish(?:es)?|up to)${ofWhat}(?: date)?$`,
  "iu",
);

/** Columns of beginnings and ends that stand beside each other in a table of sites, lots or services. */
export function termsInTables(
  document: RuleDocument,
  side: "start" | "end",
): (RuleReading<DateOrRule> & { readonly span: Span })[] {
  const [head, beside] = side === "start" ? [startHead, endHead] : [endHead, startHead];
  const readings = cellsUnder(document, head, beside).flatMap(({ cell, appliesTo }) => {
    const place = dateAfter(document, cell.start, 4);
    if (place?.date === undefined || place.end > cell.end) return [];
    const value: DateOrRule = { kind: "date", date: place.date };
    return [{ value, appliesTo, span: { start: place.start, end: place.end } }];
  });
  return named(readings);
}
