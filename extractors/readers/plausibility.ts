/** The commonest words of French and English contracts: prose in either holds about one in four. */
const common = new Set(
  "le la les de des du et à au aux en un une que qui par pour dans sur est ou ce il sera son sa the of and to in a is be by for or any this shall with as that on such".split(
    " ",
  ),
);

/** Fewer words than this say nothing about the language: a cover page, a table of figures. */
const leastWords = 60;

/** How far text looks like what a person wrote. */
export interface Plausibility {
  /** 0–1, to compare two readings of one page. */
  readonly score: number;
  readonly plausible: boolean;
}

/**
 * Judges a reading by its characters (private use, replacement and control characters mean a font without a usable
 * table of characters) and, where there is enough of it, by the share of common words (letters shifted by a font's
 * private encoding look like letters).
 */
export function plausibilityOf(text: string): Plausibility {
  const visible = text.replaceAll(/\s/gu, "");
  if (visible.length === 0) return { score: 0, plausible: false };
  const meaningless = visible.match(/[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  const characters = 1 - meaningless / visible.length;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const commonShare = words.filter((word) => common.has(word)).length / Math.max(1, words.length);
  const language = words.length < leastWords ? 0.5 : Math.min(1, commonShare / 0.1);
  return {
    score: characters * (0.2 + 0.8 * language) * Math.min(1, visible.length / 200),
    plausible: characters >= 0.95 && language >= 0.1,
  };
}
