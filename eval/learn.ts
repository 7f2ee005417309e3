import { writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { classify, nothing } from "../extractors/learned/classifier.ts";
import { plainFeatures } from "../extractors/learned/features.ts";
import { amongNeighbours } from "../extractors/learned/neighbours.ts";
import { messageOf } from "../lib/errors.ts";
import { fitLessons, type Lesson, lessonsIn } from "./learning/corpus.ts";
import { type LearnedFromOthers, learnedFromOthers } from "./learning/folds.ts";
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
  const fromOthers = learnedFromOthers(lessons, today);
  for (const line of worth(lessons, fromOthers)) console.log(line);
  const { neighbourhoods } = fromOthers;
  await writeFile(weightsFile, `${JSON.stringify({ ...fitLessons(lessons, today), neighbourhoods })}\n`);
  console.log(`${lessons.length} documents; wrote ${relative(process.cwd(), weightsFile)}`);
}

/** From this probability on a classifier counts as having spoken. */
const spoken = 0.5;

function worth(lessons: readonly Lesson[], { weightsFor, neighbourhoods }: LearnedFromOthers): string[] {
  const tallies = new Map<string, { right: number; wrong: number; missed: number }>();
  for (const { id, examples } of lessons) {
    const { classifiers } = weightsFor(id);
    for (const [task, seen] of examples) {
      const classifier = classifiers[task];
      const tally = tallies.get(task) ?? { right: 0, wrong: 0, missed: 0 };
      tallies.set(task, tally);
      if (!classifier) continue;
      const found = seen.map(({ features }) => classify(classifier, [plainFeatures(features)]));
      const probabilities = amongNeighbours(
        found.map((one) => one?.probability ?? 0),
        neighbourhoods[task],
      );
      for (const [index, { is }] of seen.entries()) {
        const said = (probabilities[index] ?? 0) >= spoken ? (found[index]?.is ?? nothing) : nothing;
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
