import { extractOffline } from "../extractors/extract.ts";
import type { LearnedWeights } from "../extractors/learned/classifier.ts";
import { targetsOf } from "../extractors/reconcile/calibration.ts";
import { type Decided, decide } from "../extractors/reconcile/decide.ts";
import type { ModelCalibration } from "../extractors/reconcile/model-calibration.ts";
import { shippedCalibration } from "../extractors/reconcile/shipped-weights.ts";
import type { Page } from "../schemas/document-text.ts";
import { fields } from "../schemas/fields/index.ts";
import { Settings } from "../schemas/settings.ts";
import { modelCalibrationOf } from "./calibration/model.ts";
import { lessonsIn } from "./learning/corpus.ts";
import { learnedFromOthers } from "./learning/folds.ts";
import type { Options } from "./options.ts";
import type { ModelProposal, Predict } from "./ports.ts";
import { featuresOf } from "./predict.ts";
import { data, evaluateAll, type RunSurroundings, root } from "./run.ts";

/**
 * Measures a model on labelled contracts, by itself and together with rules, and fits weights to both together. Classifiers
 * that judge a document are not fitted to it. Undefined where the model proposed nothing that labels judge.
 */
export async function calibrateModel(
  { datasets, from }: Pick<Options, "datasets" | "from">,
  surroundings: RunSurroundings,
): Promise<ModelCalibration | undefined> {
  const { product } = surroundings;
  const propose = product.propose ?? (async (): Promise<ModelProposal> => ({ candidates: [] }));
  const date = new Date().toISOString().slice(0, 10);
  const { weightsFor } = learnedFromOthers(await lessonsIn({ root, data }), date);
  const foundBy = new Set<string>();
  const scored = (predict: Predict) =>
    evaluateAll({ datasets, from }, { ...surroundings, product: { ...product, predict, atOnce: 1 } });
  const alone = await scored(async (id, pages) => {
    const { candidates } = await propose(id, pages);
    const { value } = decided(id, pages, { candidates: candidates.filter(isOfModel) });
    return { fields: value };
  });
  const together = await scored(async (id, pages) => {
    const { candidates, asked = [] } = await propose(id, pages);
    for (const question of asked) foundBy.add(question.foundBy);
    const outcome = decided(id, pages, { candidates: candidates.filter(isOfModel), asked }, weightsFor(id));
    return { fields: outcome.value, features: featuresOf(outcome) };
  });
  return modelCalibrationOf({ foundBy: [...foundBy], alone, together, date });
}

const targets = targetsOf(Settings.parse({}).review);

/** Of a model alone, or with rules and these classifiers. */
function decided(id: string, pages: readonly Page[], model: ModelProposal, learned?: LearnedWeights): Decided {
  const ruled = extractOffline(id, pages, learned);
  return decide({
    fields,
    candidates: learned ? [...ruled.candidates, ...model.candidates] : model.candidates,
    asked: model.asked,
    announced: new Set(ruled.announced),
    pages: { total: pages.length, unread: pages.filter(({ source }) => source === "none").length },
    language: ruled.language,
    calibration: shippedCalibration(targets),
  });
}

function isOfModel({ evidence }: ModelProposal["candidates"][number]): boolean {
  return evidence[0].foundBy.startsWith("llm:");
}
