import { z } from "zod";
import { probabilityOf } from "../../lib/logistic.ts";

/**
 * How much a sentence's own words and its neighbours count: duties stand together. Coefficients of a logistic model; `own` that of
 * the log-odds by its words, `before` and `after` those of its neighbours' probabilities by theirs.
 */
export const Neighbourhood = z.strictObject({
  bias: z.number(),
  own: z.number(),
  before: z.number(),
  after: z.number(),
});
export type Neighbourhood = z.infer<typeof Neighbourhood>;

/** What sentences in the order of their document are, by their words alone, 0–1: what each and its neighbours say of it. */
export function neighbourly(alone: readonly number[]): Omit<Neighbourhood, "bias">[] {
  return alone.map((own, index) => ({
    own: logOdds(own),
    before: alone[index - 1] ?? 0,
    after: alone[index + 1] ?? 0,
  }));
}

/** The probabilities of sentences in the order of their document, with their neighbours. */
export function amongNeighbours(alone: readonly number[], neighbourhood: Neighbourhood | undefined): readonly number[] {
  return neighbourhood ? neighbourly(alone).map((seen) => probabilityOf(neighbourhood, seen)) : alone;
}

/** No classifier is surer than this. */
const surest = 0.9999;

function logOdds(probability: number): number {
  const bounded = Math.min(surest, Math.max(1 - surest, probability));
  return Math.log(bounded / (1 - bounded));
}
