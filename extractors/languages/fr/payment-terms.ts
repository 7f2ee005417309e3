import type { PaymentTermsValue } from "../../../schemas/fields/payment-terms.ts";
import { defineFieldRules, type PatternRule, type RuleMatch, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { paymentParts } from "./payment-parts.ts";
import { paymentTermsCorpus } from "./payment-terms.corpus.ts";
import { eventIn } from "./time-events.ts";
import { blank, period, periodIn, wordsBefore } from "./time-words.ts";

const paid =
  "(?:paie(?:nt|ra|ront)?|r[èe]gle(?:nt|ra|ront)?|pay(?:er|[ée]e?s?|ables?|era|eront)|paiements?|r[èe]glements?|r[ée]gl(?:er|[ée]e?s?|able|ables)|mandat(?:er|[ée]e?s?|ement)|factures?|honor[ée]e?s?|acquitt[ée]e?s?|exigibles?|virement)(?!\\p{L})";
const within =
  "(?:dans (?:un |le |les )?(?:d[ée]lais? )?(?:\\p{L}+ ){0,3}?(?:de |d')?|sous (?:un d[ée]lai )?(?:\\p{L}+ ){0,2}?(?:de |d')?|[àa] |au plus tard (?:dans les |[àa] |sous )?|en |d[ée]lai (?:\\p{L}+ ){0,2}?(?:de |d')|est de |:\\s?)";

/** Delays near payments which are not the delay of payment. */
const otherDelays =
  /en demeure|en retard|retard de|int[ée]r[êe]ts|p[ée]nalit|indemnit|sous-trait|d[ée]p[ôo]t de garantie|restitu|rembours|(?<!d'|par )avance(?! le)|suspen|(?<!sauf |non |absence de |réserve de )contest|r[ée]clam|[àa] d[ée]faut|non[- ]paiement|caution|v[ée]rifi|r[ée]sili|prescri|apr[èe]s l'[ée]ch[ée]ance|transm(?:is|et)|communiqu|paiement direct|(?<!\p{L})avoirs?(?!\p{L})|impay[ée]|inform|notifi|[ée]met(?:tra|tre)?(?!\p{L})|relev[ée]s? r[ée]el|[ée]tabli(?:e|es|t)? dans|adress/iu;

const rules: readonly PatternRule<PaymentTermsValue>[] = [
  {
    name: "fr/paymentTerms/payable dans un délai de <durée>",
    pattern: new RegExp(
      `(?<!\\p{L})${paid}[^.;\\n]{0,140}?(?<!\\p{L})${within}(?<period>${period})(?<rest>[^.;\\n]{0,110})`,
      "dgiu",
    ),
    strength: 0.85,
    read: (match) => delayed(match, 0.83),
  },
  {
    name: "fr/paymentTerms/délai de paiement de <durée>",
    pattern: new RegExp(
      `d[ée]lais? (?:\\p{L}+ ){0,2}?(?:de|du) (?:paiement|r[èe]glement|mandatement)[^.;\\n]{0,90}?(?:de |d'|[àa] |: ?|\\t|exc[ée]der |d[ée]passer |est )(?<period>${period})(?<rest>[^.;\\n]{0,110})`,
      "dgiu",
    ),
    strength: 0.9,
    read: (match) => delayed(match, 0.9),
  },
  {
    name: "fr/paymentTerms/<durée> fin de mois",
    pattern: new RegExp(
      `(?<period>${period}) ?(?<rest>(?:nets? )?(?:fin de mois|(?:[àa] (?:compter|partir|dater) )?(?:de la |[àa] |de )?(?:date|r[ée]ception) (?:d'[ée]mission )?de (?:la |chaque )?factur|apr[èe]s (?:la |l')?(?:date|r[ée]ception|[ée]mission) (?:d'[ée]mission )?de (?:la |chaque )?factur)[^.;\\n]{0,80})`,
      "dgiu",
    ),
    strength: 0.85,
    read: (match) => delayed(match, 0.85),
  },
  {
    name: "fr/paymentTerms/payable à réception de facture",
    pattern: new RegExp(
      `(?:${paid}|comptant|due?s?)[^.;\\n]{0,60}? (?:[àa]|d[èe]s) (?:la )?(?:r[ée]ception|pr[ée]sentation) (?:de |des |d'une )?(?:la |chaque |sa )?factures?`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => {
      if (
        new RegExp(period, "iu").test(match.text + match.after(30)) ||
        otherDelays.test(wordsBefore(match).slice(-80) + match.text)
      )
        return undefined;
      return withParts(
        match.document,
        { from: { kind: "invoiceReceipt" } },
        { start: match.start, end: match.end },
        0.75,
      );
    },
  },
  {
    name: "fr/paymentTerms/blanc à remplir",
    pattern: new RegExp(
      `d[ée]lai (?:\\p{L}+ ){0,2}?de (?:paiement|r[èe]glement)[^.;\\n]{0,40}?(?:de |d'|[àa] |: ?)${blank}`,
      "dgiu",
    ),
    strength: 0.75,
    read: () => ({ state: "absent" }),
  },
];

const anyDelay = new RegExp(
  rules
    .slice(0, 4)
    .map(({ pattern }) => pattern.source.replaceAll(/\?<(?:period|rest)>/g, "?:"))
    .join("|"),
  "giu",
);

/** Whether a delay is stated that is one of payment. */
function hasDelay(text: string): boolean {
  return [...text.matchAll(anyDelay)].some((match) => {
    const before = text.slice(Math.max(0, match.index - 150), match.index);
    const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n")) + 1);
    return !otherDelays.test(sentence + match[0]);
  });
}

export const paymentTermsRules = defineFieldRules<PaymentTermsValue>({
  field: "paymentTerms",
  language: "fr",
  cue: /pa(?:iement|y[ée]|yable)|r[èée]gl(?:ement|[ée])|factur|mandat(?:ement|é)|fin de mois|exigible/iu,
  rules: [
    ...rules,
    {
      name: "fr/paymentTerms/facturation périodique, d'avance ou à terme échu",
      strength: 0.7,
      readDocument: (document) => {
        const { parts, places } = paymentParts(document);
        const [span, ...alsoAt] = places;
        if (!span || !(parts.invoicing || parts.timing) || hasDelay(document.view.text)) return [];
        return [{ value: parts, span, alsoAt, strength: parts.invoicing && parts.timing ? 0.8 : 0.65 }];
      },
    },
  ],
  corpus: paymentTermsCorpus,
});

function delayed(match: RuleMatch, strength: number): RuleReading<PaymentTermsValue> | undefined {
  const found = periodIn(match.groups.period);
  const end = match.spanOf("period")?.end ?? match.end;
  const head = match.document.view.text.slice(match.start, end);
  const rest = match.groups.rest ?? "";
  if (!found || /^PT|Y$/.test(found.period)) return undefined;
  const before = wordsBefore(match).slice(-100) + head;
  if (
    otherDelays.test(before) ||
    !/factur|pa(?:y|iement)|r[èée]gl|loyer|somme|mandat|demande/iu.test(before + rest + match.clause.heading)
  )
    return undefined;
  if (
    /avant|de retard|apr[èe]s relance|pour (?:contester|refuser|v[ée]rifier)|de loyer|de pr[ée]avis/iu.test(
      rest.slice(0, 25),
    ) ||
    /pour (?:donner|faire conna[îi]tre|notifier|se prononcer|accepter)/iu.test(rest)
  )
    return undefined;
  const endOfMonth = /^ ?(?:nets? )?,? ?(?:le )?fin (?:de|du) mois/iu.test(rest);
  const next = /^\. (?:ce d[ée]lai|il) court (?<when>[^.;\n]{0,90})/iu.exec(match.after(110))?.groups?.when ?? "";
  const inRest = ofTheInvoice(rest, head) ?? eventIn(rest, 70);
  const event = inRest ?? eventIn(next, 70);
  const from =
    event && ["invoiceReceipt", "invoiceDate", "acceptance", "delivery", "request"].includes(event.event.kind)
      ? event
      : undefined;
  const value: PaymentTermsValue = {
    delay: found.period,
    ...(from && { from: from.event }),
    ...(endOfMonth && { endOfMonth }),
  };
  const known = from || endOfMonth || /paiement|r[èe]glement/iu.test(match.clause.heading);
  const restAt = match.spanOf("rest")?.start ?? end;
  const stated = inRest && from ? from.end : endOfMonth ? rest.search(/mois/iu) + 4 : undefined;
  const stop = stated === undefined ? end : restAt + stated;
  const reading = withParts(
    match.document,
    value,
    { start: match.start, end: stop },
    known ? strength : strength - 0.2,
  );
  if (found.otherReadings.length === 0) return reading;
  return {
    ...reading,
    state: "contradictory",
    otherReadings: found.otherReadings.map((delay) => ({ ...value, delay })),
  };
}

/** `Les factures sont payables à 30 jours de leur émission`: what the invoices are said to go through. */
function ofTheInvoice(rest: string, head: string): ReturnType<typeof eventIn> {
  const match =
    /^[^.;]{0,40}?(?<!\p{L})(?:leur|sa|son) (?:date (?:de |d'))?(?:(?<sent>[ée]mission|envoi|[ée]tablissement|[ée]dition)|(?<received>r[ée]ception|pr[ée]sentation))(?!\p{L})/iu.exec(
      rest,
    );
  if (!match || !/factur|demandes? de (?:paiement|r[èe]glement)|d[ée]compte/iu.test(head)) return undefined;
  return {
    event: { kind: match.groups?.sent ? "invoiceDate" : "invoiceReceipt" },
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** The delay, with what other sentences say of invoices and late payment. */
function withParts(
  document: RuleDocument,
  value: PaymentTermsValue,
  span: Span,
  strength: number,
): RuleReading<PaymentTermsValue> {
  const { parts, places } = paymentParts(document);
  return { value: { ...value, ...parts }, span, alsoAt: places, strength };
}
