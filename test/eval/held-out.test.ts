import { expect, test } from "vitest";
import { isHeldOut } from "../../eval/datasets/held-out.ts";
import { datasets } from "../../eval/datasets/index.ts";
import { readOptions } from "../../eval/options.ts";

test("the hash of a name decides, so that the same third is held out everywhere", () => {
  expect(["a.pdf", "b.pdf", "c.pdf", "d.pdf", "e.pdf", "f.pdf"].filter(isHeldOut)).toEqual(["c.pdf", "f.pdf"]);
  const many = Array.from({ length: 3000 }, (_, index) => `contract ${index}.pdf`).filter(isHeldOut);
  expect(many.length / 3000).toBeCloseTo(1 / 3, 1);
});

test("the errors of a held-out set cannot be listed", async () => {
  for (const { id } of datasets.filter(({ heldOut }) => heldOut)) {
    await expect(readOptions(["--verbose", "--dataset", id])).rejects.toThrow(/held out/);
    expect((await readOptions(["--dataset", id]))?.verbose).toBe(false);
  }
});

test("what is held out says so in its name", () => {
  const named = datasets.filter(({ id }) => id.endsWith("held-out")).map(({ id }) => id);
  expect(datasets.filter(({ heldOut }) => heldOut).map(({ id }) => id)).toEqual(named);
  expect(named.length).toBe(5);
});
