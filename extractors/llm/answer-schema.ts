import { z } from "zod";
import { AppliesTo } from "../../schemas/applies-to.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { Decimal, Period } from "../../schemas/value-types.ts";

/** The part of JSON Schema that strict structured output understands everywhere; nothing else is ever sent. */
export interface StrictSchema {
  readonly type?: "string" | "number" | "integer" | "boolean" | "null" | "array" | "object";
  readonly description?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly anyOf?: readonly StrictSchema[];
  readonly items?: StrictSchema;
  readonly properties?: Readonly<Record<string, StrictSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
}

/**
 * The answer to a question about these fields: `{ <key>: [{ quote, value, appliesTo }] }`, every property required and
 * optional parts nullable. The quote comes before the value, so that a model reads before it concludes.
 */
export function answerSchemaOf(fields: readonly Field[]): StrictSchema {
  return object(fields.map((field) => [field.key, { type: "array", items: itemSchemaOf(field) }]));
}

/** One item of a field's answer; values with one place in a contract have no `appliesTo`. */
export function itemSchemaOf(field: Field): StrictSchema {
  const value = strict(z.toJSONSchema(field.value, { io: "input" }));
  if (!value) throw new Error(`Expected a value of "${field.key}" that a model can write; its required parts recur.`);
  const item: [string, StrictSchema][] = [
    ["quote", { type: "string" }],
    ["value", value],
  ];
  if (field.cardinality !== "one") item.push(["appliesTo", nullable(appliesTo)]);
  return object(item);
}

type Node = z.core.JSONSchema._JSONSchema;

const notations: ReadonlyMap<string | undefined, string> = new Map([
  [z.toJSONSchema(Period).pattern, "period"],
  [z.toJSONSchema(Decimal).pattern, "decimal"],
]);

const appliesTo = object(
  Object.keys(AppliesTo.shape).map((name): [string, StrictSchema] => [name, nullable({ type: "string" })]),
);

/**
 * Undefined for a schema that refers to itself (the tree of a formula): a model is not asked to write one; our own
 * grammar reads it from the quote. An optional part that cannot be asked is left out.
 */
function strict(node: Node): StrictSchema | undefined {
  if (typeof node === "boolean") throw new Error("Expected a schema with a type, found one that takes anything.");
  if (node.$ref !== undefined) return undefined;
  const options = node.anyOf ?? node.oneOf;
  if (options) return union(options.map(strict));
  if (node.const !== undefined) return { type: "string", enum: [String(node.const)] };
  switch (node.type) {
    case "string":
      return node.enum ? { type: "string", enum: node.enum.map(String) } : { type: "string", ...notationOf(node) };
    case "number":
    case "integer":
    case "boolean":
      return { type: node.type };
    case "array": {
      const items = node.items && !Array.isArray(node.items) ? strict(node.items) : undefined;
      return items && { type: "array", items };
    }
    case "object": {
      const parts = Object.entries(node.properties ?? {}).map(([name, part]) => {
        const required = node.required?.includes(name) ?? false;
        return { name, required, schema: strict(part) };
      });
      if (parts.some((part) => part.required && !part.schema)) return undefined;
      return object(
        parts.flatMap(({ name, required, schema }) => (schema ? [[name, required ? schema : nullable(schema)]] : [])),
      );
    }
    default:
      throw new Error(`Expected a schema that strict output can hold, found the type ${JSON.stringify(node.type)}.`);
  }
}

/** What the value looks like, as a description: patterns and formats are not understood by every endpoint. */
function notationOf(node: z.core.JSONSchema.BaseSchema): { description?: string } {
  if (node.format === "date") return { description: "date" };
  if (node.pattern === undefined) return {};
  return { description: notations.get(node.pattern) ?? `/${node.pattern}/` };
}

function union(options: readonly (StrictSchema | undefined)[]): StrictSchema | undefined {
  const known = options.filter((option) => option !== undefined);
  if (known.length < options.length) return undefined;
  const words = known.flatMap((option) => option.enum ?? []);
  if (known.every((option) => option.enum)) return { type: "string", enum: [...new Set(words)] };
  return { anyOf: known };
}

function nullable(schema: StrictSchema): StrictSchema {
  return { anyOf: [...(schema.anyOf ?? [schema]), { type: "null" }] };
}

function object(properties: readonly (readonly [string, StrictSchema])[] | readonly never[]): StrictSchema {
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: properties.map(([name]) => name),
    additionalProperties: false,
  };
}
