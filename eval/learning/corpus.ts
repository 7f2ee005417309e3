import { assembleDocumentText } from "../../extractors/assemble.ts";
import { ruleDocument } from "../../extractors/languages/rule-document.ts";
import type { LearnedWeights } from "../../extractors/learned/classifier.ts";
import type { Dataset, DatasetContext } from "../datasets/dataset.ts";
import { fixtures, fixturesOpened, practice } from "../datasets/fixtures.ts";
import { frDev } from "../datasets/fr-dev/index.ts";
import { passages } from "../datasets/passages.ts";
import { fitClassifier } from "./fit.ts";
import { type Example, type Examples, examplesOf } from "./labels.ts";
import { taughtByRuleExamples } from "./rule-examples.ts";

/** What may be learnt from: sets that are not held out, whose labels quote what they are about. */
const learntFrom: readonly Dataset[] = [fixtures, fixturesOpened, practice, passages, frDev];

/** A labelled document, as a classifier sees it. */
export interface Lesson {
  /** Of the document. */
  readonly id: string;
  readonly examples: Examples;
}

/** Every document that may be learnt from, as text. */
export async function lessonsIn(folders: Pick<DatasetContext, "root" | "data">): Promise<Lesson[]> {
  const refuse = () => Promise.reject(new Error("Expected texts alone to be learnt from."));
  const context: DatasetContext = { ...folders, from: "text", read: refuse, readAsScan: refuse };
  const sets = await Promise.all(learntFrom.map((set) => set.documents(context)));
  const documents = sets.flatMap((set) => set ?? []).filter(({ heldOut }) => !heldOut);
  return Promise.all(
    documents.map(async ({ id, gold, load }) => {
      const document = ruleDocument(assembleDocumentText(id, await load()));
      return { id, examples: examplesOf(document, gold) };
    }),
  );
}

/** Classifiers fitted to these documents, and to the examples beside the rules. */
export function fitLessons(lessons: readonly Lesson[], fittedOn: string): LearnedWeights {
  const byTask = new Map<string, Example[]>();
  const taught = [...lessons.map(({ examples }) => examples), ...taughtByRuleExamples()];
  for (const [task, examples] of taught.flatMap((one) => [...one])) {
    byTask.set(task, [...(byTask.get(task) ?? []), ...examples]);
  }
  const classifiers = [...byTask].map(([task, examples]) => [task, fitClassifier(examples)] as const);
  return { fittedOn, classifiers: Object.fromEntries(classifiers) };
}
