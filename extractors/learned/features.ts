/**
 * Features of one sort: the words `preavis` and `mois` of the sort `in` are the features `in:preavis` and `in:mois`. They are put
 * together only where their names are asked for: there are thousands a page. Without a sort words are names of features.
 */
export interface FeatureGroup {
  readonly sort?: string;
  readonly words: ReadonlySet<string>;
}

/** What is there, once each. */
export type Features = readonly FeatureGroup[];

export function plainFeatures(names: Iterable<string>): FeatureGroup {
  return { words: new Set(names) };
}

export function sorted(sort: string, words: Iterable<string>): FeatureGroup {
  return { sort, words: new Set(words) };
}

/** Names of features, as classifiers are fitted to them. */
export function featureNames(features: Features): string[] {
  return features.flatMap(({ sort, words }) =>
    [...words].map((word) => (sort === undefined ? word : `${sort}:${word}`)),
  );
}
