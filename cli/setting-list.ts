import { z } from "zod";
import { Settings } from "../schemas/settings.ts";

/** One setting as people meet it, derived from the schema in `schemas/settings.ts`. */
export interface Setting {
  /** As in `greffier.config.json` and `--set`: `llm.baseUrl`. */
  readonly key: string;
  readonly path: readonly string[];
  /** `GREFFIER_LLM_BASE_URL`. */
  readonly variable: string;
  readonly meaning: string;
  /** What it may be, in words: `a whole number from 1 to 64`. */
  readonly expected: string;
  readonly default: unknown;
  /** Lists and objects with any names are written in JSON in the environment and after `--set`. */
  readonly isJson: boolean;
  /** Never printed: keys, and addresses that may hold a password. */
  readonly isSecret: boolean;
}

const secrets = [
  "database",
  "s3.accessKeyId",
  "s3.secretAccessKey",
  "llm.apiKey",
  "llm.headers",
  "llm.proxyAuthorization",
];

/** What we need of a property in a JSON Schema. */
const Property = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});
type Property = z.infer<typeof Property>;

/** Every setting, in the order of the schema. */
export const settingList: readonly Setting[] = settingsUnder(
  z.toJSONSchema(Settings, { io: "input", unrepresentable: "any" }),
  [],
  Settings.parse({}),
);

function settingsUnder(schema: unknown, path: readonly string[], defaults: unknown): Setting[] {
  const property = Property.parse(schema);
  if (property.properties) {
    return Object.entries(property.properties).flatMap(([name, inner]) =>
      settingsUnder(inner, [...path, name], valueAt(defaults, [name])),
    );
  }
  const key = path.join(".");
  return [
    {
      key,
      path,
      variable: ["GREFFIER", ...path.map(upperSnake)].join("_"),
      meaning: property.description ?? "",
      expected: expectedIn(property),
      default: defaults,
      isJson: property.type === "array" || property.type === "object",
      isSecret: secrets.includes(key),
    },
  ];
}

function expectedIn(property: Property): string {
  if (property.enum) return `one of ${property.enum.join(", ")}`;
  if (property.format === "uri") return "an address such as http://localhost:8000/v1, without a user or password";
  if (property.pattern?.includes("pglite")) return "pglite:<folder> or postgres://…";
  if (property.type === "array") return "a list, in JSON";
  if (property.type === "object") return "an object, in JSON";
  if (Array.isArray(property.type)) return "true or false";
  if (property.type === "integer") return `a whole number from ${property.minimum} to ${property.maximum}`;
  if (property.type === "number") return `a number from ${property.minimum} to ${property.maximum}`;
  return "text";
}

/** The value at a path of a nested object, or undefined. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function upperSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
