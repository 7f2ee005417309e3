import { expect, test } from "vitest";
import { z } from "zod";
import { fields } from "../../schemas/fields/index.ts";
import { emptyValue, formOf, type JsonSchema, variantOf, withPart } from "../../web/review/model/form-model.ts";

const schemaOf = (type: z.ZodType): JsonSchema => z.toJSONSchema(type, { unrepresentable: "any" }) as JsonSchema;

test("every field of the vocabulary has a form that is more than raw JSON", () => {
  expect(fields.length).toBeGreaterThan(40);
  for (const field of fields) {
    const schema = schemaOf(field.value);
    expect(formOf(schema, schema).kind, field.key).not.toBe("raw");
  }
});

test("names to choose from are a choice, dates a date, and what cannot be otherwise is not asked", () => {
  const schema = schemaOf(
    z.strictObject({ kind: z.literal("date"), day: z.iso.date(), role: z.enum(["buyer", "agent"]) }),
  );
  const form = formOf(schema, schema);
  const parts = form.kind === "group" ? form.parts.map((part) => formOf(part.schema, schema)) : [];
  expect(parts.map(({ kind }) => kind)).toEqual(["fixed", "text", "choice"]);
  expect(emptyValue(schema, schema)).toEqual({ kind: "date" });
});

test("of several variants, that of the value is shown", () => {
  const schema = schemaOf(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("date"), date: z.iso.date() }),
      z.strictObject({ kind: z.literal("rule"), event: z.string() }),
    ]),
  );
  const form = formOf(schema, schema);
  if (form.kind !== "oneOf") throw new Error(`Expected variants, found ${form.kind}.`);
  expect(form.variants.map(({ name }) => name)).toEqual(["date", "rule"]);
  expect(variantOf(form.variants, { kind: "rule", event: "end" })?.name).toBe("rule");
});

test("a tree that holds itself ends, deep down, as JSON", () => {
  interface Tree {
    readonly branches: Tree[];
  }
  const tree: z.ZodType<Tree> = z.lazy(() => z.strictObject({ branches: z.array(tree) }));
  const schema = schemaOf(tree);
  expect(formOf(schema, schema).kind).toBe("group");
  expect(formOf(schema, schema, 0).kind).toBe("raw");
  expect(emptyValue(schema, schema)).toEqual({ branches: [] });
});

test("a part that is emptied is left out", () => {
  expect(withPart({ name: "Ville", siren: "123" }, "siren", "")).toEqual({ name: "Ville" });
  expect(withPart(undefined, "name", "Ville")).toEqual({ name: "Ville" });
});
