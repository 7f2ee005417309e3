import { z } from "zod";
import type { Features } from "./features.ts";
import { Neighbourhood } from "./neighbours.ts";

/** A multinomial logistic model: for each class a coefficient by feature. `none` stands for all that is nothing of the kind. */
export const Classifier = z.strictObject({
  classes: z.array(z.string().min(1)).min(1),
  /** By feature, one coefficient a class, in hundredths. */
  coefficients: z.record(z.string(), z.array(z.int().min(-32_768).max(32_767))),
});
export type Classifier = z.infer<typeof Classifier>;

/** What `npm run learn` writes: a classifier by task, and by task of sentences how much their neighbours count. */
export const LearnedWeights = z.strictObject({
  fittedOn: z.iso.date(),
  classifiers: z.record(z.string(), Classifier),
  neighbourhoods: z.record(z.string(), Neighbourhood).optional(),
});
export type LearnedWeights = z.infer<typeof LearnedWeights>;

export const nothing = "none";

/** The likeliest class that is something, and its probability, 0–1. */
export interface Classified {
  readonly is: string;
  readonly probability: number;
}

/** What one classifier finds: undefined where it knows nothing but `none`. */
export function classify(classifier: Classifier, features: Features): Classified | undefined {
  const alone = alones.get(classifier) ?? [classifier];
  alones.set(classifier, alone);
  return classifyBy(alone, features)[0];
}

const alones = new WeakMap<Classifier, readonly [Classifier]>();

/**
 * Softmax over the mean-scaled sum of the coefficients of the features that are there (Hastie, Tibshirani and Friedman, The
 * Elements of Statistical Learning, 4.4), for each of the classifiers. A feature that was never learned counts nothing. Looking
 * features up is what costs: it is done once for all, with a table kept as long as this list of classifiers.
 */
export function classifyBy(
  classifiers: readonly Classifier[],
  features: Features,
): readonly (Classified | undefined)[] {
  const { byName, bySort, columns, hundredths, isKnown } = tableOf(classifiers);
  const sums = new Float64Array(columns);
  const known = new Float64Array(classifiers.length);
  for (const { sort, words } of features) {
    const rows = sort === undefined ? byName : bySort.get(sort);
    if (!rows) continue;
    for (const word of words) {
      const row = rows.get(word);
      if (row === undefined) continue;
      for (let at = 0; at < columns; at += 1) sums[at] = (sums[at] ?? 0) + (hundredths[row * columns + at] ?? 0);
      for (let at = 0; at < known.length; at += 1)
        known[at] = (known[at] ?? 0) + (isKnown[row * known.length + at] ?? 0);
    }
  }
  let first = 0;
  return classifiers.map(({ classes }, index) => {
    const scale = 100 * Math.sqrt(Math.max(1, known[index] ?? 0));
    const own = Array.from(sums.subarray(first, first + classes.length), (sum) => Math.exp(sum / scale));
    first += classes.length;
    return likeliest(classes, own);
  });
}

function likeliest(classes: readonly string[], scaled: readonly number[]): Classified | undefined {
  const total = scaled.reduce((all, one) => all + one, 0);
  let best: Classified | undefined;
  for (const [index, name] of classes.entries()) {
    const probability = (scaled[index] ?? 0) / total;
    if (name !== nothing && probability > (best?.probability ?? 0)) best = { is: name, probability };
  }
  return best;
}

/** A row by feature, and a column by class of each classifier in turn. */
interface Table {
  readonly byName: Rows;
  readonly bySort: ReadonlyMap<string, Rows>;
  readonly columns: number;
  readonly hundredths: Int16Array;
  /** Of row and classifier: 1 where the classifier has learned the feature. */
  readonly isKnown: Uint8Array;
}

type Rows = Map<string, number>;

const tables = new WeakMap<readonly Classifier[], Table>();

function tableOf(classifiers: readonly Classifier[]): Table {
  const known = tables.get(classifiers);
  if (known) return known;
  const names = new Set(classifiers.flatMap(({ coefficients }) => Object.keys(coefficients)));
  const byName: Rows = new Map([...names].map((name, row) => [name, row]));
  const bySort = new Map<string, Rows>();
  for (const [name, row] of byName) {
    const [sort, word] = [name.slice(0, name.indexOf(":")), name.slice(name.indexOf(":") + 1)];
    const ofSort: Rows = bySort.get(sort) ?? new Map();
    bySort.set(sort, ofSort.set(word, row));
  }
  const columns = classifiers.reduce((sum, { classes }) => sum + classes.length, 0);
  const hundredths = new Int16Array(names.size * columns);
  const isKnown = new Uint8Array(names.size * classifiers.length);
  let first = 0;
  for (const [index, { classes, coefficients }] of classifiers.entries()) {
    for (const [name, own] of Object.entries(coefficients)) {
      const row = byName.get(name) ?? 0;
      hundredths.set(own, row * columns + first);
      isKnown[row * classifiers.length + index] = 1;
    }
    first += classes.length;
  }
  const made = { byName, bySort, columns, hundredths, isKnown };
  tables.set(classifiers, made);
  return made;
}
