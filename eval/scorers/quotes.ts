import { foldText } from "../../schemas/fields/equality.ts";

/** Words in a row, and their letters, that two quotes share at least when they are of the same passage: `le titulaire s'engage à` begins many. */
const fewestWords = 5;
const fewestLetters = 24;
/** Or this share of the shorter one. */
const mostOfIt = 0.8;

/** Whether two quotes are of the same passage by their words alone: a run of them in common, or most of the shorter one. */
export function quotesOverlap(a: string, b: string): boolean {
  if (foldText(a) === "" || foldText(b) === "") return false;
  const [wordsA, wordsB] = [foldText(a).split(" "), foldText(b).split(" ")];
  const shorter = Math.min(wordsA.length, wordsB.length);
  return commonRuns(wordsA, wordsB).some(
    ({ words, letters }) => words >= mostOfIt * shorter || (words >= fewestWords && letters >= fewestLetters),
  );
}

interface Run {
  readonly words: number;
  readonly letters: number;
}

const none: Run = { words: 0, letters: 0 };

/** Every run of words that both have, as it grows. */
function commonRuns(a: readonly string[], b: readonly string[]): Run[] {
  const runs: Run[] = [];
  let previous: readonly Run[] = [];
  for (const word of a) {
    const before = previous;
    previous = b.map((other, index) => {
      if (other !== word) return none;
      const { words, letters } = before[index - 1] ?? none;
      const run = { words: words + 1, letters: letters + word.length };
      runs.push(run);
      return run;
    });
  }
  return runs;
}
