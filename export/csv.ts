import { byteOrderMark, csvHeader, csvLines } from "./csv/rows.ts";
import { contractSheet } from "./flat/contract-sheet.ts";
import type { RecordExport } from "./index.ts";

/** One line a contract, with the columns of the first sheet of the workbook. */
export const csv: RecordExport = {
  name: "csv",
  meaning: "one line a contract, for spreadsheets",
  extension: "csv",
  mediaType: "text/csv; charset=utf-8",
  isBinary: false,
  async *write(records, { fields, language }) {
    const sheet = contractSheet(fields, language);
    yield byteOrderMark + csvHeader(sheet, language);
    for await (const record of records) yield csvLines(sheet, sheet.rows(record), language);
  },
};
