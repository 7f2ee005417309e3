import { describe, expect, test } from "vitest";
import { goldOf } from "../../eval/datasets/fr-dev/gold.ts";
import { FrDevLabels } from "../../eval/datasets/fr-dev/labels.ts";
import { scoreField } from "../../eval/scorers/score-field.ts";
import { fieldByKey } from "../../schemas/fields/index.ts";
import { foundValue, quoted } from "./values.ts";

const nothing = {
  id: "000",
  type: "nettoyage",
  docKind: "CGV",
  legalNature: "privé",
  parties: [],
  renewal: { mode: "none" },
  notice: [],
  amounts: [],
  indexation: [],
  penalties: [],
  obligations: [],
  obligationsComplete: true,
  sites: [],
};

/** The counts of one field where these labels meet these values. */
function score(key: string, labels: object, ...values: ReturnType<typeof foundValue>[]) {
  const gold = goldOf(FrDevLabels.parse({ ...nothing, ...labels }));
  const { right, missed, spurious } = scoreField(fieldByKey(key), gold.fields[key] ?? [], values).tally;
  return { right, missed, spurious };
}

const allRight = { right: 1, missed: 0, spurious: 0 };
const neither = { right: 0, missed: 0, spurious: 0 };
const allWrong = { right: 0, missed: 1, spurious: 1 };

describe("the labels of fr-dev in our vocabulary", () => {
  test("leave out parties whose name is a blank", () => {
    const parties = [{ name: null, role: "client" }];
    expect(score("parties", { parties })).toEqual(neither);
  });

  test("know the French words for roles", () => {
    const parties = [{ name: "Alpha SAS", role: "titulaire" }];
    expect(score("parties", { parties }, foundValue({ name: "ALPHA", role: "supplier" }))).toEqual(allRight);
    expect(score("parties", { parties }, foundValue({ name: "ALPHA", role: "buyer" }))).toEqual(allWrong);
  });

  test("take a yearly rent and a yearly amount for one", () => {
    const amounts = [{ value: 12000, currency: "EUR", role: "rent", taxes: "HT", quote: "12 000 € HT" }];
    const annual = { role: "annual", money: { value: "12000.00", currency: "EUR" } };
    expect(score("amounts", { amounts }, foundValue(annual))).toEqual(allRight);
  });

  test("accept the further roles and purposes that a label allows", () => {
    const notice = [
      { purpose: "termination", acceptablePurposes: ["non-renewal"], period: "P2M", quote: "préavis de deux mois" },
    ];
    const found = foundValue({ purpose: "nonRenewal", period: "P2M" });
    expect(score("notices", { notice }, found)).toEqual(allRight);
  });

  test("do not blame a renewal that is said to be excluded, nor its absence", () => {
    expect(score("renewal", {})).toEqual(neither);
    expect(score("renewal", {}, foundValue({ mode: "none" }))).toEqual(neither);
    expect(score("renewal", {}, foundValue({ mode: "tacit", period: "P1Y" }))).toEqual({ ...neither, spurious: 1 });
  });

  test("do not blame a value where leaving the field empty is right too", () => {
    const labels = { duration: null, acceptable: { duration: [null, "P9Y"] } };
    expect(score("duration", labels)).toEqual(neither);
    expect(score("duration", labels, foundValue({ period: "P9Y" }))).toEqual(neither);
    expect(score("duration", labels, foundValue({ period: "P3Y" }))).toEqual({ ...neither, spurious: 1 });
  });

  test("make a penalty of each figure, and read a rate in words by its passage", () => {
    const quote = "les intérêts au taux légal courront de plein droit";
    const penalties = [
      { rate: "500/250 EUR/jour", quote: "500 et 250 euros par jour" },
      { rate: "taux légal", quote },
    ];
    const of = (value: string) =>
      foundValue({ cause: "delay", rate: { kind: "money", money: { value, currency: "EUR" } } });
    const words = { cause: "latePayment", rate: { kind: "text", text: "taux d'intérêt légal" } };
    const found = [of("250"), of("500.00"), foundValue(words, { evidence: quoted(`${quote} au profit du Trésor`) })];
    expect(score("penalties", { penalties }, ...found)).toEqual({ right: 3, missed: 0, spurious: 0 });
  });

  test("compare a revision clause by its indices, and by its weights where both sides have a formula", () => {
    const indexation = [{ terms: [{ index: "TP01", weight: 1 }], fixed: 0, quote: "indexé sur TP 01" }];
    const clause = { mode: "revisable", indices: [{ name: "TP 01" }] };
    const formula = { fixedPart: "0.15", terms: [{ index: "TP01", weight: "0.85" }] };
    expect(score("indexation", { indexation }, foundValue(clause))).toEqual(allRight);
    expect(score("indexation", { indexation }, foundValue({ ...clause, formula }))).toEqual(allWrong);
    expect(score("indexation", { indexation }, foundValue({ mode: "fixed", indices: [] }))).toEqual(allWrong);
  });

  test("ask for a formula where the contract writes one, and take an index that is named twice for one", () => {
    const terms = [{ index: "TP01", weight: 1 }];
    const indexation = [{ terms, fixed: 0, formula: "P = P0 x TP01 / TP01o", quote: "P = P0 x TP01 / TP01o" }];
    const words = { mode: "revisable", indices: [{ name: "TP01" }, { name: "TP 01" }] };
    const formula = { fixedPart: "0", terms: [{ index: "TP01", weight: "1" }] };
    expect(score("indexation", { indexation }, foundValue(words))).toEqual(allWrong);
    expect(score("indexation", { indexation }, foundValue({ ...words, formula }))).toEqual(allRight);
  });

  test("do not take five per cent for five euros", () => {
    const penalties = [{ rate: "5%", quote: "5 % du montant" }];
    const euros = { cause: "delay", rate: { kind: "money", money: { value: "5", currency: "EUR" } } };
    expect(score("penalties", { penalties }, foundValue(euros))).toEqual(allWrong);
    expect(
      score("penalties", { penalties }, foundValue({ cause: "delay", rate: { kind: "percent", percent: "5" } })),
    ).toEqual(allRight);
  });

  test("ask for the words that make prices firm", () => {
    const labels = { priceRevision: "none", quotes: { priceRevision: "fermes et non révisables" } };
    expect(score("indexation", labels, foundValue({ mode: "fixed", indices: [] }))).toEqual(allRight);
  });
});
