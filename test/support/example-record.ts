import type { Evidence } from "../../schemas/evidence.ts";
import { fields } from "../../schemas/fields/index.ts";
import type { ContractRecord, FieldValue, RecordFields } from "../../schemas/record.ts";

/** A record in which nothing was found but what is given, each a value or a list of them. */
export function exampleRecord(id: string, given: Readonly<Record<string, unknown>> = {}): ContractRecord {
  const entries: RecordFields = {};
  for (const { key, cardinality } of fields) {
    const value = given[key];
    if (cardinality === "one") {
      entries[key] = value === undefined ? notFound(key) : found(key, value);
    } else {
      const items = (Array.isArray(value) ? value : []).map((item, index) => found(`${key}-${index}`, item));
      entries[key] = items.length > 0 ? { items } : { items, absence: notFound(key) };
    }
  }
  // A field that an administrator added is of one value here.
  for (const [key, value] of Object.entries(given)) entries[key] ??= found(key, value);
  return {
    id,
    documents: [
      {
        id: `${id}-document`,
        sha256: "0".repeat(64),
        name: `${id}.pdf`,
        kind: "contract",
        language: "fr",
        pages: 3,
        reading: { format: "pdf", readers: ["pdfium"], textLayerPages: 3, ocrPages: 0, unreadPages: 0 },
      },
    ],
    fields: entries,
    issues: [],
  };
}

function found(id: string, value: unknown): FieldValue {
  return { id, state: "found", value, confidence: 0.9, status: "auto", evidence: [evidence()], alternatives: [] };
}

function notFound(id: string): FieldValue {
  return { id, state: "notFound", confidence: 0.7, status: "auto", evidence: [], alternatives: [] };
}

function evidence(): Evidence {
  return {
    document: "document",
    page: 2,
    start: 10,
    end: 29,
    quote: "pour une durée d'un",
    foundBy: "rule:fr/example",
  };
}
