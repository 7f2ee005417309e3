import { samePeriod } from "../../../schemas/fields/equality.ts";
import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import type { Period } from "../../../schemas/value-types.ts";
import { addPeriods } from "../../../values/calendar.ts";
import type { RuleMatch, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { renewalCountIn } from "./renewal-count.ts";
import { type Length, lengthsIn } from "./renewal-lengths.ts";
import { again } from "./renewal-words.ts";

type Parts = Omit<RenewalValue, "mode">;

/** A part with the words that state it, as they stand in the text. */
interface Stated<Value> {
  readonly value: Value;
  readonly words: string;
}

/** Renewals whose neighbourhood is read, per document: far more than contracts have, so that a hostile text costs little. */
const mostRead = 30;
const readSoFar = new WeakMap<RuleDocument, Set<number>>();

/** Period, count and longest total that the words around a renewal state, and where; what they only imply stays out. */
export function renewalParts(match: RuleMatch): { readonly parts: Parts; readonly places: readonly Span[] } {
  if (isBeyondLimit(match)) return { parts: {}, places: [] };
  const { text, slice } = match.document.view;
  const from = Math.max(match.clause.start, match.start - 500);
  const to = Math.min(Math.max(match.clause.end, match.paragraph.end), match.end + 900);
  const end = Math.min(Math.max(match.end, match.sentence.end), match.end + 900);
  const sentence = slice(Math.max(match.sentence.start, match.start - 500), end);
  const added = sum.exec(sentence);
  if (added?.groups) return { parts: addition(added.groups), places: placeOf(text, added[0], match, from) };
  const passages = [sentence, slice(match.sentence.start, to), slice(from, to)];
  const count = firstOf([slice(match.start, end), ...passages], renewalCountIn);
  const total = firstOf(passages, (words) => lengthBy(words, "total"));
  const period =
    firstOf(passages, (words) => renewalPeriod(words, slice(from, to))) ??
    equalTerms(slice(from, to), count?.value, total?.value);
  const stated = samePeriod(total?.value, period?.value) ? undefined : total;
  if (/dur[ée]e ind[ée]termin[ée]e/iu.test(slice(match.end, end))) return { parts: {}, places: [] };
  return {
    parts: {
      ...(period && { period: period.value }),
      ...(count && { maxCount: count.value }),
      ...(stated && { maxTotal: stated.value }),
    },
    places: [period, count, stated].flatMap((part) => (part ? placeOf(text, part.words, match, from) : [])),
  };
}

/** Where the words stand: from the renewal's own sentence on, else anywhere in its clause; nothing inside its own match. */
function placeOf(text: string, words: string, match: RuleMatch, from: number): Span[] {
  const near = text.indexOf(words, match.sentence.start);
  const start = near >= 0 ? near : text.indexOf(words, from);
  const end = start + words.length;
  return start < 0 || (start >= match.start && end <= match.end) ? [] : [{ start, end }];
}

function isBeyondLimit(match: RuleMatch): boolean {
  const places = readSoFar.get(match.document) ?? new Set<number>();
  readSoFar.set(match.document, places);
  if (places.size < mostRead) places.add(match.start);
  return !places.has(match.start);
}

const perPeriod =
  "(?:p[ée]riodes?|dur[ée]es?|tranches?|base)(?: (?:successives?|suppl[ée]mentaires?|nouvelles?|fermes?))*";
/** Lengths that are not counted: an adjective of the period, a rhythm, the year that follows. */
const rhythms: readonly (readonly [Period, RegExp])[] = [
  [
    "P1M",
    new RegExp(
      `de mois en mois|par mois(?! d)|mensuellement|${perPeriod} mensuelles?|${again}[^.;\\n]{0,80}(?:mensuelle|chaque mois|tous les mois)`,
      "iu",
    ),
  ],
  ["P3M", new RegExp(`de trimestre en trimestre|par trimestres?(?!\\p{L})|${perPeriod} trimestrielles?`, "iu")],
  ["P6M", new RegExp(`de semestre en semestre|par semestres?(?!\\p{L})|${perPeriod} semestrielles?`, "iu")],
  ["P3Y", new RegExp(`${again}[^.;\\n]{0,90}triennal`, "iu")],
  ["P5Y", new RegExp(`${perPeriod} quinquennales?`, "iu")],
  ["P2Y", new RegExp(`${perPeriod} (?:biennales?|bisannuelles?)`, "iu")],
  [
    "P1Y",
    new RegExp(
      `d'ann[ée]e (?:\\p{L}+ )?en ann[ée]e|d'an en an|par ann[ée]e|ann[ée]e par ann[ée]e|${perPeriod} annuelles?|(?:annuel|chaque ann[ée]e|tous les ans)[^.;\\n]{0,60}?${again}|${again}[^.;\\n]{0,90}?(?:annuel|chaque ann[ée]e|tous les ans|[àa] chaque (?:date )?anniversaire|(?:pour (?:l'|une? )(?:nouvel(?:le)? |seule? )?|d'une? (?:seule? |nouvel(?:le)? ))(?:ann[ée]e|exercice|saison)|l'ann[ée]e suivante|(?:une? nouvel(?:le)? (?:ann[ée]e|exercice)))|(?:est|conclue?) annuel`,
      "iu",
    ),
  ],
];
const sameTerm =
  /(?:m[êe]me|identique|[ée]quivalente|[ée]gale|semblable|pareille|similaire)[^.;\n]{0,20}(?:dur[ée]e|p[ée]riode)|(?:dur[ée]e|p[ée]riode)s?[^.;\n]{0,25}(?:identique|[ée]quivalente|[ée]gale (?:[àa] la|[àa] sa)|semblable|similaire|[àa] l'identique)|pour la dur[ée]e initiale|(?:tacite reconduction|reconduite?|renouvel[ée]e?) (?:[àa]|lors de) chaque (?:[ée]ch[ée]ance|terme|expiration)|(?:avec|[àa]) (?:clause de )?tacite reconduction/iu;

/** `un an, renouvelable`: without another length, the same again. */
const renewable = /(?<!\p{L})(?:renouvelable|reconductible)/iu;

function renewalPeriod(words: string, passage: string): Stated<Period> | undefined {
  if (!new RegExp(again, "iu").test(words)) return undefined;
  const stated = lengthBy(words, "renewal");
  if (stated) return stated;
  for (const [value, pattern] of rhythms) {
    const found = pattern.exec(words);
    if (found) return { value, words: found[0] };
  }
  if (sameTerm.test(words)) return lengthBy(passage, "initial");
  return renewable.test(words) ? (lengthBy(words, "initial") ?? lengthBy(passage, "initial")) : undefined;
}

function lengthBy(words: string, role: Length["role"]): Stated<Period> | undefined {
  const found = lengthsIn(words).find((length) => length.role === role);
  return found && { value: found.period, words: words.slice(found.start, found.end) };
}

const sum =
  /(?<first>\d{1,2}) ?(?:mois|ans?)? ?\+ ?(?<second>\d{1,2}) ?(?<unit>mois|ans?)(?: ?= ?(?<total>\d{1,2}))?/iu;

/** A term that the stated total holds once more often than there are renewals: one year, four times, five years in all. */
function equalTerms(passage: string, count: number | undefined, total: Period | undefined): Stated<Period> | undefined {
  if (count === undefined || total === undefined) return undefined;
  const term = lengthsIn(passage).find(({ period }) => samePeriod(multiplied(period, count + 1), total));
  return term && { value: term.period, words: passage.slice(term.start, term.end) };
}

function multiplied(length: Period, by: number): Period {
  return length.replaceAll(/\d+/g, (figure) => String(Number(figure) * by));
}

/** `24 mois + 24 mois = 48 mois`: two terms, hence one renewal. */
function addition({ first = "", second = "", unit = "" }: Record<string, string | undefined>): Parts {
  const letter = /^m/iu.test(unit) ? "M" : "Y";
  return {
    period: `P${second}${letter}`,
    maxCount: 1,
    maxTotal: addPeriods(`P${first}${letter}`, `P${second}${letter}`),
  };
}

function firstOf<Value>(passages: readonly string[], read: (words: string) => Value | undefined): Value | undefined {
  for (const words of passages) {
    const value = read(words);
    if (value !== undefined) return value;
  }
  return undefined;
}
