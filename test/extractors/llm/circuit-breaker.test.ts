import { beforeEach, describe, expect, test } from "vitest";
import { CircuitBreaker } from "../../../extractors/llm/circuit-breaker.ts";
import { ModelAnswerError } from "../../../extractors/llm/model-errors.ts";
import { UnavailableError } from "../../../lib/errors.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const options = { host: "model.example", failures: 3, pauseMilliseconds: 60_000, longestWait: 300_000 };

let clock: FakeClock;
let breaker: CircuitBreaker;

beforeEach(() => {
  clock = new FakeClock();
  breaker = new CircuitBreaker({ ...options, clock });
});

const down = (details = {}) => new UnavailableError("MODEL_UNAVAILABLE", "down", details);

/** The code with which each call ends. */
async function ends(...errors: (Error | undefined)[]): Promise<string[]> {
  const codes: string[] = [];
  for (const error of errors) {
    const call = () => (error ? Promise.reject(error) : Promise.resolve("answered"));
    codes.push(await breaker.run(call).catch((thrown: { code?: string }) => thrown.code ?? "no code"));
  }
  return codes;
}

test("so many failures in a row and no fewer begin a pause", async () => {
  await ends(down(), down(), undefined, down(), down());
  expect(await ends(undefined)).toEqual(["answered"]);
  await ends(down(), down(), down());
  expect(await ends(undefined)).toEqual(["MODEL_PAUSED"]);
});

test("the refusal says until when", async () => {
  await ends(down(), down(), down());
  await expect(breaker.run(async () => "never")).rejects.toMatchObject({
    code: "MODEL_PAUSED",
    details: { host: "model.example", until: "2026-01-01T00:01:00.000Z" },
  });
});

test.each([
  ["a bad answer", new ModelAnswerError("MODEL_REFUSED", "refused")],
  ["a question that was too long", down({ status: 400 })],
])("%s says that the endpoint is there", async (_, error) => {
  await ends(down(), down(), error, down(), down());
  expect(await ends(undefined)).toEqual(["answered"]);
});

test("a wrong key counts as down: it is wrong for every question", async () => {
  const refused = down({ status: 401 });
  expect(await ends(refused, refused, refused, undefined)).toEqual([
    ...Array(3).fill("MODEL_UNAVAILABLE"),
    "MODEL_PAUSED",
  ]);
});

test.each([
  [301, 301],
  // However long it asks for, one question an hour is tried.
  [999_999_999, 3600],
])(
  "an endpoint that asks to be left alone for %i s is left alone for %i s at once",
  async (retryAfterSeconds, pause) => {
    await ends(down({ retryAfterSeconds }));
    clock.pass((pause - 1) * 1000);
    expect(await ends(undefined)).toEqual(["MODEL_PAUSED"]);
    clock.pass(1000);
    expect(await ends(undefined)).toEqual(["answered"]);
  },
);

describe("after a pause", () => {
  beforeEach(async () => {
    await ends(down(), down(), down());
    clock.pass(60_000);
  });

  test("one call is let through, others are refused until it has ended", async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const trial = breaker.run(() => promise);
    expect(await ends(undefined)).toEqual(["MODEL_PAUSED"]);
    resolve("answered");
    expect(await trial).toBe("answered");
    expect(await ends(undefined, undefined)).toEqual(["answered", "answered"]);
  });

  test("a trial that fails begins the next pause", async () => {
    expect(await ends(down(), undefined)).toEqual(["MODEL_UNAVAILABLE", "MODEL_PAUSED"]);
    clock.pass(60_000);
    expect(await ends(undefined)).toEqual(["answered"]);
  });

  test("a trial that its caller gives up says nothing: the next call is the trial", async () => {
    expect(await ends(new DOMException("aborted", "AbortError"), undefined)).toEqual([expect.anything(), "answered"]);
  });
});

test("calls that were under way when the pause began do not prolong it", async () => {
  const { promise, reject } = Promise.withResolvers<string>();
  const late = breaker.run(() => promise);
  await ends(down(), down(), down());
  clock.pass(59_000);
  reject(down());
  await expect(late).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
  clock.pass(1000);
  expect(await ends(undefined)).toEqual(["answered"]);
});
