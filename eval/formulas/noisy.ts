import { oneOf, randomNumbers } from "../random.ts";
import { formulaClauses } from "./clauses.ts";
import { damages } from "./damage.ts";

/** A clause with damaged formulas. */
export interface NoisyClause {
  readonly text: string;
  /** What its formulas say, as `printFormula` prints it. */
  readonly formulas: readonly string[];
  /** Names of the damages done. */
  readonly damages: readonly string[];
}

/** Clauses whose formulas number at least `count`, each formula with one to three damages; the same for the same seed. */
export function noisyClauses(count: number, seed: number): NoisyClause[] {
  const random = randomNumbers(seed);
  const noisy: NoisyClause[] = [];
  let made = 0;
  for (let at = 0; made < count; at += 1) {
    const [clause, ...formulas] = formulaClauses[at % formulaClauses.length] ?? oneOf(formulaClauses, random);
    const done: string[] = [];
    const text = clause.replaceAll(/⟦([^⟧]*)⟧/g, (_, formula: string) => damaged(formula, random, done));
    noisy.push({ text, formulas, damages: done });
    made += formulas.length;
  }
  return noisy;
}

/** Damage is done in the order of the list: a fraction is torn after its symbols were harmed. */
function damaged(formula: string, random: () => number, done: string[]): string {
  const wanted = 1 + Math.floor(random() * 3);
  const possible = damages.filter(({ harm }) => harm(formula, random) !== undefined);
  const chosen = new Set(Array.from({ length: wanted }, () => oneOf(possible, random)));
  return damages.reduce((harmed, damage) => {
    const result = chosen.has(damage) ? damage.harm(harmed, random) : undefined;
    if (result === undefined) return harmed;
    done.push(damage.name);
    return result;
  }, formula);
}
