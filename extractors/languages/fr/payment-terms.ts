import type { PaymentTermsValue } from "../../../schemas/fields/payment-terms.ts";
import { type DocumentRule, defineFieldRules, type PatternRule, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { type PaymentDelay, paymentDelays } from "./payment-delays.ts";
import { paymentParts } from "./payment-parts.ts";
import type { PaymentShape } from "./payment-slots.ts";
import { paymentTermsCorpus } from "./payment-terms.corpus.ts";
import { blank } from "./time-words.ts";

type Reading = RuleReading<PaymentTermsValue> & { readonly span: Span };

function rule(phrase: string, shape: PaymentShape): DocumentRule<PaymentTermsValue> {
  return {
    name: `fr/paymentTerms/${phrase}`,
    strength: 0.84,
    readDocument: (document) =>
      paymentDelays(document)
        .filter((found) => found.shape === shape)
        .map((found) => readingOf(document, found)),
  };
}

/** The delay, with what other sentences say of invoices and late payment. */
function readingOf(document: RuleDocument, { delay, from, endOfMonth, span, ...found }: PaymentDelay): Reading {
  const { parts, places } = paymentParts(document);
  const value: PaymentTermsValue = {
    ...(delay && { delay }),
    ...(from && { from }),
    ...(endOfMonth && { endOfMonth }),
    ...parts,
  };
  const reading = { value, span, alsoAt: places, strength: found.strength };
  if (found.otherDelays.length === 0) return reading;
  const otherReadings = found.otherDelays.map((other) => ({ ...value, delay: other }));
  return { ...reading, state: "contradictory", otherReadings };
}

const periodic: DocumentRule<PaymentTermsValue> = {
  name: "fr/paymentTerms/facturation périodique, d'avance ou à terme échu",
  strength: 0.7,
  readDocument: (document) => {
    const { parts, places } = paymentParts(document);
    const [span, ...alsoAt] = places;
    if (!span || paymentDelays(document).some(({ isBeside }) => !isBeside)) return [];
    const told = (parts.invoicing ? 1 : 0) + (parts.timing ? 1 : 0);
    return [{ value: parts, span, alsoAt, strength: [0.5, 0.65, 0.8][told] }];
  },
};

const toFill: PatternRule<PaymentTermsValue> = {
  name: "fr/paymentTerms/blanc à remplir",
  pattern: new RegExp(
    `d[ée]lai (?:\\p{L}+ ){0,2}?de (?:paiement|r[èe]glement)[^.;\\n]{0,40}?(?:de |d'|[àa] |: ?)${blank}`,
    "dgiu",
  ),
  strength: 0.75,
  read: () => ({ state: "absent" }),
};

export const paymentTermsRules = defineFieldRules<PaymentTermsValue>({
  field: "paymentTerms",
  language: "fr",
  cue: /pa(?:iement|y[ée]|yable)|r[èée]gl(?:ement|[ée])|factur|mandat(?:ement|é)|fin de mois|exigible/iu,
  rules: [
    rule("payable dans un délai de <durée>", "act"),
    rule("délai de paiement de <durée>", "name"),
    rule("<durée> fin de mois, date de facture", "endOfMonth"),
    rule("<durée> pour régler", "purpose"),
    rule("payable à réception de facture", "receipt"),
    toFill,
    periodic,
  ],
  corpus: paymentTermsCorpus,
});
