import { expect, test } from "vitest";
import { usual } from "../../eval/datasets/index.ts";
import { readOptions } from "../../eval/options.ts";

test("without options the usual sets are read from their originals", async () => {
  const options = await readOptions([]);
  expect(options?.datasets.map(({ id }) => id)).toEqual(usual);
  expect(options).toMatchObject({ from: "source", verbose: false, updateBaseline: false });
});

test("sets and folders of one's own may be repeated and mixed", async () => {
  const options = await readOptions(["--dataset", "practice", "--dataset", "fr-dev", "--folder", "/tmp/ours"]);
  expect(options?.datasets.map(({ id }) => id)).toEqual(["practice", "fr-dev", "ours"]);
  expect((await readOptions(["--folder", "/tmp/ours"]))?.datasets.map(({ id }) => id)).toEqual(["ours"]);
});

test("what is not there is refused with what there is", async () => {
  await expect(readOptions(["--dataset", "nothing"])).rejects.toThrow(/one of fixtures, .*found "nothing"/);
  await expect(readOptions(["--field", "nothing"])).rejects.toThrow(/title, reference/);
  await expect(readOptions(["--from", "memory"])).rejects.toThrow(/source, text/);
  await expect(readOptions(["--nothing"])).rejects.toThrow(/unknown option/);
  await expect(readOptions(["--html", "/nowhere/report.html"])).rejects.toThrow(/Expected a folder/);
});
