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

/** A reviewed contract, and the texts that its evidence stands in. */
export interface ReviewedContract {
  readonly record: ContractRecord;
  /** Of each of its documents that was read, in their order; pages joined by form feeds. */
  readonly texts: readonly { readonly document: string; readonly text: string }[];
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
 * The documents of a contract, each with the labels that stand in it: what people decided, and nothing else. A field that
 * nobody decided of is not labelled, one of whose values they decided some, or of which some stand elsewhere, is labelled as
 * incomplete, and one that they said is absent has an empty list in each. Without documents in which nothing is labelled, or
 * whose language is none that labels are written in. The second is named `<name>-2`.
 */
export function labelledTexts(
  { record, texts }: ReviewedContract,
  name: string,
  pseudonyms: Pseudonyms,
): readonly LabelledText[] {
  return texts.flatMap(({ document, text }, index) => {
    const own = index === 0 ? name : `${name}-${index + 1}`;
    return labelledText(record, { document, text }, own, pseudonyms) ?? [];
  });
}

function labelledText(
  record: ContractRecord,
  { document, text }: ReviewedContract["texts"][number],
  name: string,
  pseudonyms: Pseudonyms,
): LabelledText | undefined {
  const language = record.documents.find(({ id }) => id === document)?.language;
  if (language !== "fr" && language !== "en") return undefined;
  const rewritten = pseudonyms.rewrite(text);
  const fields: FixtureGold["fields"] = {};
  const complete: FixtureGold["complete"] = {};
  for (const [key, entry] of Object.entries(record.fields)) {
    const items = isList(entry) ? [...entry.items, ...(entry.absence ? [entry.absence] : [])] : [entry];
    const decided = items.filter(isDecided);
    if (decided.length === 0) continue;
    const values = decided.filter(({ value }) => value !== undefined);
    const labels = values.flatMap((item) => label(item, document, rewritten, pseudonyms));
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
