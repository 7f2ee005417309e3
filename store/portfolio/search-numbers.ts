/**
 * Numbers are printed in groups of three and typed without, or the other way round: `552 100 554` and `552100554`, `12 500`
 * and `12500`. Each is searched as the other too; what is stored stays as it was read.
 */

/** The words of a phrase, each number in either way of writing it, in the notation of `to_tsquery`. */
export function phraseWithNumbers(words: readonly string[], isPrefix: boolean): string {
  const parts: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = groupsFrom(words, at);
    const run = words.slice(at, at + length);
    at += length;
    const ending = isPrefix && at === words.length ? ":*" : "";
    const forms = length > 1 ? [run, [run.join("")]] : [run, ...numberGroups(run[0] ?? "")];
    const written = forms.map((form) => form.join(" <-> ") + ending);
    parts.push(written.length > 1 ? `(${written.map((form) => `(${form})`).join(" | ")})` : (written[0] ?? ""));
  }
  return parts.join(" <-> ");
}

/** A search in which the groups of a number hold together, as punctuation would hold them. */
export function joinGroups(search: string): string {
  return search.replaceAll(spacedNumber, (number) => number.replaceAll(/\s/gu, "."));
}

const spacedNumber = /(?<![\p{L}\p{N}.,])\d{1,3}(?:\s\d{3})+(?:\s\d{5})?(?![\p{L}\p{N}])/gu;

/** How a number of figures alone is printed in groups; a SIRET is a SIREN and five figures more. Shorter ones have none. */
export function numberGroups(word: string): string[][] {
  if (!/^\d{4,15}$/.test(word)) return [];
  const byThree = word.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? [];
  const siret = /^(\d{3})(\d{3})(\d{3})(\d{5})$/.exec(word)?.slice(1);
  return siret ? [[...byThree], siret] : [[...byThree]];
}

/** How many words from here are the groups of one number; 1 where none follow. */
function groupsFrom(words: readonly string[], at: number): number {
  if (!/^\d{1,3}$/.test(words[at] ?? "")) return 1;
  let length = 1;
  while (/^\d{3}$/.test(words[at + length] ?? "")) length += 1;
  return length === 3 && /^\d{5}$/.test(words[at + 3] ?? "") ? 4 : length;
}
