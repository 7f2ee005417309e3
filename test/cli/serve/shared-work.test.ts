import { expect, test } from "vitest";
import { SharedWork } from "../../../cli/serve/shared-work.ts";

const stays = new AbortController().signal;

/** Work that ends when it is told to, and counts how often it was begun. */
class Held {
  begun = 0;
  readonly end = Promise.withResolvers<string>();
  readonly work = () => {
    this.begun += 1;
    return this.end.promise;
  };
}

test("what several ask for at once is done once, and given to all", async () => {
  const shared = new SharedWork<string>(1);
  const held = new Held();
  const asked = [shared.do("a", held.work, stays), shared.do("a", held.work, stays)];
  held.end.resolve("done");
  expect(await Promise.all(asked)).toEqual(["done", "done"]);
  expect(held.begun).toBe(1);
});

test("no more is begun at once than may be; the rest follows in turn", async () => {
  const shared = new SharedWork<string>(1);
  const [first, second] = [new Held(), new Held()];
  const one = shared.do("a", first.work, stays);
  const two = shared.do("b", second.work, stays);
  expect([first.begun, second.begun]).toEqual([1, 0]);
  first.end.resolve("a");
  await one;
  second.end.resolve("b");
  expect(await two).toBe("b");
});

test("what nobody waits for any more is not begun", async () => {
  const shared = new SharedWork<string>(1);
  const [first, second] = [new Held(), new Held()];
  const one = shared.do("a", first.work, stays);
  const leaving = new AbortController();
  const two = shared.do("b", second.work, leaving.signal);
  leaving.abort(new Error("closed the page"));
  await expect(two).rejects.toThrow("closed the page");
  first.end.resolve("a");
  await one;
  expect(second.begun).toBe(0);
});

test("who stays is served although another left, also while it is being done", async () => {
  const shared = new SharedWork<string>(1);
  const held = new Held();
  const leaving = new AbortController();
  const leaves = shared.do("a", held.work, leaving.signal);
  const waits = shared.do("a", held.work, stays);
  leaving.abort(new Error("left"));
  await expect(leaves).rejects.toThrow("left");
  held.end.resolve("done");
  expect(await waits).toBe("done");
});

test("what failed is tried again by who asks next", async () => {
  const shared = new SharedWork<string>(1);
  await expect(shared.do("a", () => Promise.reject(new Error("no")), stays)).rejects.toThrow("no");
  expect(await shared.do("a", async () => "yes", stays)).toBe("yes");
});
