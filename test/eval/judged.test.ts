import { expect, test } from "vitest";
import type { Dataset } from "../../eval/datasets/dataset.ts";
import { evaluate } from "../../eval/evaluate.ts";
import type { GoldFields } from "../../eval/gold.ts";
import { isAbsence, judgedValues } from "../../eval/judged.ts";
import type { RecordFields } from "../../schemas/record.ts";
import { foundValue } from "./values.ts";

const noFile = () => Promise.reject(new Error("no file"));
const context = { root: "", data: "", from: "text", read: noFile, readAsScan: noFile } as const;

/** One French document with these labels, where the product says this. */
async function judged(fields: GoldFields, said: RecordFields, incomplete: string[] = []) {
  const document = { id: "one", language: "fr", gold: { fields, incomplete }, load: async () => [] };
  const dataset: Dataset = { id: "fr-dev", about: "", heldOut: false, documents: async () => [document] };
  const features = { "1": { strength: 0.9 } };
  const score = await evaluate(dataset, context, { predict: async () => ({ fields: said, features }) });
  return judgedValues(score ? [score] : []);
}

const silence = (key: string) => foundValue(undefined, { id: `${key}-notFound`, state: "notFound", confidence: 0.8 });

test("a found value is judged with its confidence and what that was made of", async () => {
  const values = await judged(
    { duration: [{ value: { period: "P1Y" } }] },
    { duration: foundValue({ period: "P12M" }) },
  );
  expect(values).toEqual([
    {
      dataset: "fr-dev",
      document: "one",
      language: "fr",
      fileType: "text",
      field: "duration",
      valueType: "period",
      state: "found",
      confidence: 0.9,
      status: "auto",
      right: true,
      features: { strength: 0.9 },
    },
  ]);
});

test("that a key field has no value is judged too: wrong where the labels have one", async () => {
  const values = await judged(
    {
      endDate: [{ value: { kind: "date", date: "2026-12-31" } }],
      renewal: [{ value: { mode: "none" }, optional: true }],
    },
    { endDate: silence("endDate"), renewal: silence("renewal") },
  );
  expect(values.map(({ field, state, right }) => [field, state, right])).toEqual([
    ["endDate", "notFound", false],
    ["renewal", "notFound", true],
  ]);
  expect(values.every(isAbsence)).toBe(true);
});

test("an empty list of a key field is an absence; that of another field is not judged", async () => {
  const values = await judged(
    { amounts: [], sites: [] },
    { amounts: { items: [], absence: silence("amounts") }, sites: { items: [], absence: silence("sites") } },
  );
  expect(values.map(({ field, right }) => [field, right])).toEqual([["amounts", true]]);
});

test("what labels cannot judge is left out: optional ones, and what incomplete labels may lack", async () => {
  const amount = { role: "total", money: { value: "5", currency: "EUR" } };
  expect(
    await judged({ amounts: [{ value: amount, optional: true }] }, { amounts: { items: [foundValue(amount)] } }),
  ).toEqual([]);
  expect(await judged({ amounts: [] }, { amounts: { items: [foundValue(amount)] } }, ["amounts"])).toEqual([]);
  const nothing = { amounts: { items: [], absence: silence("amounts") } };
  expect(await judged({ amounts: [] }, nothing, ["amounts"])).toEqual([]);
});
