import type { DateOrRule, Due, Event, Period } from "../../schemas/value-types.ts";
import { inWords } from "../../schemas/words/in-words.ts";
import type { Language } from "../../values/read.ts";

/** A length in one unit: what sums and filters need. Without a count: `indefinite`, or units that do not convert. */
export interface Length {
  readonly count: number | undefined;
  readonly unit: string;
}

type Unit = "Y" | "M" | "W" | "D" | "h" | "m";

const unitNames: Readonly<Record<Language, Readonly<Record<Unit, readonly [string, string]>>>> = {
  fr: {
    ...{ Y: ["an", "ans"], M: ["mois", "mois"], W: ["semaine", "semaines"], D: ["jour", "jours"] },
    ...{ h: ["heure", "heures"], m: ["minute", "minutes"] },
  },
  en: {
    ...{ Y: ["year", "years"], M: ["month", "months"], W: ["week", "weeks"], D: ["day", "days"] },
    ...{ h: ["hour", "hours"], m: ["minute", "minutes"] },
  },
};

/** How many of the smaller unit the larger one holds, where that is always the same. */
const within: Readonly<Record<string, number>> = { YM: 12, WD: 7, hm: 60, Dh: 24 };

/**
 * `P2Y`: 2 ans; `P1Y6M`: 18 mois. Months and days never convert into each other: `P1M15D` has no count, and words as unit.
 * What is no period (`indefinite`) is its own unit.
 */
export function lengthOf(period: string, language: Language): Length {
  const parts = partsOf(period);
  if (parts.length === 0) return { count: undefined, unit: inWords(period, language) };
  const [first, ...others] = parts;
  let total = first;
  for (const part of others) {
    const factor = total && within[total.unit + part.unit];
    if (!total || factor === undefined) return { count: undefined, unit: periodInWords(period, language) };
    total = { count: total.count * factor + part.count, unit: part.unit };
  }
  return { count: total?.count, unit: total ? unitNames[language][total.unit][1] : "" };
}

/** `P1Y6M`: `1 an 6 mois`. */
export function periodInWords(period: string, language: Language): string {
  const parts = partsOf(period);
  if (parts.length === 0) return inWords(period, language);
  return parts.map(({ count, unit }) => `${count} ${unitNames[language][unit][count > 1 ? 1 : 0]}`).join(" ");
}

/** `2 mois après : notification`; the contract's own words for the event where it is given in them. */
function ruleInWords(
  rule: { readonly event: Event; readonly period?: Period; readonly direction?: "before" | "after"; dayKind?: string },
  language: Language,
): string {
  const event = rule.event.text ?? inWords(rule.event.kind, language);
  if (rule.period === undefined) return event;
  const length = [periodInWords(rule.period, language), rule.dayKind && `(${inWords(rule.dayKind, language)})`];
  const side = inWords(rule.direction ?? "after", language);
  return `${length.filter(Boolean).join(" ")} ${side}${language === "fr" ? "\u00a0: " : ": "}${event}`;
}

/** `--09-30` (ISO 8601:2000): `30 septembre`; undefined for any other text. */
export function dayOfYearInWords(text: string, language: Language): string | undefined {
  const [, month, day] = /^--(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (month === undefined || day === undefined) return undefined;
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
  return format.format(Date.UTC(2000, Number(month) - 1, Number(day)));
}

/** The day of a date that is given as one. */
export function dayOf(value: DateOrRule | Due): string | undefined {
  return value.kind === "date" ? value.date : undefined;
}

/** The words of a date that is given as a rule. */
export function wordsOfRule(value: DateOrRule | Due, language: Language): string | undefined {
  switch (value.kind) {
    case "date":
      return undefined;
    case "rule":
      return ruleInWords({ ...value, ...(value.offset !== undefined && { period: value.offset }) }, language);
    case "delay":
      return ruleInWords(value, language);
    case "event":
      return ruleInWords(value, language);
    case "recurrence":
      return recurrenceInWords(value.rrule, value.from, language);
  }
}

const every: Readonly<Record<Language, Readonly<Record<string, readonly [string, string]>>>> = {
  fr: {
    ...{ DAILY: ["chaque jour", "jours"], WEEKLY: ["chaque semaine", "semaines"] },
    ...{ MONTHLY: ["chaque mois", "mois"], YEARLY: ["chaque année", "ans"] },
  },
  en: {
    ...{ DAILY: ["every day", "days"], WEEKLY: ["every week", "weeks"] },
    ...{ MONTHLY: ["every month", "months"], YEARLY: ["every year", "years"] },
  },
};

/** An RFC 5545 rule: its frequency in words, and what else it says as it stands. */
function recurrenceInWords(rrule: string, from: Event | undefined, language: Language): string {
  const parts = new Map(rrule.split(";").map((part) => part.split("=", 2) as [string, string]));
  const [each, units] = every[language][parts.get("FREQ") ?? ""] ?? [rrule, ""];
  const interval = Number(parts.get("INTERVAL") ?? 1);
  const others = [...parts].filter(([name]) => name !== "FREQ" && name !== "INTERVAL");
  const start =
    from && `${language === "fr" ? "à partir de\u00a0: " : "from: "}${from.text ?? inWords(from.kind, language)}`;
  const frequency = interval > 1 ? `${language === "fr" ? "tous les" : "every"} ${interval} ${units}` : each;
  return [frequency, ...others.map((part) => part.join("=")), start].filter(Boolean).join(", ");
}

function partsOf(period: string): { count: number; unit: Unit }[] {
  if (!/^P(?=[\dT])(\d+[YMWD])*(T(\d+[HM])+)?$/.test(period)) return [];
  const [calendar = "", clock = ""] = period.slice(1).split("T");
  const lengths = [...calendar.matchAll(/(\d+)([YMWD])/g), ...clock.toLowerCase().matchAll(/(\d+)([hm])/g)];
  return lengths.map(([, count, unit]) => ({ count: Number(count), unit: unit as Unit }));
}
