import type { Field } from "../schemas/fields/field.ts";
import type { FieldValue } from "../schemas/record.ts";
import { inWords } from "../schemas/words/in-words.ts";
import type { Language } from "./read.ts";

/** A value with what it applies to, as a contract manager reads it. */
export function readable(field: Field, item: FieldValue, language: Language): string {
  if (item.value === undefined) return "";
  const scope = item.appliesTo ? `[${Object.values(item.appliesTo).join(", ")}] ` : "";
  return scope + readableValue(field, item.value, language);
}

/** A value alone: words for names of the vocabulary, dates, periods and money in the language. */
export function readableValue(field: Field, value: unknown, language: Language): string {
  const isFreeText = typeof value === "string" && !isName(value);
  const printed = field.print(value);
  if (isFreeText && !isDate(printed) && !isPeriod(printed)) return printed;
  return readablePrint(printed, language, lengths[field.key]);
}

/** What `Field.print` gives, part by part (it joins parts with ` · `), each in the words of the language. */
function readablePrint(printed: string, language: Language, length: Length = (words) => words): string {
  const side = (of: string) => inWords(of, language) + (language === "fr" ? `${unbroken}:` : ":");
  return printed
    .replaceAll(
      /(?<= · |^)(P\w+) · (after|before) · (.+?)(?= · |$)/gs,
      (whole, period: string, of: string, event: string) =>
        isPeriod(period) ? `${readablePeriod(period, language)} ${side(of)} ${readablePart(event, language)}` : whole,
    )
    .split(" · ")
    .map((part) => (isPeriod(part) ? length(readablePeriod(part, language), language) : readablePart(part, language)))
    .join(", ");
}

function readablePart(part: string, language: Language): string {
  if (isDate(part)) return readableDate(part, language);
  if (isName(part)) return inWords(part, language);
  const [, sign = "", value, currency] = /^(≤ )?(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(part) ?? [];
  if (value !== undefined && currency !== undefined) return sign + readableMoney(value, currency, language);
  if (/^(?:≤ |\+)?-?\d+\.\d+ %$/.test(part)) return language === "fr" ? part.replace(".", ",") : part;
  const [, lead, period] = /^(≤|every) (P\S+)$/.exec(part) ?? [];
  if (lead !== undefined && period !== undefined && isPeriod(period)) {
    const length = readablePeriod(period, language);
    return lead === "every" ? everyPeriod(length, language) : atMost[language](length);
  }
  const [, times] = /^× (\d+)$/.exec(part) ?? [];
  if (times !== undefined) return renewals[language](Number(times));
  return part.replace(/ \(([a-z][A-Za-z]*)\)$/, (_, name: string) => ` (${inWords(name, language)})`);
}

/** Of renewals: how long all may last, and how many there may be. */
const atMost = {
  fr: (length: string) => `durée totale maximale de ${length}`,
  en: (length: string) => `not exceeding ${length}`,
} as const;
const renewals = {
  fr: (count: number) => `${count}${unbroken}${count > 1 ? "reconductions" : "reconduction"} au plus`,
  en: (count: number) => `at most ${count}${unbroken}${count === 1 ? "renewal" : "renewals"}`,
} as const;

type Length = (words: string, language: Language) => string;

/** What a length of time says in the values of a field, where it is not how long something lasts. */
const lengths: Readonly<Record<string, Length>> = { amounts: perPeriod, indexation: everyPeriod };

/** `1 an` as `par an`, `3 mois` as `pour 3 mois`. */
function perPeriod(length: string, language: Language): string {
  const one = /^1\s(\S+)$/u.exec(length)?.[1];
  if (one !== undefined) return language === "fr" ? `par ${one}` : `per ${one}`;
  return language === "fr" ? `pour ${length}` : `for ${length}`;
}

/** `1 an` as `chaque année`, `3 mois` as `tous les 3 mois`. */
function everyPeriod(length: string, language: Language): string {
  const one = /^1\s(\S+)$/u.exec(length)?.[1];
  if (one !== undefined) return language === "fr" ? `chaque ${one === "an" ? "année" : one}` : `every ${one}`;
  const allOf = /semaine|heure|minute/.test(length) ? "toutes les" : "tous les";
  return `${language === "fr" ? allOf : "every"} ${length}`;
}

/** Keeps a number and its unit on one line. */
const unbroken = "\u00a0";

function isName(text: string): boolean {
  return /^([a-z][A-Za-z]*|HT|TTC)$/.test(text);
}

function isDate(text: string): boolean {
  // A reference such as 2021-14-03 only looks like one.
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function isPeriod(text: string): boolean {
  return /^P(?=[\dT])(\d+[YMWD])*(T(\d+[HM])+)?$/.test(text);
}

function readableDate(date: string, language: Language): string {
  return dateFormats[language].format(new Date(date)).replaceAll(" ", unbroken);
}

function readableMoney(value: string, currency: string, language: Language): string {
  const decimals = value.split(".")[1]?.replace(/0+$/, "").length ?? 0;
  // A decimal string is formatted exactly; converted to a number first, large amounts would be rounded.
  return moneyFormat(language, currency, Math.min(20, Math.max(2, decimals))).format(value as `${number}`);
}

/** Made once: making one costs more than formatting a hundred values. */
const dateFormats = {
  fr: new Intl.DateTimeFormat("fr-FR", { dateStyle: "medium", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }),
} as const;
const moneyFormats = new Map<string, Intl.NumberFormat>();

function moneyFormat(language: Language, currency: string, digits: number): Intl.NumberFormat {
  const key = `${language} ${currency} ${digits}`;
  let format = moneyFormats.get(key);
  if (!format) {
    const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat(localeOf(language), { style: "currency", currency, ...fraction });
    // Currencies come from documents: any three letters.
    if (moneyFormats.size < 500) moneyFormats.set(key, format);
  }
  return format;
}

const units = {
  fr: {
    Y: ["an", "ans"],
    M: ["mois", "mois"],
    W: ["semaine", "semaines"],
    D: ["jour", "jours"],
    H: ["heure", "heures"],
    m: ["minute", "minutes"],
  },
  en: {
    Y: ["year", "years"],
    M: ["month", "months"],
    W: ["week", "weeks"],
    D: ["day", "days"],
    H: ["hour", "hours"],
    m: ["minute", "minutes"],
  },
} as const;

function readablePeriod(period: string, language: Language): string {
  const [calendar = "", clock = ""] = period.slice(1).split("T");
  const parts = [...calendar.matchAll(/(\d+)([YMWD])/g), ...clock.replaceAll("M", "m").matchAll(/(\d+)([Hm])/g)];
  return parts
    .map(([, count = "", unit = "D"]) => {
      const [one, many] = units[language][unit as keyof (typeof units)["fr"]];
      return `${count}${unbroken}${Number(count) > 1 ? many : one}`;
    })
    .join(language === "fr" ? " et " : " and ");
}

function localeOf(language: Language): string {
  return language === "fr" ? "fr-FR" : "en-GB";
}
