import type { PaymentTermsValue } from "../../schemas/fields/payment-terms.ts";
import { oncePerDocument } from "./once-per-document.ts";
import type { Span } from "./rule.ts";
import type { RuleDocument } from "./rule-document.ts";

type Parts = Pick<PaymentTermsValue, "invoicing" | "timing" | "method" | "lateInterest">;

/** One part of the payment terms and where it stands. */
export interface PaymentPart {
  readonly part: Parts;
  readonly at: Span;
}

export interface PaymentParts {
  readonly parts: Parts;
  /** Where each part stands, in the order of the parts. */
  readonly places: readonly Span[];
}

/** How often a contract is invoiced, in advance or not, by which means it is paid, and the interest on late payment. */
export function paymentPartsBy(
  readers: readonly ((text: string) => PaymentPart | undefined)[],
): (document: RuleDocument) => PaymentParts {
  return oncePerDocument(({ view }) => {
    const found = readers.flatMap((read) => read(view.text) ?? []);
    return {
      parts: Object.assign({}, ...found.map(({ part }) => part)) as Parts,
      places: found.map(({ at }) => at),
    };
  });
}

/** The place of a whole match. */
export function placeOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
