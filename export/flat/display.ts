import { inWords } from "../../schemas/words/in-words.ts";
import type { Language } from "../../values/read.ts";
import type { CellValue, ColumnKind } from "./sheet.ts";
import { sheetWords } from "./words.ts";

/** Most significant digits that a spreadsheet keeps: with more, it would show another number. */
const exactDigits = 15;

/** What a cell shows, in its own type: text, a number in decimal digits, or a day. Undefined: an empty cell. */
export type Shown =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly digits: string }
  | { readonly type: "date"; readonly date: string };

/**
 * A cell as both forms write it. A decimal that a spreadsheet would round is text, digit for digit; states, statuses and
 * severities are in words.
 */
export function shown(kind: ColumnKind, value: CellValue, language: Language): Shown | undefined {
  if (value === undefined || value === "") return undefined;
  if (typeof value === "number") return { type: "number", digits: String(value) };
  switch (kind) {
    case "decimal":
    case "money":
    case "count":
      return isExact(value) ? { type: "number", digits: value } : { type: "text", text: value };
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

function isExact(value: string): boolean {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return false;
  const significant = value
    .replace(/[-.]/g, "")
    .replace(/^0+/, "")
    .replace(value.includes(".") ? /0+$/ : /$^/, "");
  return significant.length <= exactDigits;
}
