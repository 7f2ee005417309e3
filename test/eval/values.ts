import type { DocumentScore } from "../../eval/score-document.ts";
import type { FieldValue } from "../../schemas/record.ts";

/** A found value as the record holds it. */
export function foundValue(value: unknown, more: Partial<FieldValue> = {}): FieldValue {
  return {
    id: "1",
    state: "found",
    value,
    confidence: 0.9,
    status: "auto",
    evidence: [],
    alternatives: [],
    ...more,
  };
}

/** Evidence with this quote; the place does not matter to a scorer. */
export function quoted(quote: string): FieldValue["evidence"] {
  return [{ document: "d", page: 1, start: 0, end: 1, quote, foundBy: "rule:test" }];
}

/** How a French contract came out, read from its text layer. */
export function documentScore(id: string, fields: DocumentScore["fields"]): DocumentScore {
  return { id, language: "fr", fileType: "pdf", pages: 1, seconds: 0.01, fields, absences: new Map() };
}
