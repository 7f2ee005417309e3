import { longestQuote } from "./align-characters.ts";
import { alignWords, type WordIndex, wordIndex } from "./align-words.ts";
import { damagedPlacesIn } from "./damaged-places.ts";
import { type FoldedText, fold, foldCharacters } from "./fold.ts";

/** Where a quote stands in a text; offsets are UTF-16, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Share of the quote's letters that stand there, 0–1; 1 where only case, accents, spaces, quotes or hyphens differ. */
  readonly similarity: number;
}

/** Finds quotes in one text. */
export interface Locator {
  /**
   * Every place of the quote, in order, at most ten; none where it is not in the text. Tried in turn: the very
   * characters; the folded text (`fold.ts`); an alignment by characters (`damaged-places.ts`); for quotes of some length, one by words (`align-words.ts`).
   */
  locate(quote: string): readonly Place[];
}

/** A quote that stands in more places than this says nothing of where its value was read. */
const mostPlaces = 10;

/**
 * From this many folded characters a quote may begin or end inside a word, where what is cut off is itself a word of the
 * text: OCR and bad PDF fonts glue words together (`ansà`), while `an` is not in `année`.
 */
const mayCutWordsFrom = 12;

/**
 * Prepares a text for many quotes: linear in its length, as is each search. A model caught in a loop repeats its quotes.
 * `damaged`: letters of quotes, together, for which damage is looked for; those beyond must stand in the text as they are.
 */
export function locatorFor(text: string, damaged = Number.POSITIVE_INFINITY): Locator {
  const search = searchIn(text, damaged);
  const known = new Map<string, readonly Place[]>();
  return {
    locate(quote) {
      const places = known.get(quote) ?? search(quote);
      known.set(quote, places);
      return places;
    },
  };
}

function searchIn(text: string, mostDamaged: number): Locator["locate"] {
  let left = mostDamaged;
  const folded = fold(text);
  const words = wordIndex(text);
  const damagedPlaces = damagedPlacesIn(text, folded);
  return (quote) => {
    const bare = bareQuote(quote);
    const needle = fold(bare).text;
    if (needle === "") return [];
    const places = foldedPlaces(text, folded, words, needle);
    const exact = places.filter((place) => text.slice(place.start, place.end) === bare);
    if (exact.length > 0) return exact.slice(0, mostPlaces);
    if (places.length > 0) return places.slice(0, mostPlaces);
    left -= Math.min(needle.length, longestQuote);
    if (left < 0) return [];
    const damaged = damagedPlaces(bare).filter(({ start, end }) => !cutsNumber(text, start) && !cutsNumber(text, end));
    return (damaged.length > 0 ? damaged : alignWords(bare, words)).slice(0, mostPlaces);
  };
}

/** Without the quotation marks and ellipsis dots that models put around a quote, or a hyphen where it stops inside a word. */
function bareQuote(quote: string): string {
  const opened = quote.normalize("NFC").replace(/^[\s"«“”]*(?:\.\.\.|…|\[…\]|\[\.\.\.\])?[\s"«“”]*/u, "");
  const closed = withoutMarksBehind(opened);
  const dots = ["[...]", "[…]", "...", "…"].find((ending) => closed.endsWith(ending)) ?? "";
  return withoutMarksBehind(closed.slice(0, closed.length - dots.length)).replace(/(?<=\p{L})[-\u00ad\ufffe]$/u, "");
}

/** Read from the end: a pattern tries every run of spaces inside, and models sometimes answer with thousands of them. */
function withoutMarksBehind(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s"»“”]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function foldedPlaces(text: string, folded: FoldedText, words: WordIndex, needle: string): Place[] {
  const whole: Place[] = [];
  const cutting: Place[] = [];
  for (let at = folded.text.indexOf(needle); at !== -1; at = folded.text.indexOf(needle, at + 1)) {
    const start = folded.starts[at] ?? 0;
    const end = folded.ends[at + needle.length - 1] ?? start;
    if (cutsNumber(text, start) || cutsNumber(text, end)) continue;
    const cut = [lettersBefore(text, start), lettersAfter(text, end)].filter((letters) => letters !== "");
    if (cut.length === 0) whole.push({ start, end, similarity: 1 });
    else if (cut.every((letters) => words.positions.has(foldCharacters(letters)))) {
      cutting.push({ start, end, similarity: 1 });
    }
    if (whole.length > mostPlaces || cutting.length > mostPlaces) break;
  }
  return whole.length > 0 || needle.length < mayCutWordsFrom ? whole : cutting;
}

/** Longer words than this are not looked at whole. */
const longestWord = 40;

/** What an offset cuts off in front, where it lies between two letters. */
function lettersBefore(text: string, offset: number): string {
  if (!/^\p{L}/u.test(text.slice(offset, offset + 1))) return "";
  return /\p{L}*$/u.exec(text.slice(Math.max(0, offset - longestWord), offset))?.[0] ?? "";
}

/** What an offset cuts off behind, where it lies between two letters. */
function lettersAfter(text: string, offset: number): string {
  if (!/\p{L}$/u.test(text.slice(offset - 1, offset))) return "";
  return /^\p{L}*/u.exec(text.slice(offset, offset + longestWord))?.[0] ?? "";
}

/** `2 mois` is not in `12 mois`, `15` is not in `0,15`. */
function cutsNumber(text: string, offset: number): boolean {
  const around = text.slice(Math.max(0, offset - 2), offset + 2);
  const before = offset - Math.max(0, offset - 2);
  return (
    (/\d$/.test(around.slice(0, before)) && /^(?:\d|[.,]\d)/.test(around.slice(before))) ||
    (/\d[.,]$/.test(around.slice(0, before)) && /^\d/.test(around.slice(before)))
  );
}
