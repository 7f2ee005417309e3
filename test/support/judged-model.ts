import { textPages } from "../../eval/datasets/text-pages.ts";
import { type DocumentScore, totals } from "../../eval/evaluate.ts";
import type { GoldFields, LabelledDocument } from "../../eval/gold.ts";
import { scoreDocument } from "../../eval/score-document.ts";
import type { Tally } from "../../eval/scorers/tally.ts";
import { assembleDocumentText } from "../../extractors/assemble.ts";
import { type Extraction, extractOffline } from "../../extractors/extract.ts";
import { placesOf } from "../../extractors/llm/choose-passages.ts";
import { extractWithModel, type ModelExtraction } from "../../extractors/llm/extractor.ts";
import { locatorFor } from "../../extractors/llm/locate.ts";
import type { Model } from "../../extractors/llm/model.ts";
import { planQuestions } from "../../extractors/llm/plan.ts";
import type { Targets } from "../../extractors/reconcile/calibration.ts";
import { decide } from "../../extractors/reconcile/decide.ts";
import { calibrationFor, type ModelCalibration } from "../../extractors/reconcile/model-calibration.ts";
import { fields } from "../../schemas/fields/index.ts";
import type { RecordFields } from "../../schemas/record.ts";

/** A labelled text that rules have read. */
export interface RuledText {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly gold: LabelledDocument["gold"];
  readonly ruled: Extraction;
}

export function ruledText(document: Omit<RuledText, "ruled">): RuledText {
  return { ...document, ruled: extractOffline(document.id, textPages(document.text)) };
}

/** What a model answered, and to which questions. */
export type Proposals = Pick<ModelExtraction, "candidates" | "asked">;

/** Of no model. */
export const noProposals: Proposals = { candidates: [], asked: [] };

/** What a model proposes for a text, as the product asks it. */
export async function proposalsOf(model: Model, { id, text, ruled }: RuledText): Promise<Proposals> {
  const document = assembleDocumentText(id, textPages(text));
  const { contextTokens } = model;
  const plan = await planQuestions(document, fields, { contextTokens, places: placesOf(ruled.candidates) });
  return extractWithModel(document, fields, model, undefined, plan);
}

/** The record of a text, of rules and these proposals. */
export function recordOf(
  { text, ruled }: RuledText,
  proposals: Proposals,
  targets: Targets,
  measured: readonly ModelCalibration[] = [],
): RecordFields {
  return decide({
    fields,
    candidates: [...ruled.candidates, ...proposals.candidates],
    asked: proposals.asked,
    announced: new Set(ruled.announced),
    pages: { total: textPages(text).length, unread: 0 },
    language: ruled.language,
    calibration: calibrationFor(proposals.asked, targets, measured),
  }).value;
}

export function scoreOf(text: RuledText, record: RecordFields): DocumentScore {
  const load = () => Promise.resolve(textPages(text.text));
  return scoreDocument({ ...text, load }, textPages(text.text), { fields: record }, 0);
}

export function together(scores: readonly DocumentScore[]): Tally {
  return totals(scores).micro;
}

/** A value as it is answered. */
export interface AnsweredItem {
  readonly quote: string;
  readonly value: unknown;
  readonly appliesTo: unknown;
}

/** A model that answers each question with the labels whose quotes stand in the passage, as `answer` changes them. */
export function knowingModel(
  labels: GoldFields,
  answer: (item: AnsweredItem, field: string) => AnsweredItem | undefined = (item) => item,
): Model {
  return {
    name: "knowing",
    contextTokens: 16_000,
    answer: ({ answerSchema, passage }) => {
      const locator = locatorFor(passage);
      const itemsOf = (key: string) =>
        (labels[key] ?? []).flatMap(({ quote = "", value, appliesTo = null, optional }) => {
          if (optional || locator.locate(quote).length === 0) return [];
          return answer({ quote, value, appliesTo }, key) ?? [];
        });
      const keys = Object.keys(answerSchema.properties ?? {});
      const answered = Object.fromEntries(keys.map((key) => [key, itemsOf(key)]));
      return Promise.resolve({ answer: answered, usage: { inputTokens: 0, outputTokens: 0 } });
    },
  };
}
