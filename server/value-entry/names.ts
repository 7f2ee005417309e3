import { wordsOf as labelOf } from "../../schemas/words/in-words.ts";
import type { Found } from "../../values/read.ts";
import { anyOf } from "../../values/read.ts";
import { foldedInPlace, type Part, type Words } from "./words.ts";

/** Other words for a name, on folded text (lower case, no accents). */
export type Synonyms = Readonly<Record<string, RegExp>>;

export interface NameOptions {
  readonly also?: Synonyms;
  /** Where it may stand: anywhere, alone (between separators or brackets, so that it is no part of a text). Default: anywhere. */
  readonly place?: "anywhere" | "alone";
}

/**
 * One of the names of a closed list: the name itself, its words in either language, or a synonym. Where several stand in the
 * words, the longest is meant, since it says most; on a tie the first.
 */
export function nameAmong<Name extends string>(names: readonly Name[], options: NameOptions = {}): Part<Name> {
  const forms = names.map((name) => {
    const label = labelOf(name);
    const words = [name, label.fr, label.en].map((word) => foldedInPlace(word).toLowerCase());
    const source = `(?:${anyOf(new Set(words))})s?`;
    const also = options.also?.[name];
    return { name, pattern: bounded(source, options.place), also: also && bounded(also.source, options.place) };
  });
  return ({ text }: Words) => {
    const folded = foldedInPlace(text);
    const found = forms.flatMap(({ name, pattern, also }) =>
      [pattern, also].flatMap((form) => {
        const match = form?.exec(folded);
        const inside = match?.groups?.name ?? "";
        if (!match || inside === "") return [];
        const start = match.index + match[0].indexOf(inside);
        return [{ value: name, start, end: start + inside.length }];
      }),
    );
    return longest(found);
  };
}

function bounded(source: string, place: NameOptions["place"]): RegExp {
  return place === "alone"
    ? new RegExp(`(?:^|[(,;:·\\u241f]|-{1,2} )\\s*(?<name>${source})\\s*(?=$|[),;:·\\u241f]| -)`, "u")
    : new RegExp(`(?<![\\p{L}\\d])(?<name>${source})(?![\\p{L}\\d])`, "u");
}

function longest<Value>(found: readonly Found<Value>[]): Found<Value> | undefined {
  return [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)[0];
}
