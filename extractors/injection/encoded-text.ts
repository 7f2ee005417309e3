/** A stretch of text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Letters in base64 (RFC 4648): long enough for a sentence, short enough to look at. */
const base64 = /[A-Za-z0-9+/]{32,4000}={0,2}/g;
/** ASCII in Unicode's tag characters, which no font shows; after a black flag, at most six of them name a region. */
const tags = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,6}\u{e007f}|(?<unseen>[\u{e0020}-\u{e007e}]{4,})/gu;
/** Text between an override to right-to-left and its end is shown backwards (UAX #9). */
const backwards = /\u202e([^\u202c\n]{8,400})/g;

/** Letters one by one, with wider spaces between words. */
const spaced = /(?:\p{L} {1,3}){12,400}\p{L}/gu;

/** Text that says something to who decodes it, with what it says; places in the source. */
export function* encodedText(source: string): Generator<Stretch & { readonly says: string }> {
  for (const { 0: match, index } of source.matchAll(base64)) {
    const says = decoded(match);
    if (says !== undefined) yield { start: index, end: index + match.length, says };
  }
  for (const { 0: match, index } of source.matchAll(spaced)) {
    const says = match.replaceAll(/ {2,}/g, "\n").replaceAll(" ", "").replaceAll("\n", " ");
    yield { start: index, end: index + match.length, says };
  }
  if (!source.includes("\u202e")) return;
  for (const { 0: match, 1: content = "", index } of source.matchAll(backwards)) {
    yield { start: index, end: index + match.length, says: [...content].reverse().join("") };
  }
}

/** Text in characters that nobody sees, whatever it says. */
export function* unseenText(source: string): Generator<Stretch> {
  if (!source.includes("\udb40")) return;
  for (const { 0: match, index, groups } of source.matchAll(tags)) {
    if (groups?.unseen !== undefined) yield { start: index, end: index + match.length };
  }
}

/** Only what decodes to plain text: a word of letters, or a hash, decodes to anything. */
function decoded(match: string): string | undefined {
  const text = Buffer.from(match, "base64").toString("utf8");
  return /[^\t\n\r\x20-\x7e\u00a0-\u024f\u2010-\u20ac]/.test(text) ? undefined : text;
}
