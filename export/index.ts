import type { ContractRecord } from "../schemas/record.ts";
import { json } from "./json.ts";
import { jsonLines } from "./jsonl.ts";

/** One way out for records. Add an export: its file, and its line in the list below. */
export interface RecordExport {
  /** As in `greffier export --to <name>`. */
  readonly name: string;
  readonly meaning: string;
  /** The text of the export, in pieces, record by record: a portfolio need not fit in memory. */
  readonly write: (records: AsyncIterable<ContractRecord>) => AsyncIterable<string>;
}

export const recordExports: readonly RecordExport[] = [json, jsonLines];
