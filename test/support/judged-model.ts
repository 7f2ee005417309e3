import { textPages } from "../../eval/datasets/text-pages.ts";
import { type DocumentScore, totals } from "../../eval/evaluate.ts";
import type { LabelledDocument } from "../../eval/gold.ts";
import { scoreDocument } from "../../eval/score-document.ts";
import type { Tally } from "../../eval/scorers/tally.ts";
import { assembleDocumentText } from "../../extractors/assemble.ts";
import { type Extraction, extractOffline } from "../../extractors/extract.ts";
import { placesOf } from "../../extractors/llm/choose-passages.ts";
import { extractWithModel, type ModelExtraction } from "../../extractors/llm/extractor.ts";
import type { Model } from "../../extractors/llm/model.ts";
import { planQuestions } from "../../extractors/llm/plan.ts";
import type { Targets } from "../../extractors/reconcile/calibration.ts";
import { decide } from "../../extractors/reconcile/decide.ts";
import { shippedCalibration } from "../../extractors/reconcile/shipped-weights.ts";
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
export function recordOf({ text, ruled }: RuledText, proposals: Proposals, targets: Targets): RecordFields {
  return decide({
    fields,
    candidates: [...ruled.candidates, ...proposals.candidates],
    asked: proposals.asked,
    announced: new Set(ruled.announced),
    pages: { total: textPages(text).length, unread: 0 },
    language: ruled.language,
    calibration: shippedCalibration(targets),
  }).value;
}

export function scoreOf(text: RuledText, record: RecordFields): DocumentScore {
  const load = () => Promise.resolve(textPages(text.text));
  return scoreDocument({ ...text, load }, textPages(text.text), { fields: record }, 0);
}

export function together(scores: readonly DocumentScore[]): Tally {
  return totals(scores).micro;
}
