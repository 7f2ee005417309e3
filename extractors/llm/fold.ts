/** Text without what readers, OCR and models disagree about, and the place of each of its characters. */
export interface FoldedText {
  readonly text: string;
  /** For each character of `text`, the offset in the source where its own character starts, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const dropped = /[\s\u00ad\u200b-\u200d\u2060\ufeff\ufffe]/;
const hyphen = /[-\u2010\u2011]/;
const letter = /\p{L}/u;
const sameCharacter: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u02bc": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
  "\u0153": "oe",
  "\u0152": "oe",
  "\u00e6": "ae",
  "\u00c6": "ae",
};

/**
 * Lower case, compatibility forms (ligatures, superscripts) and accents undone, one kind of quotation mark and dash, no
 * white space, no hyphen between letters (also at a line end). Linear in the length of the text.
 */
export function fold(source: string): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of source) {
    const end = offset + character.length;
    if (!dropped.test(character) && !(hyphen.test(character) && joinsLetters(source, offset))) {
      const plain = foldCharacters(character);
      for (let index = 0; index < plain.length; index += 1) {
        starts.push(offset);
        ends.push(end);
      }
      pieces.push(plain);
    }
    offset = end;
  }
  return { text: pieces.join(""), starts, ends };
}

/** One character, or a word of them, in folded form. */
export function foldCharacters(characters: string): string {
  if (/^[\x21-\x7e]+$/.test(characters)) return characters.toLowerCase();
  const same = sameCharacter[characters];
  if (same !== undefined) return same;
  return characters
    .replaceAll(/[œŒ]/g, "oe")
    .normalize("NFKD")
    .replaceAll(/[\p{M}\s]/gu, "")
    .toLowerCase();
}

function joinsLetters(source: string, offset: number): boolean {
  let next = offset + 1;
  while (next < offset + 4 && dropped.test(source[next] ?? "")) next += 1;
  return letter.test(source[offset - 1] ?? "") && letter.test(source[next] ?? "");
}
