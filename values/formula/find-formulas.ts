import type { Found } from "../read.ts";
import { type DoubtfulFormula, type FormulaReading, isDoubtful, readFormulaAt } from "./read-formula.ts";

/** A price formula in a text: as written, line breaks included, and as read. */
export interface FormulaPlace {
  readonly written: string;
  readonly reading: FormulaReading | DoubtfulFormula;
}

/** Equals signs without a sure formula, beyond which a text is no contract: what is damaged in it is not repaired. */
const mostTries = 300;
/** Beyond which nothing more is read: no contract has so many. */
const mostSigns = 5000;
/** No contract has as many formulas; the rest of a text that has is not read. */
const mostFormulas = 1000;

/**
 * Every price formula of a text, as read or as the normalised view has it: around each equals sign that no formula before
 * holds already.
 */
export function findFormulas(text: string): Found<FormulaPlace>[] {
  const found: Found<FormulaPlace>[] = [];
  let tries = 0;
  for (const { index } of text.matchAll(/=/g)) {
    if (found.length >= mostFormulas || tries >= mostSigns) break;
    const before = found.at(-1)?.end ?? 0;
    if (index < before) continue;
    const place = readFormulaAt(text, index, { repair: tries < mostTries });
    if (!place || isDoubtful(place.reading)) tries += 1;
    if (!place || place.start < before) continue;
    const { start, end, reading } = place;
    found.push({ value: { written: text.slice(start, end), reading }, start, end });
  }
  return found;
}
