import type { Language } from "../words/language.ts";

const locale = { fr: "fr-FR", en: "en-GB" } as const;

/** As values are printed; in English in words, since 03/04 is April to some and March to others. */
const dayParts = {
  fr: { day: "2-digit", month: "2-digit", year: "numeric" },
  en: { day: "numeric", month: "short", year: "numeric" },
} as const;

/** `2027-03-31` as `31/03/2027` or `31 Mar 2027`. The calendar day stands whatever the reader's time zone; what is no date is given back. */
export function formatDay(iso: string, language: Language): string {
  const day = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return iso;
  return day.toLocaleDateString(locale[language], { ...dayParts[language], timeZone: "UTC" });
}

/** `2027-03-31` as `31/03` or `31 Mar`, where the year goes without saying. */
export function formatDayOfYear(iso: string, language: Language): string {
  const { day, month } = dayParts[language];
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString(locale[language], { day, month, timeZone: "UTC" });
}

/** An instant (RFC 3339) in the reader's time zone, to the minute. */
export function formatMoment(iso: string, language: Language): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return moment.toLocaleString(locale[language], { ...dayParts[language], hour: "2-digit", minute: "2-digit" });
}

/** A decimal number in text form, with every digit it has; cents only where there are some. */
export function formatMoney(money: { readonly value: string; readonly currency: string }, language: Language): string {
  const whole = !/\.\d*[1-9]/.test(money.value);
  const format = new Intl.NumberFormat(locale[language], {
    style: "currency",
    currency: money.currency,
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 6,
  });
  // Text keeps what a float would round.
  return format.format(money.value as `${number}`);
}

export function formatCount(count: number, language: Language): string {
  return count.toLocaleString(locale[language]);
}

export function formatHours(hours: number, language: Language): string {
  const digits = hours < 10 ? 1 : 0;
  const text = hours.toLocaleString(locale[language], { maximumFractionDigits: digits });
  return `${text} h`;
}

/** A share of 0–1 in percent; never rounded up to 100 % nor down to 0 %. */
export function formatShare(share: number, language: Language, digits = 0): string {
  const least = 10 ** -(digits + 2);
  const shown = share < 1 && share > 1 - least ? 1 - least : share > 0 && share < least ? least : share;
  return shown.toLocaleString(locale[language], {
    style: "percent",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
