import { schemaVersion } from "../schemas/record.ts";
import type { RecordExport } from "./index.ts";
import { jsonText } from "./json-text.ts";

/** `{ schemaVersion, contracts: […] }`, indented; the schema is `docs/contract-export.schema.json`. */
export const json: RecordExport = {
  name: "json",
  meaning: "one versioned JSON object with every contract",
  async *write(records) {
    yield `{\n  "schemaVersion": ${jsonText(schemaVersion)},\n  "contracts": [`;
    let separator = "\n";
    for await (const record of records) {
      yield separator + jsonText(record, 2).replace(/^/gm, "    ");
      separator = ",\n";
    }
    yield separator === "\n" ? "]\n}\n" : "\n  ]\n}\n";
  },
};
