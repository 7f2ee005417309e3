import { foldText } from "../../schemas/fields/equality.ts";

/** Fewest words in a row that two quotes share when they are of the same passage. */
const fewestWords = 5;

/** Whether two quotes are of the same passage: five words in a row in common, or most of the shorter one. */
export function quotesOverlap(a: string, b: string): boolean {
  const [wordsA, wordsB] = [foldText(a).split(" "), foldText(b).split(" ")];
  const shorter = Math.min(wordsA.length, wordsB.length);
  const needed = Math.min(fewestWords, Math.max(1, Math.ceil(shorter * 0.8)));
  return foldText(a) !== "" && foldText(b) !== "" && longestCommonRun(wordsA, wordsB) >= needed;
}

function longestCommonRun(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  let previous: number[] = [];
  for (const word of a) {
    const current = b.map((other, index) => (other === word ? (previous[index - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...current);
    previous = current;
  }
  return longest;
}
