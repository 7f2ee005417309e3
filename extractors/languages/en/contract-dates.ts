import type { IsoDate } from "../../../schemas/value-types.ts";
import { findDates } from "../../../values/dates.ts";
import { oncePerDocument } from "../once-per-document.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { blank } from "./time-words.ts";

/** A date that stands in certain words, or the blank left for it. */
export interface DatePlace extends Span {
  readonly date?: IsoDate;
  readonly otherReadings: readonly IsoDate[];
  /** The words between the cue and the date. */
  readonly lead: string;
}

const numeric = /(?<![\d/.-])(?<first>\d{1,2})[/.-](?<second>\d{1,2})[/.-](?:19|20)?\d{2}(?![\d/-])/gu;
const british =
  /England|Scotland|Wales|United Kingdom|Ireland|Australia|New Zealand|£|European Union|(?<!\p{L})(?:plc|VAT|GBP)(?!\p{L})/u;

/** Whether a document writes its numeric dates month or day first, where one of them or its country tells. */
const dateOrder = oncePerDocument((document): "month" | "day" | undefined => {
  const { text } = document.view;
  const parts = [...text.matchAll(numeric)].map(({ groups }) => [Number(groups?.first), Number(groups?.second)]);
  const dayFirst = parts.some(([first = 0, second = 0]) => first > 12 && first <= 31 && second <= 12);
  const monthFirst = parts.some(([first = 0, second = 0]) => second > 12 && second <= 31 && first <= 12);
  const pattern =
    /(?<!\p{L})(?:(?<day>dd?[/. -]mm?[/. -]yy|day[/, -]{1,2}month)|mm?[/. -]dd?[/. -]yy|month[/, -]{1,2}day)/iu.exec(
      text,
    );
  if (pattern) return pattern.groups?.day ? "day" : "month";
  const told = dayFirst === monthFirst ? undefined : dayFirst ? "day" : "month";
  return told ?? (british.test(text) ? "day" : undefined);
});

/** A date in words: `the twenty-fifth day of September two thousand and twenty-seven`. */
const longestDate = 75;

/** The date at most `gap` characters after an offset of the view, its order of day and month settled by the document. */
export function dateAfter(document: RuleDocument, start: number, gap: number): DatePlace | undefined {
  const words = document.view.slice(start, start + gap + longestDate);
  const found = findDates(words, "en").find((date) => date.start <= gap);
  const empty = emptyDate.exec(words);
  if (empty && empty.index <= gap && (!found || empty.index < found.start)) {
    const lead = words.slice(0, empty.index).replace(monthBefore, "");
    return { start: start + empty.index, end: start + empty.index + empty[0].length, lead, otherReadings: [] };
  }
  if (!found) return undefined;
  const place = { start: start + found.start, end: start + found.end, lead: words.slice(0, found.start) };
  const [other] = found.otherReadings ?? [];
  const settled = other === undefined ? "month" : dateOrder(document);
  if (settled === "day" && other) return { ...place, date: other, otherReadings: [] };
  return { ...place, date: found.value, otherReadings: settled === undefined && other ? [other] : [] };
}

const monthBefore = /(?:January|February|March|April|May|June|July|August|September|October|November|December) ?$/u;

/** `the ___ day of ______, 2024`, `[●]`, `March __, 2024`, `the day of , 2013`. */
const emptyDate = new RegExp(
  `${blank}|(?:the|this) {1,3}day of(?! (?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2},)|(?:January|February|March|April|May|June|July|August|September|October|November|December) ?, (?:19|20)\\d\\d`,
  "u",
);
