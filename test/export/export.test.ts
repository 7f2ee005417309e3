import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordExports } from "../../export/index.ts";
import { contractExportJsonSchema } from "../../export/json-schema.ts";
import { jsonText } from "../../export/json-text.ts";
import { type ContractRecord, contractExportSchema } from "../../schemas/record.ts";
import { exampleRecord } from "../support/example-record.ts";
import { exportOptions } from "../support/export.ts";

const records = [
  exampleRecord("lease", { title: "Bail commercial", duration: [{ period: "P9Y", breakOptions: ["P3Y", "P6Y"] }] }),
  exampleRecord("hosting", {
    effectiveDate: { kind: "rule", event: { kind: "notification" } },
    amounts: [{ role: "maximum", money: { value: "1500000.00", currency: "EUR" }, taxBasis: "HT" }],
  }),
];

describe("the JSON export", () => {
  test.each([0, 1, 2])("of %i contracts is what both schemas say", async (count) => {
    const content: unknown = JSON.parse(await written("json", records.slice(0, count)));
    expect(contractExportSchema().parse(content)).toEqual({ schemaVersion: "1.2", contracts: records.slice(0, count) });
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(contractExportJsonSchema());
    expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
  });

  test("is refused by the schema where a value has the wrong shape", () => {
    const wrong = exampleRecord("wrong", { amounts: [{ role: "maximum", money: { value: "12,5", currency: "EUR" } }] });
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(contractExportJsonSchema());
    expect(validate({ schemaVersion: "1.2", contracts: [wrong] })).toBe(false);
  });
});

test("the JSON lines export has one contract a line", async () => {
  const lines = (await written("jsonl", records)).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(records.map((record) => ({ schemaVersion: "1.2", ...record })));
});

test("JSON text means the same value and holds no character that a terminal acts on", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), fc.constantFrom(undefined, 2), (value, indent) => {
      const text = jsonText(value, indent);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
    }),
  );
  expect(jsonText("\u061c\u009b\u200f\u202e\u2066")).toBe('"\\u061c\\u009b\\u200f\\u202e\\u2066"');
});

async function written(name: string, contracts: readonly ContractRecord[]): Promise<string> {
  const chosen = recordExports.find((one) => one.name === name);
  let text = "";
  for await (const piece of chosen?.write(stream(contracts), exportOptions()) ?? []) text += piece;
  return text;
}

async function* stream(contracts: readonly ContractRecord[]): AsyncGenerator<ContractRecord> {
  yield* contracts;
}
