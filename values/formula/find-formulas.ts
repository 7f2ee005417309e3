import type { Found } from "../read.ts";
import { type DoubtfulFormula, type FormulaReading, readFormulaAt } from "./read-formula.ts";

/** A price formula in a text: as written, line breaks included, and as read. */
export interface FormulaPlace {
  readonly written: string;
  readonly reading: FormulaReading | DoubtfulFormula;
}

/**
 * Every price formula of a text, as read or as the normalised view has it: around each equals sign that no formula before
 * holds already.
 */
export function findFormulas(text: string): Found<FormulaPlace>[] {
  const found: Found<FormulaPlace>[] = [];
  for (const { index } of text.matchAll(/=/g)) {
    const before = found.at(-1)?.end ?? 0;
    const place = index < before ? undefined : readFormulaAt(text, index);
    if (!place || place.start < before) continue;
    const { start, end, reading } = place;
    found.push({ value: { written: text.slice(start, end), reading }, start, end });
  }
  return found;
}
