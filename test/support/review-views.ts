import type { ContractView } from "../../schemas/api/contracts.ts";
import type { EntryView, ValueView } from "../../schemas/api/decisions.ts";
import type { FieldView } from "../../schemas/api/fields.ts";

/** A contract as the API shows it, with these fields. */
export function contractView(fields: ContractView["fields"]): ContractView {
  const line: ContractView["line"] = {
    id: "contract-1",
    title: "Maintenance des ascenseurs",
    documentKind: "mainContract",
    language: "fr",
    parties: ["Ville d'Exemple", "Ascenseurs SA"],
    sites: [],
    state: "draft",
    readiness: "toReview",
    doubtful: 3,
    doubtfulEssential: 2,
    receivedAt: "2026-01-01T08:00:00Z",
    changedAt: "2026-01-01T08:00:00Z",
    externalIds: {},
  };
  return { etag: "etag of the contract", line, documents: [], parts: [], fields, issues: [] };
}

export function entryOf(...items: ValueView[]): EntryView {
  return { etag: `etag of ${items.map(({ id }) => id).join(", ")}`, items };
}

export function valueView(id: string, more: Partial<ValueView> = {}): ValueView {
  return {
    id,
    state: "found",
    value: id,
    confidence: 0.9,
    level: "sure",
    status: "auto",
    evidence: [],
    alternatives: [],
    ...more,
  };
}

export function fieldView(key: string, essential: boolean): FieldView {
  return {
    key,
    label: { fr: key, en: key },
    meaning: { fr: key, en: key },
    tier: "core",
    cardinality: "many",
    essential,
    group: "dates",
    custom: false,
    schema: {},
    words: {},
    parts: {},
    noteEtag: `etag of the note on ${key}`,
  };
}
