/** What any match of a pattern holds, at the least: one of these texts, in either case, no further from its start than so. */
export interface RequiredText {
  /** Source of a pattern for the texts, to be used with the flag `i`. */
  readonly source: string;
  /** Where the text ends at the latest, in characters from the start of the match; may be infinite. */
  readonly within: number;
}

/**
 * Texts of which every match of a regular expression holds one, read off its source, as code search does it (R. Cox, Regular
 * Expression Matching with a Trigram Index, 2012). Undefined where the source does not tell, or tells too little to be of use.
 * Lookarounds are left out: what they ask for only narrows the matches. Throws `Error` for syntax that it does not know.
 */
export function requiredText({ source }: RegExp): RequiredText | undefined {
  const reader = new SourceReader(source);
  const part = reader.alternatives();
  if (reader.next() !== undefined) throw new Error("Expected the pattern to end, found more of it.");
  const best = bestOf([...part.candidates, ...(part.texts ? [{ texts: part.texts, within: part.longest }] : [])]);
  return best && { source: best.texts.map(sourceOf).join("|"), within: best.within };
}

/** In a text: a digit, and the end of a word. */
const [digit, wordEnd] = ["\u0001", "\u0002"];
/** So many texts are told apart at most; of a sequence, so many, and so long at most. */
const mostTexts = 64;
const mostOfSequence = 24;
const longestText = 16;
/** Texts shorter than this stand nearly everywhere; a short word is told by its end. */
const shortest = 3;

interface Candidate {
  readonly texts: readonly string[];
  readonly within: number;
}

/** A part of a pattern: everything that it matches, where that is a few texts, and what any match of it holds. */
interface Part {
  readonly texts?: readonly string[];
  readonly longest: number;
  readonly candidates: readonly Candidate[];
}

const nothing: Part = { texts: [""], longest: 0, candidates: [] };
const anyCharacter: Part = { longest: 2, candidates: [] };

const quantifiers = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/uy;
const lookaround = /\?(?:[=!]|<[=!])/uy;
/** `(?!\p{L})`, `(?![\p{L}\d])`, `(?! de|\p{L})`. */
const notBeforeLetter = /^\?!(?:[^()|]*\|)*(?:\\p\{L\}|\[\\p\{L\}[^\]]*\])[)|]/u;
const groupName = /\?(?::|<[^>]*>)/uy;
const escapes = /[pP]\{[^}]*\}|k<[^>]*>|u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|\d+|./isuy;

class SourceReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  next(): string | undefined {
    return this.#source[this.#at];
  }

  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#takes("|")) parts.push(this.#sequence());
    return parts.length === 1 && parts[0] ? parts[0] : eitherOf(parts);
  }

  #takes(text: string): boolean {
    const found = this.#source.startsWith(text, this.#at);
    if (found) this.#at += text.length;
    return found;
  }

  #reads(syntax: RegExp): RegExpExecArray | undefined {
    syntax.lastIndex = this.#at;
    const found = syntax.exec(this.#source);
    this.#at += found?.[0].length ?? 0;
    return found ?? undefined;
  }

  #sequence(): Part {
    const parts: Part[] = [];
    for (let next = this.next(); next !== undefined && next !== "|" && next !== ")"; next = this.next()) {
      parts.push(this.#repeated(this.#atom()));
    }
    return inOrder(parts);
  }

  #repeated(part: Part): Part {
    const [quantifier, least = "", comma, most = ""] = this.#reads(quantifiers) ?? [];
    if (quantifier === undefined) return part;
    const [first] = quantifier;
    if (first === "?") return repeat(part, 0, 1);
    if (first === "*" || first === "+") return repeat(part, first === "*" ? 0 : 1, Number.POSITIVE_INFINITY);
    const times = Number(least);
    return repeat(part, times, comma === undefined ? times : most === "" ? Number.POSITIVE_INFINITY : Number(most));
  }

  #atom(): Part {
    if (this.#takes("(")) return this.#group();
    if (this.#takes("[")) return this.#characterClass();
    if (this.#takes("\\")) return this.#escape();
    if (this.#takes(".")) return anyCharacter;
    if (this.#takes("^") || this.#takes("$")) return nothing;
    return character(this.#character());
  }

  #character(): string {
    const one = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += one.length;
    return one;
  }

  #group(): Part {
    const start = this.#at;
    const looksAround = this.#reads(lookaround) !== undefined;
    if (!looksAround && !this.#reads(groupName) && this.next() === "?")
      throw new Error("Expected a group that is known, found a modifier.");
    const part = this.alternatives();
    if (!this.#takes(")")) throw new Error("Expected a group to be closed, found the end of the pattern.");
    if (!looksAround) return part;
    return notBeforeLetter.test(this.#source.slice(start, Math.min(this.#at, start + 60)))
      ? character(wordEnd)
      : nothing;
  }

  #escape(): Part {
    const [known = ""] = this.#reads(escapes) ?? [];
    const sort = known[0] ?? "";
    if (sort === "b" || sort === "B") return nothing;
    if (sort === "d") return character(digit);
    if (sort === "k" || /^[1-9]/u.test(known)) return { longest: Number.POSITIVE_INFINITY, candidates: [] };
    if (/^[pPDsSwWc0]/u.test(known)) return anyCharacter;
    if (/^[ux]./u.test(known))
      return character(String.fromCodePoint(Number.parseInt(known.replaceAll(/[ux{}]/gu, ""), 16)));
    const control = { n: "\n", t: "\t", r: "\r", f: "\f", v: "\v" }[known];
    return character(control ?? known);
  }

  /** A class of few characters is each of them; `[ée]`, `[sS]`. */
  #characterClass(): Part {
    const isNegated = this.#takes("^");
    const parts: Part[] = [];
    let isRange = false;
    while (this.next() !== "]") {
      if (this.next() === undefined) throw new Error("Expected a class to be closed, found the end of the pattern.");
      if (this.next() === "-" && parts.length > 0 && this.#source[this.#at + 1] !== "]") isRange = true;
      parts.push(this.#takes("\\") ? this.#escape() : character(this.#character()));
    }
    this.#at += 1;
    return isNegated || isRange ? anyCharacter : { ...eitherOf(parts), longest: 2, candidates: [] };
  }
}

function character(one: string): Part {
  const lower = one.toLowerCase();
  // Letters whose other case is longer or not their own (`İ`, `ſ`) are read as any character.
  const isPlain = one.length === 1 && lower.length === 1 && lower.toUpperCase().length === 1;
  return isPlain ? { texts: [lower], longest: one === wordEnd ? 0 : 1, candidates: [] } : anyCharacter;
}

function eitherOf(parts: readonly Part[]): Part {
  const longest = Math.max(0, ...parts.map((part) => part.longest));
  const all = parts.flatMap(({ texts }) => texts ?? []);
  const texts = parts.every((part) => part.texts) ? distinct(all) : undefined;
  if (texts && texts.length <= mostTexts) return { texts, longest, candidates: [] };
  // Any match is a match of one of the parts, and holds what that part asks for.
  const held = parts.map(({ texts: own, longest: end, candidates }) =>
    bestOf([...candidates, ...(own ? [{ texts: own, within: end }] : [])]),
  );
  const known = held.flatMap((one) => one ?? []);
  if (known.length < parts.length) return { longest, candidates: [] };
  const candidate = {
    texts: distinct(known.flatMap((one) => one.texts)),
    within: Math.max(...known.map((one) => one.within)),
  };
  return { longest, candidates: [candidate] };
}

function inOrder(parts: readonly Part[]): Part {
  const candidates: Candidate[] = [];
  let [run, runIsAll, longest]: [readonly string[], boolean, number] = [[""], true, 0];
  const close = () => {
    candidates.push({ texts: run, within: longest });
    [run, runIsAll] = [[""], false];
  };
  for (const part of parts) {
    const { texts } = part;
    const fits =
      texts !== undefined && run.length * texts.length <= mostOfSequence && (run[0]?.length ?? 0) < longestText;
    if (fits) {
      run = texts.length === 1 && texts[0] === "" ? run : run.flatMap((start) => texts.map((end) => start + end));
    } else {
      close();
      candidates.push(...part.candidates.map(({ texts, within }) => ({ texts, within: within + longest })));
      if (texts) run = texts;
    }
    longest += part.longest;
  }
  if (runIsAll) return { texts: run, longest, candidates };
  close();
  return { longest, candidates };
}

function repeat(part: Part, least: number, most: number): Part {
  const longest = part.longest === 0 ? 0 : part.longest * most;
  if (least === 1 && most === 1) return part;
  if (least === 0)
    return most === 1 && part.texts ? { ...part, texts: distinct(["", ...part.texts]) } : { longest, candidates: [] };
  return {
    longest,
    candidates: [...part.candidates, ...(part.texts ? [{ texts: part.texts, within: part.longest }] : [])],
  };
}

/** The candidate whose texts are the least common, as far as length and number tell. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const useful = candidates
    .map(({ texts, within }) => ({ texts: withoutLonger(texts), within }))
    .filter(({ texts }) => texts.length > 0 && texts.length <= mostTexts && texts.every((text) => worthOf(text) > 0));
  return useful.toSorted((a, b) => rarity(b) - rarity(a))[0];
}

function rarity({ texts }: Candidate): number {
  return Math.min(6, ...texts.map(worthOf)) - Math.log2(texts.length) / 2;
}

function worthOf(text: string): number {
  if (text.includes(digit)) return text.length;
  const { length } = text.trim().replaceAll(wordEnd, "");
  return length >= shortest ? length : length === shortest - 1 && text.endsWith(wordEnd) ? length : 0;
}

/** A text that holds another asks for nothing more. */
function withoutLonger(texts: readonly string[]): string[] {
  return texts.filter((text) => !texts.some((other) => other !== text && text.includes(other)));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function sourceOf(text: string): string {
  return text
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replaceAll(digit, "\\d")
    .replaceAll(wordEnd, "(?![a-z])")
    .replaceAll("\n", "\\n");
}
