import type { AmountsValue } from "../../schemas/fields/amounts.ts";
import type { ReadMoney } from "../../values/money.ts";
import type { AmountPlace } from "./amount-places.ts";
import type { DocumentRule, RuleReading, Span } from "./rule.ts";
import type { RuleDocument } from "./rule-document.ts";

export type AmountReading = RuleReading<AmountsValue> & { readonly span: Span };

/** One rule a role, named by how contracts put it; all share what is read of a document. */
export function rulesByRole(
  language: "fr" | "en",
  phrases: readonly (readonly [AmountsValue["role"], string])[],
  amountsOf: (document: RuleDocument) => readonly AmountReading[],
): DocumentRule<AmountsValue>[] {
  return phrases.map(([role, phrase]) => ({
    name: `${language}/amounts/${phrase}`,
    strength: 0.7,
    readDocument: (document) => amountsOf(document).filter((reading) => reading.value?.role === role),
  }));
}

/** An amount with what was found of it; words that contradict its figures make it contradictory. */
export function amountReading(
  place: AmountPlace,
  found: Pick<AmountsValue, "role" | "taxBasis" | "period">,
  strength: number,
): AmountReading {
  const value = amountOf(place.value, found);
  const others = place.otherReadings?.map((other) => ({ ...value, money: other.money }));
  return {
    ...(place.note === "contradiction" && { state: "contradictory" as const }),
    value,
    span: quoteOf(place),
    ...(others && { otherReadings: others }),
    strength,
  };
}

/** The field's value: the money as read, with what its context says of it. */
export function amountOf(
  { money, taxRate, unit }: ReadMoney,
  { role, taxBasis, period }: Pick<AmountsValue, "role" | "taxBasis" | "period">,
): AmountsValue {
  return {
    role,
    money,
    ...(taxBasis && { taxBasis }),
    ...(taxRate && { taxRate }),
    ...(period && { period }),
    ...(unit && { unit }),
  };
}

const longestQuote = 160;

/** The words since the amount before, or the row up to it, where they are short enough to quote. */
function quoteOf(place: AmountPlace): Span {
  const rowStart = place.sentenceSpan.start;
  if (place.label !== "" && place.end - rowStart <= longestQuote) return { start: rowStart, end: place.end };
  const lead = place.lead.replace(/^[\s,;:.)-]+/u, "");
  if (lead.length <= longestQuote) return { start: place.start - lead.length, end: place.end };
  const cut = place.lead.slice(-longestQuote);
  const at = cut.search(/(?<=[,;:] )|(?<= )/u);
  return { start: place.start - (cut.length - Math.max(0, at)), end: place.end };
}
