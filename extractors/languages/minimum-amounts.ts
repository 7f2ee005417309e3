import type { MinimumCommitmentValue } from "../../schemas/fields/minimum-commitment.ts";
import type { AmountReading } from "./amount-reading.ts";
import type { DocumentRule } from "./rule.ts";
import type { RuleDocument } from "./rule-document.ts";

/** Characters before a minimum, in its paragraph or the one before, that say of what it is. */
const nearBefore = 220;
const nearAfter = 60;

/** A minimum among the amounts of a document, where the words around say that so much is bought, and none of `others`. */
export function minimumCommitments(
  name: string,
  amountsOf: (document: RuleDocument) => readonly AmountReading[],
  bought: RegExp,
  others: RegExp,
): DocumentRule<MinimumCommitmentValue> {
  return {
    name,
    strength: 0.76,
    readDocument: (document) =>
      amountsOf(document).flatMap(({ value, span, appliesTo, strength = 0.76 }) => {
        if (value?.role !== "minimum" || value.unit) return [];
        const words = document.view.slice(Math.max(0, span.start - nearBefore), span.end + nearAfter);
        const around = `${document.clauseAt(span.start).heading} ${words}`;
        if (!bought.test(around) || others.test(document.view.slice(span.start, span.end))) return [];
        const { money, period } = value;
        const commitment = { money, ...(period && { period }) };
        return [{ value: commitment, span, ...(appliesTo && { appliesTo }), strength: Math.min(strength, 0.8) }];
      }),
  };
}
