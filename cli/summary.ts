import type { AmountsValue } from "../schemas/fields/amounts.ts";
import { fieldByKey } from "../schemas/fields/index.ts";
import type { IndexationValue } from "../schemas/fields/indexation.ts";
import type { PartiesValue } from "../schemas/fields/parties.ts";
import { type ContractRecord, type FieldValue, isList, valuesOf } from "../schemas/record.ts";
import { inWords } from "../schemas/words/in-words.ts";
import { readable } from "../values/readable.ts";
import { shortened } from "./plain.ts";
import type { Language } from "./words.ts";

/** The headings of the table that `ingest` and `list` print. */
export const summaryHeadings: Readonly<Record<Language, readonly string[]>> = {
  fr: ["Fichier", "Nature", "Parties", "Début", "Fin", "Montant", "Révision", "À vérifier"],
  en: ["File", "Kind", "Parties", "Start", "End", "Amount", "Indexation", "To review"],
};

/** A contract in one row of that table. */
export function summaryRow(name: string, record: ContractRecord, language: Language): string[] {
  return [
    shortened(name, 60),
    first(record, "contractKind", language) || first(record, "documentKind", language),
    parties(record),
    first(record, "effectiveDate", language) || first(record, "signatureDate", language),
    first(record, "endDate", language) || first(record, "duration", language),
    amount(record, language),
    indexation(record, language),
    String(valuesToReview(record)),
  ];
}

/** How many values of a record, or of its absences, wait for a person. */
export function valuesToReview(record: ContractRecord): number {
  return Object.values(record.fields)
    .flatMap((entry): FieldValue[] =>
      isList(entry) ? [...entry.items, ...(entry.absence ? [entry.absence] : [])] : [entry],
    )
    .filter(({ status }) => status === "needsReview").length;
}

function first(record: ContractRecord, key: string, language: Language): string {
  const [item] = contractWideFirst(valuesOf(record.fields[key]));
  return item ? readable(fieldByKey(key), item, language) : "";
}

function parties(record: ContractRecord): string {
  const names = valuesOf(record.fields.parties).map(({ value }) => (value as PartiesValue).name);
  const shown = names.slice(0, 2).map((name) => shortened(name, 40));
  return [...shown, ...(names.length > 2 ? [`+ ${names.length - 2}`] : [])].join(", ");
}

/** The amounts that say most about a contract, most telling first. */
const tellingRoles: readonly AmountsValue["role"][] = [
  "total",
  "maximum",
  "annual",
  "rent",
  "monthly",
  "minimum",
  "fee",
  "perUnit",
];

function amount(record: ContractRecord, language: Language): string {
  const items = contractWideFirst(valuesOf(record.fields.amounts));
  const chosen = tellingRoles
    .map((role) => items.find(({ value }) => (value as AmountsValue).role === role))
    .find((item) => item !== undefined);
  return chosen ? readable(fieldByKey("amounts"), chosen, language) : "";
}

function indexation(record: ContractRecord, language: Language): string {
  const [item] = contractWideFirst(valuesOf(record.fields.indexation));
  if (!item) return "";
  const { mode, indices } = item.value as IndexationValue;
  const names = indices.map(({ name }) => name).join(", ");
  return (
    inWords(mode, language) + (names === "" ? "" : `${language === "fr" ? "\u00a0: " : ": "}${shortened(names, 40)}`)
  );
}

function contractWideFirst(items: readonly FieldValue[]): FieldValue[] {
  return [...items.filter(({ appliesTo }) => !appliesTo), ...items.filter(({ appliesTo }) => appliesTo)];
}
