export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a quote stands in a text that says the same with other white space, dashes, quotes or hidden characters (a page as
 * read, and its preview): of several places the one nearest to `share` of the text (0–1).
 */
export function findQuote(quote: string, text: string, share = 0): TextRange | undefined {
  const { folded: needle } = fold(quote);
  const { folded, places } = fold(text);
  if (needle === "") return undefined;
  let best: number | undefined;
  const wanted = share * folded.length;
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
    if (best === undefined || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
  }
  if (best === undefined) return undefined;
  const start = places[best];
  const last = places[best + needle.length - 1];
  return start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}

/** Without what two renderings of a text differ in; `places` leads back to the text. */
function fold(text: string): { readonly folded: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let folded = "";
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/[\s\p{Cf}\p{Cc}\uFFFE]/u.test(character)) continue;
    folded += (plain[character] ?? character).toLowerCase().charAt(0);
    places.push(at);
  }
  return { folded, places };
}

const plain: Readonly<Record<string, string>> = {
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "«": '"',
  "»": '"',
};
