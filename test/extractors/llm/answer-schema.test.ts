import { describe, expect, test } from "vitest";
import { answerSchemaOf, itemSchemaOf, type StrictSchema } from "../../../extractors/llm/answer-schema.ts";
import { budgetFor } from "../../../extractors/llm/budget.ts";
import { describeField, groupFields } from "../../../extractors/llm/field-list.ts";
import { tokenCounter } from "../../../extractors/llm/tokens.ts";
import { loadPrompt } from "../../../prompts/prompt.ts";
import { duration } from "../../../schemas/fields/duration.ts";
import { fieldByKey, fields } from "../../../schemas/fields/index.ts";
import { indexation } from "../../../schemas/fields/indexation.ts";
import { renewal } from "../../../schemas/fields/renewal.ts";

/** What strict structured output understands at every endpoint we know of. */
const strictKeywords = [
  "type",
  "description",
  "enum",
  "anyOf",
  "items",
  "properties",
  "required",
  "additionalProperties",
];

function* nodes(schema: StrictSchema): Generator<StrictSchema> {
  yield schema;
  const inner = [...(schema.anyOf ?? []), ...Object.values(schema.properties ?? {})];
  for (const each of schema.items ? [...inner, schema.items] : inner) yield* nodes(each);
}

function depth(schema: StrictSchema): number {
  const inner = [...(schema.anyOf ?? []), ...Object.values(schema.properties ?? {})];
  const deepest = Math.max(0, ...(schema.items ? [...inner, schema.items] : inner).map(depth));
  return deepest + (schema.properties ? 1 : 0);
}

describe("the answer schema of every field", () => {
  test.each(fields.map((field) => [field.key, field] as const))("%s is strict", (_, field) => {
    const schema = answerSchemaOf([field]);
    for (const node of nodes(schema)) {
      expect(Object.keys(node).filter((keyword) => !strictKeywords.includes(keyword))).toEqual([]);
      if (!node.properties) continue;
      expect(node.required).toEqual(Object.keys(node.properties));
      expect(node.additionalProperties).toBe(false);
    }
    expect(depth(schema)).toBeLessThanOrEqual(5);
  });
});

test("an optional part is nullable, a required part is not", () => {
  const value = itemSchemaOf(renewal as never).properties?.value;
  expect(value?.properties?.mode).toEqual({ type: "string", enum: ["tacit", "express", "none"] });
  expect(value?.properties?.period).toEqual({ anyOf: [{ type: "string", description: "period" }, { type: "null" }] });
});

test("an answer has a quote before its value, and never a confidence", () => {
  expect(Object.keys(itemSchemaOf(duration as never).properties ?? {})).toEqual(["quote", "value", "appliesTo"]);
  expect(Object.keys(itemSchemaOf(fieldByKey("title")).properties ?? {})).toEqual(["quote", "value"]);
  expect(JSON.stringify(answerSchemaOf(fields))).not.toMatch(/confidence|probability/i);
});

test("a formula's tree is not asked of a model", () => {
  const value = itemSchemaOf(indexation as never).properties?.value;
  expect(Object.keys(value?.properties ?? {})).not.toContain("formula");
  expect(Object.keys(value?.properties ?? {})).toContain("indices");
});

test("a field is described in one line with its key, meaning and form", () => {
  expect(describeField(duration as never, "fr")).toBe(
    "- duration: Durée. Durée initiale, hors reconductions ; pas une durée de garantie, de confidentialité ou de validité d'offre. " +
      "Form: [{quote: string, value: {period: period or indefinite, firmPeriod?: period, breakOptions?: [period]}, " +
      "appliesTo?: {lot?: string, tranche?: string, priceCategory?: string, site?: string, period?: string, party?: string}}]",
  );
});

test("all fields are asked once, in groups whose schema and description fit a context of 8k tokens", async () => {
  const budget = budgetFor(8000);
  const count = await tokenCounter();
  const groups = groupFields(fields, loadPrompt("extract", "fr"), budget.fields, count);
  expect(groups.flatMap((group) => group.fields)).toEqual(fields);
  for (const group of groups) {
    expect(count(group.description) + count(JSON.stringify(group.answerSchema))).toBeLessThanOrEqual(budget.fields);
  }
});
