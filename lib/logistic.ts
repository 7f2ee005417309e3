/** What is seen of an example, by name. */
export type Measures = Readonly<Record<string, number>>;

/** A logistic model's answer, 0–1. A feature without a coefficient counts nothing. */
export function probabilityOf(coefficients: Measures, features: Measures): number {
  const sum = Object.entries(features).reduce(
    (total, [name, value]) => total + (coefficients[name] ?? 0) * value,
    coefficients.bias ?? 0,
  );
  return 1 / (1 + Math.exp(-sum));
}
