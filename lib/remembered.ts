/** Words kept at most by each: those of many contracts, and not all of a hostile one. */
const mostWords = 10_000;

/** What is made of a word, made once: contracts say the same words again and again. */
export function remembered<Result>(make: (word: string) => Result, most = mostWords): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const result = make(word);
    known.set(word, result);
    return result;
  };
}
