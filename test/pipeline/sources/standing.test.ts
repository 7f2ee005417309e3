import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Arrival, Source } from "../../../pipeline/sources/source.ts";
import { standing } from "../../../pipeline/sources/standing.ts";

const file = (name: string): Arrival => ({
  kind: "file",
  name,
  origin: `/${name}`,
  fetch: () => Promise.reject(new Error("not asked for")),
});

/** Brings these, then stands or ends; notes when it was let go. */
class Brings implements Source {
  isEnded = false;
  readonly #names: readonly string[];
  readonly #stands: boolean;

  constructor(names: readonly string[], stands: boolean) {
    this.#names = names;
    this.#stands = stands;
  }

  async *arrivals(signal: AbortSignal): AsyncGenerator<Arrival> {
    try {
      for (const name of this.#names) yield file(name);
      if (this.#stands) await sleep(1_000_000, undefined, { signal }).catch(() => {});
    } finally {
      this.isEnded = true;
    }
  }
}

test("what all sources bring comes, though one of them never ends and another has ended", async () => {
  const sources = [new Brings(["a", "b"], true), new Brings(["c"], false), new Brings(["d"], true)];
  const stop = new AbortController();
  const names: string[] = [];
  for await (const { name } of standing(sources).arrivals(stop.signal)) {
    names.push(name);
    if (names.length === 4) stop.abort();
  }
  expect(names.sort()).toEqual(["a", "b", "c", "d"]);
  expect(sources.every(({ isEnded }) => isEnded)).toBe(true);
});

test("without any source it stands until it is aborted", async () => {
  const stop = new AbortController();
  const all = Array.fromAsync(standing([]).arrivals(stop.signal));
  stop.abort();
  expect(await all).toEqual([]);
});

test("who stops taking lets the sources go", async () => {
  const source = new Brings(["a", "b"], true);
  for await (const _ of standing([source]).arrivals(new AbortController().signal)) break;
  expect(source.isEnded).toBe(true);
});

test("what a source fails with is thrown", async () => {
  const broken: Source = {
    async *arrivals() {
      yield file("a");
      throw new Error("the bucket is gone");
    },
  };
  const all = Array.fromAsync(standing([broken]).arrivals(new AbortController().signal));
  await expect(all).rejects.toThrow("the bucket is gone");
});
