import type { Language } from "../words/language.ts";
import { formatDay, formatMoney } from "./format.ts";

const separator = " · ";

/**
 * A value as exports print it (`tacit · P12M · × 2`) for people: dates, money, periods and names of the vocabulary in their
 * words, everything else as it stands. `word` gives a name's words, or nothing where it is none.
 */
export function readablePrinted(
  printed: string,
  language: Language,
  word: (name: string) => string | undefined,
): string {
  return printed
    .split(separator)
    .map((part) => readablePart(part, language, word))
    .join(", ");
}

function readablePart(part: string, language: Language, word: (name: string) => string | undefined): string {
  const [, sign = "", rest = part] = /^(≤ |≥ |every )?(.*)$/s.exec(part) ?? [];
  const period = readablePeriod(rest, language);
  if (period !== undefined) {
    if (sign === "every ") return everyPeriod(period, language);
    return sign === "≤ " ? atMost[language](period) : `${sign}${period}`;
  }
  const [, times] = /^× (\d+)$/.exec(part) ?? [];
  if (times !== undefined) return renewals[language](Number(times));
  if (/^\d{4}-\d{2}-\d{2}$/.test(part)) return formatDay(part, language);
  const [, value, currency] = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(rest) ?? [];
  if (value !== undefined && currency !== undefined) return sign + formatMoney({ value, currency }, language);
  if (/^\+?-?\d+\.\d+ %$/.test(rest)) return sign + (language === "fr" ? rest.replace(".", ",") : rest);
  const [, named, role] = /^(.*) \((\w+)\)$/s.exec(part) ?? [];
  const inRole = role === undefined ? undefined : word(role);
  return inRole === undefined ? (word(part) ?? part) : `${named} (${inRole})`;
}

/** `P1Y6M` as `1 an 6 mois`; undefined where the text is no ISO 8601 period. */
function readablePeriod(text: string, language: Language): string | undefined {
  const match = /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text);
  if (match === null) return undefined;
  const parts = units[language].flatMap(([one, many], place) => {
    const count = match[place + 1];
    return count === undefined ? [] : [`${count} ${Number(count) > 1 ? many : one}`];
  });
  return parts.length === 0 ? undefined : parts.join(" ");
}

/** Years, months, weeks, days, hours, minutes. */
const units = {
  fr: [
    ["an", "ans"],
    ["mois", "mois"],
    ["semaine", "semaines"],
    ["jour", "jours"],
    ["heure", "heures"],
    ["minute", "minutes"],
  ],
  en: [
    ["year", "years"],
    ["month", "months"],
    ["week", "weeks"],
    ["day", "days"],
    ["hour", "hours"],
    ["minute", "minutes"],
  ],
} as const;

/** Of renewals: how long all may last, and how many there may be. */
const atMost = {
  fr: (length: string) => `durée totale maximale de ${length}`,
  en: (length: string) => `not exceeding ${length}`,
} as const;
const renewals = {
  fr: (count: number) => `${count} ${count > 1 ? "reconductions" : "reconduction"} au plus`,
  en: (count: number) => `at most ${count} ${count === 1 ? "renewal" : "renewals"}`,
} as const;

/** `1 an` as `chaque année`, `3 mois` as `tous les 3 mois`. */
function everyPeriod(period: string, language: Language): string {
  const one = /^1 (\S+)$/.exec(period)?.[1];
  if (one !== undefined) return language === "fr" ? `chaque ${one === "an" ? "année" : one}` : `every ${one}`;
  const allOf = /semaine|heure|minute/.test(period) ? "toutes les" : "tous les";
  return `${language === "fr" ? allOf : "every"} ${period}`;
}
