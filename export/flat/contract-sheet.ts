import type { Field } from "../../schemas/fields/field.ts";
import { fields as builtIn } from "../../schemas/fields/index.ts";
import { type ContractRecord, type FieldValue, isList } from "../../schemas/record.ts";
import { inWords } from "../../schemas/words/in-words.ts";
import type { Language } from "../../values/read.ts";
import { type Block, column, sheetOf } from "./block.ts";
import { fieldBlock } from "./field-block.ts";
import type { Sheet } from "./sheet.ts";
import { sheetWords } from "./words.ts";

/** One row a contract: what it is made of, how far it was looked at, and the core fields with those that were added. */
export function contractSheet(fields: readonly Field[], language: Language): Sheet {
  const words = sheetWords[language];
  const about: readonly Block<ContractRecord>[] = [
    column({ key: "contractTitle", header: words.title, kind: "text" }, titleOf),
    column({ key: "documents", header: words.documents, kind: "longText" }, ({ documents }) =>
      documents.map(({ name }) => name).join("; "),
    ),
    column({ key: "language", header: words.language, kind: "word" }, ({ documents }) => documents[0]?.language),
    column({ key: "ourRole", header: words.ourRole, kind: "word" }, ({ ourRole }) =>
      ourRole === undefined ? undefined : inWords(ourRole, language),
    ),
    column(
      { key: "toReview", header: words.toReview, kind: "count" },
      (record) => everyValue(record).filter(([, { status }]) => status === "needsReview").length,
    ),
    column(
      { key: "seenByPerson", header: words.byPerson, kind: "count" },
      (record) =>
        everyValue(record).filter(([, { status }]) => status === "confirmed" || status === "corrected").length,
    ),
    column({ key: "issues", header: words.issueCount, kind: "count" }, ({ issues }) => issues.length),
    column({ key: "contractState", header: words.contractState, kind: "word" }, ({ standing }) =>
      standing ? inWords(standing.state, language) : undefined,
    ),
    column({ key: "readiness", header: words.readiness, kind: "word" }, ({ standing }) =>
      standing?.readiness ? inWords(standing.readiness, language) : undefined,
    ),
    column({ key: "externalIds", header: words.externalIds, kind: "longText" }, ({ standing }) => {
      const ids = Object.entries(standing?.externalIds ?? {}).map(([system, id]) => `${system}=${id}`);
      return ids.length === 0 ? undefined : ids.sort().join("; ");
    }),
  ];
  const ofFields = fields
    .filter((field) => field.tier === "core" || !builtIn.includes(field))
    .map((field): Block<ContractRecord> => {
      const block = fieldBlock(field, language);
      return { columns: block.columns, cells: (record) => block.cells(record.fields[field.key], record) };
    });
  const described = { key: "contracts", name: words.contracts, language };
  return sheetOf(described, [...about, ...ofFields], (record) => [record]);
}

/** What people call the contract: its title, else the name of its first document. */
export function titleOf(record: ContractRecord): string | undefined {
  const entry = record.fields.title;
  const title = entry && !isList(entry) ? entry.value : undefined;
  return typeof title === "string" ? title : record.documents[0]?.name;
}

/** Every value of a record with its field's key, absences too. */
export function everyValue(record: ContractRecord): readonly (readonly [string, FieldValue])[] {
  return Object.entries(record.fields).flatMap(([key, entry]) => {
    const values = isList(entry) ? [...entry.items, ...(entry.absence ? [entry.absence] : [])] : [entry];
    return values.map((value) => [key, value] as const);
  });
}
