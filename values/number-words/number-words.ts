/** How one language spells numbers. */
export interface NumberWords {
  /** Every word that a number may be made of, lower case, without the joining word. */
  readonly words: readonly string[];
  /** The word that may stand between two of them: `et`, `and`. */
  readonly joiner: string;
  /** The words of a spelling with everything that varies between right spellings taken out. */
  canonical(text: string): string[];
  /** What canonical words come to; it need not check their order. */
  sum(words: readonly string[]): number | undefined;
  /** Every spelling of a number, the usual one first, up to what `canonical` takes out. */
  spellings(value: number): string[];
}

/** Sums canonical words: units add, `hundred` multiplies the group, `thousand` and `million` close it. */
export function sumGroups(
  words: readonly string[],
  units: ReadonlyMap<string, number>,
  scales: ReadonlyMap<string, number>,
  hundred: string,
): number | undefined {
  if (words.length === 0) return undefined;
  let total = 0;
  let group: number | undefined;
  for (const word of words) {
    const unit = units.get(word);
    const scale = scales.get(word);
    if (unit !== undefined) group = (group ?? 0) + unit;
    else if (word === hundred) group = (group ?? 1) * 100;
    else if (scale !== undefined) {
      total += (group ?? 1) * scale;
      group = undefined;
    } else return undefined;
  }
  return total + (group ?? 0);
}
