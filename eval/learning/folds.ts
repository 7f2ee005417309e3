import type { LearnedWeights } from "../../extractors/learned/classifier.ts";
import { foldOf } from "../calibration/folds.ts";
import { fitLessons, type Lesson } from "./corpus.ts";
import { type Neighbourhoods, neighbourhoodsOf } from "./neighbourhoods.ts";

/** Fitting takes seconds: five times are enough. */
const fifths = 5;

function fifthOf(id: string): number {
  return foldOf({ contract: id }) % fifths;
}

export interface LearnedFromOthers {
  /** Of a document: classifiers that were not fitted to it. */
  readonly weightsFor: (id: string) => LearnedWeights;
  /** The same for every document. */
  readonly neighbourhoods: Neighbourhoods;
}

export function learnedFromOthers(lessons: readonly Lesson[], fittedOn: string): LearnedFromOthers {
  const fitted = Array.from({ length: fifths }, (_, fifth) =>
    fitLessons(
      lessons.filter(({ id }) => fifthOf(id) !== fifth),
      fittedOn,
    ),
  );
  const fromOthers = (id: string) => fitted[fifthOf(id)] ?? { fittedOn, classifiers: {} };
  const neighbourhoods = neighbourhoodsOf(lessons, fromOthers);
  return { weightsFor: (id) => ({ ...fromOthers(id), neighbourhoods }), neighbourhoods };
}
