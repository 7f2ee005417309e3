import { type ContractRecord, schemaVersion } from "../schemas/record.ts";
import type { RecordExport } from "./index.ts";
import { jsonText } from "./json-text.ts";

/** `{ schemaVersion, contracts: […] }`, indented; the schema is `docs/contract-export.schema.json`. */
export const json = {
  name: "json",
  meaning: "one versioned JSON object with every contract",
  extension: "json",
  mediaType: "application/json",
  isBinary: false,
  async *write(records: AsyncIterable<ContractRecord>): AsyncGenerator<string> {
    yield `{\n  "schemaVersion": ${jsonText(schemaVersion)},\n  "contracts": [`;
    let separator = "\n";
    for await (const record of records) {
      yield separator + jsonText(record, 2).replace(/^/gm, "    ");
      separator = ",\n";
    }
    yield separator === "\n" ? "]\n}\n" : "\n  ]\n}\n";
  },
} satisfies RecordExport;
