/** A text's terms with what each of them weighs in the question. */
export type Query = ReadonlyMap<string, number>;

/** How soon further occurrences of a term stop to count, and how much a long text is held against it; the usual values. */
const saturation = 1.2;
const lengthPenalty = 0.75;

/** Ranks texts for questions. */
export interface Ranking {
  /** The score of every text, in their order: 0 where it has no term of the question. */
  readonly scores: (query: Query) => Float64Array;
}

/**
 * BM25 over texts given as terms (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
 * Foundations and Trends in Information Retrieval 3(4), 2009), with the idf that is never negative. Linear in the number
 * of terms.
 */
export function bm25(texts: readonly (readonly string[])[]): Ranking {
  const postings = new Map<string, Map<number, number>>();
  for (const [index, terms] of texts.entries()) {
    for (const term of terms) {
      const counts = postings.get(term) ?? new Map<number, number>();
      counts.set(index, (counts.get(index) ?? 0) + 1);
      postings.set(term, counts);
    }
  }
  const meanLength = texts.reduce((sum, terms) => sum + terms.length, 0) / texts.length;
  const norms = texts.map(({ length }) => saturation * (1 - lengthPenalty + (lengthPenalty * length) / meanLength));
  return {
    scores(query) {
      const scores = new Float64Array(texts.length);
      for (const [term, weight] of query) {
        const counts = postings.get(term);
        if (!counts) continue;
        const idf = Math.log(1 + (texts.length - counts.size + 0.5) / (counts.size + 0.5));
        for (const [index, count] of counts) {
          const gain = (count * (saturation + 1)) / (count + (norms[index] ?? 0));
          scores[index] = (scores[index] ?? 0) + weight * idf * gain;
        }
      }
      return scores;
    },
  };
}
