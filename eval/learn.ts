import { writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { classify, nothing } from "../extractors/learned/classifier.ts";
import { plainFeatures } from "../extractors/learned/features.ts";
import { messageOf } from "../lib/errors.ts";
import { fitLessons, type Lesson, lessonsIn } from "./learning/corpus.ts";
import { learnedFromOthers } from "./learning/folds.ts";
import { partOf, share } from "./report/numbers.ts";
import { data, root } from "./run.ts";

const weightsFile = fileURLToPath(new URL("../extractors/learned/classifiers.generated.json", import.meta.url));

/**
 * Fits the classifiers of `extractors/learned` to every labelled document that is not held out, and writes them beside their code.
 * What they are worth is printed for documents that they were not fitted to: by fifths.
 */
async function main(): Promise<void> {
  const lessons = await lessonsIn({ root, data });
  const today = new Date().toISOString().slice(0, 10);
  for (const line of worth(lessons, today)) console.log(line);
  await writeFile(weightsFile, `${JSON.stringify(fitLessons(lessons, today))}\n`);
  console.log(`${lessons.length} documents; wrote ${relative(process.cwd(), weightsFile)}`);
}

/** From this probability on a classifier counts as having spoken. */
const spoken = 0.5;

function worth(lessons: readonly Lesson[], today: string): string[] {
  const fromOthers = learnedFromOthers(lessons, today);
  const tallies = new Map<string, { right: number; wrong: number; missed: number }>();
  for (const { id, examples } of lessons) {
    const { classifiers } = fromOthers(id);
    for (const [task, seen] of examples) {
      const classifier = classifiers[task];
      const tally = tallies.get(task) ?? { right: 0, wrong: 0, missed: 0 };
      tallies.set(task, tally);
      for (const { features, is } of classifier ? seen : []) {
        const found = classifier && classify(classifier, [plainFeatures(features)]);
        const said = found && found.probability >= spoken ? found.is : nothing;
        if (said !== nothing && said === is) tally.right += 1;
        else {
          if (said !== nothing) tally.wrong += 1;
          if (is !== nothing) tally.missed += 1;
        }
      }
    }
  }
  return [...tallies].map(([task, { right, wrong, missed }]) => {
    const [precision, recall] = [partOf(right, right + wrong), partOf(right, right + missed)];
    return `${task}: on other documents precision ${share(precision)}, recall ${share(recall)} of ${right + missed}`;
  });
}

await main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 2;
});
