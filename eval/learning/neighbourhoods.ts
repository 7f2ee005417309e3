import { classify, type LearnedWeights } from "../../extractors/learned/classifier.ts";
import { dutyTask } from "../../extractors/learned/extract-learned.ts";
import { plainFeatures } from "../../extractors/learned/features.ts";
import { type Neighbourhood, neighbourly } from "../../extractors/learned/neighbours.ts";
import { theValue } from "../../extractors/learned/value-tasks.ts";
import { fitLogistic } from "../calibration/logistic.ts";
import type { Lesson } from "./corpus.ts";

/** By task. */
export type Neighbourhoods = Readonly<Record<string, Neighbourhood>>;

/** Tasks whose sentences stand together. */
const tasks: readonly string[] = [dutyTask];

/**
 * How much neighbours count, by task: fitted to what classifiers say of sentences of documents that they were not fitted to. They
 * are four numbers to some ten thousand sentences, the same for every document.
 */
export function neighbourhoodsOf(
  lessons: readonly Lesson[],
  fromOthers: (id: string) => LearnedWeights,
): Neighbourhoods {
  return Object.fromEntries(
    tasks.map((task) => {
      const examples = lessons.flatMap(({ id, examples }) => {
        const classifier = fromOthers(id).classifiers[task];
        const sentences = examples.get(task) ?? [];
        const alone = sentences.map(
          ({ features }) => (classifier && classify(classifier, [plainFeatures(features)])?.probability) ?? 0,
        );
        return neighbourly(alone).map((seen, index) => ({ features: seen, right: sentences[index]?.is === theValue }));
      });
      const { bias = 0, own = 0, before = 0, after = 0 } = fitLogistic(examples);
      return [task, { bias: rounded(bias), own: rounded(own), before: rounded(before), after: rounded(after) }];
    }),
  );
}

const rounded = (one: number) => Math.round(one * 1000) / 1000;
