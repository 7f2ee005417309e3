import { type RawBuilder, sql } from "kysely";
import { joinGroups, phraseWithNumbers } from "./search-numbers.ts";
import { searchText } from "./search-words.ts";

/** One thing that is searched: a word or a phrase, folded; `isPrefix`: its last word may go on. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
  readonly isExcluded: boolean;
}

/** What people type: words, `"a phrase"`, `-excluded`, `begin*`. Words that punctuation joins are a phrase, and groups of figures a number. */
export function searchTerms(search: string): SearchTerm[] {
  const parts = joinGroups(search).matchAll(/(?<minus>-?)(?:"(?<phrase>[^"]*)"?|(?<plain>[^\s"]+))/g);
  return Array.from(parts, ({ groups = {} }) => {
    const text = groups.phrase ?? groups.plain ?? "";
    const words = searchText(text).split(" ").filter(Boolean).slice(0, mostWords);
    return { words, isPrefix: text.endsWith("*"), isExcluded: groups.minus === "-" };
  })
    .filter(({ words }) => words.length > 0)
    .slice(0, mostTerms);
}

const mostTerms = 20;
const mostWords = 20;

/**
 * The terms as a `tsquery`. Contracts are indexed in the words of their language, so a question is asked in each: what is
 * wanted must be there in one of them, what is excluded in none. Undefined where there is nothing to search.
 */
export function searchQuery(terms: readonly SearchTerm[]): RawBuilder<string> | undefined {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map(written);
  const excluded = terms.filter(({ isExcluded }) => isExcluded).map(written);
  if (wanted.length === 0 && excluded.length === 0) return undefined;
  if (excluded.length === 0) return inEachLanguage(wanted.join(" & "));
  const without = sql<string>`!!${inEachLanguage(excluded.join(" | "))}`;
  return wanted.length === 0 ? without : sql<string>`(${inEachLanguage(wanted.join(" & "))} && ${without})`;
}

/** In the notation of `to_tsquery`; folded words hold letters and digits only, so nothing in them is an operator. */
const written = ({ words, isPrefix }: SearchTerm): string => `(${phraseWithNumbers(words, isPrefix)})`;

function inEachLanguage(query: string): RawBuilder<string> {
  return sql<string>`(to_tsquery('french', ${query}) || to_tsquery('english', ${query}) || to_tsquery('simple', ${query}))`;
}
