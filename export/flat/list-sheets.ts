import type { AppliesTo } from "../../schemas/applies-to.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { FieldValue } from "../../schemas/record.ts";
import { valuesOf } from "../../schemas/record.ts";
import type { Language } from "../../values/read.ts";
import { readableValue } from "../../values/readable.ts";
import { type Block, column, sheetOf, trustBlock } from "./block.ts";
import { everyValue, titleOf } from "./contract-sheet.ts";
import { partsBlock } from "./field-block.ts";
import type { CellValue, ColumnKind, Sheet } from "./sheet.ts";
import { type ValuePart, valueParts } from "./value-parts.ts";
import { sheetWords } from "./words.ts";

/** Lists that have a sheet of their own. */
export const fieldsWithSheet: readonly string[] = ["parties", "amounts", "indexation", "obligations", "notices"];

/** The sheet of a list: one row an item, its parts in columns. */
export function itemSheet(field: Field, language: Language): Sheet {
  const parts = partsBlock(field, valueParts(field.value), language, true);
  const blocks = [...beforeValue(language), parts, ...afterValue(language)];
  return sheetOf({ key: field.key, name: field.label[language], language }, blocks, ({ fields }) =>
    valuesOf(fields[field.key]),
  );
}

interface Valued {
  readonly field: Field;
  readonly item: FieldValue;
}

/**
 * Every value of the fields without a sheet of their own: printed, and its first date, number and unit in columns of their
 * kind. What was not found has no row: the contract's row says so of the core fields.
 */
export function valuesSheet(fields: readonly Field[], language: Language): Sheet {
  const words = sheetWords[language];
  const own = new Map(
    fields
      .filter(({ key }) => !fieldsWithSheet.includes(key))
      .map((field) => [field.key, { field, parts: typedParts(field) }] as const),
  );
  const typed = (kind: "date" | "number" | "unit", shown: ColumnKind) =>
    column<Valued>({ key: kind, header: words[kind], kind: shown }, ({ field, item }): CellValue => {
      const part = own.get(field.key)?.parts[kind];
      return part && item.value !== undefined ? part.read(item.value, language) : undefined;
    });
  const blocks: Block<Valued>[] = [
    ...beforeValue(language).map((block) => ofItem(block)),
    column({ key: "field", header: words.field, kind: "word" }, ({ field }) => field.label[language]),
    column({ key: "value", header: words.value, kind: "longText" }, ({ field, item }) =>
      item.value === undefined ? undefined : readableValue(field, item.value, language),
    ),
    ...[typed("date", "date"), typed("number", "decimal"), typed("unit", "word")],
    ...afterValue(language).map((block) => ofItem(block)),
  ];
  return sheetOf({ key: "values", name: words.values, language }, blocks, (record) =>
    everyValue(record).flatMap(([key, item]) => {
      const field = own.get(key)?.field;
      return field && item.state !== "notFound" ? [{ field, item }] : [];
    }),
  );
}

/** The parts of a value that the columns of all kinds of value are filled from: of each kind the first, and its unit. */
function typedParts(field: Field): Readonly<Record<"date" | "number" | "unit", ValuePart | undefined>> {
  const parts = valueParts(field.value);
  const number = parts.findIndex(({ kind }) => kind === "money" || kind === "decimal" || kind === "count");
  const after = number < 0 ? undefined : parts[number + 1];
  return {
    date: parts.find(({ kind }) => kind === "date"),
    number: parts[number],
    unit: after?.aspect === undefined ? undefined : after,
  };
}

function ofItem(block: Block<FieldValue>): Block<Valued> {
  return { columns: block.columns, cells: ({ item }, record) => block.cells(item, record) };
}

function beforeValue(language: Language): Block<FieldValue>[] {
  const words = sheetWords[language];
  return [
    column({ key: "contractTitle", header: words.title, kind: "text" }, (_, record) => titleOf(record)),
    column({ key: "item", header: words.item, kind: "text", isDetail: true }, ({ id }) => id),
  ];
}

function afterValue(language: Language): Block<FieldValue>[] {
  const words = sheetWords[language];
  return [
    column({ key: "appliesTo", header: words.appliesTo, kind: "text" }, ({ appliesTo }) =>
      appliesTo ? scopeInWords(appliesTo, language) : undefined,
    ),
    trustBlock("", undefined, language),
    column({ key: "page", header: words.page, kind: "count" }, ({ evidence }) => evidence[0]?.page),
    column({ key: "quote", header: words.quote, kind: "longText" }, ({ evidence }) => evidence[0]?.quote),
  ];
}

/** `lot : 2; site : Lyon`. */
function scopeInWords(scope: AppliesTo, language: Language): string {
  const { scopes, colon } = sheetWords[language];
  return Object.entries(scope)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${scopes[key as keyof AppliesTo]}${colon}${value}`)
    .join("; ");
}
