import { resolve } from "node:path";
import type { Dataset } from "../eval/datasets/dataset.ts";
import { fixtures, fixturesHeldOut, practice } from "../eval/datasets/fixtures.ts";
import { frDev } from "../eval/datasets/fr-dev/index.ts";
import type { LabelledDocument } from "../eval/gold.ts";
import { assembleDocumentText } from "../extractors/assemble.ts";
import { extractOffline } from "../extractors/extract.ts";
import { placesOf } from "../extractors/llm/choose-passages.ts";
import { locatorFor } from "../extractors/llm/locate.ts";
import { planQuestions, type QuestionPlan } from "../extractors/llm/plan.ts";
import { fields } from "../schemas/fields/index.ts";

const sets: readonly Dataset[] = [fixtures, fixturesHeldOut, practice, frDev];
const contexts = [8000, 32_000];

const noFile = () => Promise.reject(new Error("Expected texts, which need no reader."));
const from = {
  root: resolve("."),
  data: resolve("../shared/data"),
  from: "text",
  read: noFile,
  readAsScan: noFile,
} as const;

/**
 * What a model is shown: of the passages that labels quote, the share that is in a passage chosen for their field (with
 * and without the places where rules found values), and questions and tokens beside those over the whole text.
 */
export async function benchPassages(): Promise<void> {
  for (const set of sets) {
    const documents = await set.documents(from);
    if (!documents) continue;
    for (const contextTokens of contexts) {
      const sums = await Promise.all(documents.map((document) => measured(document, contextTokens)));
      const sum = (name: keyof Measured) => sums.reduce((total, one) => total + one[name], 0);
      const share = (name: keyof Measured, of: keyof Measured) => `${((100 * sum(name)) / sum(of)).toFixed(1)} %`;
      console.log(
        `  ${set.id}, context of ${contextTokens}: ${sum("quotes")} quotes, ${share("shown", "quotes")} shown, ` +
          `${share("shownByCues", "quotes")} by words alone; ${sum("questions")} questions for ${sum("allQuestions")}, ` +
          `${share("tokens", "allTokens")} of the tokens of all`,
      );
    }
  }
}

interface Measured {
  readonly quotes: number;
  readonly shown: number;
  readonly shownByCues: number;
  readonly questions: number;
  readonly allQuestions: number;
  readonly tokens: number;
  readonly allTokens: number;
}

async function measured({ id, gold, load }: LabelledDocument, contextTokens: number): Promise<Measured> {
  const pages = await load();
  const text = assembleDocumentText(id, pages);
  const places = placesOf(extractOffline(id, pages).candidates);
  const plan = await planQuestions(text, fields, { contextTokens, places });
  const byCues = await planQuestions(text, fields, { contextTokens });
  const all = await planQuestions(text, fields, { contextTokens, passages: "all" });
  const locator = locatorFor(text.text);
  const quotes = Object.entries(gold.fields).flatMap(([field, items]) =>
    items.flatMap(({ quote, optional }) => {
      const at = quote === undefined || optional ? [] : locator.locate(quote);
      return at.length > 0 ? [{ field, at }] : [];
    }),
  );
  const shownBy = ({ questions }: QuestionPlan) =>
    quotes.filter(({ field, at }) => {
      const parts = questions.filter((question) => question.fields.includes(field)).flatMap((one) => one.parts);
      return at.some(({ start, end }) => parts.some((part) => part.start <= start && end <= part.end));
    }).length;
  return {
    quotes: quotes.length,
    shown: shownBy(plan),
    shownByCues: shownBy(byCues),
    questions: plan.questions.length,
    allQuestions: all.questions.length,
    tokens: tokensOf(plan),
    allTokens: tokensOf(all),
  };
}

function tokensOf({ questions }: QuestionPlan): number {
  return questions.reduce((sum, { inputTokens }) => sum + inputTokens, 0);
}
