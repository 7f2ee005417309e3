import { expect, test } from "vitest";
import { z } from "zod";
import { valueParts } from "../../export/flat/value-parts.ts";
import { fields } from "../../schemas/fields/index.ts";
import { partInWords, partWords } from "../../schemas/words/part-words.ts";
import { fieldViews } from "../../server/value-entry/field-views.ts";

const schemaNames = new Set(fields.flatMap(({ value }) => propertyNames(z.toJSONSchema(value))));
const paths = fields.flatMap(({ value }) => valueParts(value).map(({ path }) => path.join(".")));

test("every part of a value that a form asks for has words in both languages", () => {
  expect(schemaNames.size).toBeGreaterThan(100);
  expect([...schemaNames].filter((name) => partInWords([name]) === undefined)).toEqual([]);
});

test("no words are left of parts that no value has", () => {
  const known = new Set([...schemaNames, ...paths]);
  expect(Object.keys(partWords).filter((key) => !known.has(key))).toEqual([]);
});

test("the application gets them with each field", () => {
  const nothing = { definitions: [], editable: new Set<string>(), archived: new Set<string>(), notes: new Map() };
  const renewal = fieldViews({ fields, ...nothing }).find(({ key }) => key === "renewal");
  expect(renewal?.parts.maxCount).toEqual({ fr: "nombre maximal", en: "maximum count" });
});

function propertyNames(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "properties" in schema ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(propertyNames)];
}
