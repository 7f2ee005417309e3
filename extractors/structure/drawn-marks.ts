import type { PlacedWord } from "./line.ts";

/** A rule of a table is taller than letters by this factor, and no wider than high. */
const tallerThanLetters = 1.25;
/** Specks of dirt are lower and narrower than this share of the height of words. */
const largestSpeck = 0.28;
/** They stand off from words by this share; a comma does not. */
const leastOff = 0.5;

/** What OCR reads of a rule between columns. */
const ruleText = /^(?:[|¦]{1,2}|[[\]])$/u;
/** As small as specks, but printed: leaders and bullets. */
const printedDots = /^[.…·•‣▪–-]+$/u;

/**
 * The lines that OCR read, without what it took for words and is none: rules between the columns of a table (`|`) and specks.
 * Nothing is lost: each goes with the word before it (at the start of a line, with the next) as one of its `marks`, and stays in the
 * page's text. Lines of marks alone stay as they are.
 */
export function withMarksApart(lines: readonly (readonly PlacedWord[])[]): PlacedWord[][] {
  const heights = lines.flat().map((word) => word.bottom - word.top);
  const height = heights.toSorted((a, b) => a - b)[heights.length >> 1] ?? 0;
  return lines.map((line) => {
    const isMark = line.map(
      (word, index) => isRule(word, height) || isSpeck(word, line[index - 1], line[index + 1], height),
    );
    return isMark.every(Boolean) ? [...line] : withMarks(line, isMark, height);
  });
}

function withMarks(line: readonly PlacedWord[], isMark: readonly boolean[], height: number): PlacedWord[] {
  const words: PlacedWord[] = [];
  let before: PlacedWord[] = [];
  for (const [index, word] of line.entries()) {
    const last = words.at(-1);
    if (!isMark[index]) {
      words.push(before.length > 0 ? { ...word, marks: before } : word);
      before = [];
    } else if (last) {
      const endsCell = last.endsCell || isRule(word, height);
      words[words.length - 1] = { ...last, marks: [...(last.marks ?? []), word], ...(endsCell ? { endsCell } : {}) };
    } else before.push(word);
  }
  return words;
}

function isRule({ text, left, top, right, bottom }: PlacedWord, height: number): boolean {
  return ruleText.test(text) && bottom - top >= tallerThanLetters * height && right - left <= height;
}

function isSpeck(
  word: PlacedWord,
  before: PlacedWord | undefined,
  after: PlacedWord | undefined,
  height: number,
): boolean {
  const size = Math.max(word.right - word.left, word.bottom - word.top);
  if (size > largestSpeck * height || printedDots.test(word.text)) return false;
  const off = Math.min(word.left - (before?.right ?? -height), (after?.left ?? word.right + height) - word.right);
  return off >= leastOff * height;
}
