import { describe, expect, test } from "vitest";
import { type MarkedName, marked, partyPatterns } from "../../../extractors/languages/marked-names.ts";

const patterns = {
  agent: new RegExp(`(?<!\\p{L})by (?<who>(?:the )?(?:${marked.name}|supplier)(?!\\p{L}))`, "dgiu"),
  noun: new RegExp(`the (?<who>${marked.noun}s?)(?!\\p{L})`, "dgiu"),
};
const names: readonly MarkedName[] = [
  { name: "acme", sort: "name", notBefore: /\p{L}/u },
  { name: "acme & sons", sort: "name", notBefore: /\p{L}/u },
  { name: "city", sort: "noun" },
];
const { agent, noun } = partyPatterns(patterns, names);
const found = (text: string) => [...agent.matchAll(text)].map(({ index, groups }) => [index, groups?.who]);

describe("patterns over marked names", () => {
  test("give the names of parties as the text prints them, where it prints them", () => {
    const text = "Paid by ACME, then by Acme & Sons; by the Supplier otherwise.";
    expect(found(text)).toEqual([
      [5, "ACME"],
      [19, "Acme & Sons"],
      [35, "the Supplier"],
    ]);
  });

  test("take no part of a longer word for a name", () => {
    expect(found("delivered by Acmeon")).toEqual([]);
  });

  test("leave what stands after a noun to the pattern", () => {
    expect([...noun.matchAll("the cities, the Citys, the City")].map(({ 0: words }) => words)).toEqual([
      "the Citys",
      "the City",
    ]);
  });

  test("read the letters of a name as letters", () => {
    const { word } = partyPatterns({ word: /(?<=hear )(?<word>\p{L}+) and/dgiu }, names);
    expect(word.exec("we hear Acme and others")?.groups?.word).toBe("Acme");
  });

  test("find nothing of the kind in a document without names", () => {
    const none = partyPatterns(patterns, []);
    expect(none.agent.test("by Acme")).toBe(false);
    expect(none.agent.test("by the supplier")).toBe(true);
  });

  test("keep places where lower case is longer than what is printed", () => {
    expect(found("İİİ by Acme")).toEqual([[4, "Acme"]]);
  });
});
