import type { Lexicon } from "./normalise.ts";

/** A text and, for each of its UTF-16 units, the offset that it comes from. */
export interface MappedText {
  readonly text: string;
  readonly sources: readonly number[];
}

/** Ligatures that fonts without a usable table of characters lose. */
const ligatures = ["ffi", "ffl", "ff", "fi", "fl"];

/** Parts of words, whole words, and what a reader gave where a glyph has no character. */
const part = /[\p{L}\uFFFD\p{Co}]+/gu;
const hole = /[\uFFFD\p{Co}]+/u;

/** Longest word that is put together, letters. */
const longest = 30;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

/** Tokens `first` to `last` written as one word. */
interface Repair {
  readonly first: number;
  readonly last: number;
  readonly word: string;
  /** How many letters of `word` come from the first token. */
  readonly kept: number;
}

/**
 * Puts words together that the file breaks (`con trat`, `modi cation`, `e\uFFFDectif`), where exactly one reading is a
 * word and the parts are not words themselves. The text as read stays as it is: this is for the normalised view, and
 * letters that are put in point at the letter before them. Linear in the length of the text.
 */
export function repairWords(mapped: MappedText, isWord: Lexicon): MappedText {
  const tokens = tokensOf(mapped.text, isWord);
  const repairs = chosen(tokens, mapped.text, isWord);
  if (repairs.length === 0) return mapped;
  const pieces: string[] = [];
  const sources: number[] = [];
  let at = 0;
  const copy = (end: number) => {
    pieces.push(mapped.text.slice(at, end));
    for (; at < end; at++) sources.push(mapped.sources[at] ?? 0);
  };
  for (const { first, last, word, kept } of repairs) {
    const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
    copy(start);
    pieces.push(word);
    const places = lettersOf(tokens, first, last);
    const added = word.length - places.length;
    for (let index = 0; index < word.length; index++) {
      const place = index < kept ? index : Math.max(kept - 1, index - added);
      sources.push(mapped.sources[places[place] ?? start] ?? 0);
    }
    at = end;
  }
  copy(mapped.text.length);
  return { text: pieces.join(""), sources };
}

/** Offsets of the letters of some tokens, without holes and the spaces between. */
function lettersOf(tokens: readonly Token[], first: number, last: number): number[] {
  return tokens
    .slice(first, last + 1)
    .flatMap(({ text, start }) => [...text].flatMap((letter, index) => (hole.test(letter) ? [] : [start + index])));
}

function tokensOf(text: string, isWord: Lexicon): Token[] {
  return Array.from(text.matchAll(part), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
    isWord: isWord(word),
  }));
}

/** Repairs that do not touch one another: where two overlap, no reading is the only one. */
function chosen(tokens: readonly Token[], text: string, isWord: Lexicon): Repair[] {
  const found: Repair[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const repair = within(tokens, index, isWord) ?? across(tokens, index, text, isWord);
    if (repair) found.push(repair);
  }
  return found.filter((repair, index) => {
    const [before, after] = [found[index - 1], found[index + 1]];
    return !(before && before.last >= repair.first) && !(after && after.first <= repair.last);
  });
}

/** `e\uFFFDectif`: a ligature where the reader gave a mark without meaning. */
function within(tokens: readonly Token[], index: number, isWord: Lexicon): Repair | undefined {
  const token = tokens[index];
  const mark = token && hole.exec(token.text);
  if (!token || !mark || token.text.length > longest) return undefined;
  const [before, after] = [token.text.slice(0, mark.index), token.text.slice(mark.index + mark[0].length)];
  if (hole.test(after) || before.length + after.length < 2) return undefined;
  const word = onlyReading(ligatures.map((ligature) => before + ligature + after).filter(isWord));
  return word === undefined ? undefined : { first: index, last: index, word, kept: before.length };
}

/** `con trat`, `modi cation`: two parts a space apart. */
function across(tokens: readonly Token[], index: number, text: string, isWord: Lexicon): Repair | undefined {
  const [left, right] = [tokens[index], tokens[index + 1]];
  if (!left || !right || (left.isWord && right.isWord) || !isOneSpaceApart(text, left, right)) return undefined;
  const letters = left.text.length + right.text.length;
  if (letters < 4 || letters > longest || hole.test(left.text + right.text)) return undefined;
  if (!hasOneCase(left.text, right.text) || isLetterBesideWord(left, right)) return undefined;
  const readings = ["", ...ligatures].map((ligature) => left.text + ligature + right.text);
  const word = onlyReading(readings.filter(isWord));
  return word === undefined ? undefined : { first: index, last: index + 1, word, kept: left.text.length };
}

/** Parts that stand free: a possessive (`the Supplier's`), an elision (`d'`), a compound or a number makes others of them. */
function isOneSpaceApart(text: string, left: Token, right: Token): boolean {
  if (right.start !== left.end + 1 || text[left.end] !== " ") return false;
  const before = text[left.start - 1] ?? "";
  if (before === "'" && /^(?:s|t|d|ll|re|ve|m)$/iu.test(left.text)) return false;
  return !/[\d_@/.-]/u.test(before) && !/['\d_@/°-]/u.test(text[right.end] ?? "");
}

/** `contrat`, `Contrat` or a long `CONTRAT`; never an abbreviation before a word, or two names side by side. */
function hasOneCase(left: string, right: string): boolean {
  const word = left + right;
  if (word === word.toUpperCase()) return word.length >= 6;
  return word.slice(1) === word.slice(1).toLowerCase();
}

/** `Annexe B` and a word, `n` and a word: single letters name things. */
function isLetterBesideWord(left: Token, right: Token): boolean {
  return (left.text.length === 1 && right.isWord) || (right.text.length === 1 && left.isWord);
}

function onlyReading(readings: readonly string[]): string | undefined {
  return readings.length === 1 ? readings[0] : undefined;
}
