import { Decimal as Exact } from "decimal.js";
import { readIndexSymbol } from "../indices.ts";
import { plain } from "../read.ts";
import { withoutBaseMark } from "./marks.ts";

/** Stands for a fraction drawn in dashes whose parts are printed elsewhere. */
export const placeholder = "#";

/**
 * Writes a formula in the strict language of the grammar: one sign for multiplication, points for decimals, round
 * brackets, products spelled out, units and notes left out. Line breaks and runs of spaces are kept: they tell columns.
 */
export function normalizeFormula(raw: string): string {
  const steps = [
    signs,
    withoutTrailer,
    withoutUnits,
    numbers,
    placeholders,
    looseMarks,
    multiplication,
    joinedNames,
    impliedProducts,
  ];
  return steps.reduce((text, step) => step(text), plain(raw.normalize("NFC"))).trim();
}

const sameSign: Readonly<Record<string, string>> = {
  "[": "(",
  "]": ")",
  "{": "(",
  "}": ")",
  "×": "*",
  "·": "*",
  "∙": "*",
  "•": "*",
  "⋅": "*",
  "∗": "*",
  "✕": "*",
  "÷": "/",
  "∕": "/",
  "⁄": "/",
  "′": "'",
  "`": "'",
  "´": "'",
  "°": "0",
  º: "0",
  "―": "=",
};

function signs(text: string): string {
  return (
    text
      .replaceAll(/<sub>\s*([\p{L}\d]+)\s*<\/sub>/giu, "_$1")
      .replaceAll(/<[^<>]{1,20}>/g, "")
      .replaceAll(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080))
      .replaceAll(/[[\]{}×·∙•⋅∗✕÷∕⁄′`´°º]/g, (sign) => sameSign[sign] ?? sign)
      .replaceAll(/["«»“”]/g, " ")
      // OCR reads the nought of `TP08` as a letter.
      .replaceAll(/(?<!\p{L})(BT|TP) ?O(?=\d)/gu, "$10")
      .replaceAll(/(?<!\p{L})(ICHT(?:rev)?)-(?=[EFHIMN](?!\p{Lu}))/gu, "$1")
      .replaceAll(/(?<=\p{L}\d{0,2}) ?\((n|m|t|r|0|o|O|i)\)/gu, "_$1")
      .replaceAll(/(?<=[\p{L}\d])\(?[ _]?(n|m|t) ?- ?(\d)(?![\d.,])\)?/gu, "_$1m$2")
      .replaceAll(/(?<=\p{Lu}) n(?=\s*(?:[/=)*×]|$))/gu, "_n")
  );
}

/** What follows the formula in its sentence. */
function withoutTrailer(text: string): string {
  const end = text.search(
    /(?<=\s|[.;,)])(?:dans laquelle|dans lequel|dans lesquelles|où|avec|soit|sachant|formule|with|where|in which|wherein)(?!\p{L})/iu,
  );
  const kept = end > 0 ? text.slice(0, end) : text;
  return kept.replace(/[\s.;,:*]+$/u, "");
}

function withoutUnits(text: string): string {
  return text
    .replaceAll(/\(\s*(?:€|euros?)\s*\)/giu, " ")
    .replaceAll(/(?:€|(?<!\p{L})euros?(?!\p{L}))(?:\s?\/\s?[\p{L}²³]{1,6}(?=[\s*+)-]|$))?/giu, " ");
}

function numbers(text: string): string {
  return text
    .replaceAll(/(?<![\p{L}\d_.,])(\d{1,3}(?: \d{3})+)(?![\d,.])/gu, (digits) => digits.replaceAll(" ", ""))
    .replaceAll(/(?<=(?<![\p{L}_])\d), ?(?=\d)/gu, ".")
    .replaceAll(/(?<=\.\d{3}) (?=\d{1,3}(?![\d.]))/g, "")
    .replaceAll(/(?<![\p{L}\d_.])(\d+(?:\.\d+)?) ?%/gu, (_match, value: string) => new Exact(value).div(100).toFixed());
}

function placeholders(text: string): string {
  return text.replaceAll(/-{2,}|_{2,}/g, placeholder);
}

/** Subscripts printed as words of their own, where both sides of a ratio or equation have them: `S n / S o`, `P n = P o`. */
function looseMarks(text: string): string {
  return text
    .replaceAll(
      /(?<![\p{L}\d])(\p{L}[\p{L}\d]*(?:-\p{L}+)*)(?:[ _]([nmtri1]))?(\s*\/\s*)\1 (?:0|o|O|i)(?![\p{L}\d.,])/gu,
      (_match, name: string, current: string | undefined, over: string) =>
        `${name}${current ? `_${current === "i" ? "1" : current}` : ""}${over}${name}_0`,
    )
    .replace(/^(\s*)(\p{Lu}\p{L}?)(?:[ _][nr1])?(\s*=\s*)\2 (?:0|o|O)(?![\p{L}\d.,])/u, "$1$2$3$2_0");
}

/** `x` and `X` are a sign where they stand alone or between a figure or bracket and a bracket or figure. */
function multiplication(text: string): string {
  return text
    .replaceAll(/(?<=[\s\d)'])[xX](?=[\s(])/g, "*")
    .replaceAll(/(?<=\)|(?<!\p{L})\d)[xX](?=[\p{L}\d])/gu, "*")
    .replaceAll(/(?<=[\p{L}]0)[xX](?=[\p{Lu}\d])/gu, "*")
    .replaceAll(/\*(?:[ \t]*\*)+/g, "*");
}

/** `Psd C0`, `BT 40`, `ICHT IME`: names of known indices printed in several words. */
function joinedNames(text: string): string {
  const isIndex = (name: string) => readIndexSymbol(name) ?? readIndexSymbol(withoutBaseMark(name) ?? "");
  return text.replaceAll(
    /(?<![\p{L}\d_])(\p{L}{2,8}(?:-\p{L}{2,8})?) ((?:rev[ -]?)?[\p{Lu}\d][\p{L}\d]{0,4})(?![\p{L}\d_(.])/gu,
    (whole, head: string, tail: string) => {
      const joined = `${head}${tail}`;
      return isIndex(joined) && !(isIndex(head) && !/^\d/.test(tail) && isIndex(tail)) ? joined : whole;
    },
  );
}

function impliedProducts(text: string): string {
  return text
    .replaceAll(/(?<![\p{L}\d_.'])(\d+(?:\.\d+)?)[ \t]*(?=[\p{L}(#])/gu, "$1 * ")
    .replaceAll(/(?<=[\p{L}\d_'#])[ \t]*(?=\()/gu, " * ")
    .replaceAll(/\)[ \t]*(?=[\p{L}\d(#])/gu, ") * ")
    .replaceAll(/(?<=[(+*-][ \t]*)(\p{Ll}'?)[ \t]+(?=[\p{Lu}#])/gu, "$1 * ");
}
