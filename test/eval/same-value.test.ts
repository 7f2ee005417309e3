import { describe, expect, test } from "vitest";
import { sameForScore } from "../../eval/scorers/same-value.ts";
import { fieldByKey } from "../../schemas/fields/index.ts";

const same = (field: string, label: unknown, found: unknown) => sameForScore(fieldByKey(field), label, found);
const party = (name: string, role = "supplier") => ({ name, role });

describe("parties", () => {
  test("are the same whatever the legal form, the article, the case and the dots of an acronym", () => {
    expect(same("parties", party("Société Durand Énergie SAS"), party("DURAND ENERGIE"))).toBe(true);
    expect(same("parties", party("The Northwind Trading Company, Inc."), party("Northwind Trading Company"))).toBe(
      true,
    );
    expect(same("parties", party("E.D.F. S.A."), party("EDF"))).toBe(true);
    expect(same("parties", party("Autorité des marchés financiers (AMF)"), party("AMF"))).toBe(true);
  });

  test("are not the same where a word of a longer name is all that was found", () => {
    expect(same("parties", party("Commune de Saint-Denis en Val"), party("Commune"))).toBe(false);
    expect(same("parties", party("Dalkia"), party("Dalkia Froid Solutions Ouest Services"))).toBe(false);
    expect(same("parties", party("Alpha"), party("Beta"))).toBe(false);
    expect(same("parties", party("Alpha (France)"), party("Beta (France)"))).toBe(false);
    expect(same("parties", party("SAS"), party("SARL"))).toBe(false);
  });

  test("have one role", () => {
    expect(same("parties", party("Alpha"), party("Alpha", "buyer"))).toBe(false);
  });
});

describe("words", () => {
  test("of a court are its town, not its kind", () => {
    expect(same("jurisdiction", { court: "Tribunal de commerce de Paris" }, { court: "Paris" })).toBe(true);
    expect(same("jurisdiction", { court: "Tribunal de commerce de Paris" }, { court: "tribunal" })).toBe(false);
    const arbitration = { court: "a sole arbitrator in Edinburgh under the Rules of the Scottish Arbitration Centre" };
    expect(same("jurisdiction", arbitration, { court: "Scottish Arbitration Centre" })).toBe(true);
    expect(same("jurisdiction", { court: "arbitration under the LCIA Rules" }, { court: "LCIA" })).toBe(true);
    expect(same("jurisdiction", { court: "arbitration under the LCIA Rules" }, { court: "arbitration" })).toBe(false);
  });

  test("of a title may go on a little, and may not be a word of it", () => {
    expect(same("title", "Avenant n° 2", "Contrat 2021-387 – Avenant n° 2")).toBe(true);
    expect(same("title", "Contrat de maintenance des ascenseurs du patrimoine", "Contrat de maintenance")).toBe(false);
  });

  test("of an address are the same however they are joined, with or without the postcode; another number is another site", () => {
    const address = (words: string) => ({ address: words });
    const short = address("8 rue Jacquard à Chassieu");
    expect(same("sites", short, address("8, rue Jacquard, 69680 Chassieu"))).toBe(true);
    expect(same("sites", short, address("12, rue Jacquard, 69680 Chassieu"))).toBe(false);
    expect(same("sites", short, address("Chassieu"))).toBe(false);
  });

  test("of nothing are nothing", () => {
    expect(same("sites", {}, {})).toBe(false);
    expect(same("sites", { address: "12 rue des Lilas" }, { address: "12, rue des Lilas, 69003 Lyon" })).toBe(true);
  });
});

describe("dates", () => {
  const rule = (direction?: string, offset?: string) => ({
    kind: "rule",
    event: { kind: "signature" },
    offset,
    direction,
  });
  test("by a rule are as long after the event, or as long before it", () => {
    expect(same("endDate", rule("after", "P30D"), rule(undefined, "P30D"))).toBe(true);
    expect(same("endDate", rule("after", "P1Y"), rule("after", "P12M"))).toBe(true);
    expect(same("endDate", rule("after", "P30D"), rule("before", "P30D"))).toBe(false);
    expect(same("endDate", rule(), rule("before"))).toBe(true);
    expect(same("endDate", rule(), { kind: "date", date: "2026-01-01" })).toBe(false);
  });
});

describe("indexation", () => {
  const number = (value: string) => ({ type: "number", value });
  const ratio = (name: string) => ({
    type: "divide",
    left: { type: "symbol", name, at: "current" },
    right: { type: "symbol", name, at: "base" },
  });
  const times = (left: object, right: object) => ({ type: "multiply", left, right });
  const plus = (left: object, right: object) => ({ type: "add", left, right });
  const clause = (expression: object, ...names: string[]) => ({
    mode: "revisable",
    indices: names.map((name) => ({ name })),
    formula: {
      written: "…",
      normalized: JSON.stringify(expression),
      result: "P",
      expression,
      fixedPart: "0",
      terms: [],
    },
  });

  test("is the same where the formulas come to the same whatever the indices", () => {
    const nested = times(number("0.5"), plus(ratio("S"), ratio("S")));
    expect(same("indexation", clause(ratio("S"), "Syntec"), clause(nested, "indice Syntec"))).toBe(true);
    expect(same("indexation", clause(ratio("ICHT-IME"), "ICHT-IME"), clause(ratio("ICHTIME"), "ICHTIME"))).toBe(true);
  });

  test("is another where a weight or an index is another, or where only one side has a formula", () => {
    expect(same("indexation", clause(ratio("S"), "Syntec"), clause(times(number("0.9"), ratio("S")), "Syntec"))).toBe(
      false,
    );
    expect(same("indexation", clause(ratio("S"), "Syntec"), clause(ratio("S"), "ICC"))).toBe(false);
    expect(same("indexation", clause(ratio("S"), "Syntec"), { mode: "revisable", indices: [{ name: "Syntec" }] })).toBe(
      false,
    );
  });
});

test("a penalty formula is the same whatever its multiplication sign", () => {
  const penalty = (written: string) => ({ cause: "delay", rate: { kind: "formula", written } });
  expect(same("penalties", penalty("P = V × R / 3000"), penalty("P = V x R/3000"))).toBe(true);
  expect(same("penalties", penalty("P = V × R / 3000"), penalty("P = V x R/1000"))).toBe(false);
});

test("money is exact", () => {
  const amount = (value: string) => ({ role: "total", money: { value, currency: "EUR" } });
  expect(same("amounts", amount("12500"), amount("12500.00"))).toBe(true);
  expect(same("amounts", amount("12500"), amount("12501"))).toBe(false);
});
