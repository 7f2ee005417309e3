/** Words that are frequent in one language and rare in the others, as a contract writes them. */
const frequentWords: Record<string, ReadonlySet<string>> = {
  fr: new Set("le la les des du et est une dans pour par sur au aux que qui ou en ce cette sera sont avec".split(" ")),
  en: new Set("the of and to in shall by or any for this that be with as is such under on will".split(" ")),
};

/** Enough of a document to tell its language. */
const sampleLength = 60_000;

/** BCP 47 language of most of the text: `fr`, `en`, or `und` where neither stands out. */
export function detectLanguage(text: string): string {
  const words =
    text
      .slice(0, sampleLength)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return "und";
  const shares = Object.entries(frequentWords).map(([language, frequent]) => {
    return { language, share: words.filter((word) => frequent.has(word)).length / words.length };
  });
  const [first, second] = shares.sort((a, b) => b.share - a.share);
  return first && first.share > 0.08 && first.share > (second?.share ?? 0) * 1.3 ? first.language : "und";
}
