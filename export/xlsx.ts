import type { ContractRecord } from "../schemas/record.ts";
import { type ArchiveFile, zipped } from "./archive/zip.ts";
import { readMe } from "./flat/read-me.ts";
import type { Sheet } from "./flat/sheet.ts";
import { flatSheets } from "./flat/sheets.ts";
import { sheetWords } from "./flat/words.ts";
import type { ExportOptions, RecordExport } from "./index.ts";
import { type SheetLimits, sheetLimits } from "./xlsx/limits.ts";
import {
  contentTypes,
  type ListedSheet,
  packageRelations,
  tabNames,
  workbook,
  workbookRelations,
} from "./xlsx/package-parts.ts";
import { readMeSheet } from "./xlsx/read-me-sheet.ts";
import { SheetFile } from "./xlsx/sheet-file.ts";
import { stylesXml } from "./xlsx/styles.ts";

/** An Excel workbook (ECMA-376): a sheet to read first, one row a contract, and a sheet for each of the lists. */
export const xlsx: RecordExport = {
  name: "xlsx",
  meaning: "an Excel workbook: contracts, and a sheet for each of their lists",
  extension: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  isBinary: true,
  write: (records, options) => workbookOf(records, options),
};

/**
 * The workbook in pieces. All sheets come of one pass over the records, each spooled to `options.scratch`; one that is full
 * goes on in a second.
 */
export async function* workbookOf(
  records: AsyncIterable<ContractRecord>,
  options: ExportOptions,
  limits: SheetLimits = sheetLimits,
): AsyncGenerator<Uint8Array> {
  const { language, fields } = options;
  const publicUrl = options.publicUrl?.replace(/\/+$/, "");
  const opened: SheetFile[] = [];
  const written = flatSheets(fields, language).map((sheet) => ({ sheet, files: [] as SheetFile[] }));
  const addFile = async ({ sheet, files }: { sheet: Sheet; files: SheetFile[] }): Promise<SheetFile> => {
    const file = await SheetFile.open(`${sheet.key}${files.length + 1}.xml`, sheet, {
      ...options,
      limits,
      ...(publicUrl && { publicUrl }),
    });
    opened.push(file);
    files.push(file);
    return file;
  };
  try {
    for (const target of written) await addFile(target);
    let contracts = 0;
    for await (const record of records) {
      contracts += 1;
      for (const target of written) {
        for (const row of target.sheet.rows(record)) {
          const last = target.files.at(-1);
          const file = !last || last.isFull ? await addFile(target) : last;
          await file.addRow(row);
        }
      }
    }
    yield* zipped(await packageOf(written, contracts, options));
  } finally {
    await Promise.all(opened.map((file) => file.close()));
  }
}

async function packageOf(
  written: readonly { readonly sheet: Sheet; readonly files: readonly SheetFile[] }[],
  contracts: number,
  options: ExportOptions,
): Promise<readonly ArchiveFile[]> {
  const parts = written.flatMap(({ sheet, files }) => files.map((file) => ({ sheet, file })));
  const tabs = tabNames([sheetWords[options.language].readMe, ...parts.map(({ sheet }) => sheet.name)]);
  const readMePath = "worksheets/readMe.xml";
  const listed: ListedSheet[] = [
    { tab: tabs[0] ?? "", path: readMePath },
    ...parts.map(({ sheet, file }, index) => ({
      tab: tabs[index + 1] ?? "",
      path: file.path,
      table: { columns: sheet.columns.length, rows: file.rows + 1 },
    })),
  ];
  const counted = parts.map(({ file }, index) => ({ name: tabs[index + 1] ?? "", rows: file.rows }));
  const sheets: ArchiveFile[] = [];
  for (const { file } of parts) {
    await file.end();
    sheets.push(...file.parts);
  }
  return [
    { name: "[Content_Types].xml", text: contentTypes(listed) },
    { name: "_rels/.rels", text: packageRelations },
    { name: "xl/workbook.xml", text: workbook(listed) },
    { name: "xl/_rels/workbook.xml.rels", text: workbookRelations(listed) },
    { name: "xl/styles.xml", text: stylesXml },
    { name: `xl/${readMePath}`, text: readMeSheet(readMe(options, contracts, counted)) },
    ...sheets,
  ];
}
