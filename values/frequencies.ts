import type { Period } from "../schemas/value-types.ts";
import { isoDate } from "./calendar.ts";
import { englishDay, englishMonths, frenchMonths, monthOf } from "./months.ts";
import { numberWordsPattern, readNumberWords } from "./number-words.ts";
import { findPeriods } from "./periods.ts";
import { anyOf, type Found, findAll, type Language, merge, plain, whole } from "./read.ts";

/** How often something happens: the time between two occurrences, and the same as an RFC 5545 rule without DTSTART. */
export interface Frequency {
  readonly period: Period;
  readonly rrule: string;
}

/**
 * Every frequency of a text: `trimestriellement`, `tous les six mois`, `deux fois par an`, `chaque année avant le 31 janvier`,
 * `quarterly`, `every six months`. Words with two meanings (`bimensuel`, `biannual`, `bimonthly`) are read only where one is
 * usual: `bimensuel` (twice a month) has no period and gives nothing.
 */
export function findFrequencies(text: string, language: Language): Found<Frequency>[] {
  const source = plain(text);
  return merge(
    findAll(source, adjectivePatterns[language], ({ word = "" }) => found(adjectives[language], word)),
    every(source, language),
    findAll(source, timesPatterns[language], ({ times = "", figures, unit = "" }) =>
      timesPer(times, figures, unit, language),
    ),
    ...yearlyDays[language].map((pattern) =>
      findAll(source, pattern, ({ day = "", month = "" }) => yearly(day, month, language)),
    ),
  );
}

/** The frequency that the whole text gives. */
export function readFrequency(text: string, language: Language): Frequency | undefined {
  return whole(text, findFrequencies(text, language));
}

/** RFC 5545 of one occurrence a period; nothing for hours and for mixed periods. */
export function recurrenceOf(period: Period): string | undefined {
  const [, count = "", unit = ""] = /^P(\d+)([YMWD])$/.exec(period) ?? [];
  const frequency = { Y: "YEARLY", M: "MONTHLY", W: "WEEKLY", D: "DAILY" }[unit];
  if (!frequency) return undefined;
  return count === "1" ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${count}`;
}

type Forms = readonly (readonly [Period, RegExp])[];

const adjectives: Record<Language, Forms> = {
  fr: [
    ["P1D", /^(?:quotidien|journali)/i],
    ["P1W", /^hebdomadaire/i],
    ["P1M", /^mensuel/i],
    ["P2M", /^bimestriel/i],
    ["P3M", /^trimestriel/i],
    ["P6M", /^semestriel/i],
    ["P1Y", /^annuel/i],
    ["P3Y", /^triennal/i],
    ["P5Y", /^quinquennal/i],
  ],
  en: [
    ["P1D", /^daily/i],
    ["P1W", /^weekly/i],
    ["P2W", /^fortnightly/i],
    ["P1M", /^monthly/i],
    ["P3M", /^quarterly/i],
    ["P6M", /^(?:semi-?annual|half-yearly|bi-?annual)/i],
    ["P1Y", /^(?:annual|yearly)/i],
  ],
};

const adjectivePatterns: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?<word>quotidien(?:nement|nes?|s)?|journali(?:ère(?:ment|s)?|ers?)|hebdomadaire(?:ment|s)?|mensuel(?:lement|les?|s)?|bimestriel(?:lement|les?|s)?|trimestriel(?:lement|les?|s)?|semestriel(?:lement|les?|s)?|annuel(?:lement|les?|s)?|triennal(?:ement|es?)?|quinquennal(?:ement|es?)?)(?!\p{L})/giu,
  en: /(?<![\p{L}-])(?<word>daily|weekly|fortnightly|monthly|quarterly|half-yearly|semi-?annual(?:ly)?|bi-?annual(?:ly)?|annual(?:ly)?|yearly)(?!\p{L})/giu,
};

const units: Record<Language, Forms> = {
  fr: [
    ["P1Y", /^(?:an|ann)/i],
    ["P6M", /^semestre/i],
    ["P3M", /^trimestre/i],
    ["P1M", /^mois/i],
    ["P1W", /^semaine/i],
    ["P1D", /^jour/i],
  ],
  en: [
    ["P1Y", /^(?:year|annum|anniversary)/i],
    ["P3M", /^quarter/i],
    ["P1M", /^month/i],
    ["P1W", /^week/i],
    ["P1D", /^day/i],
  ],
};

const everyOne: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:à chaque|chaque|tous les|toutes les|une fois par) (?<unit>années?|ans?|semestres?|trimestres?|mois|semaines?|jours?|date anniversaire|anniversaire)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:each|every|once an?|once per|once every|once each) (?:calendar |contract |financial |fiscal )?(?<unit>year|quarter|month|week|day|anniversary)(?!\p{L})/giu,
};
const manyCue: Record<Language, RegExp> = { fr: /tou(?:s|tes) les /i, en: /(?:every|each) /i };
const everyMany: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:une fois )?(?:tous|toutes) les $/iu,
  en: /(?<!\p{L})(?:once )?(?:every|each) $/iu,
};

/** `chaque année`, and `tous les` before any duration. */
function every(text: string, language: Language): Found<Frequency>[] {
  const one = findAll(text, everyOne[language], ({ unit = "" }) =>
    /anniversa/i.test(unit) ? frequency("P1Y") : found(units[language], unit),
  );
  const many = (manyCue[language].test(text) ? findPeriods(text, language) : []).flatMap((item) => {
    const before = everyMany[language].exec(text.slice(Math.max(0, item.start - 25), item.start));
    const value = frequency(item.value.period);
    return before && value ? [{ ...value, start: item.start - before[0].length, end: item.end }] : [];
  });
  return [...one, ...many];
}

const timesPatterns: Record<Language, RegExp> = {
  fr: new RegExp(
    `(?:(?<times>${numberWordsPattern("fr")})|(?<!\\d)(?<figures>\\d{1,2}))(?: ?\\(\\d{1,2}\\))? fois (?:par |l')(?<unit>an(?:née)?|semestre|trimestre|mois|semaine|jour)(?!\\p{L})`,
    "giu",
  ),
  en: new RegExp(
    `(?:(?<times>${numberWordsPattern("en")}|twice)|(?<!\\d)(?<figures>\\d{1,2}))(?: ?\\(\\d{1,2}\\))?(?: times)? (?:per|a|each|every|in each) (?<unit>year|quarter|month|week|day)(?!\\p{L})`,
    "giu",
  ),
};

function timesPer(times: string, figures: string | undefined, unit: string, language: Language) {
  const count = figures ? Number(figures) : /^twice$/i.test(times) ? 2 : readNumberWords(times, language);
  const period = units[language].find(([, form]) => form.test(unit))?.[0];
  if (!count || !period) return undefined;
  const months = { P1Y: 12, P6M: 6, P3M: 3, P1M: 1 }[period];
  if (months !== undefined && months % count === 0) return frequency(count === 12 ? "P1M" : inMonths(months / count));
  return count === 1 ? frequency(period) : undefined;
}

const frenchDay = `(?<day>1er|\\d{1,2}) (?<month>${anyOf(frenchMonths.keys())})(?!\\p{L}| \\d{4})`;
const englishMonthDay = `(?<month>${anyOf(englishMonths.keys())}) (?<day>\\d{1,2}(?:st|nd|rd|th)?)(?!\\p{L}|,? \\d{4})`;
const yearlyDays: Record<Language, readonly RegExp[]> = {
  fr: [
    new RegExp(
      `(?<!\\p{L})(?:chaque année|tous les ans|annuellement),? (?:avant |au plus tard |jusqu'au |à la date du |à compter du )?(?:le |au |du )?${frenchDay}`,
      "giu",
    ),
    new RegExp(`(?<!\\p{L})(?:le |du |au )?${frenchDay} (?:de )?(?:chaque année|tous les ans)(?!\\p{L})`, "giu"),
  ],
  en: [
    new RegExp(
      `(?<!\\p{L})(?:each year|every year|annually|yearly),? (?:by |before |on |no later than |on or before )(?:the )?${englishMonthDay}`,
      "giu",
    ),
    new RegExp(`(?<!\\p{L})${englishMonthDay},? (?:of |in )?(?:each|every) (?:calendar )?year(?!\\p{L})`, "giu"),
  ],
};

function yearly(day: string, month: string, language: Language): { value: Frequency } | undefined {
  const monthNumber = monthOf(month, language === "fr" ? frenchMonths : englishMonths);
  const dayNumber = englishDay(day);
  if (!isoDate(2024, monthNumber, dayNumber)) return undefined;
  return { value: { period: "P1Y", rrule: `FREQ=YEARLY;BYMONTH=${monthNumber};BYMONTHDAY=${dayNumber}` } };
}

function inMonths(count: number): Period {
  return count === 12 ? "P1Y" : `P${count}M`;
}

function found(forms: Forms, word: string): { value: Frequency } | undefined {
  const period = forms.find(([, form]) => form.test(word))?.[0];
  return period ? frequency(period) : undefined;
}

function frequency(period: Period): { value: Frequency } | undefined {
  const rrule = recurrenceOf(period);
  return rrule ? { value: { period, rrule } } : undefined;
}
