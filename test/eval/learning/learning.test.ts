import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readFixtures } from "../../../eval/datasets/fixtures.ts";
import { isHeldOut } from "../../../eval/datasets/held-out.ts";
import { textPages } from "../../../eval/datasets/text-pages.ts";
import { lessonsIn } from "../../../eval/learning/corpus.ts";
import { fitClassifier } from "../../../eval/learning/fit.ts";
import { examplesOf } from "../../../eval/learning/labels.ts";
import { taughtByRuleExamples } from "../../../eval/learning/rule-examples.ts";
import { assembleDocumentText } from "../../../extractors/assemble.ts";
import { ruleDocument } from "../../../extractors/languages/rule-document.ts";
import { classify } from "../../../extractors/learned/classifier.ts";
import { plainFeatures } from "../../../extractors/learned/features.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

describe("a classifier", () => {
  const examples = Array.from({ length: 30 }, (_, index) =>
    index % 3 === 0
      ? { features: ["bias", "in:preavis"], is: "termination" }
      : { features: ["bias", "in:garanti"], is: "none" },
  );

  test("tells apart what its examples tell apart", () => {
    const fitted = fitClassifier(examples);
    expect(classify(fitted, [plainFeatures(["bias", "in:preavis"])])?.probability).toBeGreaterThan(0.8);
    expect(classify(fitted, [plainFeatures(["bias", "in:garanti"])])?.probability).toBeLessThan(0.2);
  });

  test("is the same for the same examples, and forgets what was seen once", () => {
    const rare = [...examples, { features: ["bias", "in:unique"], is: "termination" }];
    expect(fitClassifier(rare)).toEqual(fitClassifier(rare));
    expect(fitClassifier(rare).coefficients).not.toHaveProperty("in:unique");
  });
});

describe("the labels of a document", () => {
  const text = `Article 1 - Durée\n\nLe contrat dure deux ans. La garantie est de deux ans.\n\nLe Client paie sous trente jours.`;
  const document = ruleDocument(assembleDocumentText("contract", textPages(text)));
  const gold = {
    incomplete: [],
    fields: {
      duration: [{ value: { period: "P24M" }, quote: "Le contrat dure deux ans" }],
      obligations: [
        { value: { debtor: "buyer", action: "payer", category: "payment" }, quote: "Le Client paie sous trente jours" },
      ],
    },
  };

  test("say what each mention is: the quoted one is the value, the same figure elsewhere is none", () => {
    const said = examplesOf(document, gold)
      .get("duration")
      ?.map(({ is }) => is);
    expect(said).toEqual(["value", "none", "none"]);
  });

  test("say which sentence lays a duty, and on whom", () => {
    const examples = examplesOf(document, gold);
    expect(examples.get("obligations")?.filter(({ is }) => is === "value")).toHaveLength(1);
    const owing = examples.get("obligations/debtor")?.filter(({ is }) => is === "value");
    expect(owing?.map(({ features }) => features.find((one) => one.startsWith("actor:")))).toEqual(["actor:buyer"]);
  });

  test("say what a sentence says, where its words alone tell the value", () => {
    const terms = `Article 2 - Durée\n\nIl n'est pas reconductible. Le prix est ferme.`;
    const examples = examplesOf(ruleDocument(assembleDocumentText("contract", textPages(terms))), {
      incomplete: [],
      fields: {
        renewal: [{ value: { mode: "none" }, quote: "Il n'est pas reconductible" }],
        indexation: [{ value: { mode: "fixed", indices: [] }, quote: "Le prix est ferme" }],
      },
    });
    expect(examples.get("renewal")?.map(({ is }) => is)).toEqual(["excluded", "none"]);
    expect(examples.get("indexation")?.map(({ is }) => is)).toEqual(["none", "fixed"]);
  });

  test("say nothing of fields that they do not cover, or not wholly", () => {
    expect([...examplesOf(document, { fields: {}, incomplete: [] }).keys()]).toEqual([]);
    expect([...examplesOf(document, { ...gold, incomplete: ["obligations"] }).keys()]).toEqual(["duration"]);
  });
});

test("nothing is learnt from what is held out", async () => {
  const names = new Set((await lessonsIn({ root, data: "/nowhere" })).map(({ id }) => id));
  const heldOut = (await readFixtures(root)).filter(({ gold }) => gold.heldOut).map(({ gold }) => gold.id);
  expect(heldOut.length).toBeGreaterThan(0);
  expect(heldOut.filter((id) => names.has(id))).toEqual([]);
  expect([...names].filter((id) => /-\d{3}$/.test(id) && isHeldOut(id))).toEqual([]);
  expect(names.size).toBeGreaterThan(500);
});

test("examples beside the rules teach what states a field and what only looks like it", () => {
  const notices = taughtByRuleExamples().flatMap((examples) => examples.get("notices") ?? []);
  expect(new Set(notices.map(({ is }) => is))).toEqual(
    new Set(["termination", "nonRenewal", "breachCure", "priceRefusal", "terminationEffect", "none"]),
  );
});
