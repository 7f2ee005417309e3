export { type FormulaInView, formulasIn } from "../price-formulas.ts";
