import type { Period } from "../../../schemas/value-types.ts";
import { findPeriods } from "../../../values/periods.ts";
import { oncePerDocument } from "../once-per-document.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { sentenceAround } from "../run-rules.ts";
import { chosenIn } from "./chosen-options.ts";
import { isOverriddenAt } from "./overridden.ts";
import { oddPeriods } from "./payment-periods.ts";
import {
  aboutPayment,
  addedTo,
  conditional,
  heads,
  movedToEnd,
  ofMonth,
  openingOf,
  otherClauses,
  otherDebts,
  type PaymentShape,
  payment,
  paymentCue,
  shapeOf,
  withoutProviso,
} from "./payment-slots.ts";
import { type PaymentStart, startAhead, startBehind, startInNext, startOfAll } from "./payment-starts.ts";
import { recallsThePast } from "./recalled-text.ts";

/** A delay of payment: what it lasts, what starts it, where it stands. Offsets are into the view. */
export interface PaymentDelay {
  readonly shape: PaymentShape;
  /** None where payment is due at once, on receipt of the invoice. */
  readonly delay?: Period;
  readonly otherDelays: readonly Period[];
  readonly from?: PaymentStart["event"];
  readonly endOfMonth: boolean;
  /** Whether it is paid beside the price: a bonus, a yearly settlement of charges. */
  readonly isBeside?: boolean;
  readonly span: Span;
  readonly strength: number;
}

/** Every delay of payment of a document, in order; computed once. */
export const paymentDelays = oncePerDocument((document): readonly PaymentDelay[] => {
  const { paragraphs, slice } = document.view;
  const found = paragraphs.flatMap((paragraph, index) => {
    const { heading } = document.clauseAt(paragraph.start);
    const elsewhere = otherClauses.test(heading) && !aboutPayment.test(heading);
    const before = paragraphs[index - 1];
    const label = before ? labelIn(slice(before.start, before.end)) : "";
    const about = `${heading} ${label}`;
    if (!paymentCue.test(slice(paragraph.start, paragraph.end)) && !aboutPayment.test(about)) return [];
    const found: PaymentDelay[] = [];
    for (let at = paragraph.start; at < paragraph.end; ) {
      const sentence = sentenceAround(document.view, at, paragraph);
      const delays = delaysIn(document, { ...sentence, text: chosenIn(sentence.text) }, about, label);
      const subject = /^(?:ils?|elles?|celui-ci|celle-ci) /iu.test(sentence.text)
        ? slice(Math.max(paragraph.start, sentence.start - 240), sentence.end)
        : sentence.text;
      const isBeside =
        besidePrice.test(subject) || /(?<!\p{L})charges(?!\p{L})|(?<!\p{L})primes?(?!\p{L})/iu.test(heading);
      const less = (elsewhere ? 0.25 : 0) + (isBeside ? 0.3 : 0);
      const stands = delays.filter(({ span }) => !isOverriddenAt(document, span.start, delayOfPayment));
      found.push(...stands.map((delay) => ({ ...delay, isBeside, strength: delay.strength - less })));
      at = Math.max(sentence.end, at + 1);
    }
    return found;
  });
  const starts = startsByDelay(found);
  return found.map((one) => {
    const from = one.from ?? (one.delay && starts.get(one.delay));
    return from ? { ...one, from } : one;
  });
});

/** What special conditions say where they replace a delay of payment of the general ones. */
const delayOfPayment = /factur|pa(?:y|ie)|r[èée]gl/iu;

/** What is paid or left as security beside the price, on terms of its own. */
const besidePrice =
  /(?:factures?|primes?|sommes?|frais|loyers?|redevances?|montants?|co[ûu]ts?) (?:de |d'|des |du )?(?:installation|mise en service|kilom\p{L}+|r[ée]gularis\p{L}+|suppl[ée]m\p{L}+|variables?|compl[ée]m\p{L}+|exc[ée]d\p{L}+)|(?:^|[.;:] )(?:les )?primes?(?!\p{L})|kilom[èe]tres? suppl[ée]|refacturation|d[ée]p[ôo]t de garantie|cautionnement|(?<!\p{L})consignation|(?:charges|r[ée]gularis\p{L}+)(?!\p{L})[^\n]{0,300}(?<!\p{L})solde(?!\p{L})/iu;

/** By delay, the start of one that the document says more fully elsewhere. */
function startsByDelay(all: readonly PaymentDelay[]): ReadonlyMap<Period, PaymentStart["event"]> {
  return new Map(
    all.flatMap(({ delay, from }) => (delay && from?.kind.startsWith("invoice") ? [[delay, from] as const] : [])),
  );
}

/** A line that announces the next: `Conditions de règlement :`. */
function labelIn(words: string): string {
  return words.length <= 90 && /: ?$/u.test(words) ? words : "";
}

/** Characters of a sentence around a delay that are looked at. */
const recalled = 60;
const nearBefore = 260;
const nearAfter = 130;

function delaysIn(
  document: RuleDocument,
  sentence: Span & { readonly text: string },
  heading: string,
  label: string,
): PaymentDelay[] {
  const { text } = sentence;
  const periods = [...findPeriods(text, "fr"), ...oddPeriods(text)].sort((a, b) => a.start - b.start);
  if (periods.length === 0) return onReceipt(sentence, heading);
  return periods.flatMap((found, index): PaymentDelay[] => {
    if (/^PT|Y$/.test(found.value.period)) return [];
    if (recallsThePast(text.slice(Math.max(0, found.start - recalled), found.start))) return [];
    const from = Math.max(0, found.start - nearBefore, periods[index - 1]?.end ?? 0);
    const lead = text.slice(from, found.start + (text[found.start] === "(" ? 1 : 0));
    const until = Math.min(found.end + nearAfter, periods[index + 1]?.start ?? text.length);
    // The full stop of `30 j.` ends no sentence.
    const isShort = /j\. $/iu.test(text.slice(found.end - 1, found.end + 2));
    const tail = text.slice(found.end + (isShort ? 1 : 0), until).split(/[;\n]|\.(?:\s|$)/u)[0] ?? "";
    const read = shapeOf({ lead, tail, opening: text.slice(0, 200), heading, label });
    if (!read) return [];
    const { shape, certain } = read;
    const behind = startBehind(tail);
    const month = ofMonth.exec(tail) ?? movedToEnd.exec(tail);
    const sum = addedTo.exec(lead)?.groups?.words;
    const start =
      behind ??
      startAhead(sum === undefined ? lead : `à compter de ${sum}, `) ??
      startInNext(document, { start: sentence.start + found.end + tail.length, end: sentence.end }) ??
      (month ? undefined : startOfAll(document));
    const endOfMonth =
      month !== null || /fin (?:de|du) mois(?: de (?:facturation|r[ée]ception))? ?(?:[àa] )?$/iu.test(lead);
    const end = found.end + Math.max(behind?.end ?? 0, month?.[0].length ?? 0);
    const known = start !== undefined || endOfMonth || aboutPayment.test(heading) || certain;
    const opening = openingOf(lead);
    return [
      {
        shape,
        delay: found.value.period,
        otherDelays: found.note === "contradiction" ? (found.otherReadings ?? []).map(({ period }) => period) : [],
        ...(start && { from: start.event }),
        endOfMonth,
        span: { start: sentence.start + from + opening, end: sentence.start + end },
        strength: (certain ? 0.9 : 0.84) - (known ? 0 : 0.2) - (start?.event.kind === "other" && !certain ? 0.1 : 0),
      },
    ];
  });
}

const claims =
  "(?:factures?|notes? d'honoraires|titres? de (?:recettes?|perception)|avis (?:des sommes|d'[ée]ch[ée]ance)|demandes? de paiement|appels? de fonds|quittances?|relev[ée]s? de compte|m[ée]moires?)";
const due = new RegExp(
  `(?<!\\p{L})(?:${payment}|comptant|dues?|dus?)(?!\\p{L})[^.;\\n]{0,140}? (?:[àa]|d[èe]s|sur|contre) (?:la |simple |leur |sa |bonne )?(?:r[ée]ception|pr[ée]sentation)(?: (?:de |des |d'une? |d'|du )?(?:la |chaque |sa |leurs? |l')?(?<claim>${claims})|(?<bare>(?! ?(?:d[eu]s? |d'|provisoire|d[ée]finitive))))`,
  "iu",
);
const ofClaim = new RegExp(`(?<!\\p{L})${claims}`, "iu");

/** `au comptant à la date d'émission de la facture`: due on the day of the invoice. */
const onIssue = new RegExp(
  `(?<!\\p{L})(?:${payment}|comptant|dues?|dus?)(?!\\p{L})[^.;\\n]{0,60}? (?:[àa] la date d'|[àa] l'|d[èe]s l'|d[èe]s leur |[àa] la date de l'|au jour de l')(?:[ée]mission|[ée]tablissement) (?:de la |de chaque |des |d'une )?${claims}`,
  "iu",
);

/** `payable à réception de facture`, `les factures sont à régler dès réception`: due at once. */
function onReceipt(sentence: Span & { readonly text: string }, heading: string): PaymentDelay[] {
  const received = due.exec(sentence.text);
  const match = received ?? onIssue.exec(sentence.text);
  if (!match) return [];
  const ahead = sentence.text.slice(Math.max(0, match.index - 160), match.index);
  const ofInvoice = ofClaim.test(`${ahead} ${match[0]}`) || /comptant/iu.test(match[0]) || aboutPayment.test(heading);
  if (received && !match.groups?.claim && !ofInvoice) return [];
  const lead = ahead.slice(-100);
  const last = [...`${lead}${match[0]}`.matchAll(heads)].at(-1);
  if (last?.groups?.other !== undefined || otherDebts.test(withoutProviso(lead)) || conditional.test(lead.slice(-60)))
    return [];
  const start = sentence.start + match.index;
  return [
    {
      shape: "receipt",
      otherDelays: [],
      from: { kind: received ? "invoiceReceipt" : "invoiceDate" },
      endOfMonth: false,
      span: { start, end: start + match[0].length },
      strength: 0.75,
    },
  ];
}
