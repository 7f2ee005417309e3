import { printNumberWords } from "../../../values/number-words.ts";

/** Languages in which Word's numbers in words are printed; any other is printed as English. */
export type NumberLanguage = "fr" | "en";

/** `1er`, `2e`; `1st`, `2nd`. */
export function ordinal(value: number, language: NumberLanguage): string {
  if (language === "fr") return `${value}${value === 1 ? "er" : "e"}`;
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${(teen ? undefined : ["th", "st", "nd", "rd"][value % 10]) ?? "th"}`;
}

/** `Vingt et un`, `Twenty-one`. */
export function cardinalWords(value: number, language: NumberLanguage): string {
  return isInWords(value) ? capitalised(printNumberWords(value, language)) : String(value);
}

/** `Premier`, `Deuxième`; `First`, `Twenty-first`. */
export function ordinalWords(value: number, language: NumberLanguage): string {
  if (!isInWords(value)) return String(value);
  const cardinal = printNumberWords(value, language);
  return capitalised(language === "fr" ? frenchOrdinal(value, cardinal) : englishOrdinal(cardinal));
}

/** A file may state any start for a list; no list is longer than this. */
function isInWords(value: number): boolean {
  return value >= 0 && value < 1_000_000;
}

function frenchOrdinal(value: number, cardinal: string): string {
  if (value === 1) return "premier";
  const stem = cardinal
    .replace(/(?<=vingt|cent|million)s$/u, "")
    .replace(/e$/u, "")
    .replace(/cinq$/u, "cinqu")
    .replace(/neuf$/u, "neuv");
  return `${stem}ième`;
}

const englishIrregular: readonly (readonly [ending: RegExp, ordinal: string])[] = [
  [/one$/u, "first"],
  [/two$/u, "second"],
  [/three$/u, "third"],
  [/five$/u, "fifth"],
  [/eight$/u, "eighth"],
  [/nine$/u, "ninth"],
  [/twelve$/u, "twelfth"],
  [/y$/u, "ieth"],
];

function englishOrdinal(cardinal: string): string {
  for (const [ending, replacement] of englishIrregular) {
    if (ending.test(cardinal)) return cardinal.replace(ending, replacement);
  }
  return `${cardinal}th`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
