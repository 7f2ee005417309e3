import type { Classifier } from "../../extractors/learned/classifier.ts";
import { randomNumbers } from "../random.ts";
import type { Example } from "./labels.ts";

const rounds = 5;
/** Fits in other orders, of which the mean is taken: what the order of the examples decided falls away. */
const orders = 5;
const pace = 0.4;
/** How strongly coefficients are drawn to 0 at each step. */
const penalty = 3e-4;
/** A feature seen less often says nothing. */
const leastSeen = 2;
/** A coefficient nearer to 0, in hundredths, is left out. */
const leastCoefficient = 10;

/** An example as places in the list of features and of classes. */
interface Row {
  readonly features: Int32Array;
  readonly is: number;
}

/**
 * Fits a multinomial logistic model with an L2 penalty by stochastic gradient descent with a step size for each coefficient
 * (AdaGrad: Duchi, Hazan and Singer, JMLR 12, 2011), in orders that are the same on every machine.
 */
export function fitClassifier(examples: readonly Example[]): Classifier {
  const classes = [...new Set(examples.map(({ is }) => is))].sort();
  const index = indexOf(examples);
  const rows = examples.map(({ features, is }) => ({
    features: Int32Array.from(features.flatMap((feature) => index.get(feature) ?? [])),
    is: classes.indexOf(is),
  }));
  const fits = Array.from({ length: orders }, (_, order) => descend(rows, classes.length, index.size, order + 1));
  const coefficients = [...index].flatMap(([feature, at]) => {
    const own = classes.map((_, one) => {
      const sum = fits.reduce((total, weights) => total + (weights[one]?.[at] ?? 0), 0);
      return Math.round((100 * sum) / orders);
    });
    return own.some((one) => Math.abs(one) >= leastCoefficient) ? [[feature, own] as const] : [];
  });
  return { classes, coefficients: Object.fromEntries(coefficients) };
}

/** Coefficients by class and feature. */
function descend(rows: readonly Row[], classes: number, features: number, seed: number): Float64Array[] {
  const weights = Array.from({ length: classes }, () => new Float64Array(features));
  const steps = weights.map(() => new Float64Array(features).fill(1e-6));
  const random = randomNumbers(seed);
  for (let round = 0; round < rounds; round += 1) {
    for (const { features, is } of shuffled(rows, random)) {
      const scale = 1 / Math.sqrt(Math.max(1, features.length));
      const shares = softmax(weights.map((own) => scale * sumOf(own, features)));
      for (const [one, own] of weights.entries()) {
        const error = scale * ((shares[one] ?? 0) - (one === is ? 1 : 0));
        if (Math.abs(error) < 1e-5) continue;
        const step = steps[one] ?? own;
        for (const feature of features) {
          const slope = error + penalty * (own[feature] ?? 0);
          step[feature] = (step[feature] ?? 0) + slope * slope;
          own[feature] = (own[feature] ?? 0) - (pace * slope) / Math.sqrt(step[feature] ?? 1);
        }
      }
    }
  }
  return weights;
}

function indexOf(examples: readonly Example[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const usual = [...seen].filter(([, count]) => count >= leastSeen).map(([feature]) => feature);
  return new Map(usual.sort().map((feature, at) => [feature, at]));
}

function sumOf(weights: Float64Array, features: Int32Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const total = shares.reduce((all, one) => all + one, 0);
  return shares.map((one) => one / total);
}

/** Fisher and Yates. */
function shuffled<Member>(members: readonly Member[], random: () => number): Member[] {
  const order = [...members];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as Member, order[last] as Member];
  }
  return order;
}
