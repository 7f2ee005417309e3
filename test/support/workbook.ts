import xlsx, { type BookType, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";

/** A cell for a test: a value, or a number with its format, a formula with its result, a note. */
export type CellSource =
  | string
  | number
  | boolean
  | null
  | {
      readonly v?: string | number;
      readonly z?: string;
      readonly f?: string;
      readonly t?: string;
      readonly note?: string;
    };

export interface SheetSource {
  readonly name: string;
  readonly rows: readonly (readonly CellSource[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** 1: hidden; 2: very hidden, which Excel's own menu does not show. */
  readonly state?: 0 | 1 | 2;
}

/** Writes a workbook of the wanted kind (`xlsx`, `biff8` for .xls, `biff5`, `xlsb`, `ods`). */
export function buildWorkbook(sheets: readonly SheetSource[], bookType: BookType = "xlsx"): Uint8Array {
  const book: WorkBook = xlsx.utils.book_new();
  for (const source of sheets) xlsx.utils.book_append_sheet(book, worksheet(source), source.name);
  book.Workbook = { Sheets: sheets.map(({ state = 0 }) => ({ Hidden: state })) };
  return new Uint8Array(xlsx.write(book, { bookType, type: "buffer" }));
}

function worksheet({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: SheetSource): WorkSheet {
  const cells = rows.map((row) =>
    row.map((cell) => {
      if (cell === null || typeof cell !== "object") return cell;
      const { note, ...rest } = cell;
      const type = rest.t ?? (typeof rest.v === "string" ? "s" : "n");
      return { ...rest, t: type, ...(note === undefined ? {} : { c: [{ a: "Test", t: note }] }) };
    }),
  );
  const sheet = xlsx.utils.aoa_to_sheet(cells);
  sheet["!merges"] = merges.map((range) => xlsx.utils.decode_range(range));
  sheet["!rows"] = marked(hiddenRows);
  sheet["!cols"] = marked(hiddenColumns);
  return sheet;
}

function marked(indices: readonly number[]): { hidden: boolean }[] {
  return Array.from({ length: Math.max(0, ...indices.map((index) => index + 1)) }, (_, index) => ({
    hidden: indices.includes(index),
  }));
}

/** The same workbook with parts put in the place of its own, or beside them. */
export function withParts(workbook: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const added = Object.entries(parts).map(([name, content]) => [name, strToU8(content)] as const);
  return zipSync({ ...unzipSync(workbook), ...Object.fromEntries(added) });
}

/** An .xls that says it is encrypted: a FilePass record ([MS-XLS] 2.4.117) after the first record of its stream. */
export function protectedWorkbook(workbook: Uint8Array): Uint8Array {
  const file = xlsx.CFB.read(Buffer.from(workbook), { type: "buffer" });
  const stream = xlsx.CFB.find(file, "/Workbook");
  if (!stream) throw new Error("Expected a workbook written as biff8.");
  const content = Buffer.from(stream.content as Uint8Array);
  const first = 4 + content.readUInt16LE(2);
  const filePass = Buffer.from("2f000600000012345678", "hex");
  stream.content = Buffer.concat([content.subarray(0, first), filePass, content.subarray(first)]);
  stream.size = stream.content.length;
  return new Uint8Array(xlsx.CFB.write(file, { type: "buffer" }) as Buffer);
}
