import type { DateOrRule, EventKind, Period } from "../../../schemas/value-types.ts";
import { englishDay } from "../../../values/months.ts";
import { ordinal, period, periodIn } from "./time-words.ts";

/** A point in time told by an event, and where its words end. */
export interface Point {
  readonly value: DateOrRule & { readonly kind: "rule" };
  readonly end: number;
}

/** What comes to pass, the more specific first where words say two things. */
const deeds: readonly (readonly [EventKind, RegExp])[] = [
  [
    "lastSignature",
    /(?<!\p{L})(?:both|all|each|last|latest|later|second|final)(?!\p{L})[^.;]{0,50}(?<!\p{L})(?:sign|execut)|(?<!\p{L})(?:sign|execut)\p{L}*[^.;]{0,40}(?<!\p{L})(?:both|all|each|last|second)(?!\p{L})|countersign/iu,
  ],
  [
    "serviceOrder",
    /(?:notice|order|instruction)s? to (?:proceed|commence|start|begin)|(?:work|task|commencement) order|^(?:the )?date of (?:that|such|the|the relevant) (?:task |work )?order(?!\p{L})/iu,
  ],
  [
    "notification",
    /notif\p{L}+[^.;]{0,40}award|award (?:letter|notice|of (?:the |this )?contract)|(?:letter|notice) of award/iu,
  ],
  [
    "acceptance",
    /(?:accept|acknowledg|confirm)\p{L}*[^.;]{0,40} orders?(?!\p{L})|order (?:confirmation|acknowledge?ment)|(?<!\p{L})(?:click|tick)s?(?!\p{L})|accept(?:s|ed|ance)(?!\p{L})|sign-?off(?!\p{L})|taking[- ]over|commissioning/iu,
  ],
  ["purchaseOrder", /purchase orders?|(?:plac|receipt|receiv)\p{L}*[^.;]{0,30} orders?(?!\p{L})/iu],
  [
    "signature",
    /(?<!\p{L})(?:sign(?:s|ed|ing|ature)?|execut(?:es|ed|ion|ing))(?!\p{L})|^(?:its|the) (?:own )?date(?:$| it bears| hereof| of (?:this|the present) | first | (?:written |stated |set out )?(?:above|at the head))|^(?:the )?date (?:hereof|of (?:this|the present) (?!order))/iu,
  ],
  [
    "delivery",
    /deliver(?:y|s|ed|ies)(?!\p{L})|hand(?:ed|s|ing)?[ -]?over(?! certificate)(?!\p{L})|(?<!\p{L})keys(?!\p{L})|possession|shipment|(?<!\p{L})ships(?!\p{L})/iu,
  ],
  ["publication", /publi(?:shed|cation)/iu],
];

/** Ways out of a contract, its own defined dates and letters between the parties: none of them is a point in time that it gives. */
const noPoint =
  /terminat|cancel|revok|withdraw|rescind|supersed|notice(?! to (?:proceed|commence|start))(?! of award)|expir|renew|extension|anniversar|(?:effective|commencement|start|end|completion|renewal) date|breach|default|insolv|bankrupt|request|demand|written|claim|either party|thereafter|such time|otherwise|invoice|payment date|(?:19|20)\d\d|each |every |any (?!building)|no later|option/iu;

const prelude =
  "^[\\s,:–-]*(?:(?:only|automatically|immediately|retroactively|forthwith|as|with effect|effective|commencing|beginning|starting|simultaneously)\\s)*(?:(?:(?:on|from|upon|at|with|and including|on or about)\\s)+(?:and including\\s)?)?";
const later = `(?:(?:the )?(?:(?<period>${period}) (?:after|following|from)|(?<ordinal>${ordinal}) (?:(?:business|working|calendar|clear) )?day (?:after|following)|(?:next )?(?:(?:business|working|calendar) )?(?<next>day) (?:immediately |next )?(?:after|following))\\s)?`;
const clause =
  "(?:(?:(?:the )?(?:date|day|time|moment|point)(?: (?:on|at|by|upon|from) which| when| that)?|when|once|as soon as)\\s(?!(?:of|hereof|above|stated|given|specified|set|first|it bears)(?!\\p{L})))";
const monthStart =
  "(?:the )?first day of the (?:calendar )?(?:month|quarter|week)[^.;\\n]{0,10} (?:after|following|in which)\\s";
const choice = "(?:the )?(?:later|earlier|latest|earliest)(?: to occur)? of ";
const source = new RegExp(
  `${prelude}(?:(?<whole>(?:${monthStart}|${choice})[^.;\\n]{4,110})|${later}(?:(?<when>${clause})(?<deed>[^.;:\\n]{4,110})|(?<noun>(?:(?:the|its|our|your|their|an?)\\s)?\\p{L}[^.;:,\\n]{2,90})))`,
  "iu",
);

/**
 * The event that words open with: `on activation of the first device`, `the day after the keys are handed over`,
 * `when you accept`. What has no name of its own is an event in the contract's words.
 */
export function pointIn(words: string): Point | undefined {
  const found = source.exec(words);
  const { whole, when, deed, noun, period: after, ordinal: count, next } = found?.groups ?? {};
  const text = (whole ?? deed ?? noun)?.trim();
  if (!opens.test(words)) return undefined;
  if (!found || !text || noPoint.test(text.slice(0, 60)) || !isEvent(text, when ?? whole)) return undefined;
  const kind = deeds.find(([, happens]) => happens.test(text))?.[0];
  const isOther = !kind || (whole !== undefined && kind !== "lastSignature");
  const offset = offsetOf(after, count, next);
  return {
    value: {
      kind: "rule",
      event: isOther ? { kind: "other", text } : { kind },
      ...(offset && { offset, direction: "after" as const }),
    },
    end: found[0].trimEnd().length,
  };
}

/** A point in time follows a preposition or a conjunction, or is a day or so many days after something. */
const opens = new RegExp(
  `^[\\s,:–-]*(?:(?:only|automatically|immediately|retroactively|forthwith|as|with effect|effective|commencing|beginning|starting|simultaneously)\\s)*(?:(?:on|from|upon|at|with|when|once|after|following|since|as soon)(?!\\p{L})|(?:the )?(?:date|day|time|moment|later|earlier|latest|earliest|first day|next|${ordinal})(?!\\p{L})|${period}|its date)`,
  "iu",
);

function offsetOf(after?: string, count?: string, next?: string): Period | undefined {
  if (next) return "P1D";
  const days = count && englishDay(count.replace(/ ?\(.*$/u, ""));
  return days ? `P${days}D` : periodIn(after)?.period;
}

/** A noun that happens, as most do that are `of` something; a clause is one by its conjunction. */
function isEvent(text: string, conjunction: string | undefined): boolean {
  if (conjunction) return true;
  if (
    /^(?:the |its |our |your |their |an? )?(?:terms?|conditions?|basis|month|months|year|years|week|day|days|same|first instance|following|price|rate|sum|part(?:y|ies)|end|event|behalf|purposes?|date of (?:the )?(?:invoice|order)|payment|premises|one|two|three|four|five|six|twelve|\d)(?!\p{L})/iu.test(
      text,
    )
  )
    return /^(?:the )?(?:first|last) day of (?!the (?:month|term|year))/iu.test(text);
  return deeds.some(([, happens]) => happens.test(text)) || happening.test(text);
}

const happening =
  /^(?:the |its |our |your |their |an? |full |successful |substantial |practical |final |first |last |legal |actual )*(?:activation|receipt|completion|fulfil?ment|satisfaction|approval|grant|opening|closing|close|exchange|admission|registration|launch|installation|commissioning|provision(?:ing)?(?: date)?|issue|issuance|release|repayment|discharge|obtaining|entry|arrival|departure|return|transfer|start|commencement|beginning|conclusion|performance|handover|confirmation|collection|dispatch|enrol?ment|purchase|download|use|login|access|migration|cut-?over|go-?live|financial close|election|appointment|planning permission|licensing|certification|sale|establishment|incorporation|first \p{L}+|last \p{L}+|date of (?:the |its )?\p{L}+|day of (?:the |its )?\p{L}+)(?!\p{L})/iu;
