import type { LearnedWeights } from "../../extractors/learned/classifier.ts";
import { foldOf } from "../calibration/folds.ts";
import { fitLessons, type Lesson } from "./corpus.ts";

/** Fitting takes seconds: five times are enough. */
const fifths = 5;

function fifthOf(id: string): number {
  return foldOf({ contract: id }) % fifths;
}

/** For each document classifiers that were not fitted to it. */
export function learnedFromOthers(lessons: readonly Lesson[], fittedOn: string): (id: string) => LearnedWeights {
  const fitted = Array.from({ length: fifths }, (_, fifth) =>
    fitLessons(
      lessons.filter(({ id }) => fifthOf(id) !== fifth),
      fittedOn,
    ),
  );
  return (id) => fitted[fifthOf(id)] ?? { fittedOn, classifiers: {} };
}
