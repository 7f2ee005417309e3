import { remembered } from "../../lib/remembered.ts";

/** A stem is so many letters: `reconduction` and `reconduit` share more of their beginning than of their end. */
const stemLength = 7;
const words = /[\p{L}\p{M}]+|\d+|[%€$£☒☐:]/gu;

/** Texts kept: a heading or the lead of a list stands before many sentences, and a sentence before the next. */
const mostTexts = 500;

/** Words of a text in lower case, without accents, shortened; every number is `#`. In order. */
export const stemsOf = remembered((text): readonly string[] => (text.match(words) ?? []).map(stemOf), mostTexts);

const stemOf = remembered((word) => (/^\d/.test(word) ? "#" : folded(word).slice(0, stemLength)));

const ending = 3;
const leastForEnding = 5;

/** The last letters of the longer words: tense and person. */
export function endingsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(endingOf).filter((one) => one !== "");
}

const endingOf = remembered((word) => {
  const plain = folded(word);
  return plain.length < leastForEnding ? "" : plain.slice(-ending);
});

/** Neighbouring pairs. */
export function pairsOf(stems: readonly string[]): string[] {
  return stems.slice(1).map((stem, index) => `${stems[index]}_${stem}`);
}

export function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
