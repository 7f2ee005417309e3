import type { Expression } from "../../schemas/expression.ts";
import { findFormulas } from "../../values/formula/find-formulas.ts";
import { isDoubtful, readNormalized } from "../../values/formula/read-formula.ts";
import { sameWhenEvaluated } from "./equal.ts";
import { type NoisyClause, noisyClauses } from "./noisy.ts";

/** How a formula came out. `wrong` is accepted and wrong: the one outcome that costs more than all others. */
export type Outcome = "right" | "offered" | "refused" | "wrong" | "missed";

/** What became of the formulas of one clause. */
export interface ClauseOutcome {
  readonly clause: NoisyClause;
  /** One for each of its formulas, and a `wrong` for each formula read that the clause does not have. */
  readonly outcomes: readonly Outcome[];
  /** What was read, printed. */
  readonly readings: readonly string[];
}

/** Reads every noisy clause of a seed. */
export function measureNoisy(count: number, seed: number): ClauseOutcome[] {
  return noisyClauses(count, seed).map(outcomeOf);
}

function outcomeOf(clause: NoisyClause): ClauseOutcome {
  const places = findFormulas(clause.text).map(({ value }) => value.reading);
  const readings = places.map((reading) =>
    isDoubtful(reading) ? `? ${reading.candidates.map((one) => one.normalized).join(" | ")}` : reading.normalized,
  );
  const left = [...places];
  const outcomes = clause.formulas.map((formula): Outcome => {
    const truth = treeOf(formula);
    const right = left.findIndex((reading) => !isDoubtful(reading) && sameWhenEvaluated(reading.expression, truth));
    const offered = left.findIndex(
      (reading) => isDoubtful(reading) && reading.candidates.some((one) => sameWhenEvaluated(one.expression, truth)),
    );
    const at = right >= 0 ? right : offered;
    if (at >= 0) left.splice(at, 1);
    return right >= 0 ? "right" : offered >= 0 ? "offered" : "missed";
  });
  for (const reading of left) {
    const outcome = isDoubtful(reading) ? "refused" : "wrong";
    const missed = outcomes.indexOf("missed");
    if (missed >= 0) outcomes[missed] = outcome;
    else outcomes.push(outcome);
  }
  return { clause, outcomes, readings };
}

/** The tree of a formula as printed; throws where the corpus itself is at fault. */
export function treeOf(printed: string): Expression {
  const read = readNormalized(printed);
  if (!read) throw new SyntaxError(`Expected a printed formula, found ${printed}`);
  return read.expression;
}
