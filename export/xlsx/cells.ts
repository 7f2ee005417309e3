import { longestCell } from "./limits.ts";
import { type StyleName, style } from "./styles.ts";

/** `A`, `Z`, `AA`: the name of a column, counted from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A cell of text, whatever the text: it is never read as a formula. `cut` marks text longer than a cell holds. */
export function textCell(place: string, text: string, styleName: StyleName, cut: string): string {
  const kept = text.length > longestCell ? shortened(text, cut) : text;
  const name = styleName === "text" && looksLikeFormula(kept) ? "quoted" : styleName;
  return `<c r="${place}" s="${style[name]}" t="inlineStr"><is><t${hasOuterSpace(kept) ? ' xml:space="preserve"' : ""}>${xmlText(kept)}</t></is></c>`;
}

/** Lines that a text takes in a column so many characters wide, about. */
export function linesOf(text: string, width: number): number {
  if (text.length < width - 2) return text.includes("\n") ? text.split("\n").length : 1;
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 3))), 0);
}

/** A number in decimal digits, as it stands. */
export function numberCell(place: string, digits: string, styleName: StyleName): string {
  return `<c r="${place}" s="${style[styleName]}"><v>${digits}</v></c>`;
}

/** The number of a day in the 1900 date system (ECMA-376 part 1, 18.17.4.1), or undefined where it has none that all programs agree on. */
export function daySerial(date: string): number | undefined {
  const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  const serial = days + 25_569;
  // Excel has a 29 February 1900, others do not: days before March 1900 differ.
  return Number.isInteger(serial) && serial >= 61 && serial <= 2_958_465 ? serial : undefined;
}

/** Text of an element or attribute. Characters that XML 1.0 forbids are left out. */
export function xmlText(text: string): string {
  // Most text has none of it: one look, without Unicode classes, tells.
  if (!/[^\t\n !#-%'-;=?-^`-\ud7ff\ue000-\ufffd]/.test(text)) return text;
  return (
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[\p{Cs}\ufffe\uffff]|(?![\t\n\u007f-\u009f])\p{Cc}/gu, "")
      // `_x0041_` would be read as `A` (ECMA-376 part 1, 22.9.2.19).
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

function hasOuterSpace(text: string): boolean {
  return /^\s|\s$|\s\s/.test(text);
}

function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠'\t\r\n]/u.test(text);
}

function shortened(text: string, cut: string): string {
  const kept = text.slice(0, longestCell - cut.length);
  // Half of a pair at the end is left out by `xmlText`.
  return kept + cut;
}
