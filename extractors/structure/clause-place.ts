/** How high a numbered heading stands in a document, told from its number. */
export interface ClausePlace {
  /** 0 for the highest: titles and annexes, then chapters, sections, articles, numbers of one part, of two… */
  readonly rank: number;
  /** Its numbers, for those that say what they are part of: `3.2` is [3, 2]. */
  readonly numbers: readonly string[];
  /** Numbered in this way; headings that are numbered alike stand side by side. */
  readonly style: string;
}

/** Words that open a heading, from the highest. What has no word is a number of its own. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^(?:titre|partie|part|livre|annexe?|schedule|exhibit|appendix)(?!\p{L})/iu, "title"],
  [/^(?:chapitre|chapter)(?!\p{L})/iu, "chapter"],
  [/^section\s+(?![\d]+[.-]\d)/iu, "section"],
  [/^(?:article|art\.|clause|section)(?!\p{L})/iu, "article"],
];

const ranks = { title: 0, chapter: 1, section: 2, roman: 3, capital: 3.5, article: 4, number: 5, letter: 10, none: 11 };

/**
 * Reads the places of a document's headings, in order. Roman numbers and capitals that come up after the first article
 * are parts of articles (`Article 3 > II.`); before it they hold them (`II. > Article 3`).
 */
export function clausePlaces(): (printed: string, level: number | undefined) => ClausePlace {
  const styles = new Set<string>();
  const inArticles = new Set<string>();
  return (printed, level) => {
    const place = placeOf(printed, level);
    const isNew = !styles.has(place.style);
    styles.add(place.style);
    if (isNew && styles.has("article") && ["roman", "capital"].includes(place.style)) inArticles.add(place.style);
    return inArticles.has(place.style) ? { ...place, rank: place.rank - ranks.roman + ranks.article + 0.2 } : place;
  };
}

/** From a heading or its number as printed: `TITRE I`, `Article 3`, `3.2`, `IV.`, `a)`; `level` is that of its style. */
function placeOf(printed: string, level: number | undefined): ClausePlace {
  const text = printed.trim();
  const word = words.find(([pattern]) => pattern.test(text))?.[1] as keyof typeof ranks | undefined;
  const rest = word ? text.replace(/^\p{L}+\.?\s*(?:n°\s*)?/u, "") : text.replace(/^§\s*/, "");
  const dotted = /^\d+(?:\.\d+)*/.exec(rest)?.[0];
  if (dotted) {
    const numbers = dotted.split(".");
    if (word && numbers.length === 1) return { rank: ranks[word], numbers, style: word };
    return { rank: ranks.number + numbers.length - 1, numbers, style: `number ${numbers.length}` };
  }
  if (word) return { rank: ranks[word], numbers: [], style: word };
  if (/^[IVXLC]+(?![\p{L}\d])/u.test(rest)) return { rank: ranks.roman, numbers: [], style: "roman" };
  if (/^\p{Lu}(?![\p{L}\d])/u.test(rest)) return { rank: ranks.capital, numbers: [], style: "capital" };
  if (/^\(?[\p{Ll}](?![\p{L}\d])/u.test(rest)) return { rank: ranks.letter, numbers: [], style: "letter" };
  return { rank: level === 1 ? ranks.title : ranks.none, numbers: [], style: `none ${level ?? ""}` };
}

/**
 * Whether a heading stands inside another one before it. `3.2` stands in `3` and in `Article 3`, not in `Article 4`;
 * otherwise the higher kind of number holds the lower.
 */
export function isInside(place: ClausePlace, outer: ClausePlace): boolean {
  if (place.style === outer.style) return false;
  if (place.rank <= outer.rank) return false;
  const isDotted = place.numbers.length > 1 && outer.numbers.length > 0 && outer.rank >= ranks.article;
  return !isDotted || outer.numbers.every((number, index) => number === place.numbers[index]);
}
