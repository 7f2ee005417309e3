/**
 * The share of successes that `n` trials with so many errors bear out, with 95 % confidence: the one-sided lower bound of
 * Clopper and Pearson (1934). 299 trials without error bear out 0.99, 99 bear out 0.97. Found by bisection on the exact
 * binomial tail.
 */
export function lowerBound(n: number, errors: number): number {
  if (n === 0 || errors >= n) return 0;
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step += 1) {
    const errorShare = (low + high) / 2;
    if (atMost(errors, n, errorShare) > doubt) low = errorShare;
    else high = errorShare;
  }
  return 1 - high;
}

const doubt = 0.05;

/** Probability of at most so many errors in `n` trials that each err with this probability. */
function atMost(errors: number, n: number, probability: number): number {
  let logarithm = n * Math.log1p(-probability);
  let total = Math.exp(logarithm);
  for (let k = 1; k <= errors; k += 1) {
    logarithm += Math.log((n - k + 1) / k) + Math.log(probability) - Math.log1p(-probability);
    total += Math.exp(logarithm);
  }
  return total;
}
