import type { DayKind, Period } from "../schemas/value-types.ts";
import { addPeriods } from "./calendar.ts";
import { numberWordsPattern, readNumberWords } from "./number-words.ts";
import { anyOf, type Found, findAll, type Language, merge, plain, whole } from "./read.ts";

/** A duration, and how its days are counted where the text says so. */
export interface ReadPeriod {
  readonly period: Period;
  readonly dayKind?: DayKind;
}

/** A commercial lease's term: `3/6/9 ans` lasts nine years and may end at three and six. */
export interface LeaseTerm {
  readonly period: Period;
  readonly breakOptions: readonly Period[];
}

interface Lexicon {
  /** ISO 8601 of `count` units. */
  readonly units: ReadonlyMap<string, (count: number) => Period>;
  readonly dayKinds: ReadonlyMap<string, DayKind>;
  /** Words that may stand between the number and its unit: `premiers`, `consecutive`. */
  readonly between: readonly string[];
  /** Whether the word for the kind of day stands before the unit (English) or after it (French). */
  readonly kindFirst: boolean;
  readonly and: string;
}

const years = (count: number) => `P${count}Y`;
const decades = (count: number) => `P${count * 10}Y`;
const months = (count: number) => `P${count}M`;
const quarters = (count: number) => `P${count * 3}M`;
const halfYears = (count: number) => `P${count * 6}M`;
const weeks = (count: number) => `P${count}W`;
const days = (count: number) => `P${count}D`;
const hours = (count: number) => `PT${count}H`;
const minutes = (count: number) => `PT${count}M`;

const units = (entries: readonly [(count: number) => Period, ...string[]][]) =>
  new Map(entries.flatMap(([print, ...names]) => names.map((name) => [name, print] as const)));

const lexicons: Record<Language, Lexicon> = {
  fr: {
    units: units([
      [years, "an", "ans", "année", "années", "annee", "annees", "exercices", "saisons"],
      [decades, "décennie", "décennies"],
      [months, "mois"],
      [quarters, "trimestre", "trimestres"],
      [halfYears, "semestre", "semestres"],
      [weeks, "semaine", "semaines"],
      [days, "jour", "jours", "jrs", "j"],
      [hours, "heure", "heures", "h"],
      [minutes, "minute", "minutes", "min"],
    ]),
    dayKinds: new Map<string, DayKind>([
      ["ouvré", "business"],
      ["ouvrés", "business"],
      ["ouvrable", "working"],
      ["ouvrables", "working"],
      ["franc", "clear"],
      ["francs", "clear"],
      ["calendaire", "calendar"],
      ["calendaires", "calendar"],
    ]),
    between: [
      "premiers",
      "premières",
      "prochains",
      "dernières",
      "derniers",
      "nouvelle",
      "nouvelles",
      "nouveaux",
      "autres",
      "pleines",
      "seule",
      "premières",
    ],
    kindFirst: false,
    and: "et",
  },
  en: {
    units: units([
      [years, "year", "years", "yr", "yrs"],
      [decades, "decade", "decades"],
      [months, "month", "months", "mth", "mths"],
      [quarters, "quarter", "quarters"],
      [weeks, "week", "weeks"],
      [days, "day", "days"],
      [hours, "hour", "hours"],
      [minutes, "minute", "minutes"],
    ]),
    dayKinds: new Map<string, DayKind>([
      ["business", "business"],
      ["working", "business"],
      ["clear", "clear"],
      ["calendar", "calendar"],
    ]),
    between: ["full", "consecutive", "successive", "additional", "further", "complete", "contract"],
    kindFirst: true,
    and: "and",
  },
};

const patterns: Record<Language, RegExp> = { fr: pattern("fr"), en: pattern("en") };

/**
 * Every duration of a text: `douze (12) mois`, `36 mois`, `twenty-four (24) month`, `un an et six mois`. Where words and
 * figures differ the words are the value (they prevail by custom) and the note is `contradiction`.
 */
export function findPeriods(text: string, language: Language): Found<ReadPeriod>[] {
  const source = plain(text);
  const counted = sums(source, simplePeriods(source, language), lexicons[language].and);
  const periods = language === "fr" ? merge(withHalves(source, counted), fortnights(source)) : counted;
  return periods;
}

/** `deux ans et demi`: thirty months. */
function withHalves(text: string, periods: readonly Found<ReadPeriod>[]): Found<ReadPeriod>[] {
  return periods.map((item) => {
    const half = /^ et demie?(?!\p{L})/iu.exec(text.slice(item.end, item.end + 10))?.[0];
    const more =
      half &&
      { Y: "P6M", M: "P15D", H: "PT30M" }[
        /^P(?:\d+([YM])|T\d+(H))$/.exec(item.value.period)?.slice(1).find(Boolean) ?? ""
      ];
    if (!half || !more) return item;
    return {
      ...item,
      value: { ...item.value, period: addPeriods(item.value.period, more) },
      end: item.end + half.length,
    };
  });
}

const fortnight =
  /(?<=^|(?:sous|dans la|dans une|délai d'une|de) )(?<unit>huitaine|quinzaine)(?: de jours)?(?! de| du|\p{L})/giu;

/** `sous huitaine`, `dans la quinzaine`: 8 and 15 days by custom; `la première quinzaine de mai` is a time of the year. */
function fortnights(text: string): Found<ReadPeriod>[] {
  return findAll(text, fortnight, ({ unit = "" }) => ({ value: { period: /^h/iu.test(unit) ? "P8D" : "P15D" } }));
}

/** The duration that the whole text gives. */
export function readPeriod(text: string, language: Language): ReadPeriod | undefined {
  return whole(text, findPeriods(text, language));
}

const leaseTerm =
  /(?<![\d/])(?<steps>\d{1,2}(?: ?[/-] ?\d{1,2}){1,3})(?: (?:ans|années))?(?![\d/\p{L}])|(?<!\p{L})trois ?[,/-]? ?six ?[,/-]? ?(?:ou |et )?neuf (?:ans|années)/giu;

/** Every `3/6/9 ans` (French commercial leases): the last is the term, the others are ends at which one may leave. */
export function findLeaseTerms(text: string): Found<LeaseTerm>[] {
  return findAll(plain(text), leaseTerm, ({ steps }, match) => {
    const ends = steps?.split(/ ?[/-] ?/).map(Number) ?? [3, 6, 9];
    const unitGiven = /(?:ans|années)$/i.test(match[0]);
    const evenSteps = ends.every((end, index) => index === 0 || end - (ends[index - 1] ?? 0) === 3);
    const last = ends.at(-1);
    if (!evenSteps || last === undefined || (!unitGiven && ends.join() !== "3,6,9")) return undefined;
    return { value: { period: years(last), breakOptions: ends.slice(0, -1).map(years) } };
  });
}

function simplePeriods(text: string, language: Language): Found<ReadPeriod>[] {
  const lexicon = lexicons[language];
  return findAll(text, patterns[language], ({ words, inWords, figures, inFigures, unit = "", kind }, match) => {
    if (isClockTime(text, match, unit)) return undefined;
    const spelled = lastNumber(words ?? inWords ?? "", language);
    const counted = (figures ?? inFigures) ? Number((figures ?? inFigures)?.replace(/[ ,]/u, "")) : undefined;
    const print = lexicon.units.get(unit.toLowerCase());
    const count = spelled ?? counted;
    if (!print || !count || ((words ?? inWords) && spelled === undefined)) return undefined;
    const dayKind = kind && print === days ? lexicon.dayKinds.get(kind.toLowerCase()) : undefined;
    const value = { period: print(count), ...(dayKind && { dayKind }) };
    if (spelled === undefined || counted === undefined || spelled === counted) return { value };
    return { value, otherReadings: [{ ...value, period: print(counted) }], note: "contradiction" };
  });
}

/** The number that some words make; of two that stand side by side (`two five-year terms`) the second. */
function lastNumber(words: string, language: Language): number | undefined {
  return readNumberWords(words, language) ?? readNumberWords(/[^ -]+$/u.exec(words.trim())?.[0] ?? "", language);
}

/** `avant 10h`, `de 8H à 12H`. */
function isClockTime(text: string, match: RegExpExecArray, unit: string): boolean {
  if (unit.toLowerCase() !== "h" || Number.parseInt(match[0], 10) > 24) return false;
  const before = text.slice(Math.max(0, match.index - 8), match.index);
  return (
    /(?:^|[^\p{L}])(?:à|avant|après|vers|entre|dès|et) $/iu.test(before) ||
    /^ ?(?:à|-) ?\d/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 5))
  );
}

function pattern(language: Language): RegExp {
  const { units, dayKinds, between, kindFirst } = lexicons[language];
  const words = numberWordsPattern(language);
  const grouped = language === "fr" ? "[1-9] \\d{3}(?= jours)" : "[1-9],\\d{3}(?= (?:calendar )?days)";
  const number =
    `(?:(?<words>${words})(?:[ -]{0,2}\\( ?(?<inFigures>\\d{1,4}) ?\\))?` +
    `|(?<![\\p{L}\\d/]|\\d[.,])\\(?(?<figures>${grouped}|\\d{1,4})\\)?(?! ?[.,/]\\d)(?: ?\\( ?(?<inWords>${words}) ?\\))?)`;
  const kinds = `(?<kind>${anyOf(dayKinds.keys())})(?!\\p{L})`;
  const unit = `(?<unit>${anyOf(units.keys())})(?![\\p{L}\\d])`;
  const notARate = "(?! ?(?:sur|/) ?(?:7|24|sept|vingt))";
  const middle = `(?:[ -]{0,2}(?:${anyOf(between)})){0,2}[ -]{0,2}`;
  return kindFirst
    ? new RegExp(`${number}${middle}(?:${kinds}[ -])?${unit}${notARate}`, "giu")
    : new RegExp(`${number}${middle}${unit}${notARate}(?: ${kinds})?`, "giu");
}

const largerThan: Readonly<Record<string, RegExp>> = { M: /^P\d+Y$/, W: /^P\d+[YM]$/, D: /^P\d+[YMW]$/ };

/** A unit followed by a smaller one makes one duration: `un an et six mois`, `11 mois et 28 jours`. */
function sums(text: string, periods: readonly Found<ReadPeriod>[], and: string): Found<ReadPeriod>[] {
  const summed: Found<ReadPeriod>[] = [];
  for (const item of periods) {
    const last = summed.at(-1);
    const joined = last && text.slice(last.end, item.start).trim() === and;
    const isPart = joined && largerThan[item.value.period.at(-1) ?? ""]?.test(last.value.period);
    if (isPart && !item.value.period.startsWith("PT") && !last.note && !item.note) {
      summed[summed.length - 1] = {
        value: { period: addPeriods(last.value.period, item.value.period) },
        start: last.start,
        end: item.end,
      };
    } else summed.push(item);
  }
  return summed;
}
