import { readNumberWords } from "../../../values/number-words.ts";

/** Source of a pattern for an ordinal: `dixième`, `10e`, `quinzième`. No groups. */
export const ordinalWord =
  "(?:\\d{1,2} ?(?:e|[èe]me|er)(?!\\p{L})|premier(?!\\p{L})|second(?!\\p{L})|\\p{L}{3,12}i[èe]me(?!\\p{L}))";

const stems: Readonly<Record<string, number>> = {
  premier: 1,
  second: 2,
  deux: 2,
  cinqu: 5,
  neuv: 9,
  quatr: 4,
  trent: 30,
  quarant: 40,
  soixant: 60,
};

/** The number that an ordinal gives: 10 for `dixième`. */
export function ordinalIn(words: string): number | undefined {
  const figures = /^\d{1,2}/.exec(words)?.[0];
  if (figures) return Number(figures);
  const stem = words.toLowerCase().replace(/i[èe]me$/u, "");
  return stems[stem] ?? readNumberWords(stem, "fr") ?? readNumberWords(`${stem}e`, "fr");
}
