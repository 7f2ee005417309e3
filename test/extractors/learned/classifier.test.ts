import { expect, test } from "vitest";
import { type Classifier, classify, LearnedWeights } from "../../../extractors/learned/classifier.ts";
import { featureNames, plainFeatures, sorted } from "../../../extractors/learned/features.ts";
import { shippedClassifiers } from "../../../extractors/learned/shipped-classifiers.ts";

const classifier: Classifier = {
  classes: ["none", "nonRenewal", "termination"],
  coefficients: { "in:echeanc": [0, 300, 0], "in:resilie": [0, 0, 300], bias: [50, 0, 0] },
};

test("the class whose features are there is the likeliest", () => {
  expect(classify(classifier, [plainFeatures(["bias", "in:echeanc"])])).toMatchObject({ is: "nonRenewal" });
  expect(classify(classifier, [plainFeatures(["bias", "in:resilie"])])).toMatchObject({ is: "termination" });
});

test("nothing is never an answer: only less likely than something", () => {
  const found = classify(classifier, [plainFeatures(["bias"])]);
  expect(found?.is).not.toBe("none");
  expect(found?.probability).toBeLessThan(0.34);
});

test("features of a sort count by their words, as they do by their names", () => {
  const features = [plainFeatures(["bias"]), sorted("in", ["echeanc", "resilie"])];
  expect(featureNames(features)).toEqual(["bias", "in:echeanc", "in:resilie"]);
  expect(classify(classifier, features)).toEqual(classify(classifier, [plainFeatures(featureNames(features))]));
});

test("words that were never learned say nothing", () => {
  expect(classify(classifier, [plainFeatures(["bias", "in:echeanc", "in:zzz"])])).toEqual(
    classify(classifier, [plainFeatures(["bias", "in:echeanc"])]),
  );
});

test("the classifiers that come with the product are what their schema says", () => {
  const shipped = LearnedWeights.parse(shippedClassifiers());
  expect(Object.keys(shipped.classifiers)).toEqual(
    expect.arrayContaining(["notices", "duration", "endDate", "amounts", "obligations", "obligations/debtor"]),
  );
  for (const { classes, coefficients } of Object.values(shipped.classifiers)) {
    expect(Object.values(coefficients).every((own) => own.length === classes.length)).toBe(true);
  }
});
