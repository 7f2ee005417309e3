import type { ContractKindValue } from "../../schemas/fields/contract-kind.ts";
import type { RuleReading, Span } from "./rule.ts";

/**
 * Words by which a contract says what it is about. `named`: in a title or in the object clause they name the kind.
 * `told`: in the body they are frequent in this kind and rare elsewhere.
 */
export interface KindWords {
  readonly kind: ContractKindValue;
  readonly named: string;
  readonly told: string;
  /** A general kind, which gives way to a particular one named beside it. */
  readonly general?: true;
}

/** The words of a language, ready to be looked for. */
export interface KindLexicon {
  readonly kinds: readonly {
    readonly kind: ContractKindValue;
    readonly general: boolean;
    readonly named: RegExp;
    readonly told: RegExp;
  }[];
  /** Phrases whose words say nothing of what a contract is about. */
  readonly setPhrases: RegExp;
  /** The text as the patterns see it, one code unit for one. */
  readonly fold: (text: string) => string;
}

/** Words that name what the contract is about, and what naming it there is worth. */
export interface NamingPlace {
  readonly span: Span;
  readonly points: number;
}

/** What words are worth, by where they stand; a general word gives way to a particular one in the same place. */
export const worth = { title: 6, subtitle: 4, object: 5, body: 3, general: 0.55 };
/** Enough of a document to tell its vocabulary. */
const mostText = 25_000;
/** Points from which the words of the body alone are trusted to name a kind. */
const leastPoints = 1.2;

/** Prepares the words of a language. */
export function kindLexicon(
  words: readonly KindWords[],
  setPhrases: RegExp,
  fold: (text: string) => string = (text) => text,
): KindLexicon {
  const pattern = (source: string) => new RegExp(fold(`(?<!\\p{L})(?:${source})(?!\\p{L})`), "giu");
  return {
    kinds: words.map(({ kind, named, told, general }) => ({
      kind,
      general: general ?? false,
      named: pattern(named),
      told: pattern(told),
    })),
    setPhrases,
    fold,
  };
}

/** The kind that a text names in its naming places and tells by its vocabulary, and a close second. */
export function kindReadings(
  text: string,
  places: readonly NamingPlace[],
  lexicon: KindLexicon,
): (RuleReading<ContractKindValue> & { readonly span: Span })[] {
  const [best, second] = tally(text, places, lexicon).toSorted((a, b) => b.points - a.points);
  if (!best?.span || best.points < leastPoints) return [];
  const share = best.points / (best.points + (second?.points ?? 0));
  const strength = Math.min(0.92, (best.named ? 0.6 : 0.4) + 0.65 * (share - 0.5));
  const readings = [{ value: best.kind, span: best.span, strength }];
  if (second?.span && second.named && second.points > 0.7 * best.points) {
    readings.push({ value: second.kind, span: second.span, strength: 0.4 * (second.points / best.points) });
  }
  return readings;
}

interface Tally {
  readonly kind: ContractKindValue;
  points: number;
  span: Span | undefined;
  named: boolean;
}

function tally(text: string, places: readonly NamingPlace[], { kinds, setPhrases, fold }: KindLexicon): Tally[] {
  const tallies = kinds.map(({ kind }): Tally => ({ kind, points: 0, span: undefined, named: false }));
  for (const { span, points } of places) {
    const words = fold(text.slice(span.start, span.end)).replaceAll(setPhrases, (phrase) => " ".repeat(phrase.length));
    const hits = kinds.flatMap(({ named, general }, index) => {
      const match = [...words.matchAll(named)][0];
      return match ? [{ index, general, at: match.index, length: match[0].length }] : [];
    });
    const particular = hits.filter(({ general }) => !general);
    const first = Math.min(...(particular.length > 0 ? particular : hits).map(({ at }) => at));
    for (const { index, general, at, length } of hits) {
      const target = tallies[index];
      if (!target) continue;
      // The first thing named is what the contract is mainly about; what follows is usually included in it.
      const place = at === first ? 1 : 0.5;
      const weight = general && hits.length > 1 ? worth.general : 1;
      target.points += points * place * weight;
      target.named = true;
      target.span ??= { start: span.start + at, end: span.start + at + length };
    }
  }
  const body = fold(text.slice(0, mostText));
  for (const [index, { told, general }] of kinds.entries()) {
    const target = tallies[index];
    const matches = [...body.matchAll(told)];
    if (!target || matches.length < 2) continue;
    const density = (matches.length * 3000) / Math.max(body.length, 3000);
    target.points += worth.body * Math.min(1, density / 4) * (general ? worth.general : 1);
    const at = matches[0]?.index ?? 0;
    target.span ??= { start: at, end: at + (matches[0]?.[0].length ?? 1) };
  }
  return tallies;
}
