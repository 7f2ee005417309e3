import { expect, test } from "vitest";
import { decide } from "../../../extractors/reconcile/decide.ts";
import { calibrationFor, type ModelCalibration } from "../../../extractors/reconcile/model-calibration.ts";
import { shippedWeights } from "../../../extractors/reconcile/shipped-weights.ts";
import type { Candidate } from "../../../schemas/candidate.ts";
import { fieldByKey } from "../../../schemas/fields/index.ts";

const targets = { key: 0.9, other: 0.9 };
const governingLaw = fieldByKey("governingLaw");

/** Weights by which every value is as good as sure, on enough labelled ones to promise it. */
const sure = { n: 1000, documents: 100, coefficients: { bias: 6 } };
const ladders = { fr: [{ from: 0.5, n: 1000, errors: 1, bound: 0.99 }] };
const shipped = shippedWeights();
const values = Object.fromEntries(Object.keys(shipped.values).map((kind) => [kind, { ...sure, ladders }]));
const measured: ModelCalibration = {
  foundBy: ["llm:known@extract.fr-1"],
  documents: 100,
  right: 0.97,
  finds: 0.97,
  weights: { ...shipped, values },
};

function proposal(foundBy: string, features: Candidate["features"] = { quoteStatesValue: 1 }): Candidate {
  const evidence = { document: "d", page: 1, start: 10, end: 40, quote: "soumis au droit français", foundBy };
  return {
    field: "governingLaw",
    state: "found",
    value: { law: "français", place: "FR" },
    evidence: [evidence],
    features,
  };
}

function statusOf(
  candidates: readonly Candidate[],
  known: readonly ModelCalibration[],
  foundBy = "llm:known@extract.fr-1",
) {
  const asked = [{ foundBy, fields: ["governingLaw"], parts: [{ start: 0, end: 1000 }] }];
  const { value } = decide({
    fields: [governingLaw],
    candidates,
    asked,
    announced: new Set(),
    pages: { total: 1, unread: 0 },
    language: "fr",
    calibration: calibrationFor(asked, targets, known),
  });
  const entry = value.governingLaw;
  return entry && "status" in entry ? entry.status : undefined;
}

test("what a model alone says goes without review only where that model with that prompt was measured", () => {
  expect(statusOf([proposal("llm:known@extract.fr-1")], [measured])).toBe("auto");
  expect(statusOf([proposal("llm:known@extract.fr-1")], [])).toBe("needsReview");
  expect(statusOf([proposal("llm:other@extract.fr-1")], [measured], "llm:other@extract.fr-1")).toBe("needsReview");
  expect(statusOf([proposal("llm:known@extract.fr-2")], [measured], "llm:known@extract.fr-2")).toBe("needsReview");
});

test("weights of one model say nothing of what another proposed beside it", () => {
  expect(statusOf([proposal("llm:other@extract.fr-1")], [measured])).toBe("needsReview");
});

test("a value that its quote does not state is for review, whatever the model", () => {
  const unstated = proposal("llm:known@extract.fr-1", { quoteStatesValue: 0.5 });
  expect(statusOf([unstated], [measured])).toBe("needsReview");
});
