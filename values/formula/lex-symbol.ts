import { readIndexSymbol } from "../indices.ts";
import { sharedName, withoutBaseMark } from "./marks.ts";
import { type Lexeme, matchAt } from "./tokens.ts";

const word = /\p{L}[\p{L}\d_'′°º₀₁ₒₙ]*/uy;
/** A mark in brackets: `(n)`, `(0)`, `(n-1)`, `(m - 3)`. */
const bracketedMark = / {0,2}\( ?(?<mark>[nmtr0oOiN]|\p{Ll}(?= ?- ?\d))(?: ?- ?(?<lag>\d))?(?: ?\)|(?=\s?(?:\/|$)))/uy;
/** `n-1`, `m-3`, `n - 1` after a name. */
const laggedMark = /[ _]?(?<mark>[nmt]) ?- ?(?<lag>\d)(?![\d.,]|\p{L})/uy;
const subscript = /<sub>\s*(?<mark>[\p{L}\d]{1,8})\s*<\/sub>/iuy;
/** A subscript printed as a letter of its own: `S n`, `S o`; a nought that begins a number is none. */
const looseMark =
  / (?<mark>[0oOnmtriN]|1(?=\s?\/))(?!(?![xX][\s\d([\p{Lu}])[\p{L}\d°'(]| ?[.,]\s?[\dlIO]| \d)(?=\s*(?:[-+*/=×·÷)\]}[(.,;¹]|[xX][\s\d([\p{Lu}]|$|\n))/uy;
/** A mark in words: `S (initial)`, `LI base`, `P (révisé)`. */
const wordMark =
  / \(?(?:(?<base>initiale?|base|origine|r[ée]f[ée]rence|original)|(?<now>r[ée]vis[ée]e?|actuel(?:le)?|nouveau|courant|current|revised|new))(?!\p{L})\)?(?=\s*(?:[-+*/×·÷=)\]x]|$))/iuy;
const hyphenated = /-\p{L}[\p{L}\d_'°º₀]*/uy;
/** A subscript of another font, which readers of PDFs give as a word of its own: `P2 ₀`. */
const subscriptApart = / [₀ₒₙ₁](?![\p{L}\d])/uy;
const secondWord = / (?<tail>(?:rev[ -]?)?[\p{Lu}\d][\p{L}\d°₀]{0,9})(?![\p{L}\d_(])/uy;
/** `0,85` begun by the nought after a name: `P0,15` is `P` and `0,15` only where a sign was lost, so it stays a name. */
const productSign = /^(?<name>.*?[0oO°₀i1n'])[xX](?=[\d\p{Lu}]|$)/u;

/** The symbol at a place with its mark, in the strict language: `S_0` for `S (0)`, `ICHT_IME0` for `ICHT-IME0`. */
export function lexSymbol(text: string, at: number): Lexeme | undefined {
  const match = matchAt(word, text, at);
  if (!match) return undefined;
  let name = match[0];
  let end = at + name.length;
  const split = productSign.exec(name)?.groups?.name;
  if (split && (name.length > split.length + 1 || /[\s\d([]/.test(text.charAt(end)))) {
    return { text: strictName(split), end: at + split.length };
  }
  const lag = /\p{L}\p{Ll}$/u.test(name) ? matchAt(/-(?<lag>\d)(?![\d.,]|\p{L})/uy, text, end)?.groups?.lag : undefined;
  if (lag) return { text: `${strictName(name.slice(0, -1))}_${name.slice(-1)}m${lag}`, end: end + 2 };
  for (let part = matchAt(hyphenated, text, end); part; part = matchAt(hyphenated, text, end)) {
    if (!joinsName(name, part[0])) break;
    name += part[0];
    end += part[0].length;
  }
  const apart = matchAt(subscriptApart, text, end)?.[0];
  if (apart) {
    name += apart.trim();
    end += apart.length;
  }
  const tail = matchAt(secondWord, text, end)?.groups?.tail;
  if (tail && isOneName(name, tail)) {
    name += tail;
    end += tail.length + 1;
  }
  const inWords = matchAt(wordMark, text, end);
  if (inWords) return { text: `${strictName(name)}${inWords.groups?.base ? "_0" : ""}`, end: end + inWords[0].length };
  const marked =
    matchAt(subscript, text, end) ??
    matchAt(bracketedMark, text, end) ??
    matchAt(laggedMark, text, end) ??
    matchAt(looseMark, text, end);
  if (!marked) return { text: strictName(name), end };
  const { mark = "", lag: before } = marked.groups ?? {};
  return {
    text: `${strictName(name)}_${mark}${before ? `m${before}` : ""}`,
    end: end + marked[0].length,
  };
}

/** `-IME` goes on with a name; `CPI1-CPI0` is a subtraction, unless the whole is an index that is known. */
function joinsName(name: string, part: string): boolean {
  if (known(strictName(name + part))) return true;
  const other = part.slice(1);
  return /^\p{L}{2}/u.test(other) && !known(name) && !known(other) && sharedName(name, other) === undefined;
}

/** `Psd C0`, `BT 40`, `ICHT IME`: a known index printed in two words that are none by themselves. */
function isOneName(name: string, tail: string): boolean {
  const joined = strictName(name + tail);
  return known(joined) && !(known(name) && !/^\d/.test(tail) && known(tail)) && !(known(name) && /^[0oO°]$/.test(tail));
}

function known(name: string): boolean {
  return readIndexSymbol(name) !== undefined || readIndexSymbol(withoutBaseMark(name) ?? "") !== undefined;
}

/** One way to write a name: marks as letters, underscores for hyphens, letters of a known index that a scan took for figures put right. */
function strictName(written: string): string {
  const plain = written
    .replaceAll(/[°º₀ₒ]/g, "0")
    .replaceAll("₁", "1")
    .replaceAll("ₙ", "n")
    .replaceAll("′", "'")
    .replaceAll("-", "_");
  if (known(plain)) return plain;
  const variants = [
    plain
      .replaceAll(/(?<=\d)[Oo](?=\d|[Oo0]|$)|(?<=^(?:BT|TP|EV|FM))O(?=\d)/g, "0")
      .replaceAll(/(?<=\d)[lI](?=[0oO]|$)/g, "1"),
    plain.replace(/^[l1](?=\p{Lu})/u, "I"),
  ];
  return variants.find((variant) => variant !== plain && known(variant)) ?? plain;
}
