import { expect, test } from "vitest";
import type { Dataset } from "../../eval/datasets/dataset.ts";
import { evaluate } from "../../eval/evaluate.ts";
import { foundValue } from "./values.ts";

const noFile = () => Promise.reject(new Error("no file"));
const context = { root: "", data: "", from: "text", read: noFile, readAsScan: noFile } as const;
const ids = ["a", "b", "c"];
const dataset: Dataset = {
  id: "three",
  about: "three documents",
  heldOut: false,
  documents: async () =>
    ids.map((id) => ({
      id,
      language: "fr",
      gold: { fields: { title: [{ value: id }] }, incomplete: [] },
      load: async () => [],
    })),
};

test("documents stand in the order of the set, whichever is done first", async () => {
  const started: (() => void)[] = [];
  const predict = (id: string) =>
    new Promise<{ fields: { title: ReturnType<typeof foundValue> } }>((resolve) => {
      started.push(() => resolve({ fields: { title: foundValue(id) } }));
      if (started.length === ids.length) for (const finish of started.reverse()) finish();
    });
  const score = await evaluate(dataset, context, { predict, atOnce: ids.length });
  expect(score?.documents.map(({ id }) => id)).toEqual(ids);
  expect(score?.micro).toMatchObject({ right: 3, missed: 0, spurious: 0 });
});

test("an aborted run ends after the document under way", async () => {
  const stopping = new AbortController();
  const seen: string[] = [];
  const predict = async () => {
    stopping.abort();
    return { fields: {} };
  };
  const run = evaluate(dataset, context, { predict, signal: stopping.signal, onDocument: (id) => seen.push(id) });
  await expect(run).rejects.toThrow();
  expect(seen).toEqual(["a"]);
});
