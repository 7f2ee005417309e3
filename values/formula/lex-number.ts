import { Decimal as Exact } from "decimal.js";
import { type Lexeme, matchAt } from "./tokens.ts";

/** `0,15`, `0, 15`, `O.15`, `0,l5`, `0,007 76`, `0·15`: a weight, with letters that a scan made of its figures. */
const weight = /[0Oo] ?[.,·] ?(?<decimals>[\dOo|lI]{1,6})(?<more>(?: \d{1,3})?)/y;
/** What follows a figure that is one; before anything else a letter at its end begins a name: `0,7I/I0`. */
const afterFigure = /(?![\p{L}\d_'(°₀]| ?\/)/uy;
/** `1,092`, `l,092`. */
const nearOne = /[lI],(?<decimals>\d{2,4})(?![\p{L}\d])/uy;
const thousands = /\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?![\d,.]\d|\d)/y;
const usual = /\d+(?:[.,]\d+|(?:, | ,|\. | \.)\d{2,4}(?!\d))?/y;
/** `085`, `0 85`, `O85`: nobody writes a whole number with a nought before it. */
const markLost = /[0Oo] ?(?<decimals>\d{1,3})(?![.,]?\d|(?![xX](?!\p{Ll}))\p{L})/uy;
const bareDecimals = /[.,](?<decimals>\d{2,4})(?!\d)/y;
const perCent = /\s?%/y;

/** The number at a place, as a decimal with a point; per cent divided out. `afterSign`: an operand must stand here. */
export function lexNumber(text: string, at: number, afterSign: boolean): Lexeme | undefined {
  const found = lexWeight(text, at) ?? (afterSign ? lexDamaged(text, at) : undefined) ?? lexPlain(text, at);
  const percent = found && matchAt(perCent, text, found.end);
  if (!percent) return found;
  return { text: new Exact(found.text).div(100).toFixed(), end: found.end + percent[0].length };
}

function lexWeight(text: string, at: number): Lexeme | undefined {
  const match = matchAt(weight, text, at);
  let decimals = match?.groups?.decimals ?? "";
  if (!match || !/\d/.test(decimals)) return undefined;
  let end = at + match[0].length - (match.groups?.more?.length ?? 0);
  const more = matchAt(/ \d{1,3}(?![\d.,])/y, text, end)?.[0] ?? "";
  if (decimals.length === 3 && more !== "") return { text: `0.${figures(decimals + more)}`, end: end + more.length };
  if (!matchAt(afterFigure, text, end)) {
    const kept = decimals.replace(/[Oo|lI]+$/, "");
    end -= decimals.length - kept.length;
    decimals = kept;
  }
  return { text: `0.${figures(decimals)}`, end };
}

function lexDamaged(text: string, at: number): Lexeme | undefined {
  const lost = matchAt(markLost, text, at);
  const decimals = lost?.groups?.decimals ?? "";
  if (lost && (text[at] === "0" || decimals.length === 2)) return { text: `0.${decimals}`, end: at + lost[0].length };
  const one = matchAt(nearOne, text, at);
  if (one) return { text: `1.${one.groups?.decimals}`, end: at + one[0].length };
  const bare = matchAt(bareDecimals, text, at);
  return bare && { text: `0.${bare.groups?.decimals}`, end: at + bare[0].length };
}

function lexPlain(text: string, at: number): Lexeme | undefined {
  const match = matchAt(thousands, text, at) ?? matchAt(usual, text, at);
  if (!match) return undefined;
  const written = match[0].replaceAll(" ", "").replace(",", ".");
  return { text: written.replace(/^0+(?=\d)/, ""), end: at + match[0].length };
}

function figures(written: string): string {
  return written.replaceAll(" ", "").replaceAll(/[Oo]/g, "0").replaceAll(/[lI|]/g, "1");
}
