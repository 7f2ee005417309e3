import { expect, test } from "vitest";
import { inOrder } from "../../../extractors/readers/in-order.ts";

test("results come in order, whichever is done first, with no more under way than asked for", async () => {
  const ends: (() => void)[] = [];
  const taken: number[] = [];
  const work = (number: number) => new Promise<number>((resolve) => (ends[number] = () => resolve(number * 10)));
  const done = inOrder(4, 2, work, (result) => taken.push(result));
  expect(Object.keys(ends)).toEqual(["1", "2"]);
  ends[2]?.();
  await Promise.resolve();
  expect(taken).toEqual([]);
  ends[1]?.();
  await expect.poll(() => Object.keys(ends)).toEqual(["1", "2", "3", "4"]);
  ends[4]?.();
  ends[3]?.();
  await done;
  expect(taken).toEqual([10, 20, 30, 40]);
});

test("a failure ends it once nothing is under way, and is the first in order", async () => {
  const taken: number[] = [];
  let finished = 0;
  const work = async (number: number) => {
    if (number === 3) throw new Error("third");
    await new Promise((resolve) => setImmediate(resolve));
    finished++;
    if (number === 2) throw new Error("second");
    return number;
  };
  await expect(inOrder(9, 4, work, (result) => taken.push(result))).rejects.toThrow("second");
  expect(taken).toEqual([1]);
  expect(finished).toBe(4);
});
