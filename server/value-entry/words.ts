import type { Found, Language } from "../../values/read.ts";
import { plain } from "../../values/read.ts";

/** What somebody typed or picked on a page, and in which language; typography made plain. */
export interface Words {
  readonly text: string;
  readonly language: Language;
}

/** Reads something of the words, with its place; the first where there are several. */
export type Part<Value> = (words: Words) => Found<Value> | undefined;

/** Stands where words were understood already, so that nothing is read across them. */
const gap = "\u241f";

export function wordsOf(text: string, language: Language): Words {
  return { text: plain(text).replaceAll(gap, " ").trim(), language };
}

/** The words without those that were understood; offsets stay. */
export function without(words: Words, { start, end }: { readonly start: number; readonly end: number }): Words {
  return { ...words, text: words.text.slice(0, start) + gap.repeat(end - start) + words.text.slice(end) };
}

/** What is left, its pieces without the signs and small words that joined them to what was taken. */
export function remaining({ text }: Words): string[] {
  return text
    .split(new RegExp(`${gap}+| · `, "u"))
    .map((piece) => piece.replace(leading, "").replace(trailing, ""))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

const leading = /^(?:[\s,;:·=–-]|[)\]](?![([]))+/u;
const trailing = /(?:[\s,;:·=([–-]|\s(?:de|du|des|d'|à|au|le|la|of|the|at|and|et)(?=\s*$))+$/iu;

/** Lower case without accents, one code unit for one, so that places found in it are places in the text. */
export function foldedInPlace(text: string): string {
  return text.replaceAll(/[^\p{ASCII}]/gu, baseOf).toLowerCase();
}

function baseOf(character: string): string {
  return character.length === 1 ? (character.normalize("NFD")[0] ?? character) : character;
}
