import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFixtures } from "../../../eval/datasets/fixtures.ts";
import { fieldGroup } from "../../../extractors/llm/field-list.ts";
import { locatorFor } from "../../../extractors/llm/locate.ts";
import { passageOf } from "../../../extractors/llm/passage.ts";
import { planQuestions, type QuestionPlan } from "../../../extractors/llm/plan.ts";
import { extractionPrompt, questionFor } from "../../../extractors/llm/question.ts";
import { otherTokenizers, tokenCounter } from "../../../extractors/llm/tokens.ts";
import type { DocumentText } from "../../../schemas/document-text.ts";
import { fieldByKey, fields } from "../../../schemas/fields/index.ts";
import { documentText } from "../../support/document-text.ts";

const count = await tokenCounter();
const contextTokens = 8000;
const root = fileURLToPath(new URL("../../..", import.meta.url));
const contracts = (await readFixtures(root)).filter(({ gold }) => !gold.heldOut);

/** A contract with an article for each of some subjects, and others about the weather between them. */
function longContract(pages: number): DocumentText {
  const filler = (page: number) =>
    `Article ${page}. Dispositions diverses\n\n${"Il pleut souvent sur la ville où se trouve le siège, et il y vente aussi. ".repeat(30)}\n\n`;
  const written = Array.from({ length: pages }, (_, page) => {
    if (page === 0) return "CONTRAT DE MAINTENANCE\n\nEntre la société Alpha SAS et la société Bêta SARL.\n\n";
    if (page === pages - 2) {
      return "Article 998. Durée\n\nLe présent contrat est conclu pour une durée de quatre ans à compter de sa signature.\n\n";
    }
    return filler(page);
  });
  return documentText(...written);
}

function shownFor(plan: QuestionPlan, text: DocumentText, field: string): string {
  const parts = plan.questions.filter((question) => question.fields.includes(field)).flatMap(({ parts }) => parts);
  return parts.map(({ start, end }) => text.text.slice(start, end)).join("\n");
}

describe("a question with its answer schema and the answer fits a context of 8k tokens", () => {
  test.each(contracts.map(({ gold, folder }) => [gold.id, folder, gold.language] as const))(
    "%s",
    async (_, folder, language) => {
      const text = documentText((await readFile(join(folder, "text.txt"), "utf8")).normalize("NFC"));
      const plan = await planQuestions(text, fields, { contextTokens });
      expect(plan.notAsked).toEqual([]);
      expect(new Set(plan.questions.flatMap((question) => question.fields)).size).toBe(fields.length);
      for (const { fields: keys, parts, inputTokens } of plan.questions) {
        const prompt = extractionPrompt({ language });
        const group = fieldGroup(
          keys.map((key) => fieldByKey(key)),
          prompt,
        );
        const sentText = passageOf(text.text, parts).text;
        const { instructions, passage, answerSchema } = questionFor(prompt, group, sentText);
        const sent = count(instructions) + count(JSON.stringify(answerSchema)) + count(passage);
        expect(sent).toBeLessThanOrEqual(inputTokens);
        // A quarter is left for the answer, with whatever tokenizer the model has.
        expect(inputTokens * otherTokenizers).toBeLessThanOrEqual(contextTokens * 0.75);
      }
    },
  );
});

test("of the passages that labels quote, hardly one is not shown for its field", async () => {
  let [shown, all, chosenTokens, allTokens] = [0, 0, 0, 0];
  for (const { folder, gold } of contracts) {
    const text = documentText((await readFile(join(folder, "text.txt"), "utf8")).normalize("NFC"));
    const plan = await planQuestions(text, fields, { contextTokens });
    const whole = await planQuestions(text, fields, { contextTokens, passages: "all" });
    chosenTokens += plan.questions.reduce((sum, question) => sum + question.inputTokens, 0);
    allTokens += whole.questions.reduce((sum, question) => sum + question.inputTokens, 0);
    const locator = locatorFor(text.text);
    for (const [key, items] of Object.entries(gold.fields)) {
      for (const { quote, optional } of items) {
        if (optional) continue;
        all += 1;
        const parts = plan.questions.filter((question) => question.fields.includes(key)).flatMap((each) => each.parts);
        const places = locator.locate(quote);
        if (places.some((place) => parts.some((part) => part.start <= place.start && place.end <= part.end)))
          shown += 1;
      }
    }
  }
  expect(shown / all).toBeGreaterThanOrEqual(0.98);
  expect(chosenTokens / allTokens).toBeLessThan(0.75);
});

describe("a long contract", () => {
  test("shows a model the clause that states a field, and what stands on the front page for those who stand there", async () => {
    const text = longContract(60);
    const plan = await planQuestions(text, fields, { contextTokens });
    expect(shownFor(plan, text, "duration")).toContain("Article 998. Durée\n\nLe présent contrat est conclu");
    expect(shownFor(plan, text, "parties")).toContain("Entre la société Alpha SAS et la société Bêta SARL.");
    expect(shownFor(plan, text, "penalties").length).toBeLessThan(text.text.length / 10);
  });

  test("where rules found a value is always shown", async () => {
    const text = longContract(60);
    const [start, end] = [text.pages[40]?.start ?? 0, (text.pages[40]?.start ?? 0) + 30];
    const plan = await planQuestions(text, fields, { contextTokens, places: [{ field: "penalties", start, end }] });
    expect(shownFor(plan, text, "penalties")).toContain("Article 40. Dispositions diverses");
  });

  test("of 300 pages costs a bounded number of questions, of 600 pages no more", async () => {
    const clause =
      "Le Titulaire s'engage à remettre au Client, dans un délai de 30 jours, le rapport mensuel, sous peine d'une pénalité de 100 euros par jour de retard ; le prix, de 1 200 euros, est payé à 45 jours et révisé chaque année selon l'indice Syntec. La durée du contrat est d'un an, renouvelable par tacite reconduction sauf préavis de trois mois. ";
    const contract = (pages: number) =>
      documentText(
        ...Array.from({ length: pages }, (_, page) => `Article ${page}. Clause\n\n${`${clause}\n\n`.repeat(8)}`),
      );
    const [three, six] = [contract(300), contract(600)];
    const plan = await planQuestions(three, fields, { contextTokens });
    const groups = new Set(plan.questions.map((question) => question.fields.join())).size;
    const least = Math.min(
      ...plan.questions.map(({ parts }) =>
        parts.reduce((sum, { start, end }) => sum + count(three.text.slice(start, end)), 0),
      ),
    );
    expect(least).toBeGreaterThan(0);
    expect(plan.questions.length).toBeLessThanOrEqual(groups * (1 + (2 * 12_000) / 1000));
    expect(plan.questions.length).toBeLessThanOrEqual(80);
    const twice = await planQuestions(six, fields, { contextTokens });
    expect(twice.questions.length).toBeLessThanOrEqual(plan.questions.length + groups);
  });

  test("is asked whole, in windows that overlap, where the settings want all", async () => {
    const text = longContract(20);
    const plan = await planQuestions(text, fields, { contextTokens, passages: "all" });
    const windows = plan.questions
      .filter((question) => question.fields.includes("penalties"))
      .map(({ parts }) => parts[0]);
    expect(windows.length).toBeGreaterThan(3);
    expect(windows[0]?.start).toBe(0);
    expect(windows.at(-1)?.end).toBe(text.text.length);
    for (const [index, window] of windows.slice(1).entries()) {
      expect(window?.start).toBeLessThan(windows[index]?.end ?? 0);
    }
  });
});

test("a context that has no room for a field's question says so, and asks the others", async () => {
  const plan = await planQuestions(documentText("La durée est d'un an."), fields, { contextTokens: 3000 });
  expect(plan.notAsked).toContain("obligations");
  expect(plan.notAsked).not.toContain("title");
  expect(plan.questions.length).toBeGreaterThan(0);
});

test("a text without a visible character is asked nothing", async () => {
  expect((await planQuestions(documentText("", " \n"), fields, { contextTokens })).questions).toEqual([]);
});

test("whatever a text is, its passages are parts of it in order, and every question fits", async () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-zé]{1,12}$/),
    fc.constantFrom("durée", "prix", "Article 3.", "s'engage", "pénalité", "😀😀", "未定", "\t", "1 200 €"),
  );
  const texts = fc.array(fc.tuple(word, fc.constantFrom(" ", " ", ". ", "\n", "\n\n", "\f")), {
    minLength: 1,
    maxLength: 3000,
  });
  await fc.assert(
    fc.asyncProperty(texts, async (pairs) => {
      const text = documentText(...pairs.flat().join("").split("\f"));
      const { questions } = await planQuestions(text, fields, { contextTokens: 4000 });
      for (const { parts, inputTokens } of questions) {
        expect(inputTokens * otherTokenizers).toBeLessThanOrEqual(3000);
        for (const [index, { start, end }] of parts.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(parts[index - 1]?.end ?? 0);
        }
      }
    }),
    { numRuns: 20 },
  );
});
