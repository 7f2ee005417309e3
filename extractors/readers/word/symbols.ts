/**
 * Signs of the symbol fonts that Word ships, by font and code, as Unicode characters: those that a contract uses (boxes,
 * ticks, bullets, arrows, operators and Greek letters of a formula).
 */
const wingdings: Readonly<Record<number, string>> = {
  34: "✂",
  40: "☎",
  42: "✉",
  70: "☞",
  74: "☺",
  108: "●",
  109: "○",
  110: "■",
  111: "☐",
  113: "☐",
  114: "☐",
  115: "◆",
  116: "◆",
  117: "◆",
  118: "❖",
  119: "◆",
  120: "☒",
  158: "·",
  159: "•",
  161: "○",
  164: "◉",
  167: "▪",
  168: "☐",
  171: "★",
  216: "➢",
  223: "←",
  224: "→",
  225: "↑",
  226: "↓",
  232: "➔",
  240: "⇨",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};

const wingdings2: Readonly<Record<number, string>> = {
  79: "✗",
  80: "✓",
  81: "☒",
  82: "☑",
  83: "☒",
  84: "☒",
  150: "•",
  151: "●",
  152: "●",
  163: "☐",
};

const webdings: Readonly<Record<number, string>> = { 97: "✓", 99: "☐", 103: "■", 114: "✗" };

/** The letters from `A` (65) and `a` (97), and the signs from 161, in the order of the Symbol font; ` ` where none. */
const symbolRuns: readonly (readonly [first: number, signs: string])[] = [
  [65, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"],
  [97, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"],
  [160, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"],
  [196, "⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊"],
];

const symbol: Readonly<Record<number, string>> = {
  34: "∀",
  36: "∃",
  42: "∗",
  45: "−",
  64: "≅",
  94: "⊥",
  126: "∼",
  229: "∑",
  242: "∫",
  ...Object.fromEntries(
    symbolRuns.flatMap(([first, signs]) => [...signs].map((sign, index) => [first + index, sign] as const)),
  ),
};

const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol,
  wingdings,
  "wingdings 2": wingdings2,
  webdings,
};

/** Without a font that we know, a code is looked for in each, the commonest first. */
const anyFont = [wingdings, symbol, wingdings2];

/** The sign of a symbol font; U+FFFD where it is not known. `code` is that of the font, with or without 0xF000. */
export function symbolSign(code: number, font: string | undefined): string {
  const own = code >= 0xf000 ? code - 0xf000 : code;
  const table = fonts[font?.toLowerCase() ?? ""];
  const found = table ? table[own] : anyFont.map((candidate) => candidate[own]).find((sign) => sign !== undefined);
  if (found !== undefined) return found;
  // The Symbol font has digits and punctuation where everybody has them.
  return table === symbol && own >= 32 && own < 64 ? String.fromCharCode(own) : "\uFFFD";
}

/** Text whose private-use characters are signs of a symbol font, which is how Word writes them; others are kept. */
export function symbolText(text: string, font: string | undefined): string {
  const known = fonts[font?.toLowerCase() ?? ""];
  if (!/[\uF020-\uF0FF]/.test(text)) {
    // A list's bullet may be a plain letter shown in the font: `l` in Wingdings is a disc.
    return known && known !== symbol
      ? text.replaceAll(/[!-ÿ]/g, (letter) => symbolSign(letter.charCodeAt(0), font))
      : text;
  }
  return text.replaceAll(/[\uF020-\uF0FF]/g, (letter) => symbolSign(letter.charCodeAt(0), font));
}
