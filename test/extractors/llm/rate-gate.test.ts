import { expect, test } from "vitest";
import { RateGate } from "../../../extractors/llm/rate-gate.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const start = Date.UTC(2026, 0, 1);
const minute = 60_000;

/** When each of so many requests with so many tokens passes, milliseconds after the first came. */
async function passing(gate: RateGate, clock: FakeClock, tokens: readonly number[]): Promise<number[]> {
  const times: number[] = [];
  await Promise.all(tokens.map(async (count) => void times.push((await gate.pass(count)).at - start)));
  expect(clock.now() - start).toBe(times.at(-1));
  return times;
}

test("in any minute no more requests pass than the rate allows, first come first served", async () => {
  const clock = new FakeClock(start);
  const gate = new RateGate({ requestsPerMinute: 2 }, clock);
  expect(await passing(gate, clock, [1, 1, 1, 1, 1])).toEqual([0, 0, minute, minute, 2 * minute]);
});

test("in any minute no more tokens pass than the rate allows; a request that alone has more passes by itself", async () => {
  const clock = new FakeClock(start);
  const gate = new RateGate({ tokensPerMinute: 1000 }, clock);
  expect(await passing(gate, clock, [600, 400, 100, 5000, 10])).toEqual([0, 0, minute, 2 * minute, 3 * minute]);
});

test("what the endpoint says that a request took replaces the estimate", async () => {
  const clock = new FakeClock(start);
  const gate = new RateGate({ tokensPerMinute: 1000 }, clock);
  const passed = await gate.pass(1000);
  passed.tokens = 100;
  expect((await gate.pass(900)).at).toBe(start);
});

test("without rates nothing waits, and nothing passes while the gate is held", async () => {
  const clock = new FakeClock(start);
  const gate = new RateGate({}, clock);
  expect(await passing(gate, clock, Array(100).fill(1_000_000))).toEqual(Array(100).fill(0));
  gate.holdUntil(start + 7000);
  gate.holdUntil(start + 2000);
  expect((await gate.pass(1)).at).toBe(start + 7000);
});

test("who gives up while waiting leaves the turn to the next", async () => {
  const gate = new RateGate({ requestsPerMinute: 1 }, new FakeClock(start));
  await gate.pass(1);
  const abort = new AbortController();
  abort.abort(new Error("no longer wanted"));
  const given = gate.pass(1, abort.signal);
  const next = gate.pass(1);
  await expect(given).rejects.toThrow("no longer wanted");
  expect((await next).at).toBe(start + minute);
});
