import type { AppliesTo } from "../../../schemas/applies-to.ts";

const category =
  /(?<![\p{L}\d])(?:(?:poste|prestations?|redevance|prix|terme|forfait) )?P ?(?<number>[1-5])(?![\p{L}\d]|\/|\s?=|[.,]\d)/gu;

/** The price category of an energy or maintenance contract (P1 energy, P2 upkeep, P3 renewal …) that some words name last. */
export function priceCategoryIn(words: string): AppliesTo | undefined {
  const number = [...words.matchAll(category)].at(-1)?.groups?.number;
  return number ? { priceCategory: `P${number}` } : undefined;
}
