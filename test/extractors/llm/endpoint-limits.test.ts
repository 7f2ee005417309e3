import { describe, expect, test, vi } from "vitest";
import { createModel, type Question } from "../../../extractors/llm/model.ts";
import { Settings } from "../../../schemas/settings.ts";
import { completion, type Reply, silence, status } from "../../support/model-endpoint.ts";
import { scriptedModel } from "../../support/scripted-model.ts";

const question: Question = {
  instructions: "Read.",
  passage: "Durée : un an.",
  answerSchema: { type: "object", properties: {}, required: [], additionalProperties: false },
};
const answered = completion({});

describe("waits", () => {
  const seconds = (number: number) => number * 1000;

  test.each([
    ["seconds", () => "7", seconds(7)],
    ["a date", (now: number) => new Date(now + seconds(12)).toUTCString(), seconds(12)],
    ["a date that has passed", (now: number) => new Date(now - seconds(12)).toUTCString(), 0],
  ])("as long as Retry-After asks, in %s", async (_, value, wait) => {
    await using scripted = await scriptedModel([]);
    const { endpoint, clock, model } = scripted;
    endpoint.next(status(429, { "retry-after": value(clock.now()) }), answered);
    expect((await model.answer(question)).answer).toEqual({});
    expect(clock.slept.reduce((sum, slept) => sum + slept, 0)).toBe(wait);
  });

  test.each(["61", "99999999999"])(
    "not at all where Retry-After asks for more time than is left: %s s",
    async (after) => {
      await using scripted = await scriptedModel([status(429, { "retry-after": after })], { totalSeconds: 60 });
      const error: unknown = await scripted.model.answer(question).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "MODEL_UNAVAILABLE", details: { status: 429 } });
      expect(scripted.clock.slept).toEqual([]);
    },
  );

  test("half a second, doubled each time, where the endpoint says nothing", async () => {
    const down = status(503);
    await using scripted = await scriptedModel([down, down, down, answered], { retries: 3 });
    await scripted.model.answer(question);
    expect(scripted.clock.slept).toEqual([500, 1000, 2000]);
  });

  test("a question that another was asked to wait for waits too", async () => {
    await using scripted = await scriptedModel([answered], { retries: 0 });
    await scripted.model.answer(question);
    scripted.endpoint.next(status(429, { "retry-after": "7" }), answered);
    await expect(scripted.model.answer(question)).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    await scripted.model.answer(question);
    expect(scripted.clock.slept).toEqual([seconds(7)]);
  });

  test("no attempt takes longer than what is left of llm.totalSeconds", async () => {
    await using scripted = await scriptedModel([answered, silence], {
      timeoutSeconds: 3600,
      totalSeconds: 1,
      retries: 0,
    });
    await scripted.model.answer(question);
    await expect(scripted.model.answer(question)).rejects.toMatchObject({ code: "MODEL_TIMEOUT" });
  });
});

test("a rate holds for the probe, for tries and for questions alike", async () => {
  const script = [status(503), answered, answered];
  await using scripted = await scriptedModel(script, { requestsPerMinute: 2 });
  await scripted.model.answer(question);
  await scripted.model.answer(question);
  // Probe and fault; half a second later the second try has to wait for the probe's minute to end.
  expect(scripted.clock.slept).toEqual([500, 59_500]);
  expect(scripted.endpoint.probed.length + scripted.endpoint.received.length).toBe(4);
});

test("the tokens that an endpoint says it took count for the rate, not our estimate", async () => {
  // 120 tokens each, of which about 2,000 were kept for the answer.
  await using scripted = await scriptedModel(Array(5).fill(answered), { tokensPerMinute: 2600 });
  for (let asked = 0; asked < 5; asked += 1) await scripted.model.answer(question);
  expect(scripted.clock.slept).toEqual([60_000]);
});

test("the caller's abort ends a wait at once", async () => {
  await using scripted = await scriptedModel([status(429, { "retry-after": "200" })]);
  const { baseUrl } = scripted.endpoint;
  const model = createModel(Settings.parse({ llm: { baseUrl, model: "m" } }).llm);
  const abort = new AbortController();
  const asked = model?.answer({ ...question, signal: abort.signal });
  await vi.waitUntil(() => scripted.endpoint.received.length === 1);
  abort.abort();
  await expect(asked).rejects.toHaveProperty("name", expect.stringMatching(/Abort/));
});

test("no more questions are under way than llm.concurrency", async () => {
  const held: (() => void)[] = [];
  const hold: Reply = (response) => void held.push(() => answered(response));
  await using scripted = await scriptedModel([hold, hold, hold], { concurrency: 2 });
  const answers = [1, 2, 3].map(() => scripted.model.answer(question));
  await vi.waitUntil(() => held.length === 2);
  expect(scripted.endpoint.received).toHaveLength(2);
  held[0]?.();
  await vi.waitUntil(() => held.length === 3);
  for (const answer of held.slice(1)) answer();
  expect(await Promise.all(answers)).toHaveLength(3);
});

test("an endpoint that fails five questions in a row is left alone for a minute, then tried once", async () => {
  const down = status(503);
  await using scripted = await scriptedModel([answered, down, down, down, down, down], { retries: 0 });
  const { model, endpoint, clock } = scripted;
  const codeOf = () =>
    model.answer(question).then(
      () => "answered",
      (error: { code?: string }) => error.code,
    );
  const codes: (string | undefined)[] = [];
  for (let asked = 0; asked < 8; asked += 1) codes.push(await codeOf());
  expect(codes).toEqual(["answered", ...Array(5).fill("MODEL_UNAVAILABLE"), "MODEL_PAUSED", "MODEL_PAUSED"]);
  clock.pass(60_000);
  endpoint.next(down);
  expect([await codeOf(), await codeOf()]).toEqual(["MODEL_UNAVAILABLE", "MODEL_PAUSED"]);
  clock.pass(60_000);
  endpoint.next(answered, answered);
  expect([await codeOf(), await codeOf()]).toEqual(["answered", "answered"]);
});
