import type { DayKind, IsoDate, Period } from "../../schemas/value-types.ts";
import { findDates } from "../../values/dates.ts";
import { findPeriods } from "../../values/periods.ts";
import type { Language } from "../../values/read.ts";
import type { RuleMatch, Span } from "./rule.ts";

/** A duration with how its days count; `otherReadings` where words and figures differ. */
export interface PeriodInWords {
  readonly period: Period;
  readonly dayKind?: DayKind;
  readonly otherReadings: readonly Period[];
}

/** The first duration of some words. */
export function firstPeriod(words: string | undefined, language: Language): PeriodInWords | undefined {
  const [found] = findPeriods(words ?? "", language);
  if (!found) return undefined;
  const { period: length, dayKind } = found.value;
  const otherReadings = found.note === "contradiction" ? (found.otherReadings ?? []).map((other) => other.period) : [];
  return { period: length, ...(dayKind && { dayKind }), otherReadings };
}

/** A date of a match, its place in the view and the words of the group before it. */
export interface DateInMatch {
  readonly date: IsoDate;
  readonly at: Span;
  readonly lead: string;
  readonly otherReadings: readonly IsoDate[];
}

/** The first date of a named group, where no more than `gap` characters stand before it. */
export function firstDateIn(match: RuleMatch, group: string, gap: number, language: Language): DateInMatch | undefined {
  const place = match.spanOf(group);
  const words = match.groups[group] ?? "";
  const [found] = findDates(words, language);
  if (!place || !found || found.start > gap) return undefined;
  return {
    date: found.value,
    at: { start: place.start + found.start, end: place.start + found.end },
    lead: words.slice(0, found.start),
    otherReadings: found.otherReadings ?? [],
  };
}

/** Headings of the clause and of those around it, in one string. */
export function headingsOf(match: RuleMatch): string {
  return match.clause.path.join(" / ");
}

/** The words of the sentence before the match. */
export function sentenceBefore(match: RuleMatch): string {
  return match.document.view.slice(match.sentence.start, match.start);
}

/** The words of the sentence after the match. */
export function sentenceAfter(match: RuleMatch): string {
  return match.document.view.slice(match.end, Math.max(match.end, match.sentence.end));
}

/** The sentence of the match, whole even where the match runs past its paragraph. */
export function wholeSentence(match: RuleMatch): string {
  return match.document.view.slice(match.sentence.start, Math.max(match.end, match.sentence.end));
}

/** The sentence of the match, at most `length` characters on each side: text without full stops must not cost its square. */
export function sentenceNear(match: RuleMatch, length: number): string {
  const start = Math.max(match.sentence.start, match.start - length);
  const end = Math.min(Math.max(match.end, match.sentence.end), match.end + length);
  return match.document.view.slice(start, end);
}

/** The clause around the match, at most `length` characters on each side: what a neighbouring sentence adds. */
export function passageAround(match: RuleMatch, length: number): string {
  const start = Math.max(match.clause.start, match.start - length);
  const end = Math.min(Math.max(match.clause.end, match.paragraph.end), match.end + length);
  return match.document.view.slice(start, end);
}

/** From the match to the end of its sentence; where that is longer than `longest` characters, to the last comma or word before. */
export function restOfSentence(match: RuleMatch, longest: number): Span {
  const end = Math.max(match.end, match.sentence.end);
  const rest = match.document.view.slice(match.start, end).trimEnd();
  if (rest.length <= longest) return { start: match.start, end: match.start + rest.length };
  const cut = rest.slice(0, longest);
  const comma = cut.lastIndexOf(",");
  const kept = comma > longest / 2 ? comma : Math.max(cut.lastIndexOf(" "), 1);
  return { start: match.start, end: Math.max(match.end, match.start + kept) };
}

const statementEnd =
  /(?<!(?<!\p{L})(?:Inc|Ltd|Co|Corp|No|Mr|Mrs|Ms|Dr|art|Art|Sec|St|U\.S|i\.e|e\.g))[.;:]["')\]]{0,2}\s+(?=["'([]{0,2}(?:\p{Lu}|\d{1,2}\.|\(?[a-zivx]{1,4}[.)] ))/gu;

/** The sentence around the match, cut also at semicolons and after clause numbers, which end no sentence elsewhere. */
export function statementAround(match: RuleMatch): Span & { readonly text: string } {
  const sentence = wholeSentence(match);
  const [from, to] = [match.start - match.sentence.start, match.end - match.sentence.start];
  let [start, end] = [0, sentence.length];
  for (const stop of sentence.matchAll(statementEnd)) {
    const after = stop.index + stop[0].length;
    if (after <= from) start = after;
    else if (stop.index >= to) {
      end = stop.index + 1;
      break;
    }
  }
  return { start: match.sentence.start + start, end: match.sentence.start + end, text: sentence.slice(start, end) };
}
