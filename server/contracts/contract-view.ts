import type { ContractView } from "../../schemas/api/contracts.ts";
import type { EntryView } from "../../schemas/api/decisions.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { ContractRecord } from "../../schemas/record.ts";
import { issueInWords } from "../../schemas/words/issues.ts";
import type { Store } from "../../store/store.ts";
import { maskLine } from "../mask.ts";
import { notFound } from "../problem.ts";
import { entryView, type Onlooker } from "./views.ts";

/** A contract as people work on it: each field of the vocabulary, also those that no run looked for yet. */
export async function contractView(
  store: Store,
  vocabulary: readonly Field[],
  record: ContractRecord,
  onlooker: Onlooker,
): Promise<Omit<ContractView, "etag">> {
  const [[line], claim, parts] = await Promise.all([
    store.portfolio.lines([record.id]),
    store.review.claimOf(record.id),
    store.families.partsOf(record.id),
  ]);
  if (!line) throw notFound("a contract");
  const fields: Record<string, EntryView> = {};
  for (const field of vocabulary) fields[field.key] = await fieldView(store, field, record, onlooker);
  return {
    line: onlooker.permissions.has("bank:read") ? line : maskLine(line),
    ...(record.ourRole && { ourRole: record.ourRole }),
    documents: record.documents,
    fields,
    issues: record.issues.map((issue) => {
      const readable = issueInWords(issue);
      return { ...issue, ...(readable && { readable }) };
    }),
    parts: parts.map(({ contract, documents }) => ({ contract, documents: [...documents] })),
    ...(claim && { claim }),
  };
}

/** One field of a record. */
export async function fieldView(
  store: Store,
  field: Field,
  record: Pick<ContractRecord, "fields">,
  onlooker: Onlooker,
): Promise<EntryView> {
  const entry = record.fields[field.key] ?? store.review.notLookedFor(field);
  return entryView(field, entry, await store.review.etagOf(entry), onlooker);
}
