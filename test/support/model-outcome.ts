import { textPages } from "../../eval/datasets/text-pages.ts";
import { assembleDocumentText } from "../../extractors/assemble.ts";
import { placesOf } from "../../extractors/llm/choose-passages.ts";
import { extractWithModel, type ModelExtraction } from "../../extractors/llm/extractor.ts";
import type { Model } from "../../extractors/llm/model.ts";
import { planQuestions } from "../../extractors/llm/plan.ts";
import { fields } from "../../schemas/fields/index.ts";
import { contractRecordSchema, type FieldValue, type RecordFields, valuesOf } from "../../schemas/record.ts";
import { noProposals, recordOf, ruledText } from "./judged-model.ts";

/** What becomes of a document that rules and a model read, decided as leniently as targets allow. */
export interface ModelOutcome extends ModelExtraction {
  readonly record: RecordFields;
  /** What is accepted without review: field, value and its quote. */
  readonly accepted: readonly string[];
  /** The same of rules alone. */
  readonly acceptedByRules: readonly string[];
}

const lenient = { key: 0.5, other: 0.5 };

/**
 * Reads a contract's text with rules once and with one model after another, and checks what must hold whatever a model does:
 * the record is valid, it could be stored, and each quote is the document's own text. Throws where that is not so.
 */
export async function outcomesOf(
  text: string,
  contextTokens: number,
): Promise<(model: Model) => Promise<ModelOutcome>> {
  const ruled = ruledText({ id: "document-1", language: "fr", text, gold: { fields: {}, incomplete: [] } });
  const document = assembleDocumentText(ruled.id, textPages(text));
  const plan = await planQuestions(document, fields, { contextTokens, places: placesOf(ruled.ruled.candidates) });
  const acceptedByRules = accepted(recordOf(ruled, noProposals, lenient));
  return async (model) => {
    const extraction = await extractWithModel(document, fields, model, undefined, plan);
    const record = recordOf(ruled, extraction, lenient);
    contractRecordSchema().shape.fields.parse(record);
    for (const { evidence, alternatives } of Object.values(record).flatMap(valuesOf)) {
      for (const { start, end, quote } of [...evidence, ...alternatives.flatMap((other) => other.evidence)]) {
        if (document.text.slice(start, end) !== quote)
          throw new Error("Expected each quote to be the document's text.");
      }
    }
    const stored = JSON.stringify([record, extraction.issues]);
    if (/\\u0000|\\ud[89a-f]/i.test(stored)) throw new Error("Expected what PostgreSQL can hold.");
    return { ...extraction, record, accepted: accepted(record), acceptedByRules };
  };
}

function accepted(record: RecordFields): string[] {
  return Object.entries(record).flatMap(([key, entry]) =>
    valuesOf(entry)
      .filter(({ status, value }) => status === "auto" && value !== undefined)
      .map(({ value, evidence }: FieldValue) => JSON.stringify([key, value, evidence[0]?.quote])),
  );
}
