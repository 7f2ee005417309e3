import type { PaymentTermsValue } from "../../../schemas/fields/payment-terms.ts";
import { englishDay } from "../../../values/months.ts";
import { sentenceBefore } from "../around-match.ts";
import { defineFieldRules, type PatternRule, type RuleMatch, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { isSetAside } from "./general-terms.ts";
import { paymentParts } from "./payment-parts.ts";
import { paymentStart } from "./payment-start.ts";
import { paymentTermsCorpus } from "./payment-terms.corpus.ts";
import { blank, ordinal, period, periodIn } from "./time-words.ts";

const paid =
  "(?:pay(?:s|able|ables|ment|ments|ing)?|paid|invoices?|remit(?:s|ted|tance)?|settle(?:d|s|ment)?|discharged?|due|bills?|reimburse(?:s|d|ment)?)(?!\\p{L})";
const billed = "(?:invoices?|bills?|statements?|amounts? (?:due|invoiced)|requests? for payment)";

/** `Invoices of £5,000 or less are paid in`: an exception to the delay. */
const someInvoices =
  /invoices? (?:of|for|under|over|below|above|not exceeding|up to) (?:less than |more than )?[£$€]? ?\d/iu;

/** Delays near payments which are not the delay of payment. */
const otherDelays =
  /(?<!\p{L})(?:disput|object|contest|late(?!\p{L})|overdue|past due|fail|default|not paid|non-?payment|terminat|refund|deposit|return|suspend|advance|royalt|report|audit|cure|notice|notif|quer(?:y|ies)|complain|inform|insurance|deliver|shipment|indemnif|claim|written|approv|milestone|sublicens|closing|credit note|expir|end of (?:each|the) (?:calendar )?(?:month|quarter|year)|(?:of )?(?:the )?execution|effective date|loan|repay)/iu;
/** `submit an invoice within five days`: when it is sent, not when it is paid. */
const sending =
  /(?<!\p{L})(?:submit|issue|send|render|raise|deliver|present|return|provide|prepare|forward|upload|verif|approve|check|reject|query|certif)\p{L}*(?: [\p{L}-]+){0,6} (?:invoices?|bills?|statements?|applications?(?: for payment)?) (?:within|not later than|no later than)(?: an?| a period of)? ?[^,;]{0,40}$/iu;

const rules: readonly PatternRule<PaymentTermsValue>[] = [
  {
    name: "en/paymentTerms/payable within <period> of invoice",
    pattern: new RegExp(
      `(?<!\\p{L})${paid}[^.;\\n]{0,150}? (?:within|not later than|no later than|no more than|not more than|at most|at the latest|on|in|by|net|at|:|being|after|received)(?: the| an?| a period of| no more than| not more than| a maximum of| net| up to)? ?(?<period>${period})(?<rest>[^.;\\n]{0,110})`,
      "dgiu",
    ),
    strength: 0.85,
    read: (match) => delayed(match, 0.83),
  },
  {
    name: "en/paymentTerms/payable by the <nth> day after the invoice",
    pattern: new RegExp(
      `(?<!\\p{L})${paid}[^.;\\n]{0,150}? (?:the )?(?<nth>${ordinal}) (?:calendar |consecutive )?day(?<rest> (?:after|following|from)(?!\\p{L})[^.;\\n]{0,110})`,
      "dgiu",
    ),
    strength: 0.82,
    read: (match) => delayed(match, 0.8),
  },
  {
    name: "en/paymentTerms/within <period> of receipt of invoice, pay",
    pattern: new RegExp(
      `(?<!\\p{L})within (?<period>${period}) (?<rest>(?:of|after|from|following)(?: \\p{L}+(?:'s)?){0,7}? ${billed}[^.;\\n]{0,80}?(?:shall|will|must|agrees to)(?: promptly| also)? (?:pay|remit|settle)(?!\\p{L}))`,
      "dgiu",
    ),
    strength: 0.85,
    read: (match) => delayed(match, 0.83),
  },
  {
    name: "en/paymentTerms/payment terms: net <days>",
    pattern: new RegExp(
      `(?<!\\p{L})(?:net|terms?:?|n)(?:[ -]|(?<=n)/)(?:(?<period>${period})|(?<days>10|14|15|20|21|30|35|40|45|60|75|90|120)(?!\\d|[.,%]\\d| ?%)(?: days?| d)?)(?<rest>[^.;\\n]{0,60})`,
      "dgiu",
    ),
    strength: 0.85,
    read: (match) => {
      const around = match.before(90) + match.text;
      if (
        !/pay|invoic|term|bill|FOB|price/iu.test(around) ||
        /weight|sales|worth|income|asset|initial|renewal/iu.test(match.before(30) + match.text.slice(0, 30))
      )
        return undefined;
      return /(?:^|\W)(?:net|n\/\d)/iu.test(match.text) ? delayed(match, 0.86) : undefined;
    },
  },
  {
    name: "en/paymentTerms/payment term of <period>",
    pattern: new RegExp(
      `(?:payment (?:terms?|period|delay|days|due date|target|conditions?)|(?:terms?|conditions|date|time|period) (?:of|for) payment|(?:credit|settlement) (?:terms?|period)|(?:payment|settlement)(?= ?[:\\t]))(?!\\p{L})(?: (?:is|are|shall be|will be|of|for|being)| ?[:\\t-])[^.;\\n]{0,50}?(?<period>${period})(?<rest>[^.;\\n]{0,90})`,
      "dgiu",
    ),
    strength: 0.87,
    read: (match) => delayed(match, 0.87, true),
  },
  {
    name: "en/paymentTerms/<period> after the date of invoice",
    pattern: new RegExp(
      `(?<period>${period}) (?<rest>(?:of|after|from|following|upon)(?: (?:[\\p{L}']+|\\([\\p{L} ]{1,20}\\))){0,8}? (?:invoices?|statements?|bills?(?! of lading))(?!\\p{L})[^.;\\n]{0,40})`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => delayed(match, 0.78),
  },
  {
    name: "en/paymentTerms/<invoices> fall due <period> from",
    pattern: new RegExp(
      `(?<!\\p{L})(?:${billed}|payments?(?= (?:is|are|falls?|becomes?|shall|will)))(?!\\p{L})[^.;\\n]{0,60}? (?:due|payable|paid|settled)(?: by \\p{L}+(?: \\p{L}+)?)? (?<period>${period}) (?<rest>(?:of|after|from|following|end of month|thereafter|later)(?!\\p{L})[^.;\\n]{0,60})`,
      "dgiu",
    ),
    strength: 0.82,
    read: (match) => delayed(match, 0.82),
  },
  {
    name: "en/paymentTerms/the balance <period> after delivery",
    pattern: new RegExp(
      `(?<!\\p{L})(?:balance|remainder|remaining [^.;,\\n]{1,20})(?!\\p{L})[^.;,\\n]{0,40}? (?<period>${period}) (?<rest>(?:of|after|from|following)(?!\\p{L})[^.;\\n]{0,80})`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) =>
      /pay|invoic|price/iu.test(match.sentence.text) && paymentStart(match.groups.rest ?? "", match.text)
        ? delayed(match, 0.76, true)
        : undefined,
  },
  {
    name: "en/paymentTerms/<terms> are replaced by <period>",
    pattern: new RegExp(
      `(?:payment|invoic|(?<!\\p{L})paid)(?:[^.;\\n]|\\.\\d){0,160}?(?:replaced (?:by|with)|substituted (?:by|with)|reads?|(?:changed|extended|reduced|shortened|amended) (?:from [^.;\\n]{3,30} )?to)(?: the words)? ?["“]?(?<period>${period})(?<rest>[^.;\\n]{0,110})`,
      "dgiu",
    ),
    strength: 0.78,
    read: (match) => delayed(match, 0.78),
  },
  {
    name: "en/paymentTerms/<period> under a heading of payment",
    pattern: new RegExp(`(?<=^|\\n|\\t)(?:within |net )?(?<period>${period})(?<rest>[^.;\\n]{0,80})`, "dgiu"),
    strength: 0.74,
    read: (match) =>
      /^(?:\S{1,6} )?(?:terms of )?(?:payment|settlement|credit)/iu.test(match.clause.heading)
        ? delayed(match, 0.74, true)
        : undefined,
  },
  {
    // What trade calls thirty days end of month.
    name: "en/paymentTerms/by the end of the month after the invoice",
    pattern:
      /(?<!\p{L})(?:pay(?:s|able|ment)?|paid|settle[sd]?|due)(?!\p{L})[^.;\n]{0,80}? (?:by|at|on|before) (?:the )?(?:end|last day|last working day) of the (?:calendar )?month (?:following|after|next following) (?:the month (?:of|in which)|(?:that|the one) (?:of|in which)|the (?:date|receipt) of)[^.;\n]{0,25}?invoice/dgiu,
    strength: 0.78,
    read: (match) =>
      withParts(match.document, { delay: "P30D", from: { kind: "invoiceDate" }, endOfMonth: true }, match, 0.7),
  },
  {
    name: "en/paymentTerms/due on receipt of invoice",
    pattern:
      /(?<!\p{L})(?:payable|due|paid|payment)(?!\p{L})[^.;\n]{0,40}? (?:up)?on (?:its |the )?(?:receipt|presentation)(?: of (?:the |an? |each |such |supplier's )*(?:invoices?|bills?))?/dgiu,
    strength: 0.72,
    read: (match) => {
      if (
        !/invoice|bill/iu.test(sentenceBefore(match).slice(-120) + match.text) ||
        otherDelays.test(sentenceBefore(match).slice(-80)) ||
        new RegExp(period, "iu").test(match.text)
      )
        return undefined;
      return withParts(match.document, { from: { kind: "invoiceReceipt" } }, match, 0.74);
    },
  },
  {
    name: "en/paymentTerms/blank to be filled in",
    pattern: new RegExp(
      `(?:payable|paid|pay|payment (?:terms?|is due))(?!\\p{L})[^.;\\n]{0,60}? (?:within|:|net) ?(?:${blank})[^.;\\n]{0,12}?days`,
      "dgiu",
    ),
    strength: 0.7,
    read: () => ({ state: "absent" }),
  },
];

export const paymentTermsRules = defineFieldRules<PaymentTermsValue>({
  field: "paymentTerms",
  language: "en",
  cue: /(?<!\p{L})(?:pay(?:able|ment|s)?|paid|invoic|remit|bill(?:ed|ing)?(?!\p{L})|net[ -](?:\d|thirty))/iu,
  rules: [
    ...rules,
    {
      name: "en/paymentTerms/invoiced <frequency>, in advance or in arrears",
      strength: 0.65,
      readDocument: (document) => {
        const { parts, places } = paymentParts(document);
        const [span, ...alsoAt] = places;
        if (!span || !(parts.invoicing || parts.timing || parts.lateInterest) || anyDelay.test(document.view.text))
          return [];
        return [{ value: parts, span, alsoAt, strength: parts.invoicing && parts.timing ? 0.78 : 0.6 }];
      },
    },
  ],
  corpus: paymentTermsCorpus,
});

const invoiced = "(?<!\\p{L})(?:invoices?|bills?|amounts? (?:due|invoiced)|requests? for payment)(?!\\p{L})";
const anyDelay = new RegExp(
  `${invoiced}[^.;\\n]{0,120}? within (?:${period})|within (?:${period})[^.;\\n]{0,60}? ${invoiced}|(?<!\\p{L})net (?:thirty|\\d{2})`,
  "iu",
);

function delayed(match: RuleMatch, strength: number, isNamed = false): RuleReading<PaymentTermsValue> | undefined {
  const days = match.groups.days ?? englishDay(match.groups.nth?.replace(/ ?\(.*$/u, "").toLowerCase() ?? "");
  const found = days ? { period: `P${days}D`, otherReadings: [] } : periodIn(match.groups.period);
  const end = (match.spanOf("period") ?? match.spanOf("days") ?? match.spanOf("nth"))?.end ?? match.end;
  const head = match.document.view.slice(match.start, end);
  const rest = match.groups.rest ?? "";
  if (!found || /^PT|Y$|^P(?:[3-9]|\d\d)M$/.test(found.period) || Number(found.period.slice(1, -1)) > 180)
    return undefined;
  if (isSetAside(match, statedTerms)) return undefined;
  const before = sentenceBefore(match).slice(-90) + head;
  const start = paymentStart(rest, before, match.document.view.text);
  const fromInvoice = start?.event.kind === "invoiceReceipt" || start?.event.kind === "invoiceDate";
  const known = fromInvoice || match.groups.days !== undefined || /payment|invoic/iu.test(match.clause.heading);
  if (
    !start &&
    !isNamed &&
    !/invoic|payment (?:terms?|period|delay)|net|terms of payment|billing|bills?(?!\p{L})/iu.test(before + rest)
  )
    return undefined;
  if (someInvoices.test(head)) return undefined;
  if (sending.test(sentenceBefore(match).slice(-90) + head)) return undefined;
  if (!fromInvoice && /[YM]$/u.test(found.period)) return undefined;
  if (
    (!isNamed &&
      otherDelays.test(start ? before.replace(/^.*(?:[,:;]| and (?=you|it|the|they|he|she|we))/su, "") : before)) ||
    /^.{0,6}(?:prior|before|advance|notice)/iu.test(rest)
  )
    return undefined;
  const endOfMonth = /^[^.;]{0,70}(?<!within )(?:end of (?:the )?month|month[- ]end|EOM(?!\p{L}))/iu.test(rest);
  const ofMonth =
    endOfMonth && /invoice|bill(?! of lading)/iu.test(before + rest) && /month (?:in which|of)/iu.test(rest);
  const from = start ? { kind: start.event.kind } : ofMonth ? ({ kind: "invoiceDate" } as const) : undefined;
  const value: PaymentTermsValue = {
    delay: found.period,
    ...(from && { from }),
    ...(endOfMonth && { endOfMonth }),
  };
  const restAt = match.spanOf("rest")?.start ?? end;
  const span = { start: match.start, end: start ? Math.min(restAt + start.end, match.end) : end };
  const reading = withParts(match.document, value, span, known ? strength : strength - 0.2);
  if (found.otherReadings.length === 0) return reading;
  return {
    ...reading,
    state: "contradictory",
    otherReadings: found.otherReadings.map((delay) => ({ ...value, delay })),
  };
}

/** Terms of payment on an order form. */
const statedTerms = new RegExp(
  `(?:payment (?:terms?|period|due)|terms of payment|credit terms?)(?: ?[:\\t-]| (?:is|are|shall be))[^.;\\n]{0,30}?(?:${period}|net \\d{2})`,
  "iu",
);

/** The delay, with what other sentences say of invoices and late payment. */
function withParts(
  document: RuleDocument,
  value: PaymentTermsValue,
  { start, end }: Span,
  strength: number,
): RuleReading<PaymentTermsValue> {
  const { parts, places } = paymentParts(document);
  return { value: { ...value, ...parts }, span: { start, end }, alsoAt: places, strength };
}
