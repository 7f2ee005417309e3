/** Text as phrases are looked for in it, and the place of each of its characters in the source. */
export interface FoldedText {
  readonly text: string;
  /** For each character of `text`, the offset of its own in the source; one more for the end. */
  readonly offsets: Uint32Array;
}

/** Characters that show nothing: soft hyphens, zero-width and direction marks, variation selectors (UAX #44). */
const unseen = /\p{Default_Ignorable_Code_Point}/u;
/** ASCII spelled in characters that no font shows: U+E0000 plus the code (Unicode's block of tags). */
const firstTag = 0xe0020;
const lastTag = 0xe007e;
const hyphen = 0x2d;
const blank = 0x20;
const lineFeed = 0x0a;
/** pdfium's mark for a hyphen at a line end. */
const lineEndHyphen = 0xfffe;
/** What stands for any character that no phrase holds: in one byte a character patterns read twice as fast. */
const anyOther = 0xb7;

/** Letters of other alphabets and OCR's mistakes that look like a Latin letter (the commonest of Unicode's confusables). */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [
    ["а", "a"],
    ["ԁ", "d"],
    ["е", "e"],
    ["ё", "e"],
    ["һ", "h"],
    ["і", "i"],
    ["ї", "i"],
    ["ј", "j"],
    ["ӏ", "l"],
    ["м", "m"],
    ["о", "o"],
    ["р", "p"],
    ["ѕ", "s"],
    ["с", "c"],
    ["т", "t"],
    ["у", "y"],
    ["х", "x"],
    ["ν", "v"],
    ["ο", "o"],
    ["ι", "i"],
    ["ρ", "p"],
    ["α", "a"],
    ["τ", "t"],
    ["’", "'"],
    ["‘", "'"],
    ["ʼ", "'"],
    ["“", '"'],
    ["”", '"'],
    ["«", '"'],
    ["»", '"'],
    ["œ", "oe"],
    ["æ", "ae"],
    ["€", "¤"],
  ].map(([from = "", to = ""]) => [from, to] as const),
);

/** What the commonest characters fold to, by their code: printable ASCII and accented Latin letters; 0 for any other. */
const simple = Uint16Array.from({ length: 0x180 }, (_, code) => {
  const folded = code > blank && code !== 0x7f ? plain(String.fromCharCode(code)) : "";
  return folded.length === 1 && folded.trim() === folded ? folded.charCodeAt(0) : 0;
});

/**
 * Lower case without accents, look-alikes as Latin letters, what nobody sees left out, tag characters as the letters that they
 * spell, words joined over line ends; white space is one space, or one line feed where a paragraph ends. `€` is `¤`, and what is left
 * outside of Latin-1 is `·`. Linear.
 */
export function foldText(source: string): FoldedText {
  const codes = Buffer.alloc(2 * source.length);
  const offsets = new Uint32Array(2 * source.length + 1);
  let length = 0;
  const put = (code: number, offset: number) => {
    codes[length] = code > 0xff ? anyOther : code;
    offsets[length++] = offset;
  };
  for (let offset = 0; offset < source.length; ) {
    const code = source.charCodeAt(offset);
    const known = simple[code] ?? 0;
    if (known !== 0 && !(code === hyphen && source.charCodeAt(offset + 1) === lineFeed)) {
      put(known, offset);
      offset += 1;
    } else if (isSpace(code)) {
      const end = endOfSpace(source, offset);
      put(endsParagraph(source, offset, end) ? lineFeed : blank, offset);
      offset = end;
    } else if (code === hyphen || code === lineEndHyphen) {
      offset = endOfSpace(source, offset + 1);
    } else {
      const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
      const folded = plain(character);
      for (let index = 0; index < folded.length; index += 1) put(folded.charCodeAt(index), offset);
      offset += character.length;
    }
  }
  offsets[length] = source.length;
  return { text: codes.toString("latin1", 0, length), offsets: offsets.subarray(0, length + 1) };
}

function plain(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= firstTag && code <= lastTag) return String.fromCharCode(code - 0xe0000).toLowerCase();
  if (unseen.test(character)) return "";
  const bare = character.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  // Two at most, for which `foldText` has room; a ligature of more letters is none that a word needs.
  return (lookAlikes.get(bare) ?? bare).slice(0, 2);
}

/** White space as regular expressions have it, without U+FEFF, which shows nothing. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === blank || (code >= 9 && code <= 13);
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || spaces.includes(code);
}

const spaces: readonly number[] = [0x2028, 0x2029, 0x202f, 0x205f, 0x3000];

function endOfSpace(source: string, from: number): number {
  let end = from;
  while (end < source.length && isSpace(source.charCodeAt(end))) end += 1;
  return end;
}

/** Whether white space holds an empty line. */
function endsParagraph(source: string, start: number, end: number): boolean {
  let lines = 0;
  for (let offset = start; offset < end; offset += 1) if (source.charCodeAt(offset) === lineFeed) lines += 1;
  return lines > 1;
}
