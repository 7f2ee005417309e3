import { type Measures, probabilityOf } from "../../lib/logistic.ts";

/** Features of something judged, and whether it was right. */
export interface Example {
  readonly features: Measures;
  readonly right: boolean;
}

/** How strongly coefficients are drawn to 0 (the bias is not), as if by so many examples: few examples say little. */
const penalty = 1;
const mostSteps = 50;

/**
 * Coefficients of a logistic regression with an L2 penalty, by Newton's method (iteratively reweighted least squares,
 * Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1). A feature that is always 0 has none.
 */
export function fitLogistic(examples: readonly Example[]): Record<string, number> {
  const names = ["bias", ...new Set(examples.flatMap(({ features }) => Object.keys(features)))].filter(
    (name) => name === "bias" || examples.some(({ features }) => (features[name] ?? 0) !== 0),
  );
  const rows = examples.map(({ features }) => names.map((name) => (name === "bias" ? 1 : (features[name] ?? 0))));
  const weights = new Float64Array(names.length);
  for (let step = 0; step < mostSteps; step += 1) {
    const gradient = weights.map((weight, index) => (index === 0 ? 0 : -penalty * weight));
    const curvature = names.map((_, row) =>
      Float64Array.from(names, (_, column) => (row !== column ? 0 : row === 0 ? 1e-6 : penalty)),
    );
    for (const [index, values] of rows.entries()) {
      const probability = sigmoid(values.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0));
      const error = (examples[index]?.right ? 1 : 0) - probability;
      const spread = probability * (1 - probability);
      for (const [row, value] of values.entries()) {
        if (value === 0) continue;
        gradient[row] = (gradient[row] ?? 0) + error * value;
        const line = curvature[row];
        if (!line) continue;
        for (const [column, other] of values.entries()) line[column] = (line[column] ?? 0) + spread * value * other;
      }
    }
    const change = solved(curvature, gradient);
    let largest = 0;
    for (const [index, one] of change.entries()) {
      weights[index] = (weights[index] ?? 0) + one;
      largest = Math.max(largest, Math.abs(one));
    }
    if (largest < 1e-8) break;
  }
  return Object.fromEntries(names.map((name, index) => [name, weights[index] ?? 0]));
}

const sigmoid = (sum: number) => probabilityOf({ sum: 1 }, { sum });

/** Solves a symmetric positive definite system by elimination. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, index) => Float64Array.of(...row, right[index] ?? 0));
  const size = rows.length;
  for (const [pivot, pivotRow] of rows.entries()) {
    for (const [index, row] of rows.entries()) {
      if (index === pivot) continue;
      const factor = (row[pivot] ?? 0) / (pivotRow[pivot] ?? 1);
      if (factor === 0) continue;
      for (let column = pivot; column <= size; column += 1) {
        row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
      }
    }
  }
  return Float64Array.from(rows, (row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}
