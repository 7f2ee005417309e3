import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { modelCalibrationOf } from "../../../eval/calibration/model.ts";
import { readFixtures, type Standing, standingOf } from "../../../eval/datasets/fixtures.ts";
import { type DatasetScore, type DocumentScore, totals } from "../../../eval/evaluate.ts";
import { oneOf, randomNumbers } from "../../../eval/random.ts";
import { root } from "../../../eval/run.ts";
import { figures } from "../../../eval/scorers/tally.ts";
import type { Model } from "../../../extractors/llm/model.ts";
import { targetsOf } from "../../../extractors/reconcile/calibration.ts";
import type { ModelCalibration } from "../../../extractors/reconcile/model-calibration.ts";
import { Settings } from "../../../schemas/settings.ts";
import {
  knowingModel,
  noProposals,
  type Proposals,
  proposalsOf,
  type RuledText,
  recordOf,
  ruledText,
  scoreOf,
  together,
} from "../../support/judged-model.ts";
import { damagedAsByOcr } from "../../support/ocr-damage.ts";

const targets = targetsOf(Settings.parse({}).review);
const noise = 0.05;

interface SeenOrNot extends RuledText {
  readonly standing: Standing;
}

/** Every contract of ours; of those held out nothing is shown but the figures of all together. */
const texts: SeenOrNot[] = [];
for (const { folder, gold } of await readFixtures(root)) {
  const { id, language, fields } = gold;
  const text = (await readFile(join(folder, "text.txt"), "utf8")).normalize("NFC");
  texts.push({ ...ruledText({ id, language, text, gold: { fields, incomplete: [] } }), standing: standingOf(gold) });
}
const seen = texts.filter(({ standing }) => standing === "seen");

/** One model's proposals for each text. */
type Answers = ReadonlyMap<RuledText, Proposals>;

async function answersOf(modelFor: (text: RuledText) => Model): Promise<Answers> {
  const answers = new Map<RuledText, Proposals>();
  for (const text of texts) answers.set(text, await proposalsOf(modelFor(text), text));
  return answers;
}

/** Micro F1, precision and recall of these texts. */
function scored(among: readonly RuledText[], answers?: Answers, measured: readonly ModelCalibration[] = []) {
  const scores = among.map((text) =>
    scoreOf(text, recordOf(text, answers?.get(text) ?? noProposals, targets, measured)),
  );
  const { precision = 0, recall = 0, f1 = 0 } = figures(together(scores));
  return { precision, recall, f1 };
}

/** What the seen contracts say of a model. */
function measuredOn(among: readonly RuledText[], answers: Answers): ModelCalibration[] {
  const alone = among.map((text) => {
    const { candidates = [] } = answers.get(text) ?? noProposals;
    return scoreOf(
      text,
      recordOf({ ...text, ruled: { ...text.ruled, candidates: [] } }, { candidates, asked: [] }, targets),
    );
  });
  const dataset = (documents: readonly DocumentScore[]): DatasetScore => {
    return { id: "seen", about: "", heldOut: false, documents, ...totals(documents) };
  };
  const foundBy = [...new Set([...answers.values()].flatMap(({ asked }) => asked.map((one) => one.foundBy)))];
  const together = among.map((text) => scoreOf(text, recordOf(text, answers.get(text) ?? noProposals, targets)));
  const calibration = modelCalibrationOf({
    foundBy,
    alone: [dataset(alone)],
    together: [dataset(together)],
    date: "2026-01-01",
  });
  return calibration ? [calibration] : [];
}

test("of what a model that knows the labels answers, with quotes as OCR damages them, hardly a value is lost", async () => {
  const random = randomNumbers(11);
  const answers = await answersOf(({ gold }) =>
    knowingModel(gold.fields, (item) => ({ ...item, quote: damagedAsByOcr(item.quote, noise, random) })),
  );

  // Of a model that nobody measured only its agreement with the rules is known; more of its values are alternatives.
  expect(scored(seen, answers).f1).toBeGreaterThanOrEqual(0.97);
  // At most half of the errors of the rules alone are left.
  expect(1 - scored(texts, answers).f1).toBeLessThanOrEqual((1 - scored(texts).f1) / 2);

  const measured = measuredOn(seen, answers);
  expect(scored(texts, answers, measured).f1).toBeGreaterThanOrEqual(0.97);
});

test.each([
  ["that is right three times in ten", 0.3],
  ["that is never right", 0],
])("a model %s, with real quotes, harms hardly one value in a thousand", async (_, share) => {
  const random = randomNumbers(13);
  const answers = await answersOf((text) => {
    const others = texts.filter(({ id }) => id !== text.id).flatMap(({ gold }) => Object.entries(gold.fields));
    return knowingModel(text.gold.fields, (item, field) => {
      if (random() < share) return item;
      const values = others.flatMap(([key, items]) => (key === field ? items.map(({ value }) => value) : []));
      return values.length === 0 ? undefined : { ...item, value: oneOf(values, random) };
    });
  });
  const alone = scored(texts);
  // What it says by chance as a rule does that is not believed alone may be believed with it.
  const least = alone.f1 - 0.001;
  expect(scored(texts, answers).f1).toBeGreaterThanOrEqual(least);
  expect(scored(texts, answers, measuredOn(seen, answers)).f1).toBeGreaterThanOrEqual(least);
});
