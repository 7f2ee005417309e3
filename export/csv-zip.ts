import { SpooledFile } from "./archive/spooled-file.ts";
import { zipped } from "./archive/zip.ts";
import { byteOrderMark, csvHeader, csvLines } from "./csv/rows.ts";
import { readMe } from "./flat/read-me.ts";
import { flatSheets } from "./flat/sheets.ts";
import { sheetWords } from "./flat/words.ts";
import type { RecordExport } from "./index.ts";

/** Every sheet of the workbook as a CSV file, in one archive; files are named by the keys of the sheets. */
export const csvArchive: RecordExport = {
  name: "csv-zip",
  meaning: "every sheet of the workbook as a CSV file, in a zip archive",
  extension: "zip",
  mediaType: "application/zip",
  isBinary: true,
  async *write(records, options) {
    const { fields, language, scratch } = options;
    const written: { sheet: ReturnType<typeof flatSheets>[number]; file: SpooledFile; rows: number }[] = [];
    try {
      for (const sheet of flatSheets(fields, language)) {
        const file = await SpooledFile.open(`${sheet.key}.csv`, scratch);
        written.push({ sheet, file, rows: 0 });
        await file.write(byteOrderMark + csvHeader(sheet, language));
      }
      let contracts = 0;
      for await (const record of records) {
        contracts += 1;
        for (const target of written) {
          const rows = [...target.sheet.rows(record)];
          target.rows += rows.length;
          if (rows.length > 0) await target.file.write(csvLines(target.sheet, rows, language));
        }
      }
      for (const { file } of written) await file.end();
      const counts = written.map(({ file, rows }) => ({ name: file.name, rows }));
      const lines = readMe(options, contracts, counts).map(({ name, value, isHeading }) =>
        isHeading ? `\r\n${name}\r\n` : `${name}${sheetWords[language].colon}${value}\r\n`,
      );
      const explained = { name: "README.txt", text: byteOrderMark + lines.join("").trimStart() };
      yield* zipped([explained, ...written.map(({ file }) => file)]);
    } finally {
      await Promise.all(written.map(({ file }) => file.close()));
    }
  },
};
