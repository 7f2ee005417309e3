import { z } from "zod";
import type { Features } from "./features.ts";

/** A multinomial logistic model: for each class a coefficient by feature. `none` stands for all that is nothing of the kind. */
export const Classifier = z.strictObject({
  classes: z.array(z.string().min(1)).min(1),
  /** By feature, one coefficient a class, in hundredths. */
  coefficients: z.record(z.string(), z.array(z.int())),
});
export type Classifier = z.infer<typeof Classifier>;

/** What `npm run learn` writes: a classifier by task. */
export const LearnedWeights = z.strictObject({
  fittedOn: z.iso.date(),
  classifiers: z.record(z.string(), Classifier),
});
export type LearnedWeights = z.infer<typeof LearnedWeights>;

export const nothing = "none";

/** The likeliest class that is something, and its probability, 0–1. */
export interface Classified {
  readonly is: string;
  readonly probability: number;
}

/**
 * Softmax over the mean-scaled sum of the coefficients of the features that are there (Hastie, Tibshirani and Friedman, The
 * Elements of Statistical Learning, 4.4). A feature that was never learned counts nothing.
 */
export function classify(classifier: Classifier, features: Features): Classified | undefined {
  const { classes } = classifier;
  const { byName, bySort, values } = coefficientsOf(classifier);
  const sums = new Float64Array(classes.length);
  let known = 0;
  for (const { sort, words } of features) {
    const places = sort === undefined ? byName : bySort.get(sort);
    if (!places) continue;
    for (const word of words) {
      const place = places.get(word);
      if (place === undefined) continue;
      known += 1;
      for (let index = 0; index < sums.length; index += 1)
        sums[index] = (sums[index] ?? 0) + (values[place + index] ?? 0);
    }
  }
  const scaled = Array.from(sums, (sum) => Math.exp(sum / Math.sqrt(Math.max(1, known))));
  const total = scaled.reduce((all, one) => all + one, 0);
  let best: Classified | undefined;
  for (const [index, name] of classes.entries()) {
    const probability = (scaled[index] ?? 0) / total;
    if (name !== nothing && probability > (best?.probability ?? 0)) best = { is: name, probability };
  }
  return best;
}

/** By word, where its coefficients start. */
type Places = Map<string, number>;

interface Loaded {
  readonly byName: Places;
  readonly bySort: Map<string, Places>;
  /** The coefficients of one feature after the other. */
  readonly values: Float64Array;
}

const loaded = new WeakMap<Classifier, Loaded>();

/** Coefficients by feature, made ready at a classifier's first use: most features that are asked for are none of its own. */
function coefficientsOf(classifier: Classifier): Loaded {
  const known = loaded.get(classifier);
  if (known) return known;
  const byName: Places = new Map();
  const bySort = new Map<string, Places>();
  const entries = Object.entries(classifier.coefficients);
  const values = new Float64Array(entries.length * classifier.classes.length);
  for (const [index, [name, hundredths]] of entries.entries()) {
    const place = index * classifier.classes.length;
    values.set(
      hundredths.map((one) => one / 100),
      place,
    );
    byName.set(name, place);
    const [sort, word] = [name.slice(0, name.indexOf(":")), name.slice(name.indexOf(":") + 1)];
    const ofSort: Places = bySort.get(sort) ?? new Map();
    bySort.set(sort, ofSort.set(word, place));
  }
  const made = { byName, bySort, values };
  loaded.set(classifier, made);
  return made;
}
