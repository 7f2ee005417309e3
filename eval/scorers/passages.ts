import type { Found, GoldItem } from "../gold.ts";
import { quotesOverlap } from "./quotes.ts";

/** Characters of a document's text, UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds the places where a quote stands, whatever its line breaks, case, apostrophes and dashes; none where it is not verbatim. */
export function quoteFinder(text: string): (quote: string) => Span[] {
  const { folded, offsets } = fold(text);
  return (quote) => {
    const wanted = fold(quote.normalize("NFC")).folded.trim();
    const spans: Span[] = [];
    for (let at = wanted === "" ? -1 : folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      spans.push({ start: offsets[at] ?? 0, end: (offsets[at + wanted.length - 1] ?? 0) + 1 });
    }
    return spans;
  };
}

/**
 * Whether a value was read in the passage that a label quotes: half of the shorter of both is common to them. By words where
 * the place of the quote is not known, as on a scan.
 */
export function samePassage({ quote, places }: GoldItem, { quotes, spans }: Found): boolean {
  if (quote === undefined) return false;
  if (!places || places.length === 0 || spans.length === 0) return quotes.some((one) => quotesOverlap(quote, one));
  return places.some((place) => spans.some((span) => isOnePassage(place, span)));
}

/** Whether half of the shorter is common to both. */
export function isOnePassage(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common > 0 && 2 * common >= Math.min(a.end - a.start, b.end - b.start);
}

const alike: Readonly<Record<string, string>> = { "’": "'", "‘": "'", "–": "-", "—": "-", "“": '"', "”": '"' };

/** The text in lower case with single spaces, and where each of its characters stands. */
function fold(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  const characters: string[] = [];
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const isSpace = /\s/.test(character);
    if (isSpace && characters.at(-1) === " ") continue;
    const lower = character.toLowerCase();
    characters.push(isSpace ? " " : (alike[character] ?? (lower.length === 1 ? lower : character)));
    offsets.push(index);
  }
  return { folded: characters.join(""), offsets };
}
