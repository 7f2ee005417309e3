import type { z } from "zod";
import { Expression } from "../../schemas/expression.ts";
import { DateOrRule, Decimal, Due, IsoDate, Money, Period } from "../../schemas/value-types.ts";
import { inWords } from "../../schemas/words/in-words.ts";
import type { Language } from "../../values/read.ts";
import { dayOf, dayOfYearInWords, lengthOf, periodInWords, wordsOfRule } from "./periods.ts";
import type { CellValue, ColumnKind } from "./sheet.ts";

/** What a column says of a part beside its own value. */
export type Aspect = "unit" | "currency" | "rule";

/** A column of a value: where the part stands in it, and how it is read. */
export interface ValuePart {
  /** Names from the value down to the part; none where the value is the part. */
  readonly path: readonly string[];
  readonly aspect?: Aspect;
  readonly kind: ColumnKind;
  readonly read: (value: unknown, language: Language) => CellValue;
}

/**
 * The columns of a kind of value, from its schema: one for each part, with a length, a sum and a date that may be a rule
 * in two each. Of a list of parts each column holds one line an item. A formula's tree has none: its text has. Throws
 * where a schema has a shape that has no columns yet.
 */
export function valueParts(schema: z.ZodType): readonly ValuePart[] {
  return partsOf(schema, []);
}

const yesOrNo = { fr: ["oui", "non"], en: ["yes", "no"] } as const;

type Schema = z.core.$ZodType;

/** Value types with columns of their own. */
const known: ReadonlyMap<Schema, (path: readonly string[]) => readonly ValuePart[]> = new Map<
  Schema,
  (path: readonly string[]) => readonly ValuePart[]
>([
  [Period, lengthParts],
  [Decimal, (path) => [part(path, "decimal", (value: string) => value)]],
  [IsoDate, (path) => [part(path, "date", (value: string) => value)]],
  [
    Money,
    (path) => [
      part(path, "money", (value: Money) => value.value),
      part(path, "word", (value: Money) => value.currency, "currency"),
    ],
  ],
  [DateOrRule, ruleParts],
  [Due, ruleParts],
  [Expression, () => []],
]);

function partsOf(schema: Schema, path: readonly string[]): readonly ValuePart[] {
  const ofKnown = known.get(schema);
  if (ofKnown) return ofKnown(path);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
    case "nullable":
      return partsOf(def.innerType, path);
    case "object":
      return Object.entries(def.shape).flatMap(([name, inner]) => within(name, partsOf(inner, [...path, name])));
    case "union":
      return unionParts(def.options, path);
    case "array":
      return listParts(def.element, path);
    case "enum":
    case "literal":
      return [part(path, "word", (value: string, language) => inWords(value, language))];
    case "string":
      return [part(path, "text", (value: string, language) => dayOfYearInWords(value, language) ?? value)];
    case "number":
      return [part(path, "count", (value: number) => value)];
    case "boolean":
      return [part(path, "word", (value: boolean, language) => yesOrNo[language][value ? 0 : 1])];
    default:
      throw new Error(`Expected a value of parts that have columns, found ${def.type} at "${path.join(".")}".`);
  }
}

/** The same parts, read from the object that holds this one. */
function within(name: string, parts: readonly ValuePart[]): readonly ValuePart[] {
  return parts.map((inner) => ({
    ...inner,
    read: (value, language) => {
      const held = (value as Readonly<Record<string, unknown>>)[name];
      return held === undefined || held === null ? undefined : inner.read(held, language);
    },
  }));
}

/** One of several objects has the parts of all; a name or a length is a length; names are one name. */
function unionParts(options: readonly Schema[], path: readonly string[]): readonly ValuePart[] {
  if (options.includes(Period)) return lengthParts(path);
  const shapes = options.map((option) => (option as z.core.$ZodTypes)._zod.def);
  if (shapes.every((shape) => shape.type === "object")) {
    const merged = new Map(shapes.flatMap((shape) => Object.entries(shape.shape)));
    return [...merged].flatMap(([name, inner]) => within(name, partsOf(inner, [...path, name])));
  }
  const [first] = options;
  if (first && shapes.every((shape) => shape.type === "enum" || shape.type === "literal")) return partsOf(first, path);
  throw new Error(`Expected a union of names or of objects, found another at "${path.join(".")}".`);
}

/** Values in one cell; of objects, line by line, so that the lines of two columns belong together. */
function listParts(element: Schema, path: readonly string[]): readonly ValuePart[] {
  if (element === Period) {
    const inWordsOf = (value: readonly string[], language: Language) =>
      value.map((period) => periodInWords(period, language)).join("; ") || undefined;
    return [part(path, "text", inWordsOf)];
  }
  const parts = partsOf(element, path);
  const isScalar = parts.every((inner) => inner.path.length === path.length);
  return parts.map((inner) => ({
    ...inner,
    kind: inner.kind === "word" ? "word" : "text",
    read: (value, language) => {
      const cells = (value as readonly unknown[]).map((item) => inner.read(item, language));
      if (cells.every((cell) => cell === undefined)) return undefined;
      return cells.map((cell) => cell ?? "").join(isScalar ? "; " : "\n");
    },
  }));
}

function lengthParts(path: readonly string[]): readonly ValuePart[] {
  return [
    part(path, "count", (value: string, language) => lengthOf(value, language).count),
    part(path, "word", (value: string, language) => lengthOf(value, language).unit, "unit"),
  ];
}

function ruleParts(path: readonly string[]): readonly ValuePart[] {
  return [
    part(path, "date", (value: DateOrRule | Due) => dayOf(value)),
    part(path, "text", (value: DateOrRule | Due, language) => wordsOfRule(value, language), "rule"),
  ];
}

/** `read` is called with values that the schema accepts. */
function part<Value>(
  path: readonly string[],
  kind: ColumnKind,
  read: (value: Value, language: Language) => CellValue,
  aspect?: Aspect,
): ValuePart {
  return { path, kind, read: (value, language) => read(value as Value, language), ...(aspect && { aspect }) };
}
