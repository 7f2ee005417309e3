import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { DatasetContext } from "../../eval/datasets/dataset.ts";
import { datasets } from "../../eval/datasets/index.ts";
import { evaluate } from "../../eval/evaluate.ts";

const context: DatasetContext = {
  root: fileURLToPath(new URL("../..", import.meta.url)),
  data: "/nowhere",
  from: "text",
  read: () => Promise.reject(new Error("no original is to be read")),
  readAsScan: () => Promise.reject(new Error("no original is to be read")),
};

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))("%s", (id, dataset) => {
  test("is scored where it is there, and undefined where it is not", async () => {
    const score = await evaluate(dataset, context);
    const isOurs = /^(?:fixtures|practice|passages)/.test(id);
    if (!isOurs) expect(score).toBeUndefined();
    else if (id.startsWith("fixtures")) {
      expect(score?.documents.length).toBeGreaterThan(0);
      const failures = score?.documents.flatMap(({ failure }) => failure?.message ?? []);
      expect(failures?.every((message) => message === "no original is to be read")).toBe(true);
      expect((score?.micro.right ?? 0) + (score?.micro.missed ?? 0)).toBeGreaterThan(100);
    }
  });
});

test("a document that cannot be read counts as missed, with the reason", async () => {
  const [fixtures] = datasets;
  const score = fixtures && (await evaluate(fixtures, { ...context, from: "source" }));
  expect(score?.documents.every(({ failure }) => failure?.message === "no original is to be read")).toBe(true);
  expect(score?.micro).toMatchObject({ right: 0, spurious: 0 });
});
