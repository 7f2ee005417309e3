import { measureNoisy, type Outcome } from "./measure.ts";
import { measureReal } from "./real.ts";

/** Of the committed corpus: so many formulas, damaged by the numbers that this seed gives. */
export const corpusSize = 150;
export const corpusSeed = 1;

/** How many formulas came out in each way. */
export type Tally = Readonly<Record<Outcome, number>>;

export function tally(outcomes: Iterable<Outcome>): Tally {
  const counts = { right: 0, offered: 0, refused: 0, wrong: 0, missed: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

/** A line on the noisy corpus, and one on the formulas of real contracts, or that they are not on this machine. */
export async function formulaLines(data: string): Promise<string[]> {
  const noisy = tally(measureNoisy(corpusSize, corpusSeed).flatMap(({ outcomes }) => outcomes));
  const real = await measureReal(data);
  return [
    lineOf("formulas, damaged", noisy),
    real
      ? lineOf("formulas of real contracts (fr-dev)", tally(real.values()))
      : "formulas of real contracts (fr-dev): not on this machine",
  ];
}

function lineOf(name: string, { right, offered, refused, wrong, missed }: Tally): string {
  const all = right + offered + refused + wrong + missed;
  const share = (count: number) => `${((100 * count) / all).toFixed(1)} %`;
  return `${name}: ${all}, right ${right} (${share(right)}), wrong and accepted ${wrong} (${share(wrong)}), refused with the right reading offered ${offered}, without ${refused}, not seen ${missed}`;
}
