import { sha256 } from "../../lib/hash.ts";
import { probabilityOf } from "../../lib/logistic.ts";
import { type Example, fitLogistic } from "./logistic.ts";

/** An example and the contract it is from. */
export interface ContractExample extends Example {
  readonly contract: string;
  readonly language: string;
  /** Whether rules were written without this contract. */
  readonly unseen?: boolean;
  /** Whether it is of an excerpt: nothing is fitted to those, for much that tells of a value is not in them. */
  readonly excerpt?: boolean;
}

/** An example with the probability that a model gives it which was not fitted to its contract. */
export interface Tried<One extends ContractExample> {
  readonly example: One;
  readonly probability: number;
}

export const folds = 10;

/** Contracts are dealt by the hash of their name, so that one that comes or goes moves no other. */
export function foldOf({ contract }: Pick<ContractExample, "contract">): number {
  return Number.parseInt(sha256(contract).slice(0, 8), 16) % folds;
}

/** Each example judged by a model fitted to the contracts of the other folds. */
export function triedOnOthers<One extends ContractExample>(examples: readonly One[]): Tried<One>[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const tested = examples.filter((example) => foldOf(example) === fold);
    if (tested.length === 0) return [];
    const coefficients = fitLogistic(examples.filter((example) => foldOf(example) !== fold && !example.excerpt));
    return tested.map((example) => ({ example, probability: probabilityOf(coefficients, example.features) }));
  });
}
