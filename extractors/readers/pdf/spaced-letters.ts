import type { PlacedWord } from "../../structure/line.ts";

/** Fewer pieces than this are initials or a list of letters. */
const leastPieces = 6;

/**
 * Joins titles whose letters are set apart: pdfium takes each gap for a space. Pieces of a run stand on one line in the
 * order drawn, nearly all are one letter, and none is a sign of arithmetic (a formula is set wide too). A gap clearly
 * wider than the others parts two words, and so does a space that the file itself holds.
 * `guessed`: indices of the words after which pdfium guessed a space.
 */
export function withLettersJoined(words: readonly PlacedWord[], guessed: ReadonlySet<number>): readonly PlacedWord[] {
  if (guessed.size < leastPieces - 1) return words;
  const joined: PlacedWord[] = [];
  for (let first = 0; first < words.length; ) {
    const end = runFrom(words, first, guessed);
    const run = words.slice(first, end);
    if (run.length >= leastPieces && areLetters(run)) joined.push(...wordsOfRun(run, first, guessed));
    else joined.push(...run);
    first = end;
  }
  return joined;
}

function runFrom(words: readonly PlacedWord[], first: number, guessed: ReadonlySet<number>): number {
  let end = first + 1;
  for (; end < words.length; end++) {
    const [word, next] = [words[end - 1], words[end]];
    if (!word || !next || !isNear(word, next)) break;
    // A space of the file goes on with the run only between pieces that are themselves set apart.
    if (!guessed.has(end - 1) && !(word.text.length <= 2 && next.text.length <= 2)) break;
  }
  return end;
}

function isNear(word: PlacedWord, next: PlacedWord): boolean {
  const size = Math.max(word.fontSize, next.fontSize);
  const gap = next.left - word.right;
  return (
    gap > -0.3 * size &&
    gap < 1.6 * size &&
    Math.min(word.bottom, next.bottom) - Math.max(word.top, next.top) > 0.3 * size
  );
}

function areLetters(run: readonly PlacedWord[]): boolean {
  const single = run.filter(({ text }) => text.length === 1).length;
  return single >= 0.8 * run.length && !run.some(({ text }) => /[=+×*/<>]/u.test(text));
}

function wordsOfRun(run: readonly PlacedWord[], first: number, guessed: ReadonlySet<number>): PlacedWord[] {
  const gaps = run.slice(1).map((next, index) => next.left - (run[index]?.right ?? next.left));
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
  const words: PlacedWord[] = [];
  for (const [index, piece] of run.entries()) {
    const last = words.at(-1);
    const isSpace = !guessed.has(first + index - 1) || (gaps[index - 1] ?? 0) > usual + 0.2 * piece.fontSize;
    if (!last || isSpace) words.push(piece);
    else {
      words[words.length - 1] = {
        ...last,
        text: last.text + piece.text,
        top: Math.min(last.top, piece.top),
        right: Math.max(last.right, piece.right),
        bottom: Math.max(last.bottom, piece.bottom),
        fontSize: Math.max(last.fontSize, piece.fontSize),
        spaceAfter: piece.spaceAfter,
      };
    }
  }
  return words;
}
