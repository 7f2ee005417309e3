import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBaseline, writeBaseline } from "../../eval/baseline.ts";
import type { DatasetScore } from "../../eval/evaluate.ts";

const tally = { right: 1, missed: 1, spurious: 0, rightAuto: 0, spuriousAuto: 0, rightInScope: 0 };
const unseen = { ...tally, right: 0, missed: 0 };

function score(id: DatasetScore["id"]): DatasetScore {
  const fields = new Map([
    ["duration", tally],
    ["relations", unseen],
    ["lots", tally],
  ]);
  return { id, about: "", heldOut: false, documents: [], fields, micro: tally };
}

test("a baseline keeps the core fields of the fixtures, and of other sets the average alone", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "greffier-eval-")), "baseline.json");
  expect(await readBaseline(path)).toBeUndefined();
  await writeBaseline(path, "source", [score("fixtures"), score("fr-dev")]);
  expect(await readBaseline(path)).toEqual({
    from: "source",
    datasets: { fixtures: { micro: 0.6667, fields: { duration: 0.6667 } }, "fr-dev": { micro: 0.6667 } },
  });
});

test("figures of sets that a run did not look at are kept", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "greffier-eval-")), "baseline.json");
  await writeBaseline(path, "source", [score("fr-dev")]);
  await writeBaseline(path, "source", [score("fixtures")]);
  expect(Object.keys((await readBaseline(path))?.datasets ?? {})).toEqual(["fr-dev", "fixtures"]);
});
