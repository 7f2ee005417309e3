import { samePeriod } from "../../../schemas/fields/equality.ts";
import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import { addPeriods } from "../../../values/calendar.ts";
import { numberWordsPattern, readNumberWords } from "../../../values/number-words.ts";
import type { RuleMatch, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { period, periodIn } from "./time-words.ts";

type Parts = Omit<RenewalValue, "mode">;

/** Source of a pattern for a small number: `trois`, `trois (3)`, `3`, `03 (trois)`. No groups. */
export const times = `(?:(?:${numberWordsPattern("fr")}|(?<![\\p{L}\\d])\\d{1,2}(?!\\d|[.,]\\d))(?: ?\\([\\p{L}\\d -]{1,12}\\))?)`;

const again = "(?:renouvel|reconduc|reconduit|prolong|prorog)\\p{L}*";
const of = "(?: ?(?:de|d'|[ée]gale [àa]|fix[ée]e [àa]|:|\\t|est de|est d'|est fix[ée]e [àa]|sera de)) ?";
const spans = "(?:p[ée]riodes?|dur[ée]es?|tranches?|tours?)";
const adjectives =
  "(?: (?:successives?|suppl[ée]mentaires?|nouvelles?|identiques?|compl[ée]mentaires?|additionnelles?|cons[ée]cutives?|[ée]gales?|ferme|de reconduction|de renouvellement|et)){0,3}";

const counts = [
  `${again}[^.;\\n]{0,70}?(?<count>${times}) (?:seule )?fois`,
  `(?<count>${times}) fois (?:maximum |au (?:plus|maximum) )?(?:\\p{L}+ ){0,2}(?:${period}|${again})`,
  `(?:limite|maximum|plus) de (?<count>${times}) (?:fois|reconductions?|renouvellements?|p[ée]riodes?|prolongations?)`,
  `(?<count>${times}) (?:reconductions?|renouvellements?|prolongations?|p[ée]riodes? (?:successives? )?(?:de reconduction|de renouvellement))(?! de (?:bail|garantie))`,
  `nombre (?:maximal |maximum )?(?:total )?(?:de |des )(?:p[ée]riodes de )?(?:reconductions?|renouvellements?)(?: (?:possibles?|est|sera|maximum|ne (?:peut|pourra)))*(?: (?:fix[ée]|limit[ée])e?)? ?(?:à|de|:|exc[ée]der|d[ée]passer|\\t)? ?(?<count>${times})`,
  `(?:exc[ée]der|d[ée]passer) (?:le nombre de )?(?<count>${times}) (?:fois|reconductions|renouvellements|p[ée]riodes)`,
  `${again}[^.;\\n]{0,60}? (?:par|pour|en|de) (?<count>${times}) (?:p[ée]riodes|dur[ée]es|tranches)`,
].map((source) => new RegExp(source, "iu"));

const periods = [
  `(?:chaque |des? |de la )(?:p[ée]riodes? de )?(?:reconductions?|renouvellements?)(?: (?:est|sera))?${of}(?<period>${period})`,
  `${again}[^.;\\n]{0,140}? ${spans}${adjectives}(?: d'une dur[ée]e)?${of}(?<period>${period})`,
  `${again}[^.;\\n]{0,70}? (?:pour|par|de) (?<period>${period})`,
  `${spans}${adjectives}${of}(?<period>${period})(?: chacune)?[^.;\\n]{0,40}(?:renouvel|reconduc)`,
  `${again}[^.;\\n]{0,60}? tous les (?<period>${period})`,
  `fois ?(?:pour |x |par p[ée]riode )?(?:de |d')?(?:(?:une|la) (?:nouvelle )?(?:dur[ée]e|p[ée]riode) (?:de |d'))?(?<period>${period})`,
  `${times} (?:reconductions?|renouvellements?|p[ée]riodes)(?: (?:possibles|successives))?${of}(?<period>${period})`,
].map((source) => new RegExp(source, "iu"));

const yearly =
  /d'ann[ée]e en ann[ée]e|d'an en an|par ann[ée]e|ann[ée]e par ann[ée]e|(?:reconduc|renouvel|reconduit)[^.;\n]{0,80}(?:annuel|chaque ann[ée]e|tous les ans|[àa] chaque (?:date )?anniversaire|par p[ée]riodes? annuelles?)|p[ée]riodes? annuelles?/iu;
const monthly = /de mois en mois|p[ée]riodes? mensuelles?/iu;
const sameTerm =
  /(?:m[êe]me|identique|[ée]quivalente|[ée]gale|semblable)[^.;\n]{0,20}(?:dur[ée]e|p[ée]riode)|(?:dur[ée]e|p[ée]riode)s?[^.;\n]{0,25}(?:identique|[ée]quivalente|[ée]gale (?:[àa] la|[àa] sa)|semblable|[àa] l'identique)/iu;
const initial = [
  `(?:dur[ée]e|p[ée]riode)(?: (?:initiale|ferme))?${of}(?<period>${period})`,
  `(?:pour|dure|de|:|^|\\n) ?(?<period>${period}),? (?:\\p{L}+ ){0,4}?(?:renouvelable|reconductible|avec (?:clause de )?(?:tacite|reconduction|renouvellement))`,
].map((source) => new RegExp(source, "iu"));

const totals = [
  `dur[ée]e (?:maximale |totale |globale |maximum ){1,3}[^.;\\n]{0,90}?(?:est|sera|ne|[àa]|de|:)[^.;\\n]{0,50}?(?<period>${period})`,
  `(?:sans|ne)[^.;\\n]{0,80}? (?:exc[ée]der|d[ée]passer|[êe]tre sup[ée]rieure? [àa])(?: une dur[ée]e| une p[ée]riode)?[^.;\\n\\d]{0,50}?(?<period>${period})`,
  `(?:limite|maximum|plafond|total) (?:maximale? )?(?:de |d')(?:une dur[ée]e )?(?:totale |maximale |globale )*(?:de |d')?(?<period>${period})`,
  `soit (?:une dur[ée]e |un maximum |un total )?(?:totale? |maximale? |globale? )*(?:de |d')?(?:${times} )?(?<period>${period})[^.;\\n]{0,25}(?:maxim|au total|au plus)`,
  `(?<period>${period}) (?:au )?(?:maximum|total)[^.;\\n]{0,25}(?:reconduction|renouvellement|comprises?)`,
].map((source) => new RegExp(source, "iu"));

const sum =
  /(?<first>\d{1,2}) ?(?:mois|ans?)? ?\+ ?(?<second>\d{1,2}) ?(?<unit>mois|ans?)(?: ?= ?(?<total>\d{1,2}))?/iu;

/** Renewals whose neighbourhood is read, per document: far more than contracts have, so that a hostile text costs little. */
const mostRead = 30;
const readSoFar = new WeakMap<RuleDocument, Set<number>>();

/** A part with the words that state it, as they stand in the text. */
interface Stated<Value> {
  readonly value: Value;
  readonly words: string;
}

/** Period, count and longest total that the words around a renewal state, and where; what they only imply stays out. */
export function renewalParts(match: RuleMatch): { readonly parts: Parts; readonly places: readonly Span[] } {
  if (isBeyondLimit(match)) return { parts: {}, places: [] };
  const { text } = match.document.view;
  const from = Math.max(match.clause.start, match.start - 500);
  const to = Math.min(Math.max(match.clause.end, match.paragraph.end), match.end + 900);
  const sentence = text.slice(match.sentence.start, Math.max(match.end, match.sentence.end));
  const passages = [sentence, text.slice(match.sentence.start, to), text.slice(from, to)];
  const added = sum.exec(sentence);
  if (added?.groups) {
    const start = match.sentence.start + added.index;
    return { parts: addition(added.groups), places: [{ start, end: start + added[0].length }] };
  }
  const count = firstOf(passages, (words) => countIn(words));
  const maxTotal = firstOf(passages, (words) => periodBy(totals, words, true));
  const length = firstOf(passages, (words) => renewalPeriod(words, text.slice(from, to)));
  const lengthValue = length?.value ?? equalTerms(text.slice(from, to), count?.value, maxTotal?.value);
  const total = maxTotal?.value === lengthValue ? undefined : maxTotal;
  return {
    parts: {
      ...(lengthValue !== undefined && { period: lengthValue }),
      ...(count && { maxCount: count.value }),
      ...(total && { maxTotal: total.value }),
    },
    places: [length, count, total].flatMap((stated) => (stated ? placeOf(text, stated.words, match, from) : [])),
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

function renewalPeriod(words: string, passage: string): Stated<string> | undefined {
  const stated = periodBy(periods, words, false);
  if (stated) return stated;
  for (const [pattern, value] of [
    [monthly, "P1M"],
    [yearly, "P1Y"],
  ] as const) {
    const found = pattern.exec(words);
    if (found) return { value, words: found[0] };
  }
  if (sameTerm.test(words)) return periodBy(initial, passage, true);
  return (
    periodBy(initial.slice(1), words, true) ??
    (/(?:renouvelable|reconductible)/iu.test(words) ? periodBy(initial, words, true) : undefined)
  );
}

function periodBy(patterns: readonly RegExp[], words: string, total: boolean): Stated<string> | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(words);
    if (!found || (!total && /exc[ée]der|d[ée]passer|maxim|limite|avant|pr[ée]avis|totale/iu.test(uncounted(found[0]))))
      continue;
    if (total && /pr[ée]avis|avant/iu.test(found[0])) continue;
    const value = periodIn(found.groups?.period)?.period;
    if (value) return { value, words: found[0] };
  }
  return undefined;
}

/** The words without how often at most: `deux fois au maximum, pour des périodes d'un an`. */
function uncounted(words: string): string {
  return words.replace(
    new RegExp(
      `(?:au maximum |dans la limite de )?${times} (?:seule )?(?:fois|reconductions|renouvellements|p[ée]riodes)(?: (?:successives?|suppl[ée]mentaires?))?(?: au)?(?: maximum| plus)?`,
      "iu",
    ),
    " ",
  );
}

function countIn(words: string): Stated<number> | undefined {
  for (const pattern of counts) {
    const found = pattern.exec(words);
    const written = found?.groups?.count?.replace(/ ?\(.*$/u, "");
    if (!found || !written) continue;
    const value = /^\d+$/.test(written) ? Number(written) : readNumberWords(written, "fr");
    if (value !== undefined && value <= 20) return { value, words: found[0] };
  }
  return undefined;
}

/** A term that the stated total holds once more often than there are renewals: one year, four times, five years in all. */
function equalTerms(passage: string, count: number | undefined, total: string | undefined): string | undefined {
  if (count === undefined || total === undefined) return undefined;
  const terms = [...passage.matchAll(new RegExp(period, "giu"))].flatMap(([words]) => periodIn(words)?.period ?? []);
  return terms.find((term) => samePeriod(multiplied(term, count + 1), total));
}

function multiplied(length: string, by: number): string {
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
