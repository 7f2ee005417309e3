import type { Label } from "../fields/field.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";

/** A name of the vocabulary (`nonRenewal`, `buyer`) in words; one that is not known is taken apart. */
export function inWords(name: string, language: "fr" | "en"): string {
  const words = language === "fr" ? french : english;
  return Object.hasOwn(words, name) ? (words[name] ?? name) : takenApart(name);
}

/** The same in both languages. */
export function wordsOf(name: string): Label {
  return { fr: inWords(name, "fr"), en: inWords(name, "en") };
}

function takenApart(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => ` ${letters.toLowerCase()}`).trim();
}
