import { schemaVersion } from "../schemas/record.ts";
import type { RecordExport } from "./index.ts";
import { jsonText } from "./json-text.ts";

/** One contract a line: the record, with `schemaVersion` before it, since lines are cut apart and kept. */
export const jsonLines: RecordExport = {
  name: "jsonl",
  meaning: "one contract a line, each with its schemaVersion",
  extension: "jsonl",
  mediaType: "application/jsonl",
  isBinary: false,
  async *write(records) {
    for await (const record of records) yield `${jsonText({ schemaVersion, ...record })}\n`;
  },
};
