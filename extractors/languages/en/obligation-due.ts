import type { Due, Event } from "../../../schemas/value-types.ts";
import { findDates } from "../../../values/dates.ts";
import { findDeadlines } from "../../../values/deadlines.ts";
import { findFrequencies } from "../../../values/frequencies.ts";
import { englishDay, englishMonths, monthOf } from "../../../values/months.ts";
import { delayOf, eventDue, eventWords, otherEvent } from "../due-reading.ts";
import { eventIn } from "./time-events.ts";
import { period, periodIn } from "./time-words.ts";

/** When a duty is due, from its words: a recurrence, a delay, a date, or an event. `opening`: what its sentence says before it. */
export function dueIn(words: string, opening = ""): Due | undefined {
  return (
    dayOfMonth(words) ??
    monthOfYear(words) ??
    weekday(words) ??
    delay(words, opening) ??
    recurrent(words) ??
    date(words) ??
    event(words)
  );
}

/** `by 31 January each year` is a day, `each year` alone is not. */
function recurrent(words: string): Due | undefined {
  const often = recurrence(words);
  const isYearly = often?.kind === "recurrence" && often.rrule === "FREQ=YEARLY";
  return often === undefined || isYearly ? (yearlyDay(words) ?? often) : often;
}

const nth =
  /(?:the |each )?(?<day>\d{1,2}(?:st|nd|rd|th)?|last|\p{L}+(?:-\p{L}+)?(?:st|nd|rd|th))(?: \(\d{1,2}(?:st|nd|rd|th)?\))?(?<working> (?:business|working|banking))?(?: calendar)?(?: day)?,? (?:of|in) (?:each|every|the (?:following|next|succeeding))(?: and every)?(?: calendar| successive)? month(?!\p{L})/iu;

/** `not later than the tenth of each month`, `the last day of each month`, `the fifth Business Day of each month`. */
function dayOfMonth(words: string): Due | undefined {
  const { day = "", working } = nth.exec(words)?.groups ?? {};
  const last = /^last$/iu.test(day);
  const number = last ? -1 : englishDay(day.toLowerCase());
  if (!number) return undefined;
  const on = working ? `BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${number}` : `BYMONTHDAY=${number}`;
  return { kind: "recurrence", rrule: `FREQ=MONTHLY;${on}` };
}

const everyMonth = new RegExp(
  `(?<!\\p{L})(?:each|every) (?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<month>${[...englishMonths.keys()].join("|")})(?!\\p{L}| \\d{4}|,? \\d{1,2},? \\d{4})(?: (?<dayAfter>\\d{1,2})(?!\\d))?`,
  "iu",
);

/** `each January`, `every 1 March`. */
function monthOfYear(words: string): Due | undefined {
  const { month: name = "", day: before, dayAfter } = everyMonth.exec(words)?.groups ?? {};
  const day = before ?? dayAfter;
  const month = monthOf(name, englishMonths);
  if (month === undefined) return undefined;
  return { kind: "recurrence", rrule: `FREQ=YEARLY;BYMONTH=${month}${day ? `;BYMONTHDAY=${Number(day)}` : ""}` };
}

const everyWeekday =
  /(?<!\p{L})(?:each|every)(?<second> (?:second|other))? (?<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\p{L})/iu;

/** `every second Friday`, `each Monday`. */
function weekday(words: string): Due | undefined {
  const { day, second } = everyWeekday.exec(words)?.groups ?? {};
  if (!day) return undefined;
  const every = second ? ";INTERVAL=2" : "";
  return { kind: "recurrence", rrule: `FREQ=WEEKLY${every};BYDAY=${day.slice(0, 2).toUpperCase()}` };
}

/** `by December 15`, `no later than 15 April of each year`. */
function yearlyDay(words: string): Due | undefined {
  const found = findDeadlines(words, "en").find(({ value }) => value.kind === "yearlyDay")?.value;
  if (found?.kind !== "yearlyDay") return undefined;
  const [, month = "", day = ""] = /^--(\d\d)-(\d\d)$/u.exec(found.day) ?? [];
  return month
    ? { kind: "recurrence", rrule: `FREQ=YEARLY;BYMONTH=${Number(month)};BYMONTHDAY=${Number(day)}` }
    : undefined;
}

/** What a frequency says of a thing, not of a duty: `the annual fee`, `each quarterly period`. */
const ofThing =
  /^(?: \p{L}+)? (?:fees?|rent|charges?|rates?|prices?|sales|periods?|revenues?|salary|compensation|amounts?|minimum|targets?|volumes?|maintenance (?:fee|charge)|budget|forecasted|installments?|royalt(?:y|ies)|terms?|basis of)(?!\p{L})/iu;

/** `per academic year`, `every semester`: years and halves of them by other names. */
function plainly(words: string): string {
  return words
    .replaceAll(
      /(?<!\p{L})(?:academic|contract|policy|operating|lease|licen[cs]e|school|accounting) (?=(?:year|quarter|month)s?(?!\p{L}))/giu,
      "",
    )
    .replaceAll(/\(?(?:but )?not (?:oftener|more often|more frequently|more) than once [^,.;()]{3,30}\)?/giu, "")
    .replaceAll(/(?<!\p{L})(?:once|twice) in (?=(?:each|every)(?!\p{L}))/giu, (said) =>
      /^twice/iu.test(said) ? "twice " : "",
    )
    .replaceAll(/(?<!\p{L})on the (?:usual )?quarter days(?!\p{L})/giu, "quarterly")
    .replaceAll(/(?<!\p{L})(each|every|per) (?:semester|half-year)(?!\p{L})/giu, "$1 six months")
    .replaceAll(/(?<!\p{L})(each|every) (?:spring|summer|autumn|fall|winter)(?!\p{L})/giu, "$1 year");
}

function recurrence(sentence: string): Due | undefined {
  const words = plainly(sentence);
  const found = findFrequencies(words, "en").find(
    ({ end, start }) =>
      !ofThing.test(words.slice(end)) &&
      (!/(?:during|in|for|of|per|within|first|last|prior to|thereafter|after the end of) $/iu.test(
        words.slice(Math.max(0, start - 10), start),
      ) ||
        /(?:day|week|month|start|end|beginning|half) of $/iu.test(words.slice(Math.max(0, start - 14), start))) &&
      !/(?:days?|weeks?|months?|hours?|times?|periods?) (?:of|after|before|from|following) (?:the )?end of $/iu.test(
        words.slice(Math.max(0, start - 40), start),
      ),
  );
  if (found) return { kind: "recurrence", rrule: found.value.rrule };
  const unit =
    /(?:^|\s)pay (?!(?:an? )?(?:late|interest))(?:[^.;]|\.\d){0,120}? per (?<unit>calendar month|month|quarter|annum|year)(?!\p{L})/iu.exec(
      words,
    )?.groups?.unit;
  if (unit === undefined) return undefined;
  const rrule = /month/iu.test(unit)
    ? "FREQ=MONTHLY"
    : /quarter/iu.test(unit)
      ? "FREQ=MONTHLY;INTERVAL=3"
      : "FREQ=YEARLY";
  return { kind: "recurrence", rrule };
}

const delayed = new RegExp(
  `(?:within|inside(?: of)?|not later than|no later than|at least|not less than|no less than|no fewer than|on|by|with|upon|giving)?(?: the| a minimum of| a period of)? ?(?<period>${period})(?<rest>(?:[^.;\\n]|\\.\\d){0,110})`,
  "giu",
);
const side =
  /^,?(?: (?!(?:ahead|of|from|after|following)(?!\p{L}))\p{L}+)?,? ?(?<side>before|prior to|preceding|in advance of|ahead of|prior|in advance|advance|ahead|beforehand|after|following|from|of|upon|notice)(?!\p{L})/iu;

const noticed = /^'?s? ?(?:prior |advance |written )*notice(?!\p{L})/iu;

function delay(words: string, opening: string): Due | undefined {
  for (const match of words.matchAll(delayed)) {
    const found = periodIn(match.groups?.period);
    if (!found) continue;
    const rest = match.groups?.rest ?? "";
    const within = /^(?:within|inside|no[t ]\w* later than)/iu.test(match[0]);
    const named = side.exec(rest)?.groups?.side?.toLowerCase();
    if (
      !within &&
      !(named && /^(?:at least|not|no|giving|upon|with|on)/iu.test(match[0])) &&
      !(named && /^(?:after|following|before|beforehand|prior to)$/u.test(named)) &&
      !(noticed.test(rest) && /(?:give|giving|provide)(?!\p{L})/iu.test(words.slice(0, match.index)))
    )
      continue;
    if (
      /^(?:term|period|supply|old|warranty|notice period)/iu.test(rest.trim()) ||
      (!within &&
        /(?<!\p{L})(?:for|period of|term of|during|last|next)(?: the| an?)? ?$/iu.test(
          words.slice(0, words.indexOf(match.groups?.period ?? "", match.index)).slice(-14),
        ))
    )
      continue;
    const direction =
      noticed.test(rest) || (named && /before|prior|preced|advance|ahead|notice|beforehand/u.test(named))
        ? "before"
        : "after";
    const ofInvoice =
      /invoice|(?<!\p{L})bill/iu.test(words) &&
      /^,?'? ?(?:of|after|from|following|upon) (?:its |the )?receipt(?! of)/iu.test(rest);
    const after: Event | undefined = ofInvoice
      ? { kind: "invoiceReceipt" }
      : direction === "after" &&
          named &&
          (ofNotice.test(rest) ||
            (/(?<!\p{L})notice(?!\p{L})/iu.test(words.slice(0, match.index)) && ofReceipt.test(rest)))
        ? { kind: "noticeReceipt" }
        : named
          ? eventIn(rest, 60)?.event
          : eventBefore(opening);
    const counted = named
      ? eventWords(
          rest.replace(/^(?:[\s,']|s(?!\p{L}))+(?:(?:before|prior to|preceding|after|following|from|of|upon) )?/u, ""),
        )
      : undefined;
    const fallback: Event = asked.test(words) ? { kind: "request" } : otherEvent(counted);
    return delayOf(found, direction, after ?? fallback);
  }
  return undefined;
}

const asked =
  /request|demand|(?<!\p{L})(?:being (?:asked|called|required)|(?:our|your|its|either(?: party)?) (?:call|asking)(?!\p{L}))/iu;
const ofNotice =
  /^,? (?:of|after|from|following) (?:receiving |(?:the )?receipt of )?(?:the |any |such |a )?(?:written )?notice(?!\p{L}| (?:period|of (?:award|acceptance|commencement|completion)|to proceed))/iu;
const ofReceipt = /^,? (?:of|after|from|following) (?:its |the )?receipt(?! of)/iu;

function date(words: string): Due | undefined {
  for (const found of findDates(words, "en")) {
    const before = words.slice(Math.max(0, found.start - 32), found.start);
    if (
      /(?:by|before|on or before|no later than|not later than|prior to|until|on) (?:the )?$/iu.test(before) &&
      !/(?:dated|act|agreement|entered)[^,]{0,20}$/iu.test(before)
    )
      return { kind: "date", date: found.value };
  }
  return undefined;
}

const events: readonly (readonly [Event["kind"], RegExp])[] = [
  [
    "request",
    /(?:up)?on (?:the )?(?:\p{L}+'s |reasonable |written |first |prior |such |its )*(?:requests?|demand)|(?:when|as|if) (?:so )?(?:reasonably )?requested|at (?:the|any) (?:\p{L}+(?:'s|s')? )?request|when(?:ever)? (?:so )?(?:required|requested|asked|called (?:up)?on)/iu,
  ],
  [
    "signature",
    /(?:up)?on (?:the )?(?:execution|signature|signing)(?!\p{L})|(?:simultaneously|concurrently) with (?:the )?execution/iu,
  ],
  [
    "effectiveDate",
    /(?:on|upon|prior to|before) (?:the )?(?:effective date|commencement(?: date)?|commencing|beginning|start)/iu,
  ],
  [
    "end",
    /(?:up)?on (?:the |any )?expir(?:y|ation)|at the (?:end|expiration|expiry|(?:sooner )?determination) of (?:the|this) (?:said )?(?:term|agreement|contract|lease)/iu,
  ],
  [
    "termination",
    /(?:up)?on (?:the )?(?:any |earlier |early )?(?:expir(?:y|ation) or )?termination|following (?:any )?termination/iu,
  ],
  [
    "incident",
    /(?:(?:up)?on|after) (?:becoming aware|learning|discover\p{L}+|the occurrence)|in the event of (?:an? |any )?(?:breach|incident|accident|failure|loss|theft)/iu,
  ],
  ["invoiceReceipt", /(?:up)?on receipt of (?:the |an? |each |any )?(?:\p{L}+ )?invoice/iu],
  [
    "delivery",
    /(?:(?:up)?on|at) (?:the )?(?:delivery|despatch|dispatch|shipment)|(?:prior to|before) (?:delivery|shipment)/iu,
  ],
  [
    "acceptance",
    /(?:(?:up)?on|at) (?:the )?(?:(?:practical|final|substantial|provisional|mechanical) )?(?:acceptance|completion|commissioning|hand-?over)(?!\p{L})/iu,
  ],
];
const otherEvents =
  /(?<event>(?:in|during) the (?:first|second|third|fourth|fifth|sixth|seventh|last|final) (?:year|quarter|(?:\p{L}+ )?months) of (?:[^,.;]{3,50}?(?= (?:and|to) |[,.;]|$)|[^,.;]{3,50})|on the (?:\p{L}+ )?quarter day(?!\p{L})[^,.;]{0,30}|(?:with|on|upon|for|following|after) (?:each|every) [^,.;]{3,50}|(?:up)?on completion of [^,.;]{3,50}|on the (?:last|first) day of [^,.;]{3,40}|prior to \p{L}+ing [^,.;]{3,50}|whenever [^,.;]{3,40}|before (?!(?:VAT|tax|deduct|interest)\p{L}*)[^,.;]{5,50}|with (?:the|its|each) (?:\p{L}+ ){0,2}(?:reports?|instal?lments?|invoices?|statements?|delivery|shipment|orders?|notice)(?!\p{L})[^,.;]{0,40}|following (?:the )?\p{L}+ (?:of|to) [^,.;]{3,50}|(?:promptly|immediately|forthwith|as soon as (?:reasonably )?(?:practicable|possible))(?: (?:upon|after|following|in) [^,.;]{3,50})?|prior to (?:each|any|the) [^,.;]{3,50}|before (?:each|any) [^,.;]{3,40})/iu;

/** `On expiry or termination, the Supplier shall within 14 days …`. */
function eventBefore(opening: string): Event | undefined {
  const due = event(opening);
  return due?.kind === "event" && due.event.kind !== "other" ? due.event : undefined;
}

const event = (words: string) => eventDue(words, { kinds: events, others: otherEvents });
