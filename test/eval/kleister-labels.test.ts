import { describe, expect, test } from "vitest";
import { kleisterLine } from "../../eval/datasets/kleister-labels.ts";
import type { RecordFields } from "../../schemas/record.ts";
import { foundValue } from "./values.ts";

const line = (fields: Readonly<Record<string, readonly unknown[]>>) =>
  kleisterLine(
    Object.fromEntries(
      Object.entries(fields).map(([key, values]) => [key, { items: values.map((value) => foundValue(value)) }]),
    ) as RecordFields,
  );

describe("values as Kleister labels them", () => {
  test("one line has the date, the state, the parties and the term", () => {
    expect(
      line({
        effectiveDate: [{ kind: "date", date: "2014-03-01" }],
        governingLaw: [{ law: "the laws of the State of New York", place: "US-NY" }],
        parties: [{ name: "Acme Holdings, LLC", role: "discloser" }],
        duration: [{ period: "P2Y" }],
      }),
    ).toBe("effective_date=2014-03-01 jurisdiction=New_York party=Acme_Holdings_LLC term=2_years");
  });

  test.each([
    ["Birch & Sons, Incorporated", "party=Birch_and_Sons_Inc."],
    ["Cedar Trading Limited", "party=Cedar_Trading_Ltd."],
    ["Dale Partners III, L.P.", "party=Dale_Partners_III_LP"],
    ["Elm Advisers, L.L.C.", "party=Elm_Advisers_LLC"],
  ])("a legal form has one spelling: %s", (name, label) => {
    expect(line({ parties: [{ name, role: "other" }] })).toBe(label);
  });

  test("what has no label is left out: a law that is no state's, a term without end, a date given as a rule", () => {
    expect(
      line({
        effectiveDate: [{ kind: "rule", event: { kind: "signature" } }],
        governingLaw: [{ law: "English law", place: "GB-ENG" }],
        duration: [{ period: "indefinite" }],
      }),
    ).toBe("");
  });

  test.each([
    ["California law", "jurisdiction=California"],
    ["the internal laws of the Commonwealth of Massachusetts", "jurisdiction=Massachusetts"],
    ["the laws of North Carolina", "jurisdiction=North_Carolina"],
  ])("a state is named without the words around it: %s", (law, label) => {
    expect(line({ governingLaw: [{ law, place: "US-XX" }] })).toBe(label);
  });
});
