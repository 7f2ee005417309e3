export { blankPattern, hasBlank } from "../blanks.ts";

const plainLetters: Readonly<Record<string, string>> = Object.fromEntries(
  [..."àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ"].map((letter) => [letter, letter.normalize("NFD").charAt(0)]),
);

/** The text with its accents taken off, one code unit for one: capitals are often printed without (`MARCHE PUBLIC`). */
export function withoutAccents(text: string): string {
  return text.replaceAll(/[àâäçéèêëîïôöùûüÿ]/giu, (letter) => plainLetters[letter] ?? letter);
}
