import type { Due, Event } from "../../../schemas/value-types.ts";
import { findDates } from "../../../values/dates.ts";
import { findFrequencies } from "../../../values/frequencies.ts";
import { delayOf, eventWords, otherEvent } from "../due-reading.ts";
import { eventIn } from "./time-events.ts";
import { period, periodIn } from "./time-words.ts";

/** When a duty is due, from its words: a recurrence, a delay, a date, or an event. `opening`: what its sentence says before it. */
export function dueIn(words: string, opening = ""): Due | undefined {
  return delay(words, opening) ?? recurrence(words) ?? date(words) ?? event(words);
}

/** What a frequency says of a thing, not of a duty: `the annual fee`, `each quarterly period`. */
const ofThing =
  /^(?: \p{L}+)? (?:fees?|rent|charges?|rates?|prices?|sales|periods?|revenues?|salary|compensation|amounts?|minimum|targets?|volumes?|maintenance (?:fee|charge)|budget|forecasted|installments?|royalt(?:y|ies)|terms?|basis of)(?!\p{L})/iu;

function recurrence(words: string): Due | undefined {
  const found = findFrequencies(words, "en").find(
    ({ end, start }) =>
      !ofThing.test(words.slice(end)) &&
      !/(?:during|in|for|of|per|within|first|last|prior to|thereafter|after the end of) $/iu.test(
        words.slice(Math.max(0, start - 10), start),
      ),
  );
  return found && { kind: "recurrence", rrule: found.value.rrule };
}

const delayed = new RegExp(
  `(?:within|not later than|no later than|at least|not less than|no less than|no fewer than|on|by|with|upon|giving)?(?: the| a minimum of| a period of)? ?(?<period>${period})(?<rest>(?:[^.;\\n]|\\.\\d){0,110})`,
  "giu",
);
const side =
  /^,?(?: \p{L}+)?,? ?(?<side>before|prior to|preceding|in advance of|ahead of|prior|in advance|advance|after|following|from|of|upon|notice)(?!\p{L})/iu;

function delay(words: string, opening: string): Due | undefined {
  for (const match of words.matchAll(delayed)) {
    const found = periodIn(match.groups?.period);
    if (!found) continue;
    const rest = match.groups?.rest ?? "";
    const within = /^(?:within|no[t ]\w* later than)/iu.test(match[0]);
    const named = side.exec(rest)?.groups?.side?.toLowerCase();
    if (
      !within &&
      !(named && /^(?:at least|not|no|giving|upon|with|on)/iu.test(match[0])) &&
      !(named && /^(?:after|following|before|prior to)$/u.test(named))
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
    const direction = named && /before|prior|preced|advance|ahead|notice/u.test(named) ? "before" : "after";
    const ofInvoice =
      /invoice|(?<!\p{L})bill/iu.test(words) &&
      /^,?'? ?(?:of|after|from|following|upon) (?:its |the )?receipt(?! of)/iu.test(rest);
    const after: Event | undefined = ofInvoice
      ? { kind: "invoiceReceipt" }
      : named
        ? eventIn(rest, 60)?.event
        : eventBefore(opening);
    const counted = named ? eventWords(rest.replace(/^(?:[\s,']|s(?!\p{L}))+/u, "")) : undefined;
    const fallback: Event = /request|demand/iu.test(words) ? { kind: "request" } : otherEvent(counted);
    return delayOf(found, direction, after ?? fallback);
  }
  return undefined;
}

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
    /(?:up)?on (?:the )?(?:\p{L}+'s |reasonable |written |first |prior |such |its )*(?:requests?|demand)|(?:when|as|if) (?:so )?(?:reasonably )?requested|at (?:the|any) (?:\p{L}+ )?request/iu,
  ],
  [
    "signature",
    /(?:up)?on (?:the )?(?:execution|signature|signing)|(?:simultaneously|concurrently) with (?:the )?execution/iu,
  ],
  [
    "effectiveDate",
    /(?:on|upon|prior to|before) (?:the )?(?:effective date|commencement(?: date)?|commencing|beginning|start)/iu,
  ],
  [
    "end",
    /(?:up)?on (?:the |any )?expir(?:y|ation)|at the (?:end|expiration) of (?:the|this) (?:term|agreement|contract|lease)/iu,
  ],
  ["termination", /(?:up)?on (?:the )?(?:any |earlier |early )?termination|following termination/iu],
  [
    "incident",
    /(?:(?:up)?on|after) (?:becoming aware|learning|discover\p{L}+|the occurrence)|in the event of (?:an? |any )?(?:breach|incident|accident|failure|loss|theft)/iu,
  ],
  ["invoiceReceipt", /(?:up)?on receipt of (?:the |an? |each |any )?(?:\p{L}+ )?invoice/iu],
  ["delivery", /(?:up)?on delivery|(?:prior to|before) (?:delivery|shipment)/iu],
  ["acceptance", /(?:up)?on (?:acceptance|completion)/iu],
];
const otherEvents =
  /(?<event>(?:promptly|immediately|forthwith|as soon as (?:reasonably )?(?:practicable|possible))(?: (?:upon|after|following|in) [^,.;]{3,50})?|prior to (?:each|any|the) [^,.;]{3,50}|before (?:each|any) [^,.;]{3,40})/iu;

/** `On expiry or termination, the Supplier shall within 14 days …`. */
function eventBefore(opening: string): Event | undefined {
  const due = event(opening);
  return due?.kind === "event" && due.event.kind !== "other" ? due.event : undefined;
}

function event(words: string): Due | undefined {
  const found = events
    .map(([kind, pattern]) => ({ kind, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0];
  if (found) return { kind: "event", event: { kind: found.kind } };
  const text = otherEvents.exec(words)?.groups?.event?.trim();
  return text ? { kind: "event", event: { kind: "other", text } } : undefined;
}
