import type { Field } from "../schemas/fields/field.ts";
import type { ContractRecord } from "../schemas/record.ts";
import type { Language } from "../values/read.ts";
import { csv } from "./csv.ts";
import { csvArchive } from "./csv-zip.ts";
import { json } from "./json.ts";
import { jsonLines } from "./jsonl.ts";
import { xlsx } from "./xlsx.ts";

/** What an export is told beside its records. The forms for programs (`json`, `jsonl`) look at none of it. */
export interface ExportOptions {
  /** Of headers and words; in CSV of separators too. */
  readonly language: Language;
  /** The vocabulary: built-in fields, and those that were added. */
  readonly fields: readonly Field[];
  /** Address of the application, which contracts link to; without it there are no links. */
  readonly publicUrl?: string;
  /** What the contracts were chosen by, for the sheet that explains the others: name and value, as given. */
  readonly filter?: Readonly<Record<string, string>>;
  readonly madeAt: Date;
  /** A folder for parts of the export until it is complete. What is there has no name and goes with the process. */
  readonly scratch: string;
}

/** One way out for records. Add an export: its file, and its line in the list below. */
export interface RecordExport {
  /** As in `greffier export --to <name>`. */
  readonly name: string;
  readonly meaning: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it is bytes that a terminal cannot show. */
  readonly isBinary: boolean;
  /**
   * The export in pieces: a portfolio need not fit in memory. Records are asked for once, one by one. Throws `UsageError`
   * where a form cannot hold so many.
   */
  readonly write: (
    records: AsyncIterable<ContractRecord>,
    options: ExportOptions,
  ) => AsyncIterable<string | Uint8Array>;
}

export const recordExports: readonly RecordExport[] = [json, jsonLines, csv, csvArchive, xlsx];
