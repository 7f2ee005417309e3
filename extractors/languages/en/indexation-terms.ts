import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import type { DateOrRule, Period } from "../../../schemas/value-types.ts";
import { findDates } from "../../../values/dates.ts";
import { findFrequencies } from "../../../values/frequencies.ts";
import { findPercents } from "../../../values/percent.ts";
import { dateRuleIn } from "./time-events.ts";

type Terms = Pick<IndexationValue, "frequency" | "firstRevision" | "rounding" | "cap" | "floor" | "safeguard">;

export const revisionWords =
  /(?:increas|adjust|escalat|index|revis|review|uplift|inflat|chang|vary|varied|variation|rais|modif|re-?pric|enhanc|(?<!\p{L})ris|(?<!\p{L})go(?:es)? up)(?:e|es|ed|ing|ation|able|al|ement|ments?|ions?)?(?!\p{L})/iu;

/** Frequency, first date, rounding and limits, as far as sentences of a passage say them of the revision. */
export function termsIn(passage: string): Terms {
  const sentences = passage.split(/(?<=[.;])\s+(?=[\p{Lu}("-])|\n/u).filter((sentence) => sentence.length > 8);
  const found: { -readonly [Key in keyof Terms]: Terms[Key] } = {};
  for (const sentence of sentences) {
    found.rounding ??= roundingIn(sentence);
    if (
      !revisionWords.test(sentence) &&
      !/(?<!\p{L})(?:cap|floor|collar|upwards?|decrease|reduced?)(?!\p{L})/iu.test(sentence)
    )
      continue;
    found.firstRevision ??= firstRevisionIn(sentence);
    found.frequency ??= frequencyIn(sentence);
    found.safeguard ??= safeguardIn(sentence);
    if (safeguardIn(sentence)) continue;
    found.cap ??= percentAfter(caps, sentence) ?? collarIn(sentence)?.cap;
    found.floor ??= percentAfter(floors, sentence) ?? collarIn(sentence)?.floor ?? neverDown(sentence);
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function frequencyIn(sentence: string): Period | undefined {
  const [found] = findFrequencies(
    sentence.replaceAll(
      /publi\p{L}+ (?:monthly|quarterly|annually)|(?:monthly|quarterly|annual|weekly) (?:fee|rent|charge|price|report|change|percentage|rate|increase in|index|CPI|RPI)\p{L}*/giu,
      (words) => (/annual (?:increase|percentage|change)/iu.test(words) ? words : ""),
    ),
    "en",
  );
  if (found) return found.value.period;
  return /(?:on|at|upon|from|prior to) (?:each|every|the|any) (?:\p{L}+ )?anniversar(?:y|ies)|each (?:contract |calendar |lease |successive |subsequent )?year|year[- ]on[- ]year|(?:annual|yearly) (?:(?:rent|price|fee|rate) )?(?:increase|adjustment|review|uplift|escalat|increment|hike)|(?:%|per ?cent|\)) (?:per|a) year|each (?:1 |first )?(?:January|April|July|October)(?: 1)?(?! \d{4})|preceding (?:twelve|12)[- ](?:\(12\) )?months?|over the prior year|per annum|once (?:a|per|in (?:any|each|every|a)|during (?:any|each)|every) (?:(?:calendar|contract|lease|rolling|given) )?(?:year|(?:\(?(?:twelve|12)\)?[- ]){1,2}(?:consecutive |calendar )?months?)(?!\p{L})|(?:after|every|on) (?:the )?(?:completion of |expiry of )?(?:every|each) (?:\(?(?:twelve|12)\)? ){1,2}months/iu.test(
    sentence,
  )
    ? "P1Y"
    : undefined;
}

const firstOf =
  /(?:the )?first (?:such )?(?:adjustment|increase|review|revision|indexation|uplift)(?<rest>[^.;\n]{0,110})/iu;
const fromThen =
  /(?:beginning|commencing|starting|with effect from|from and after|effective(?: as of| from)?|(?:increased|adjusted|revised) on)(?=(?<rest>[^.;\n]{0,60}))/giu;

function firstRevisionIn(sentence: string): DateOrRule | undefined {
  const first = firstOf.exec(sentence);
  const rests = [...(first ? [first] : []), ...sentence.matchAll(fromThen)].flatMap(({ groups }) => groups?.rest ?? []);
  for (const rest of rests) {
    const [date] = findDates(rest, "en");
    if (date && date.start < 45) return { kind: "date", date: date.value };
  }
  const [rest] = rests;
  if (rest === undefined) return undefined;
  const ordinal = /^[^.;]{0,25}?(?<count>first|second|third|fourth|fifth) anniversary/iu.exec(rest)?.groups?.count;
  const years = ["first", "second", "third", "fourth", "fifth"].indexOf(ordinal?.toLowerCase() ?? "") + 1;
  if (years > 0) return { kind: "rule", event: { kind: "effectiveDate" }, offset: `P${years}Y`, direction: "after" };
  return first && /after|anniversary|following/iu.test(rest) ? dateRuleIn(rest, 70)?.value : undefined;
}

function roundingIn(sentence: string): string | undefined {
  return /(?<rounding>round(?:ed|ing)(?: (?:up|down|off))? to (?:the )?(?:nearest |next )?[^.;,\n()]{3,60}|(?:calculated )?to (?:two|three|four|[2-6])(?: \(\d\))? decimal places)/iu
    .exec(sentence)
    ?.groups?.rounding?.trim();
}

const percent = "(?<rest>(?:[^.;]|\\.\\d){0,34})";
const oneOf = "(?<one>(?:[^.;]|\\.\\d){0,220})";
/** `3% or the rise in CPI, whichever is the greater`. */
const whichever = (words: string) =>
  `(?<!(?:not|than|exceed(?:ing)?|up to) )by (?:the )?(?<one>(?:[^.;]|\\.\\d){3,110}?),? whichever (?:is|be|shall be)(?: the)? (?:${words})`;
const caps = [
  `(?:(?:not|never|no)(?: \\p{L}+){0,5}? exceed(?:s|ing)?|exceeding|limited to|cap(?:ped)?(?: at| of|:)?|(?:maximum|ceiling)(?: (?:annual|yearly|percentage|increase|adjustment|uplift|rate)){0,3}(?: of| is| shall be|:)?|(?:not|no|nor)(?: be)? (?:more|greater|higher) than|up to)(?! the (?:greater|higher|larger) of)(?: an? (?:maximum|cap|total) of)? ${percent}`,
  `(?:lesser|lower|smaller) of ${oneOf}`,
  whichever("lesser|lower|smaller|less"),
].map((source) => new RegExp(source, "giu"));
const floors = [
  `(?:(?:not|no|never|no event(?: \\p{L}+){1,5})(?: be)? (?:less|lower|fall below|smaller) than|at least|floor(?: of| at|:)?|minimum(?: (?:annual|yearly|percentage|increase|adjustment|uplift)){0,3}(?: of| is| shall be|:)?) ${percent}`,
  `(?<!(?:more than|exceed|exceeding|up to|limited to|in excess of) the )(?:greater|higher|larger) of ${oneOf}`,
  whichever("greater|higher|larger|more"),
].map((source) => new RegExp(source, "giu"));

function percentAfter(patterns: readonly RegExp[], sentence: string): string | undefined {
  for (const pattern of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const words = match.groups?.rest ?? match.groups?.one ?? "";
      const [found] = findPercents(words, "en");
      const near = match.groups?.one !== undefined || (found && found.start < 22);
      // `no more than CPI plus 2%` is no limit of 2%.
      if (found && /(?:plus|above|over|\+) ?$/iu.test(words.slice(0, found.start))) continue;
      if (found && near && !/interest|royalt|discount|of (?:the )?CPI/iu.test(words)) return found.value;
    }
  }
  return undefined;
}

/** `subject to a collar of 1% to 4%`, `between 2% and 5%`. */
function collarIn(sentence: string): { floor: string; cap: string } | undefined {
  const words = /(?:collar(?: of)?|between|range of) (?<range>[^.;]{3,40})/iu.exec(sentence)?.groups?.range ?? "";
  const [low, high] = findPercents(words, "en");
  return low && high && Number(low.value) < Number(high.value) ? { floor: low.value, cap: high.value } : undefined;
}

function neverDown(sentence: string): string | undefined {
  return /upwards?[- ]only|(?:shall|will|may|can)(?: not| never| in no event)(?: be)? (?:reduced?|decreased?|lowered|fall)|in no event[^.;]{0,60}(?:decrease|be reduced|be less than (?:the )?(?:\p{L}+ ){0,4}(?:rent|fee|price|charges?|amount))|never (?:be )?(?:less|lower) than the/iu.test(
    sentence,
  )
    ? "0"
    : undefined;
}

function safeguardIn(sentence: string): Terms["safeguard"] {
  const effect = /terminat|cancel/iu.test(sentence)
    ? "termination"
    : /renegotiat|negotiate/iu.test(sentence)
      ? "renegotiation"
      : undefined;
  if (!effect || !revisionWords.test(sentence)) return undefined;
  const rest = /(?:more than|exceed\p{L}*|in excess of|greater than|above|over) (?<rest>[^.;]{1,30})/iu.exec(sentence)
    ?.groups?.rest;
  const [threshold] = findPercents(rest ?? "", "en");
  return threshold && threshold.start < 15 ? { threshold: threshold.value, effect } : undefined;
}
