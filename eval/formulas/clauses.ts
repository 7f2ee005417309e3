import { englishClauses } from "./clauses-en.ts";
import { frenchClauses } from "./clauses-fr.ts";
import { clausesInWords } from "./clauses-words.ts";

/** A clause with each of its formulas between `⟦` and `⟧`, then the formulas as they should be read, in `printFormula`'s language. */
export type FormulaClause = readonly [clause: string, ...formulas: string[]];

/** Undamaged clauses with price formulas; none is copied from a labelled set. */
export const formulaClauses: readonly FormulaClause[] = [...frenchClauses, ...clausesInWords, ...englishClauses];
