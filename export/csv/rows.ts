import { stringify } from "csv-stringify/sync";
import type { Language } from "../../values/read.ts";
import { shown } from "../flat/display.ts";
import type { Row, Sheet } from "../flat/sheet.ts";

/** Excel takes a file without it for the code page of the country. */
export const byteOrderMark = "\ufeff";

/** Lines of CSV (RFC 4180) for rows of a sheet: `;` and a decimal comma in French, `,` and a point in English. */
export function csvLines(sheet: Sheet, rows: Iterable<Row>, language: Language): string {
  const cells = Array.from(rows, (row) =>
    row.map((value, index) => {
      const content = shown(sheet.columns[index]?.kind ?? "text", value, language);
      if (!content) return "";
      if (content.type === "number") return language === "fr" ? content.digits.replace(".", ",") : content.digits;
      return content.type === "date" ? content.date : inertText(content.text);
    }),
  );
  return written(cells, language);
}

/** The line of headers. */
export function csvHeader(sheet: Sheet, language: Language): string {
  return written([sheet.columns.map(({ header }) => header)], language);
}

/**
 * Text that no spreadsheet takes for a formula: an apostrophe stands before the signs that start one (OWASP, CSV
 * injection), at the start of the cell and after everything that a program set to another separator would split at.
 */
export function inertText(text: string): string {
  return text
    .replaceAll("\0", "")
    .replace(/(^|[;,|\t\r\n])([\s"]*)(?=[=+\-@＝＋－＠])/gu, "$1$2'")
    .replace(/^(?=[\t\r])/u, "'");
}

function written(cells: readonly (readonly string[])[], language: Language): string {
  return stringify(cells as string[][], { delimiter: language === "fr" ? ";" : ",", record_delimiter: "windows" });
}
