import { expect, test } from "vitest";
import { type Accounts, accountedModel } from "../../../extractors/llm/accounted-model.ts";
import { ask } from "../../../extractors/llm/ask.ts";
import type { Model, Question } from "../../../extractors/llm/model.ts";
import { ModelAnswerError } from "../../../extractors/llm/model-errors.ts";
import { UnavailableError } from "../../../lib/errors.ts";
import type { ModelCall } from "../../../schemas/model-call.ts";

const question: Question = { instructions: "lis", passage: "Contrat", answerSchema: { type: "object" }, prompt: "p-1" };
const usage = { inputTokens: 100, outputTokens: 20 };

/** A model that does this with each question, and the book that its calls are entered in. */
function accounted(answer: Model["answer"], accounts: Partial<Accounts> = {}) {
  const book: ModelCall[] = [];
  let released = 0;
  const gate = {
    pass: async () => ({ release: () => void released++ }),
    waitFor: () => ({ reason: { code: "X", message: "x" } }),
  };
  const note = async (call: ModelCall) => void book.push(call);
  const model = accountedModel({ name: "m", contextTokens: 8000, answer }, "doc", {
    ...{ host: "127.0.0.1", prices: {}, gate, note, keepsWords: false },
    ...accounts,
  });
  return { model, book, released: () => released };
}

const sent: Model["answer"] = async ({ beforeSending, onRequest, onCompletion }) => {
  await beforeSending?.();
  onRequest?.({ model: "m" });
  onCompletion?.({ id: "1" });
  return { answer: { duration: [] }, usage };
};

test("an answer is entered with what it cost, and who asks still hears what is sent", async () => {
  const heard: object[] = [];
  const { model, book, released } = accounted(sent, {
    prices: { inputPrice: 1000, outputPrice: 1000 },
    keepsWords: true,
  });
  await model.answer({ ...question, onRequest: (body) => void heard.push(body) });
  expect(book).toMatchObject([{ document: "doc", prompt: "p-1", outcome: "answered", ...usage, price: 0.12 }]);
  expect(book[0]?.exchange).toEqual({ requests: [{ model: "m" }], answers: [{ id: "1" }] });
  expect(heard).toEqual([{ model: "m" }]);
  expect(model.work()).toMatchObject({ calls: 1, kept: 0, failed: 0, price: 0.12 });
  expect(released()).toBe(1);
});

test("a kept answer is entered, and costs nothing", async () => {
  const { model, book, released } = accounted(async () => ({ answer: 1, usage, isKept: true }));
  await model.answer(question);
  expect(book).toMatchObject([{ outcome: "kept", inputTokens: 0, outputTokens: 0 }]);
  expect(model.work()).toMatchObject({ calls: 0, kept: 1 });
  expect(released()).toBe(0);
});

test("an answer that cannot be used is paid all the same", async () => {
  const { model, book } = accounted(async (asked) => {
    await sent(asked);
    throw new ModelAnswerError("MODEL_REFUSED", "Expected an answer, found a refusal.", usage);
  });
  await expect(model.answer(question)).rejects.toThrow(ModelAnswerError);
  expect(book).toMatchObject([{ outcome: "failed", error: "MODEL_REFUSED", ...usage }]);
  expect(model.trouble()).toBeUndefined();
});

test("what was held back before it was sent is no call, and says why the document waits", async () => {
  const full = new UnavailableError("MODEL_DAY_BUDGET", "Expected room, found none.");
  const gate = { pass: () => Promise.reject(full), waitFor: () => ({ reason: { code: "X", message: "x" } }) };
  const { model, book } = accounted(sent, { gate });
  await expect(model.answer(question)).rejects.toThrow(full);
  expect(book).toEqual([]);
  expect(model.trouble()).toBe(full);
  expect(model.work()).toMatchObject({ calls: 0, failed: 0 });
});

test("a database that is lost while a call is entered is no trouble of the model, and the call is entered once at most", async () => {
  const lost = new UnavailableError("DATABASE_LOST", "Expected the database to answer, found none.");
  let entered = 0;
  const note = () => {
    entered += 1;
    return Promise.reject(lost);
  };
  const { model, released } = accounted(sent, { note });
  await expect(ask(model, question)).rejects.toBe(lost);
  expect(model.trouble()).toBeUndefined();
  expect([entered, released()]).toEqual([1, 1]);
});
