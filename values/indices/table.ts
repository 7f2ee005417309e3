import { energyIndices } from "./energy.ts";
import { englishIndices } from "./english.ts";
import { frenchIndices } from "./french.ts";
import type { PriceIndexRow } from "./row.ts";
import { worksIndices } from "./works.ts";

/** Price indices met in French and English contracts; the families BT, TP and EV are read by their numbers too. */
export const priceIndexTable: readonly PriceIndexRow[] = [
  ...frenchIndices,
  ...worksIndices,
  ...energyIndices,
  ...englishIndices,
];
