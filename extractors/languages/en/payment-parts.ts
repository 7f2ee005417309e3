import type { PaymentTermsValue } from "../../../schemas/fields/payment-terms.ts";
import { findFrequencies } from "../../../values/frequencies.ts";
import { type PaymentPart, paymentPartsBy, placeOf } from "../payment-parts.ts";

const paid =
  "(?:invoic(?:e|es|ed|ing)|bill(?:s|ed|ing)?|payables?|paid|pays?|payments?|rent|fees?|charges|instal?lments?|due|remit(?:s|ted)?)(?!\\p{L})";
const often =
  "(?:(?:equal )?(?:monthly|quarterly|annually|yearly|weekly|fortnightly|semi-?annually|bi-?annually|half-yearly)(?! (?:report|statement|meeting|forecast|royalty report|net sales|review|average|rate|minimum))|(?:each|every|per|once per|once a|at the end of each|at the beginning of each|on the (?:first|last) (?:business |working )?day of (?:each|every|the)|following the end of each) (?:calendar |contract |fiscal )?(?:month|quarter|year|week|fortnight)|on each anniversary|on an? (?:monthly|quarterly|annual|yearly|weekly|fortnightly|half-yearly) basis)(?!\\p{L})";
const invoicing = new RegExp(
  `(?<!\\p{L})(?:invoic(?:e|es|ed|ing)|bill(?:s|ed|ing)?|applications? for payment|payment applications?|payable|paid|due|collected|debited|charged|instal?lments?|pays? (?:the |all |such |its |their )?(?:\\p{L}+ ){0,3}?(?:rents?|fees?|charges|subscriptions?|retainer|premium))(?!\\p{L})[^.;\\n]{0,120}? (?<often>${often})|(?:monthly|quarterly|annual(?:ly)?|yearly) (?:in advance|in arrears|invoic|bill)|(?<sort>monthly|quarterly|annual|yearly|weekly|fortnightly|half-yearly) (?:invoices?|instal?lments?|billing|statements? of (?:fees|charges))`,
  "giu",
);
const timing = new RegExp(
  `(?<!\\p{L})${paid}[^.;\\n]{0,110}?(?<!\\p{L})(?:(?<advance>in advance(?! of (?:any|the|such)? ?(?:change|meeting|visit|notice))|at the (?:beginning|start) of each|on the first day of (?:each|every))|(?<arrears>in arrears?|at the end of each|following the end of each))(?!\\p{L})`,
  "giu",
);
const method =
  /(?<!\p{L})(?:pay(?:able|ment|ments|s)?|paid|remit\p{L}*|made|settled?|drawn|collected)(?!\p{L})[^.;\n]{0,110}?(?<means>wire transfer|bank transfer|electronic (?:funds )?transfer|ACH(?!\p{L})|BACS(?!\p{L})|CHAPS|SEPA credit transfer|standing order|direct debit|(?<!re)(?<!\p{L})(?:cheque|check)s?(?!\p{L})|credit card|by card)/giu;
const means: readonly (readonly [NonNullable<PaymentTermsValue["method"]>, RegExp])[] = [
  [
    "transfer",
    /wire transfer|bank transfer|electronic (?:funds )?transfer|(?<!\p{L})(?:ACH|BACS)(?!\p{L})|CHAPS|SEPA credit transfer|standing order|wired/iu,
  ],
  ["directDebit", /direct debit|ACH debit/iu],
  ["cheque", /(?<!\p{L})(?:cheque|check)s?(?!\p{L})/iu],
  ["card", /credit card|by card/iu],
];
const rate =
  "(?:(?:\\p{L}+[- ]){0,5}?\\(? ?\\d{1,2}(?:[.,-]? ?\\d{1,2}(?:/\\d)?)?(?:/\\d)? ?%? ?\\)?|(?:one|two|three|four|five|six|eight|ten|twelve)(?: and (?:one|a)[- ]half)?) ?(?:%|per ?cent(?:um)?)?";
const lateInterest = new RegExp(
  `(?:interest|late (?:payment )?(?:charge|fee|charges|interest)|finance charge|service charge)(?: \\p{L}+){0,14}? (?:at|of|equal to)(?: (?:a|an|the|or|lesser|lower|of|rate|monthly|annual|is|equal|to|\\(?[ia1]\\)?)){0,8} (?<terms>(?:${rate}(?: ?\\([^)\\n]{1,25}\\))?(?: (?:per|a|each) (?:month|annum|year|day)| (?:above|over|plus) [^.;,\\n]{4,70}|,? compounded \\p{L}+)+|(?:\\p{L}+ ){0,4}(?:prime|base|LIBOR|EURIBOR|bank|statutory|legal|ECB|refinancing)(?: lending)? rate[^.;,\\n]{0,90}|(?:the )?(?:\\p{L}+-?\\p{L}* ){0,3}(?:EURIBOR|SONIA|SOFR|LIBOR|ESTR)(?: ?\\([^)\\n]{1,20}\\))? ?(?:plus|\\+|increased by) [^.;,\\n]{2,60}))`,
  "giu",
);
/** When interest runs and by which law, after the rate itself. */
const sinceWhen =
  /(?: from time to time| from (?:the )?(?:due )?date| until | under the | pursuant to | in accordance with | accru(?:ing|ed) | calculated | on (?:any |all |the )?(?:overdue|late|unpaid|outstanding)).*$/iu;
const aboutLateness = /late|overdue|past[- ]due|unpaid|not paid|when due|due date|delinquen|default|outstanding/iu;

function invoicingIn(text: string): PaymentPart | undefined {
  for (const match of text.matchAll(invoicing)) {
    const around = lineBefore(text, match.index, 60) + match[0];
    if (
      /interest|royalt|late|overdue|penalt|audit|insurance|premiums|report|commission|salary|dividend|compounded|loan|repay/iu.test(
        around,
      ) ||
      /[%$€£]/u.test(match[0])
    )
      continue;
    const words = (match.groups?.often ?? match.groups?.sort ?? match[0]).replace("on each anniversary", "each year");
    const [frequency] = findFrequencies(
      words.replace(
        /^(?:at the (?:end|beginning) of|on the (?:first|last) (?:business |working )?day of|following the end of|per) (?:each |every |the )?/iu,
        "each ",
      ),
      "en",
    );
    if (frequency) return { part: { invoicing: frequency.value.period }, at: placeOf(match) };
  }
  return undefined;
}

function timingIn(text: string): PaymentPart | undefined {
  for (const match of text.matchAll(timing)) {
    if (/notice|royalt|interest|days in advance|report|approv/iu.test(match[0] + lineBefore(text, match.index, 40)))
      continue;
    return { part: { timing: match.groups?.advance ? "advance" : "arrears" }, at: placeOf(match) };
  }
  return undefined;
}

/** One means of payment; where a choice is offered, none. */
function methodIn(text: string): PaymentPart | undefined {
  for (const match of text.matchAll(method)) {
    const end = match.index + match[0].length;
    const rest = text.slice(end, end + 70).split(/[.;\n]/u)[0] ?? "";
    if (/refund|deposit|returned|escrow|expense/iu.test(match[0])) continue;
    const offered = means.filter(([, words]) => words.test(match[0] + rest));
    const [only] = offered;
    return only && offered.length === 1 ? { part: { method: only[0] }, at: placeOf(match) } : undefined;
  }
  return undefined;
}

function lateInterestIn(text: string): PaymentPart | undefined {
  for (const match of text.matchAll(lateInterest)) {
    const around = text.slice(Math.max(0, match.index - 220), match.index + match[0].length + 60);
    const terms = match.groups?.terms?.replace(sinceWhen, "").trim();
    if (terms && aboutLateness.test(around)) return { part: { lateInterest: terms }, at: placeOf(match) };
  }
  return undefined;
}

/** Up to `length` characters before an offset, of its own paragraph. */
function lineBefore(text: string, offset: number, length: number): string {
  return text.slice(Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - length), offset);
}

/** How often the contract is invoiced, in advance or not, by which means it is paid, and the interest on late payment. */
export const paymentParts = paymentPartsBy([invoicingIn, timingIn, methodIn, lateInterestIn]);
