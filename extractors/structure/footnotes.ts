import { type Measures, sizeOf } from "./headings.ts";
import { type Line, plainText } from "./line.ts";

/** A footnote is smaller than the text: by font size, or for OCR, which knows none, by the height of its lines. */
const smallerSize = 0.92;
const smallerHeight = 0.9;
/** Footnotes stand below this share of the page's height. */
const lowest = 0.45;

/** `1 Le prix…`, `(2) Hors taxes`, `* Selon…`; OCR takes a raised figure for another small sign. */
const mark = /^(?:\(?\d{1,2}[).]?|\[\d{1,2}\]|\*{1,3}|[†‡¹²³⁴⁵⁶⁷⁸⁹]|[!?'"‘’°])\s?(?=[\p{L}«"(])/u;

/**
 * The footnotes at the end of a page's lines, each as its lines: smaller than the text, at the bottom, the first of them
 * opened by a number or a mark. Empty where there are none.
 */
export function footnotesIn(lines: readonly Line[], measures: Measures, pageHeight: number): Line[][] {
  let first = lines.length;
  while (first > 0 && isSmall(lines[first - 1], measures) && (lines[first - 1]?.top ?? 0) > lowest * pageHeight)
    first--;
  const notes: Line[][] = [];
  for (const line of lines.slice(first)) {
    if (mark.test(plainText(line))) notes.push([line]);
    else notes.at(-1)?.push(line);
  }
  return notes;
}

function isSmall(line: Line | undefined, measures: Measures): boolean {
  if (!line) return false;
  const size = sizeOf(line);
  if (size > 0 && measures.size > 0) return size < smallerSize * measures.size;
  return line.bottom - line.top < smallerHeight * measures.height;
}
