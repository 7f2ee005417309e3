import type { EffectiveDateValue } from "../../../schemas/fields/effective-date.ts";
import type { RuleMatch, RuleReading } from "../rule.ts";
import { type DatePlace, dateAfter } from "./contract-dates.ts";
import { pointIn } from "./point-in-time.ts";
import { agreementDate } from "./signature-date.ts";
import { dateRuleIn } from "./time-events.ts";

/** Words between the verb and its date. */
export const connecting =
  /^[\s,:;(“"'”)]*(?:(?:\d{1,2}[:.]\d{2}(?: ?(?:hours|hrs|[ap]\.?m\.?))?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|after|as|of|on|from|since|to|includ(?:es|ing)|and|including|this|the|date|day|shall|be|is|are|means|mean|at|midnight|12:01 a\.?m\.?|immediately|effective|commencing|beginning|\(?["“](?:effective|commencement) date["”]\)?|upon|being|,|:)[\s,:]*){0,8}$/iu;
/** A date right after the words, or the event it depends on; a blank says that nobody filled it in. */
export function beginningAt(
  match: RuleMatch,
  gap: number,
  strength: number,
  isKnown = false,
): RuleReading<EffectiveDateValue> | undefined {
  const rest = match.groups.rest ?? "";
  const restAt = match.spanOf("rest")?.start ?? match.start;
  const place = dateAfter(match.document, restAt, gap);
  if (place && place.start <= restAt + rest.length && connecting.test(place.lead))
    return dated(place, match.start, strength);
  const own = agreementDate(match.document);
  const pointed = theDateAbove.exec(rest);
  if (pointed && own?.date !== undefined) {
    const span = { start: match.start, end: restAt + pointed[0].length };
    return { ...dated(own, own.start, strength), span, alsoAt: [{ start: own.start, end: own.end }] };
  }
  if (pointed && isKnown)
    return {
      value: { kind: "rule", event: { kind: "signature" } },
      span: { start: match.start, end: restAt + pointed[0].length },
      strength: strength - 0.1,
    };
  const ended = rest.search(/(?<!\d)[.;](?: |$)/u);
  const lasting = forATerm.exec(rest)?.[0].length ?? 0;
  const words = rest.slice(lasting, ended >= 0 ? ended : undefined);
  const told = isKnown && !notYet.test(words.slice(0, 40)) ? pointIn(words) : undefined;
  if (told && (told.value.event.kind === "other" || startEvents.has(told.value.event.kind)))
    return {
      value: told.value,
      span: { start: match.start, end: restAt + lasting + told.end },
      strength: strength - (told.value.event.kind === "other" ? 0.15 : 0.05),
    };
  const ruled = dateRuleIn(words, 60);
  if (ruled?.value.kind !== "rule" || !startEvents.has(ruled.value.event.kind)) return undefined;
  if (
    /until|before|no later|prior to|unless|subject to|after the (?:termination|expir)/iu.test(words.slice(0, ruled.end))
  )
    return undefined;
  return {
    value: ruled.value,
    span: { start: match.start, end: restAt + lasting + ruled.end },
    strength: strength - 0.05,
  };
}

const notYet = /until|before|no later|prior to|unless|subject to/iu;

/** `effective for an initial term of 3 years from …`: how long, before since when. */
const forATerm = /^ for (?:an? )?(?:[\p{L}-]+ )?(?:term|period) of [^.;]{3,40}?(?= from (?:the )?(?:date|day))/iu;

/** `the date first above written`, `the date hereof`: the date that the contract gives itself. */
const theDateAbove =
  /^[\s,:]*(?:(?:as|of|on|upon|from|at)\s){0,3}(?:the )?(?:(?:day|date)(?: and (?:day|date|year))?,? (?:(?:first )?(?:here(?:in)?)?(?:above|before)[ -]?(?:written|mentioned|set (?:forth|out)|stated|appearing)|first (?:written|set (?:forth|out)|stated)(?: above)?|(?:written|set (?:forth|out)|stated|indicated|mentioned) (?:here(?:in)?)?above|hereof(?!\p{L})|of (?:this|the present) (?:agreement|contract|lease|amendment|deed)(?!\p{L})))/iu;

const startEvents = new Set([
  "signature",
  "lastSignature",
  "delivery",
  "acceptance",
  "notification",
  "serviceOrder",
  "purchaseOrder",
  "publication",
]);

export function dated(
  { date, end, otherReadings }: DatePlace,
  start: number,
  strength: number,
): RuleReading<EffectiveDateValue> {
  const span = { start, end };
  if (date === undefined) return { state: "absent", span, strength: strength - 0.3 };
  return {
    value: { kind: "date", date },
    span,
    strength,
    ...(otherReadings.length > 0 && {
      otherReadings: otherReadings.map((other) => ({ kind: "date" as const, date: other })),
    }),
  };
}
