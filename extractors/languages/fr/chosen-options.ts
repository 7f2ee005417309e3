const unticked = /☐[^☐☒\n]*?(?=☐|☒|\n|$| [–-] | (?:à compter|à partir|par)[^☐☒:]{0,12}:)/gu;

/** The words with options that are not ticked blanked out, one code unit for one; boxes stand before their options. */
export function chosenIn(words: string): string {
  return words.includes("☐") ? words.replaceAll(unticked, (option) => " ".repeat(option.length)) : words;
}
