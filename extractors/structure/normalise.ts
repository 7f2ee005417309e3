/** Words that keep their hyphen at a line end: compound numbers and prefixes that French and English always hyphenate. */
const keepsHyphen =
  /(?:^|[^\p{L}])(?:vingt|trente|quarante|cinquante|soixante|quatre|dix|cent|mille|demi|non|sous|ci|celui|celle|au|peut|vice|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|non|third|co)$/iu;

/** `Neuilly-` before `sur-Seine`, `Saint-Didier-` before `en-Velay`. */
const inPlaceName = /\p{Lu}\p{Ll}{2,}$/u;
const placeLinks = new Set([
  "en",
  "sur",
  "sous",
  "le",
  "la",
  "les",
  "lès",
  "lez",
  "de",
  "du",
  "des",
  "et",
  "au",
  "aux",
]);

/** Whether a word, in any case, is one of a language. */
export type Lexicon = (word: string) => boolean;

const sameCharacter: Record<string, string> = {
  "\u2019": "'",
  "\u2018": "'",
  "\u02bc": "'",
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
};

const lineEndHyphen = "\ufffe";
/** What does not go into the view as it stands: white space, hyphens, and characters that are dropped or written plainly. */
const particular = /[\s\-\u00ad\u02bc\u2010-\u2014\u2018\u2019\u200b-\u200d\u2060\u2212\ufb00-\ufb04\ufeff\ufffe]/g;
const dropped = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const whiteSpace = /\s/;

/** Looked for from the hyphen, so that a long run of letters costs nothing. */
const hyphened = /(?<=(\p{L}{1,40}))-(?=(\p{L}{1,40}))/gu;

/** Words that the document writes with a hyphen inside a line, lower case: at a line end they keep it. */
export function compoundsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(hyphened), ([, before, after]) => `${before}-${after}`.toLowerCase()));
}

/**
 * A range of the text with single spaces, plain characters and hyphenation joined; `sources` gives for each UTF-16 unit the
 * offset in the text that it comes from. A lexicon helps to tell compounds from words that a line end cuts. Linear in the length of the range.
 */
export function normalise(
  text: string,
  start: number,
  end: number,
  compounds: ReadonlySet<string>,
  isWord?: Lexicon,
): { text: string; sources: number[] } {
  const characters: string[] = [];
  const sources: number[] = [];
  let space = -1;
  const endOfRun = runsIn(text);
  for (let index = start; index < end; index += 1) {
    const runEnd = Math.min(end, endOfRun(index));
    if (runEnd > index) {
      if (space >= 0 && characters.length > 0) {
        characters.push(" ");
        sources.push(space);
      }
      space = -1;
      characters.push(text.slice(index, runEnd));
      while (index < runEnd) sources.push(index++);
      if (index === end) break;
    }
    const character = text[index] ?? "";
    if (whiteSpace.test(character)) {
      if (space < 0) space = index;
      continue;
    }
    if (dropped.test(character)) continue;
    if (character === lineEndHyphen || (character === "-" && isLineEnd(text, index + 1, end))) {
      const before = characters.slice(-12).join("").slice(-40);
      if (/\p{L}$/u.test(before) && space < 0 && nextIsLower(text, index + 1, end)) {
        const compound = compoundAt(text, index);
        const isPlace = inPlaceName.test(before) && placeLinks.has(compound[1]);
        if (isCompound(compound, isPlace || keepsHyphen.test(before), compounds, isWord)) {
          characters.push("-");
          sources.push(index);
        }
        while (index + 1 < end && whiteSpace.test(text[index + 1] ?? "")) index += 1;
        continue;
      }
    }
    if (space >= 0 && characters.length > 0) {
      characters.push(" ");
      sources.push(space);
    }
    space = -1;
    for (const plain of sameCharacter[character] ?? (character === lineEndHyphen ? "-" : character)) {
      characters.push(plain);
      sources.push(index);
    }
  }
  return { text: characters.join(""), sources };
}

/** Where the run of characters ends that go into the view as they stand: at the offset itself where there is none. */
function runsIn(text: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      particular.lastIndex = from;
      next = particular.exec(text)?.index ?? text.length;
    }
    return next;
  };
}

/** Whether the hyphen at a line end is part of the word: the document's own spelling says so, or else the words do. */
function isCompound(
  compound: readonly [string, string],
  isUsual: boolean,
  compounds: ReadonlySet<string>,
  isWord: Lexicon | undefined,
): boolean {
  const [before, after] = compound;
  if (compounds.has(`${before}-${after}`)) return true;
  if (!isWord) return isUsual;
  if (isWord(before + after)) return isUsual && isWord(after) && !placeLinks.has(after);
  return isUsual || (isWord(before) && isWord(after));
}

/** The two halves of a word cut at a line end, in lower case. */
function compoundAt(text: string, hyphen: number): [string, string] {
  const before = /\p{L}+$/u.exec(text.slice(Math.max(0, hyphen - 40), hyphen))?.[0] ?? "";
  const after = /^\s*(\p{L}+)/u.exec(text.slice(hyphen + 1, hyphen + 41))?.[1] ?? "";
  return [before.toLowerCase(), after.toLowerCase()];
}

function isLineEnd(text: string, from: number, end: number): boolean {
  for (let index = from; index < end; index += 1) {
    const character = text[index] ?? "";
    if (character === "\n" || character === "\r") return true;
    if (!whiteSpace.test(character)) return false;
  }
  return false;
}

function nextIsLower(text: string, from: number, end: number): boolean {
  let index = from;
  while (index < end && whiteSpace.test(text[index] ?? "")) index += 1;
  return /\p{Ll}/u.test(text[index] ?? "");
}
