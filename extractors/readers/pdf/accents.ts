import type { PlacedWord } from "../../structure/line.ts";

/** Accents that TeX prints as characters of their own over a letter, and their combining forms. */
const accents = new Map([
  [0xb4, "\u0301"],
  [0x60, "\u0300"],
  [0x2c6, "\u0302"],
  [0x5e, "\u0302"],
  [0xa8, "\u0308"],
  [0x2dc, "\u0303"],
  [0x2da, "\u030A"],
  [0xb8, "\u0327"],
]);

/**
 * Adds a character to a word; `´` printed over `e` is é, in whichever order the two are drawn. `overlapping`: whether
 * it is printed over the last character, whose code is `last`.
 */
export function withAccent(text: string, last: number, character: string, code: number, overlapping: boolean): string {
  if (!overlapping) return text + character;
  const before = accents.get(last);
  if (before !== undefined && /\p{L}/u.test(character)) {
    return text.slice(0, -1) + accented(character, 0, before);
  }
  const after = accents.get(code);
  return after !== undefined && /\p{L}$/u.test(text) ? accented(text, text.length - 1, after) : text + character;
}

/** Accents over capitals stand higher than the line, so that they come as words of their own: looked at on one page. */
const mostLone = 200;

/** Puts accents that stand alone over a letter of another word where they belong. */
export function withLoneAccents(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const lone = words.filter(({ text }) => text.length === 1 && accents.has(text.charCodeAt(0))).slice(0, mostLone);
  if (lone.length === 0) return words;
  const changed = [...words];
  for (const accent of lone) {
    const below = changed.findIndex((word) => word !== accent && letterUnder(word, accent) !== undefined);
    const word = changed[below];
    const letter = word && letterUnder(word, accent);
    if (word === undefined || letter === undefined) continue;
    const text = accented(word.text, letter, accents.get(accent.text.charCodeAt(0)) ?? "").normalize("NFC");
    changed[below] = { ...word, text };
    changed.splice(changed.indexOf(accent), 1);
  }
  return changed;
}

/** The index of the letter of a word that lies under an accent; letters are taken to be of one width. */
function letterUnder(word: PlacedWord, accent: PlacedWord): number | undefined {
  const middle = (accent.left + accent.right) / 2;
  const raised = word.top - accent.top;
  const height = word.bottom - word.top;
  if (middle < word.left || middle > word.right || raised < -0.1 * height || raised > 0.5 * height) return undefined;
  const guess = Math.floor(((middle - word.left) / (word.right - word.left)) * word.text.length);
  const near = [guess, guess - 1, guess + 1].filter((index) => /^[ACEINOUY]$/u.test(word.text.charAt(index)));
  return near[0];
}

/** A dotless i takes its dot back under an accent: U+0131 has no accented form. */
function accented(text: string, letter: number, accent: string): string {
  const base = text.charAt(letter) === "\u0131" ? "i" : text.charAt(letter);
  return text.slice(0, letter) + base + accent + text.slice(letter + 1);
}
