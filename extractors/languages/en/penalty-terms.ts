import type { PenaltiesValue } from "../../../schemas/fields/penalties.ts";
import type { Actor } from "../../../schemas/value-types.ts";
import { findMoney } from "../../../values/money.ts";
import { findPercents } from "../../../values/percent.ts";
import { roleOf, rolePattern } from "../roles.ts";

type Cause = PenaltiesValue["cause"];

/** Causes by their words, the narrower before the wider. */
const causes: readonly (readonly [Cause, RegExp])[] = [
  [
    "latePayment",
    /late (?:payment|charge|fee|interest)|(?:overdue|past[- ]due|unpaid|delinquent|late) (?:\p{L}+ ){0,2}(?:amounts?|balances?|payments?|invoices?|sums?|rent|fees?|accounts?)|(?:payments?|amounts?|invoices?|sums?|rent|fees?)(?: [\p{L}(),]+){0,12}? (?:not (?:paid|made|received)|unpaid|overdue|past due|when due|after (?:the )?due)|returned check|(?:fails?|failure) to pay|interest/iu,
  ],
  ["termination", /(?:early )?terminat|cancell?ation|cancels?(?!\p{L})|restocking|hold(?:ing)?[- ]?over|holds over/iu],
  [
    "absence",
    /absen(?:ce|t)|no-?show|non-?attendance|missed (?:shift|call|journey)|fail(?:s|ure)? to (?:attend|appear)|missed (?:visit|appointment|appearance)/iu,
  ],
  [
    "performance",
    /service (?:level|credit)s?|uptime|availability|downtime|response time|key performance|KPI|SLA|performance (?:level|failure|standard)|temperature|unanswered|(?:fix|fill|completion|pass|hit) rate|(?<!\p{L})(?:score|rating|standard|specification)s?(?!\p{L})|falls? (?:short|below)|fails? to (?:open|operate|respond|meet|achieve)/iu,
  ],
  [
    "delay",
    /delay|demurrage|laytime|overstay|overrun|detained|detention|(?<!\p{L})late(?:ness)?(?!\p{L})|(?:behind|after) (?:the )?(?:schedule|due date|completion date|delivery date)|not (?:delivered|completed)|(?:fails?|failure) to (?:deliver|complete)|each (?:day|week)|per (?:day|week)|milestone/iu,
  ],
  ["breach", /breach|violat|default|non-?complian|infring|fail(?:s|ed|ure)? to/iu],
];

/** What a penalty punishes, by its own words first, then by its heading. */
export function causeOf(words: string, heading: string): Cause {
  if (
    /liquidated damages|penalt/iu.test(words) &&
    /(?:day|week|month)s? of delay|delay(?:ed)? (?:in|of|deliver|beyond)|late deliver|not (?:delivered|completed) (?:by|on)/iu.test(
      words,
    ) &&
    !/payment/iu.test(words)
  )
    return "delay";
  for (const text of [words, heading]) {
    const cause = causes.find(([, pattern]) => pattern.test(text))?.[0];
    if (cause) return cause;
  }
  return "other";
}

const owes = new RegExp(
  `(?<!\\p{L})(?<role>${rolePattern.en})(?: \\([^)]{1,20}\\))?,? (?:\\p{L}+ ){0,2}?(?:shall|will|must|agrees to|is (?:liable|obliged|required) to|may be required to)(?: \\p{L}+){0,2}? (?:pay|credit|owe|be (?:liable|charged|assessed|subject)|incur|forfeit|bear|remit)`,
  "iu",
);
const fails = new RegExp(
  `(?<!\\p{L})(?<role>${rolePattern.en}) (?:fails|does not|is late|delays)[^.;]{0,140}?, (?:it|they|he|she) (?:shall|will|must) (?:pay|credit)`,
  "iu",
);
const charged = new RegExp(
  `(?:charged?|assess(?:ed)?|impos(?:ed?|ing)|payable|invoice|paid|deduct\\p{L}*)[^.;]{0,40}? (?:by|to|on|against|from) (?:the )?(?<role>${rolePattern.en})(?!\\p{L})`,
  "iu",
);

/** Who owes it, where the words say so. */
export function debtorOf(words: string): Actor | undefined {
  const role =
    owes.exec(words)?.groups?.role ??
    fails.exec(words)?.groups?.role ??
    /(?<verb>charged?|assess)[^.;]{0,10}/iu.exec(words)?.groups?.role;
  if (role) return roleOf(role, "en");
  const passive = charged.exec(words);
  return passive && /(?:paid|payable) by|against|deduct/iu.test(passive[0])
    ? roleOf(passive.groups?.role ?? "", "en")
    : undefined;
}

const accrues =
  /(?:(?:per|each|every|for each|for every|a) (?<per>(?:(?:calendar|business|working|full|additional|such|whole|commenced|partial|further|returned|missed|late) )*(?:day|week|month|hour|year|annum|incident|failure|breach|occurrence|violation|percentage point|point|item|unit|event|missed \p{L}+|shipment|check|visit)(?!\p{L})(?: (?:of|or part thereof of|by which|that|in which) (?:the )?[\p{L}-]{2,20}(?: (?:of|is|in|remains|to) (?!\p{Lu})[\p{L}-]{2,20}){0,2})?))/iu;

/** `per plate`, `per occasion`: directly after the rate. */
const perThing = /^ ?(?:per |\/ ?)(?<thing>(?!cent|mille|annum)\p{Ll}{3,15})(?!\p{L})/u;

/** Per what it accrues: `day of delay`. */
export function perOf(words: string): string | undefined {
  const accrual = accrues.exec(words);
  const yearly = words.slice(0, 45).search(/p\.a\.|per annum|per year|a year|annually|annual (?:interest )?rate/iu);
  if (yearly >= 0 && !(accrual && accrual.index < yearly)) return "year";
  const per = accrual?.groups?.per ?? perThing.exec(words)?.groups?.thing;
  // Who is late says nothing of what it accrues by: `week by which the Supplier`.
  return per
    ?.replace(/^(?:such|full|whole) /iu, "")
    .replace(/ (?:by|in) which (?:the )?\p{Lu}[\p{L}-]{1,20}$/u, "")
    .trim();
}

/** Of what a rate is a share: `overdue amount`. */
export function baseOf(after: string): string | undefined {
  const base = /^ ?\)?,? ?(?:of|on|upon) (?:the |its |any |all )?(?<base>[^,.;()\t\n]{3,100})/iu.exec(after)?.groups
    ?.base;
  const ends =
    / (?:per|for|with|without|from|if|up to|as|until|when|in the event|subject|which|shall|will|is|are|and|appl\p{L}+|payable|due)(?!\p{L}).*$/iu;
  return base?.replace(ends, "").trim() || undefined;
}

/** Words before a figure that make it a limit or a condition, not a rate. */
export const limiting =
  /(?:exceed\p{L}*|excess of|maximum(?: \p{L}+){0,3}|capped|limit(?:ed)?|cap of|up to|not to|(?:no|not) more(?: in (?:the )?(?:aggregate|total|all))? than|ceiling|between|ownership (?:of|in)|interest of)(?:(?!shall|will|must|pay)[^.;:,]){0,50}$|(?:more than|less than|below|beneath|above|under|at least|greater than|falls?|threshold|availability of|uptime of|targets? of|service levels? of|objective of)(?:(?!shall|will|must|pay|forfeit)[^.;:,\d]){0,50}$|\((?:for |where |if |on )?(?:debts?|invoices|orders|amounts?|sums|balances?)[^()]{0,60}$|(?<!\p{L})(?:deposit|price|contract (?:sum|value)|value|premium) of $/iu;
/** Words after a figure that make it a condition: `85% or less`. */
export const conditional = /^ ?(?:or|and) (?:less|lower|below|fewer|more|higher|above|over)(?!\p{L})/iu;

const limit =
  /(?:(?:shall|will|may|can)(?: not| in no event| never)[^.;]{0,40}? exceed|not to exceed|(?:capped|limited) (?:at|to)|up to (?:a|an aggregate|a total) maximum(?: \p{L}+){0,3} of|(?:subject to|with) a (?:maximum|cap)(?: \p{L}+){0,3} of|(?:maximum|cap)(?: \p{L}+){0,5} (?:is|shall be|of)|(?:but|and|though) (?:no|not|never)(?: [\p{L}]+){0,2}? more(?: in (?:the )?(?:aggregate|total|all))? than|(?:in (?:the )?aggregate|in all|in total) (?:not|no) more than|up to) (?<rest>(?:[^.;\n]|\.\d){2,90})/iu;

/** The greatest sum of a penalty. */
export function capIn(words: string): PenaltiesValue["cap"] {
  const rest = limit.exec(words)?.groups?.rest ?? "";
  if (/maximum (?:rate|amount|interest)? ?(?:rate )?(?:permitted|allowed|allowable)/iu.test(rest)) return undefined;
  const [money] = findMoney(rest, "en");
  if (money && money.start < 40) return { kind: "money", money: money.value.money };
  const [percent] = findPercents(rest, "en");
  if (!percent || percent.start > 30) return undefined;
  const of = baseOf(rest.slice(percent.end));
  return { kind: "percent", percent: percent.value, ...(of && { of }) };
}
