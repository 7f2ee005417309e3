import fc from "fast-check";
import { APIConnectionError, APIError } from "openai";
import { expect, test } from "vitest";
import { retrying } from "../../../extractors/llm/retries.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const fault = fc.record({
  status: fc.constantFrom(undefined, 400, 401, 408, 409, 429, 500, 503, 529),
  retryAfter: fc.option(fc.oneof(fc.integer({ min: -10, max: 500 }).map(String), fc.string()), { nil: undefined }),
  /** What the endpoint takes to fail, as a share of what it may take. */
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

function errorOf({ status, retryAfter }: { status: number | undefined; retryAfter: string | undefined }): Error {
  if (status === undefined) return new APIConnectionError({ message: "cut" });
  const headers = new Headers();
  if (retryAfter !== undefined && /^[\x20-\x7e]*$/.test(retryAfter)) headers.set("retry-after", retryAfter);
  return APIError.generate(status, {}, "fault", headers);
}

test("whatever an endpoint does, a question takes no more tries and no more time than it may", async () => {
  const options = fc.record({
    retries: fc.integer({ min: 0, max: 10 }),
    totalMilliseconds: fc.integer({ min: 1, max: 600_000 }),
    attemptMilliseconds: fc.integer({ min: 1, max: 600_000 }),
  });
  await fc.assert(
    fc.asyncProperty(options, fc.array(fault, { minLength: 11, maxLength: 11 }), async (given, faults) => {
      const clock = new FakeClock();
      const start = clock.now();
      let tries = 0;
      const attempt = async (_: unknown, milliseconds: number): Promise<never> => {
        expect(milliseconds).toBeGreaterThanOrEqual(1);
        expect(milliseconds).toBeLessThanOrEqual(Math.max(1, given.attemptMilliseconds));
        const next = faults[tries];
        if (!next) throw new Error("Expected no more tries than that.");
        tries += 1;
        clock.pass(next.share * milliseconds);
        throw errorOf(next);
      };
      const asked = retrying({ ready: async () => undefined, attempt, onWait: () => {} }, { ...given, clock });
      await expect(asked).rejects.toBeInstanceOf(APIError);
      expect(tries).toBeGreaterThanOrEqual(1);
      expect(tries).toBeLessThanOrEqual(1 + given.retries);
      // A try that begins in the last millisecond has that millisecond.
      expect(clock.now() - start).toBeLessThanOrEqual(given.totalMilliseconds + 1);
    }),
  );
});

test("the time that a question waits for its rate is not its own", async () => {
  const clock = new FakeClock();
  let tries = 0;
  const ready = async () => clock.pass(3_600_000);
  const attempt = async () => {
    tries += 1;
    if (tries < 3) throw errorOf({ status: 503, retryAfter: undefined });
    return "answered";
  };
  const options = { retries: 2, totalMilliseconds: 10_000, attemptMilliseconds: 10_000, clock };
  expect(await retrying({ ready, attempt, onWait: () => {} }, options)).toBe("answered");
});
