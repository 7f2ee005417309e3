/** Where a digit follows a digit in a word: its offset, and the gap between the two in points. */
export interface DigitGap {
  readonly at: number;
  readonly gap: number;
  /** Left edge of the digit at `at`, and right edge of the one before it, in points. */
  readonly left: number;
  readonly right: number;
}

/** Share of the line height from which a gap between digits is a thin space that the file does not write down. */
const thinSpace = 0.07;

/**
 * The gaps that part groups of digits: `1 240 000` is often printed with thin spaces that have no character in the
 * file. Digits spaced evenly, as in a stretched title, are not parted.
 */
export function groupGaps(gaps: readonly DigitGap[], height: number): DigitGap[] {
  const wide = gaps.filter((gap) => gap.gap > thinSpace * height);
  const close = gaps.filter((gap) => gap.gap < 0.5 * thinSpace * height);
  return wide.length > 0 && close.length >= 2 * wide.length ? wide : [];
}
