import type { DateOrRule, Event, EventKind } from "../../../schemas/value-types.ts";
import { period, periodIn } from "./time-words.ts";

/** What events are called, the more specific first where two names begin at the same place. */
const eventNames: readonly (readonly [EventKind, RegExp])[] = [
  [
    "lastSignature",
    /(?:last|latest|later|final) (?:of the )?(?:date (?:of|on which) )?(?:the )?(?:signatures?|signing|signed|execution|party to sign|of the (?:dates|two dates|parties)|dates? (?:set forth|of signature|signed|of execution|appearing))|(?:date (?:last )?(?:signed|executed|written|of signature|of execution) (?:by|of) (?:the )?(?:last|later|latest|final|second))|date last (?:signed|written|executed|set forth|below|above)|last party (?:to sign|signs|has signed)|last signature|(?:executed|signed) by (?:both|all|each) (?:of the )?part(?:y|ies)|signature (?:by|of) (?:both|all) (?:of the )?parties|last date (?:of|on which|below|signed|written)/iu,
  ],
  [
    "formalNotice",
    /(?:notice|notification) of (?:default|breach|such breach|such default)|written notice (?:specifying|of) (?:the |such )?(?:breach|default)|default notice|cure notice/iu,
  ],
  [
    "invoiceReceipt",
    /(?:receipt|presentation|submission|receiving|received?)(?: by [^,.;]{1,30})? (?:of |a |an |the )*(?:(?:valid|undisputed|correct|proper|relevant|supplier's|applicable|such|each|any|an?|the|detailed|itemi[sz]ed|monthly) )*(?:invoices?|bills?|statements?)/iu,
  ],
  [
    "invoiceDate",
    /(?:date|issue|issuance|issuing) (?:of |on )?(?:the |each |an? |such |any |supplier's |that |relevant )*invoices?|invoice date|date invoiced/iu,
  ],
  ["serviceOrder", /(?:notice|order|instruction) to (?:proceed|commence|start)|work order|task order/iu],
  ["purchaseOrder", /purchase orders?|(?:receipt|acceptance|date|placement) of (?:the |an? |each |such )?orders?/iu],
  ["noticeReceipt", /receipt of (?:the |such |a |any |said )?(?:written |prior )*(?:notice|notification)/iu],
  [
    "delivery",
    /deliver(?:y|ies|ed)|handover|hand-over|(?:taking|giving|tender) (?:of )?possession|possession date|shipment|installation/iu,
  ],
  ["acceptance", /acceptance|completion|commissioning|go-?live/iu],
  ["publication", /publication|publicly announced/iu],
  ["notification", /notification of (?:the )?award|award (?:of (?:the|this) contract|date|notice)/iu],
  [
    "signature",
    /(?:date (?:of (?:its |the )?|on which )?)?(?:signature|signing|execution|executed|signed)(?! (?:copy|copies|by (?:the )?last))/iu,
  ],
  [
    "effectiveDate",
    /effective date|commencement date|date (?:hereof|of this (?:agreement|contract|lease|amendment))|start date|date first (?:above|written|set forth)|hereof/iu,
  ],
  ["anniversary", /anniversar(?:y|ies)/iu],
  ["renewal", /renewals?|extension/iu],
  ["termination", /terminat(?:ion|ed|es?)/iu],
  ["end", /expir(?:y|ation|es?)|end of the (?:term|initial term|contract)/iu],
  ["request", /requests?|demand/iu],
  ["incident", /incident|breach|failure|occurrence/iu],
];

/** The event that words name first, within `gap` characters; where it starts and ends in them. */
export function eventIn(words: string, gap: number): { event: Event; start: number; end: number } | undefined {
  let best: { event: Event; start: number; end: number } | undefined;
  for (const [kind, name] of eventNames) {
    const match = name.exec(words);
    if (!match || match.index > gap || (best && match.index >= best.start)) continue;
    best = { event: { kind }, start: match.index, end: match.index + match[0].length };
  }
  return best;
}

const after = new RegExp(`(?<period>${period}) (?:after|following|from|of|as of)(?!\\p{L})`, "iu");
const before = new RegExp(`(?<period>${period}) (?:before|prior to|in advance of|preceding)(?!\\p{L})`, "iu");
const nextDay = /(?:the )?day (?:(?:immediately )?(?:after|following))/iu;

/** A date given by an event: `upon signature`, `thirty days after delivery`, `the day following acceptance`. */
export function dateRuleIn(words: string, gap: number): { value: DateOrRule; end: number } | undefined {
  const found = eventIn(words, gap);
  if (!found) return undefined;
  const lead = words.slice(0, found.start);
  const earlier = periodIn(before.exec(lead)?.groups?.period)?.period;
  const later = nextDay.test(lead) ? "P1D" : periodIn(after.exec(lead)?.groups?.period)?.period;
  const offset = earlier ?? later;
  const direction = earlier ? ("before" as const) : ("after" as const);
  return { value: { kind: "rule", event: found.event, ...(offset && { offset, direction }) }, end: found.end };
}
