import { randomBytes } from "node:crypto";
import { type ContractRecord, type FieldValue, isList } from "../../schemas/record.ts";
import type { FixtureGold } from "../gold.ts";
import { fakesWith } from "./pseudonyms/fakes.ts";
import { type Pseudonyms, pseudonymsFor } from "./pseudonyms/pseudonymise.ts";

/** A reviewed contract as a labelled document: its text, and what people said of it. */
export interface LabelledText {
  readonly gold: FixtureGold;
  /** Pages joined by form feeds. */
  readonly text: string;
}

/** A reviewed contract, and the text of the document that its evidence stands in. */
export interface ReviewedContract {
  readonly record: ContractRecord;
  /** The document's. */
  readonly text: string;
}

/** Pseudonyms that belong to one export: the key is drawn anew each time, and kept nowhere. */
export function freshPseudonyms(): (record: ContractRecord) => Pseudonyms {
  const fakes = fakesWith(randomBytes(32));
  return (record) => pseudonymsFor(record.fields, fakes);
}

/** As it is. */
export const noPseudonyms = (): Pseudonyms => ({
  rewrite: (text) => ({ text, range: (start, end) => ({ start, end }) }),
  value: (value) => value,
});

/**
 * Labels are what people decided, and nothing else: a field that nobody decided of is not labelled, one of whose values
 * they decided some is labelled as incomplete, and one that they said is absent has an empty list. Undefined where
 * nothing is labelled, or the language is none that labels are written in.
 */
export function labelledText(
  { record, text }: ReviewedContract,
  name: string,
  pseudonyms: Pseudonyms,
): LabelledText | undefined {
  const [document] = record.documents;
  const language = document?.language;
  if (!document || (language !== "fr" && language !== "en")) return undefined;
  const rewritten = pseudonyms.rewrite(text);
  const fields: FixtureGold["fields"] = {};
  const complete: FixtureGold["complete"] = {};
  for (const [key, entry] of Object.entries(record.fields)) {
    const items = isList(entry) ? [...entry.items, ...(entry.absence ? [entry.absence] : [])] : [entry];
    const decided = items.filter(isDecided);
    if (decided.length === 0) continue;
    const values = decided.filter(({ value }) => value !== undefined);
    const labels = values.flatMap((item) => label(item, document.id, rewritten, pseudonyms));
    if (values.length > 0 && labels.length === 0) continue;
    fields[key] = labels;
    if (decided.length < items.length || labels.length < values.length) complete[key] = false;
  }
  if (Object.keys(fields).length === 0) return undefined;
  const gold: FixtureGold = {
    id: name,
    language,
    format: "text",
    origin: "a contract reviewed in this installation",
    heldOut: false,
    pages: Math.max(1, text.split("\f").length),
    traps: [],
    fields,
    complete,
  };
  return { gold, text: rewritten.text };
}

function isDecided({ status }: FieldValue): boolean {
  return status === "confirmed" || status === "corrected";
}

/** A value with the words that state it; one that stands on a reviewer's word alone has none, and is no label. */
function label(
  { value, appliesTo, evidence }: FieldValue,
  document: string,
  { text, range }: ReturnType<Pseudonyms["rewrite"]>,
  pseudonyms: Pseudonyms,
): FixtureGold["fields"][string] {
  const place = evidence.find((one) => one.document === document);
  if (!place) return [];
  const { start, end } = range(place.start, place.end);
  const quote = text.slice(start, end);
  if (quote === "") return [];
  const scope = appliesTo && (pseudonyms.value(appliesTo) as typeof appliesTo);
  return [{ value: pseudonyms.value(value), quote, ...(scope && { appliesTo: scope }) }];
}
