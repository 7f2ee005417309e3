import { useSyncExternalStore } from "react";
import { withFrenchSpaces } from "./french-spaces.ts";
import { type Language, language } from "./language.ts";

type Entry = string | ((...given: never[]) => string) | { readonly [key: string]: Entry };
/** The same keys with strings for strings and functions for functions: a text missing in a language is a type error. */
type Shape<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Shape<Words[Key]>;
};

export interface Dictionary<Words> {
  readonly fr: Words;
  readonly en: Shape<Words>;
}

/** The texts of a page in both languages; the French ones give the shape, and are typed with plain spaces. */
export function defineWords<const Words extends Record<string, Entry>>(fr: Words, en: Shape<Words>): Dictionary<Words> {
  return { fr: setInFrench(fr), en };
}

function setInFrench<const Words extends Record<string, Entry>>(words: Words): Words {
  const set = (entry: Entry): Entry => {
    if (typeof entry === "string") return withFrenchSpaces(entry);
    if (typeof entry === "function") return (...given: never[]) => withFrenchSpaces(entry(...given));
    return setInFrench(entry);
  };
  return Object.fromEntries(Object.entries(words).map(([key, entry]) => [key, set(entry)])) as Words;
}

/** The texts of a page in the language of the application. */
export function useWords<Words>(dictionary: Dictionary<Words>): Shape<Words> {
  return dictionary[useLanguage()] as Shape<Words>;
}

export function useLanguage(): Language {
  return useSyncExternalStore(language.subscribe, language.now);
}
