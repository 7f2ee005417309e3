import { expect, test } from "vitest";
import { budgetGate } from "../../../extractors/llm/budget-gate.ts";
import type { Question } from "../../../extractors/llm/model.ts";
import { UnavailableError } from "../../../lib/errors.ts";
import type { ModelSpending } from "../../../schemas/model-call.ts";
import { Settings } from "../../../schemas/settings.ts";

/** Of about 1,000 tokens. */
const question: Question = {
  instructions: "x".repeat(1500),
  passage: "y".repeat(1485),
  answerSchema: { type: "null" },
};
const prices = { inputPrice: 1000, outputPrice: 1000 };
const none: ModelSpending = { tokens: 0, price: 0 };

function gate(llm: object, document = none, today = none) {
  return budgetGate(Settings.parse({ llm }).llm, async () => ({ document, today }));
}

async function refusal(llm: object, document?: ModelSpending, today?: ModelSpending): Promise<string> {
  const outcome = gate(llm, document, today).pass("doc", question);
  return outcome.then(
    () => "passed",
    (error: unknown) => (error instanceof UnavailableError ? error.code : "another error"),
  );
}

test.each([
  ["nothing is set", {}, { tokens: 1e9, price: 1e9 }, { tokens: 1e9, price: 1e9 }, "passed"],
  ["the document has tokens left", { documentTokens: 2000 }, { tokens: 900, price: 0 }, none, "passed"],
  [
    "the document has too few left",
    { documentTokens: 2000 },
    { tokens: 1100, price: 0 },
    none,
    "MODEL_DOCUMENT_BUDGET",
  ],
  [
    "the document's money is spent",
    { ...prices, documentPrice: 2 },
    { tokens: 0, price: 1.1 },
    none,
    "MODEL_DOCUMENT_BUDGET",
  ],
  ["the day has tokens left", { dayTokens: 2000 }, { tokens: 1e9, price: 0 }, { tokens: 900, price: 0 }, "passed"],
  ["the day has too few left", { dayTokens: 2000 }, none, { tokens: 1100, price: 0 }, "MODEL_DAY_BUDGET"],
  ["the day's money is spent", { ...prices, dayPrice: 2 }, none, { tokens: 0, price: 1.1 }, "MODEL_DAY_BUDGET"],
])("where %s", async (_, llm, document, today, expected) => {
  expect(await refusal(llm, document, today)).toBe(expected);
});

test("questions that are being asked count too, until they are over", async () => {
  const { pass } = gate({ dayTokens: 2500 });
  const [first, second, third] = await Promise.allSettled([1, 2, 3].map(() => pass("doc", question)));
  expect([first?.status, second?.status, third?.status]).toEqual(["fulfilled", "fulfilled", "rejected"]);
  if (first?.status === "fulfilled") first.value.release();
  await expect(pass("other", question)).resolves.toBeDefined();
});

test("what a day held back waits for the next one, what a document's budget held back for another budget", () => {
  const { waitFor } = gate({ documentTokens: 2000 });
  const day = waitFor(new UnavailableError("MODEL_DAY_BUDGET", "Expected room, found none."));
  expect(day.notBefore?.toISOString()).toMatch(/T00:00:00\.000Z$/);
  expect(day.notBefore?.getTime()).toBeGreaterThan(Date.now());
  const document = waitFor(new UnavailableError("MODEL_DOCUMENT_BUDGET", "Expected room, found none."));
  const raised = gate({ documentTokens: 3000 }).waitFor(
    new UnavailableError("MODEL_DOCUMENT_BUDGET", "Expected room, found none."),
  );
  expect(document.under).not.toBe(raised.under);
  expect(waitFor(new UnavailableError("MODEL_UNAVAILABLE", "Expected an answer, found none."))).toEqual({
    reason: { code: "MODEL_UNAVAILABLE", message: "Expected an answer, found none." },
  });
});
