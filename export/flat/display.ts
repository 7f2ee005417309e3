import { inWords } from "../../schemas/words/in-words.ts";
import type { Language } from "../../values/read.ts";
import type { CellValue, ColumnKind } from "./sheet.ts";
import { sheetWords } from "./words.ts";

/** Most significant digits that a spreadsheet keeps: with more, it would show another number. */
const exactDigits = 15;

/** What a cell shows, in its own type: text, a number in decimal digits, or a day. Undefined: an empty cell. */
export type Shown =
  | { readonly type: "text"; readonly text: string }
  /** `isExact`: a spreadsheet keeps every digit. */
  | { readonly type: "number"; readonly digits: string; readonly isExact: boolean }
  | { readonly type: "date"; readonly date: string };

/**
 * A cell as both forms write it: states, statuses and severities are in words. A decimal that a spreadsheet would round is
 * marked; a workbook holds it as text, digit for digit.
 */
export function shown(kind: ColumnKind, value: CellValue, language: Language): Shown | undefined {
  if (value === undefined || value === "") return undefined;
  if (typeof value === "number") {
    // A share is an estimate: four decimals are more than it knows.
    const digits = String(kind === "share" ? Number(value.toFixed(4)) : value);
    return { type: "number", digits, isExact: true };
  }
  switch (kind) {
    case "decimal":
    case "money":
    case "count":
      return isDecimal(value)
        ? { type: "number", digits: value, isExact: significantDigits(value) <= exactDigits }
        : { type: "text", text: value };
    case "date":
      return { type: "date", date: value };
    case "state":
    case "status":
      return { type: "text", text: inWords(value, language) };
    case "severity":
      return { type: "text", text: sheetWords[language].severities[value as "info" | "warning" | "error"] };
    default:
      return { type: "text", text: value };
  }
}

function isDecimal(value: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(value);
}

function significantDigits(decimal: string): number {
  const digits = decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
  return digits.replace(/[-.]/g, "").replace(/^0+/, "").length;
}
