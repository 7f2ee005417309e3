/** A JSON Schema as the server gives it (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What to ask for, to build a value by form. */
export type FormNode =
  | { readonly kind: "text"; readonly format?: "date"; readonly pattern?: string; readonly long: boolean }
  | { readonly kind: "number"; readonly whole: boolean }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  | { readonly kind: "yesNo" }
  | { readonly kind: "group"; readonly parts: readonly FormPart[] }
  | { readonly kind: "list"; readonly of: JsonSchema }
  | { readonly kind: "oneOf"; readonly variants: readonly FormVariant[] }
  | { readonly kind: "fixed"; readonly value: unknown }
  /** A price formula: its tree comes of its words, which are typed. */
  | { readonly kind: "formula" }
  /** What has no form here (a tree that holds itself, an open object): edited as JSON. */
  | { readonly kind: "raw" };

export interface FormPart {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

export interface FormVariant {
  /** The value of `kind` (or of the part that tells variants apart); their number where none does. */
  readonly name: string;
  readonly schema: JsonSchema;
}

/** The form of a schema; `root` holds what `$ref` names. Deeper than `depth` levels it is edited as JSON. */
export function formOf(schema: JsonSchema, root: JsonSchema, depth = 6): FormNode {
  const known = resolved(schema, root);
  if (depth === 0) return { kind: "raw" };
  if ("const" in known) return { kind: "fixed", value: known.const };
  if (Array.isArray(known.enum)) return { kind: "choice", options: known.enum.map(String) };
  const variants = schemasIn(known.oneOf ?? known.anyOf).map((variant) => resolved(variant, root));
  if (variants.length > 0) return oneOf(variants);
  switch (known.type) {
    case "string":
      return textNode(known);
    case "integer":
    case "number":
      return { kind: "number", whole: known.type === "integer" };
    case "boolean":
      return { kind: "yesNo" };
    case "array":
      return isSchema(known.items) ? { kind: "list", of: known.items } : { kind: "raw" };
    case "object":
      return group(known);
    default:
      return { kind: "raw" };
  }
}

/** The variant that a value is of: that whose fixed parts are the value's. */
export function variantOf(variants: readonly FormVariant[], value: unknown): FormVariant | undefined {
  const given = isSchema(value) ? value : undefined;
  return variants.find(({ name, schema }) => {
    const fixed = Object.entries(isSchema(schema.properties) ? schema.properties : {}).flatMap(([key, part]) =>
      isSchema(part) && "const" in part ? [[key, part.const] as const] : [],
    );
    if (!given) return schema.const === value || typeName(value) === schema.type;
    return fixed.length > 0
      ? fixed.every(([key, fix]) => given[key] === fix)
      : given.kind === name || schema.type === "object";
  });
}

/** What a form begins with: only what cannot be otherwise. */
export function emptyValue(schema: JsonSchema, root: JsonSchema, depth = 6): unknown {
  const node = formOf(schema, root, depth);
  switch (node.kind) {
    case "fixed":
      return node.value;
    case "group":
      return Object.fromEntries(
        node.parts.flatMap((part) => {
          const value = part.required ? emptyValue(part.schema, root, depth - 1) : undefined;
          return value === undefined ? [] : [[part.name, value]];
        }),
      );
    case "oneOf":
      return node.variants[0] && emptyValue(node.variants[0].schema, root, depth - 1);
    case "list":
      return [];
    default:
      return undefined;
  }
}

/** A group with one part set; set to nothing, the part is left out. */
export function withPart(value: unknown, name: string, part: unknown): unknown {
  const { [name]: _before, ...others } = isSchema(value) ? value : {};
  const nothing = part === undefined || part === "";
  return nothing ? others : { ...others, [name]: part };
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (typeof schema.$ref !== "string") return schema;
  const path = schema.$ref.replace(/^#\/?/, "").split("/").filter(Boolean);
  const found = path.reduce<unknown>((place, name) => (isSchema(place) ? place[name] : undefined), root);
  return isSchema(found) ? found : {};
}

function schemasIn(list: unknown): JsonSchema[] {
  return Array.isArray(list) ? list.filter(isSchema).filter((schema) => schema.type !== "null") : [];
}

function oneOf(variants: readonly JsonSchema[]): FormNode {
  const options = variants.flatMap((variant) =>
    "const" in variant ? [String(variant.const)] : Array.isArray(variant.enum) ? variant.enum.map(String) : [],
  );
  const plain = variants.every((variant) => "const" in variant || Array.isArray(variant.enum));
  if (plain) return { kind: "choice", options };
  return {
    kind: "oneOf",
    variants: variants.map((schema, index) => ({ name: nameOf(schema) ?? String(index + 1), schema })),
  };
}

function nameOf({ properties, type }: JsonSchema): string | undefined {
  const parts = Object.values(isSchema(properties) ? properties : {});
  const fixed = parts.find((part) => isSchema(part) && typeof part.const === "string");
  if (isSchema(fixed)) return String(fixed.const);
  return typeof type === "string" && type !== "object" ? type : undefined;
}

function group({ properties, required }: JsonSchema): FormNode {
  if (!isSchema(properties)) return { kind: "raw" };
  if ("expression" in properties && "written" in properties) return { kind: "formula" };
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  const parts = Object.entries(properties).flatMap(([name, schema]) =>
    isSchema(schema) ? [{ name, schema, required: needed.includes(name) }] : [],
  );
  return { kind: "group", parts };
}

function textNode({ format, pattern, maxLength }: JsonSchema): FormNode {
  return {
    kind: "text",
    ...(format === "date" && { format }),
    ...(typeof pattern === "string" && format !== "date" && { pattern }),
    long: typeof maxLength === "number" && maxLength > 500,
  };
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}
