import type { WorkBook } from "@e965/xlsx";
import { detectLanguage } from "../../detect-language.ts";
import { type DisplayLanguage, localeOf } from "./display.ts";
import { cellsOf } from "./read-grid.ts";

/** Enough cells to tell the language of a workbook. */
const sampleCells = 20_000;
/** Enough of one cell: many cells may share a text of megabytes. */
const sampleCharacters = 200;

/**
 * The language to show a workbook's numbers and dates in: that of its words, else what French Excel calls a sheet, else
 * French where a format names it (LCID 0x40C) or words have its accents.
 */
export function languageOf(book: WorkBook): DisplayLanguage {
  const words: string[] = [];
  const formats = new Set<string>();
  let looked = 0;
  for (const sheet of Object.values(book.Sheets)) {
    for (const [, , cell] of cellsOf(sheet)) {
      if (looked++ > sampleCells) break;
      if (cell.t === "s" && typeof cell.v === "string") words.push(cell.v.slice(0, sampleCharacters));
      if (typeof cell.z === "string") formats.add(cell.z);
    }
  }
  const text = words.join(" ");
  const detected = detectLanguage(text);
  if (detected === "fr" || detected === "en") return detected;
  if (book.SheetNames.some((name) => /^feuil(le)?\s?\d*$/iu.test(name))) return "fr";
  if ([...formats].some((format) => localeOf(format) === "fr")) return "fr";
  return /[éèêàçùôœ]/iu.test(text) ? "fr" : "en";
}
