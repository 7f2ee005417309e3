import { type Alignment, alignCharacters, longestQuote, type Strip, stripOf } from "./align-characters.ts";
import { type FoldedText, fold } from "./fold.ts";
import type { Place } from "./locate.ts";
import { saysAnother } from "./words-kept.ts";

/** Shares and letters that a quote may be damaged by. Chosen where tests find 99 in 100 and hardly anything that is not there. */
const mostDamage = 0.18;
/** What a short quote may be damaged by in any case, in letters. */
const leastAllowance = 1;
/** A shorter quote must stand in the text as it is, in folded letters. */
const shortestQuote = 6;
/** Letters by which another place may be worse than the best and still count as a place of the quote. */
const ambiguousWithin = 0.5;
/** Letters in a row that quote and text share where a place is tried. */
const seedLength = 3;
/** Places of seeds that are looked at for one quote, the rarest seeds first. */
const mostSeeds = 4000;
/** Places tried for one quote; a long one shares seeds with few. */
const mostWindows = 10;
const mostWindowsOfLong = 4;
const longQuote = 100;

/** Finds quotes whose characters are damaged, in one text that is prepared when the first is asked for. */
export function damagedPlacesIn(source: string, folded: FoldedText): (quote: string) => Place[] {
  let prepared: { readonly strip: Strip; readonly seeds: ReadonlyMap<string, readonly number[]> } | undefined;
  return (quote) => {
    const needle = fold(quote);
    if (needle.text.length < shortestQuote || needle.text.length > longestQuote) return [];
    prepared ??= { strip: stripOf(folded.text), seeds: seedsOf(folded.text) };
    const { strip, seeds } = prepared;
    const asked = stripOf(needle.text);
    const dearest = Math.max(leastAllowance, mostDamage * needle.text.length);
    const found = windowsFor(needle.text, seeds)
      .map((from) => {
        const slack = slackOf(needle.text);
        const to = Math.min(folded.text.length, from + needle.text.length + 3 * slack);
        return alignCharacters(asked, strip, Math.max(0, from - slack), to, dearest);
      })
      .filter((alignment) => alignment !== undefined)
      .filter((alignment) => !saysAnother({ quote, needle, source, folded }, alignment));
    return distinct(found).map(({ start, end, cost }) => ({
      start: folded.starts[start] ?? 0,
      end: folded.ends[end - 1] ?? source.length,
      similarity: 1 - cost / needle.text.length,
    }));
  };
}

function seedsOf(text: string): Map<string, number[]> {
  const seeds = new Map<string, number[]>();
  for (let at = 0; at + seedLength <= text.length; at += 1) {
    const seed = text.slice(at, at + seedLength);
    const known = seeds.get(seed);
    if (known) known.push(at);
    else seeds.set(seed, [at]);
  }
  return seeds;
}

/** How far a damaged quote may drift from its diagonal. */
function slackOf(needle: string): number {
  return Math.max(4, Math.ceil(needle.length / 8));
}

/** Where the quote would begin in the text, for the diagonals that share most seeds with it. */
function windowsFor(needle: string, seeds: ReadonlyMap<string, readonly number[]>): number[] {
  const slack = slackOf(needle);
  const shared = Array.from({ length: needle.length - seedLength + 1 }, (_, at) => ({
    at,
    places: seeds.get(needle.slice(at, at + seedLength)) ?? [],
  })).sort((a, b) => a.places.length - b.places.length);
  const votes = new Map<number, number>();
  let looked = 0;
  for (const { at, places } of shared) {
    looked += places.length;
    if (looked > mostSeeds) break;
    for (const bucket of new Set(places.map((place) => Math.floor((place - at) / slack)))) {
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const together = (bucket: number) => (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0);
  return [...votes.keys()]
    .map((bucket) => ({ bucket, count: together(bucket) }))
    .sort((a, b) => b.count - a.count || a.bucket - b.bucket)
    .slice(0, needle.length > longQuote ? mostWindowsOfLong : mostWindows)
    .map(({ bucket }) => bucket * slack);
}

/** The best of the alignments, and those about as good elsewhere, in order. */
function distinct(alignments: readonly Alignment[]): Alignment[] {
  const best = Math.min(...alignments.map(({ cost }) => cost));
  const kept: Alignment[] = [];
  for (const one of [...alignments].sort((a, b) => a.cost - b.cost)) {
    if (one.cost > best + ambiguousWithin) break;
    if (kept.every(({ start, end }) => one.start >= end || start >= one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
