import { describe, expect, test } from "vitest";
import type { DatasetScore } from "../../eval/evaluate.ts";
import { judge } from "../../eval/gate.ts";
import type { Tally } from "../../eval/scorers/tally.ts";
import { documentScore } from "./values.ts";

const tally = (right: number, missed: number): Tally => ({
  right,
  missed,
  spurious: 0,
  rightAuto: 0,
  spuriousAuto: 0,
  rightInScope: 0,
});

const score = (id: string, micro: Tally, duration: Tally): DatasetScore => ({
  id,
  about: "",
  heldOut: false,
  documents: [],
  fields: new Map([["duration", duration]]),
  micro,
});

const baseline = { from: "source" as const, datasets: { fixtures: { micro: 0.8, fields: { duration: 0.8 } } } };

describe("the gate", () => {
  test("passes where no figure fell by more than the tolerance", () => {
    const same = score("fixtures", tally(2, 1), tally(2, 1));
    expect(judge([same], baseline, "source")).toEqual({ failures: [], remark: "no figure is below the baseline" });
  });

  test("fails with a line for each figure that fell", () => {
    const { failures } = judge([score("fixtures", tally(1, 1), tally(0, 1))], baseline, "source");
    expect(failures).toEqual([
      "fixtures: micro F1 expected at least 0.7950, found 0.6667",
      "fixtures, duration: F1 expected at least 0.7950, found 0.0000",
    ]);
  });

  test("fails where nothing was scored", () => {
    expect(judge([], baseline, "source").failures).toHaveLength(1);
    expect(judge([score("fr-dev", tally(0, 0), tally(0, 0))], baseline, "source").failures).toHaveLength(1);
  });

  test("fails where a document could not be read", () => {
    const failure = new Error("a rule threw");
    const documents = [{ ...documentScore("fr-one", new Map()), failure }];
    const { failures } = judge([{ ...score("fixtures", tally(2, 1), tally(2, 1)), documents }], baseline, "source");
    expect(failures).toEqual(["fixtures fr-one: expected to read it, it failed"]);
  });

  test("fails where there is nothing to compare the fixtures with", () => {
    const fixtures = score("fixtures", tally(2, 1), tally(2, 1));
    expect(judge([fixtures], undefined, "source").failures).toHaveLength(1);
    expect(judge([fixtures], { from: "source", datasets: {} }, "source").failures).toHaveLength(1);
  });

  test("does not call it a pass where figures of another way of reading were asked for", () => {
    const fixtures = score("fixtures", tally(0, 3), tally(0, 3));
    expect(judge([fixtures], baseline, "text").remark).toContain("not compared");
  });

  test("never compares sets that are only reported", () => {
    const verdict = judge([score("fr-dev", tally(1, 9), tally(1, 9))], baseline, "source");
    expect(verdict).toEqual({ failures: [], remark: "none of these sets is compared with the baseline" });
  });
});
