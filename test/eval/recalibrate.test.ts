import { describe, expect, test } from "vitest";
import type { Judged } from "../../eval/judged.ts";
import { randomNumbers } from "../../eval/random.ts";
import { recalibrate } from "../../eval/reviewed/recalibrate.ts";
import { describeRecalibration } from "../../eval/reviewed/report-recalibration.ts";
import { calibrationHere, OwnWeights } from "../../extractors/reconcile/own-weights.ts";

const targets = { key: 0.99, other: 0.97 };
const contracts = 36;
/** What the product gives a date of which nothing is known. */
const usual = calibrationHere(targets).value("endDate", "fr", {}).probability;

/** Dates of so many contracts, ten each; `right` says which are. */
function dates(
  right: (contract: number, value: number) => boolean,
  features: (contract: number, value: number) => object,
): Judged[] {
  return Array.from({ length: contracts * 10 }, (_, index) => {
    const [contract, value] = [Math.floor(index / 10), index % 10];
    return {
      dataset: "reviewed",
      document: `contract-${contract}`,
      language: "fr",
      fileType: "text",
      field: "endDate",
      valueType: "date",
      state: "found",
      confidence: 0.5,
      status: "needsReview",
      right: right(contract, value),
      features: { ...features(contract, value) },
    };
  });
}

describe("weights of one's own", () => {
  test("are kept where they are surely better on contracts that they were not fitted to", () => {
    const judged = dates(
      (_contract, value) => value < 5,
      (_contract, value) => ({ tellsHere: value < 5 ? 1 : -1 }),
    );
    const { weights, outcomes } = recalibrate(judged, targets, "2026-01-01");
    expect(outcomes).toMatchObject([{ kind: "date", language: "fr", contracts, outcome: "kept" }]);
    expect(outcomes[0]?.loss?.own).toBeLessThan(outcomes[0]?.loss?.shipped ?? 0);
    const here = calibrationHere(targets, OwnWeights.parse(JSON.parse(JSON.stringify(weights))));
    const sure = here.value("endDate", "fr", { tellsHere: 1 }).probability;
    expect(sure).toBeGreaterThan(here.value("endDate", "fr", { tellsHere: -1 }).probability);
  });

  test("leave other languages and other kinds to the product's", () => {
    const judged = dates(
      (_contract, value) => value < 5,
      (_contract, value) => ({ tellsHere: value < 5 ? 1 : -1 }),
    );
    const here = calibrationHere(targets, recalibrate(judged, targets, "2026-01-01").weights);
    const shipped = calibrationHere(targets);
    const features = { score: 0.8 };
    expect(here.value("endDate", "en", features)).toEqual(shipped.value("endDate", "en", features));
    expect(here.value("amounts", "fr", features)).toEqual(shipped.value("amounts", "fr", features));
  });

  test("that know only which contract it is are refused: what they learnt by heart helps no other", () => {
    const random = randomNumbers(3);
    const isRight = Array.from({ length: contracts }, () => random() < usual);
    const judged = dates(
      (contract) => isRight[contract] === true,
      (contract) => ({ [`contract:${contract}`]: 1 }),
    );
    const { weights, outcomes } = recalibrate(judged, targets, "2026-01-01");
    expect(outcomes[0]?.outcome).not.toBe("kept");
    expect(weights).toEqual({});
  });

  test("are refused where nothing tells right from wrong, and the product's guess was as good", () => {
    const random = randomNumbers(7);
    const judged = dates(
      () => random() < usual,
      () => ({}),
    );
    expect(recalibrate(judged, targets, "2026-01-01").weights).toEqual({});
  });

  test("are not fitted to a few values, nor to many of a few contracts", () => {
    const few = dates(
      () => true,
      () => ({}),
    ).slice(0, 150);
    const ofFew = few.concat(few).map((one) => ({ ...one, document: "one" }));
    for (const judged of [few, ofFew])
      expect(recalibrate(judged, targets, "2026-01-01").outcomes).toMatchObject([{ outcome: "tooFew" }]);
  });
});

test("a target that these contracts do not bear out is said plainly", () => {
  const judged = dates(
    (_contract, value) => value < 5,
    (_contract, value) => ({ tellsHere: value < 5 ? 1 : -1 }),
  );
  const found = recalibrate(judged, targets, "2026-01-01");
  // Of 180 and none wrong, 0.05 ^ (1 / 180) are right with 95 % confidence (Clopper–Pearson).
  const accepted = found.outcomes[0]?.accepted;
  expect(accepted).toMatchObject({ wrong: 0, target: 0.99 });
  expect(accepted?.bound).toBeCloseTo(accepted?.of === 0 ? 0 : 0.05 ** (1 / (accepted?.of ?? 1)), 6);
  expect(accepted?.bound).toBeLessThan(0.99);
  expect(describeRecalibration(found)).toMatch(/kept; target 0\.99 not/);
});

test("the report says of each kind what came of it", () => {
  const text = describeRecalibration(
    recalibrate(
      dates(
        () => true,
        () => ({}),
      ).slice(0, 50),
      targets,
      "2026-01-01",
    ),
  );
  expect(text).toMatch(/fr.*date.*50.*too few/);
  expect(describeRecalibration({ weights: {}, outcomes: [] })).toContain("nothing to fit");
});
