/** A name that a document calls a party by, in lower case, and how patterns take it: names before nouns, where both stand at one place. */
export interface MarkedName {
  readonly name: string;
  readonly sort: keyof typeof openings;
  /** What the name goes no further than: it is marked only where this does not follow. */
  readonly notBefore?: RegExp;
}

/** Armenian letters, which no contract read here has: to patterns they are letters, as those of a name are. */
const openings = { name: "\u0561", noun: "\u0562", short: "\u0563" };
const [inner, closing] = ["\u0564", "\u0565"];
const innerLetters = /\p{L}/gu;

/** Sources of patterns for a name that is marked. */
export const marked = {
  name: `${openings.name}[^\u0561-\u0563\u0565]*${closing}`,
  noun: `${openings.noun}[^\u0561-\u0563\u0565]*${closing}`,
  short: `${openings.short}[^\u0561-\u0563\u0565]*${closing}`,
};

/** A pattern that speaks of marked names, asked of a text as it is printed; so is what it finds. */
export interface PartyPattern {
  exec(text: string): RegExpExecArray | null;
  test(text: string): boolean;
  matchAll(text: string): Generator<RegExpExecArray>;
}

/**
 * Reads the names of a document's parties with patterns that are the same for all documents, and so are compiled once: the
 * names are written in marks of the same length first. The patterns have the flags `dgiu`.
 */
export function partyPatterns<Key extends string>(
  patterns: Readonly<Record<Key, RegExp>>,
  names: readonly MarkedName[],
): Readonly<Record<Key, PartyPattern>> {
  const mark = marker(names);
  const entries = Object.entries<RegExp>(patterns).map(([key, pattern]) => [key, partyPattern(pattern, mark)]);
  return Object.fromEntries(entries);
}

function partyPattern(pattern: RegExp, mark: (text: string) => string): PartyPattern {
  const find = (text: string, written: string, from: number): RegExpExecArray | null => {
    pattern.lastIndex = from;
    const match = pattern.exec(written);
    return match && written !== text ? asPrinted(match, text) : match;
  };
  return {
    exec: (text) => find(text, mark(text), 0),
    test: (text) => {
      pattern.lastIndex = 0;
      return pattern.test(mark(text));
    },
    *matchAll(text) {
      const written = mark(text);
      let match = find(text, written, 0);
      for (; match; match = find(text, written, match.index + Math.max(1, match[0].length))) yield match;
    },
  };
}

/** The match with the words of the text where the marks stand. */
function asPrinted(match: RegExpExecArray, text: string): RegExpExecArray {
  const { groups, indices } = match;
  match[0] = text.slice(match.index, match.index + match[0].length);
  for (const [name, place] of Object.entries(indices?.groups ?? {}))
    if (groups && place) groups[name] = text.slice(place[0], place[1]);
  return match;
}

function marker(names: readonly MarkedName[]): (text: string) => string {
  const sorts = Object.keys(openings);
  const ranked = names
    .filter(({ name }) => name.length > 1)
    .toSorted((a, b) => sorts.indexOf(a.sort) - sorts.indexOf(b.sort) || b.name.length - a.name.length);
  let last = { text: "", written: "" };
  return (text) => {
    if (last.text !== text) last = { text, written: withMarks(text, ranked) };
    return last.written;
  };
}

function withMarks(text: string, names: readonly MarkedName[]): string {
  const lower = lowerCase(text);
  const places = names.flatMap(({ name, sort, notBefore }) =>
    placesOf(name, lower)
      .filter((start) => !notBefore?.test(text.slice(start + name.length, start + name.length + 1)))
      .map((start) => ({ start, end: start + name.length, opening: openings[sort] })),
  );
  let [written, at] = ["", 0];
  for (const { start, end, opening } of places.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    const within = text.slice(start + 1, end - 1).replaceAll(innerLetters, inner);
    written += `${text.slice(at, start)}${opening}${within}${closing}`;
    at = end;
  }
  return at === 0 ? text : written + text.slice(at);
}

function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at);
  return places;
}

/** In lower case, each character for one. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, index) => {
    const one = text.charAt(index).toLowerCase();
    return one.length === 1 ? one : text.charAt(index);
  }).join("");
}
