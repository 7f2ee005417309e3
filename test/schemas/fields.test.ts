import { describe, expect, test } from "vitest";
import { CustomField, vocabulary } from "../../schemas/custom-field.ts";
import { fieldByKey, fields } from "../../schemas/fields/index.ts";
import { contractRecordSchema } from "../../schemas/record.ts";

test("every field has a label and a meaning in both languages", () => {
  for (const field of fields) {
    for (const text of [field.label, field.meaning])
      expect(Object.values(text).every((part) => part.trim() !== "")).toBe(true);
  }
});

describe("values that say the same thing", () => {
  const same = (key: string, a: unknown, b: unknown) => fieldByKey(key).sameValue(a, b);
  const money = (value: string) => ({ value, currency: "EUR" });

  test.each([
    ["duration", { period: "P24M" }, { period: "P2Y" }],
    ["duration", { period: "P1W" }, { period: "P7D" }],
    ["amounts", { role: "total", money: money("12500") }, { role: "total", money: money("12500.00"), taxBasis: "HT" }],
    ["parties", { name: "Autorité des marchés financiers (AMF)", role: "buyer" }, { name: "AMF", role: "buyer" }],
    ["sites", { address: "3, rue Haute, 38200 Vienne" }, { address: "3 rue Haute à Vienne (Isère)" }],
    ["governingLaw", { law: "droit français", place: "FR" }, { law: "loi française", place: "FR" }],
    ["jurisdiction", { court: "Tribunal administratif de Paris" }, { court: "TRIBUNAL ADMINISTRATIF DE PARIS" }],
  ])("%s: %j and %j", (key, a, b) => {
    expect(same(key, a, b)).toBe(true);
  });

  test.each([
    ["duration", { period: "P30D" }, { period: "P1M" }],
    ["duration", { period: "P1Y" }, { period: "indefinite" }],
    ["amounts", { role: "total", money: money("100.00") }, { role: "annual", money: money("100.00") }],
    [
      "amounts",
      { role: "total", money: money("100.00"), taxBasis: "HT" },
      { role: "total", money: money("100.00"), taxBasis: "TTC" },
    ],
    ["sites", { address: "3, rue Haute, 38200 Vienne" }, { address: "3 rue Haute à Lyon" }],
    ["notices", { purpose: "nonRenewal", period: "P3M" }, { purpose: "breachCure", period: "P3M" }],
    ["notices", { purpose: "nonRenewal", deadline: "--09-30" }, { purpose: "nonRenewal", deadline: "--10-31" }],
  ])("but not %s: %j and %j", (key, a, b) => {
    expect(same(key, a, b)).toBe(false);
  });
});

describe("fields of an installation", () => {
  const costCentre = CustomField.parse({
    key: "costCentre",
    label: { fr: "Centre de coût", en: "Cost centre" },
    meaning: { fr: "Qui paie.", en: "Who pays." },
    type: "choice",
    choices: ["north", "south"],
  });

  test("take the same path as built-in ones: the record has a place for them, with their values checked", () => {
    const added = vocabulary([costCentre]);
    expect(added).toHaveLength(fields.length + 1);
    expect(fieldByKey("costCentre", added).value.safeParse("north").success).toBe(true);
    expect(fieldByKey("costCentre", added).value.safeParse("east").success).toBe(false);
    expect(contractRecordSchema(added).shape.fields.shape).toHaveProperty("costCentre");
  });

  test("may not take the key of another field, nor be a choice of nothing", () => {
    expect(() => vocabulary([{ ...costCentre, key: "duration" }])).toThrow(/new keys/);
    expect(() => vocabulary([{ ...costCentre, choices: [] }])).toThrow(/list its choices/);
  });
});
