/** A stem is so many letters: `reconduction` and `reconduit` share more of their beginning than of their end. */
const stemLength = 7;
const word = /\p{L}+|\d+|[%€$£☒☐:]/gu;

/** Words of a text in lower case, without accents, shortened; every number is `#`. In order. */
export function stemsOf(text: string): string[] {
  return (folded(text).match(word) ?? []).map((one) => (/^\d/.test(one) ? "#" : one.slice(0, stemLength)));
}

const ending = 3;
const leastForEnding = 5;

/** The last letters of the longer words: tense and person. */
export function endingsOf(text: string): string[] {
  return (folded(text).match(/\p{L}+/gu) ?? [])
    .filter((one) => one.length >= leastForEnding)
    .map((one) => one.slice(-ending));
}

/** Neighbouring pairs. */
export function pairsOf(stems: readonly string[]): string[] {
  return stems.slice(1).map((stem, index) => `${stems[index]}_${stem}`);
}

/** The same with the name of where they stand, `before:stem`. */
export function named(place: string, stems: readonly string[]): string[] {
  return stems.map((stem) => `${place}:${stem}`);
}

function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
