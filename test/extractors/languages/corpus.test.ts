import { describe, expect, test } from "vitest";
import { rulesByLanguage } from "../../../extractors/languages/index.ts";
import type { FieldRules } from "../../../extractors/languages/rule.ts";
import type { Candidate } from "../../../schemas/candidate.ts";
import { fieldByKey } from "../../../schemas/fields/index.ts";
import { candidatesIn } from "../../support/rule-examples.ts";

const all = Object.values(rulesByLanguage).flat();

describe.each(all.map((rules) => [`${rules.language}/${rules.field}`, rules] as const))("%s", (_name, rules) => {
  const { corpus } = rules;

  test.each(corpus.found.flatMap(([value, ...texts]) => texts.map((text) => [text, value] as const)))(
    "reads: %s",
    (text, value) => {
      expect(values(candidatesIn(text, rules))).toContainEqual(value);
    },
  );

  test.each(corpus.ignored)("ignores: %s", (text) => {
    expect(values(candidatesIn(text, rules))).toEqual([]);
  });

  test.each(corpus.absent ?? [])("takes as absent: %s", (text) => {
    expect(candidatesIn(text, rules).map((candidate) => candidate.state)).toContain("absent");
  });

  test("every rule fires at least once in its own corpus", () => {
    const texts = [...corpus.found.flatMap(([, ...phrases]) => phrases), ...(corpus.absent ?? [])];
    expect([...firedIn(texts, rules)].sort()).toEqual(rules.rules.map((rule) => rule.name).sort());
  });

  test("every example value is a value of the field", () => {
    const { value: schema } = fieldByKey(rules.field);
    for (const [value] of corpus.found) expect(schema.safeParse(value).error).toBeUndefined();
  });
});

test("rule names are unique and start with language and field", () => {
  const names = all.flatMap((rules) => rules.rules.map((rule) => rule.name));
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
  const prefixes = all.flatMap((rules) => rules.rules.map(() => `${rules.language}/${rules.field}/`));
  expect(names.filter((name, index) => !name.startsWith(prefixes[index] ?? ""))).toEqual([]);
});

const values = (candidates: readonly Candidate[]) =>
  candidates.filter((candidate) => candidate.state !== "absent").map((candidate) => candidate.value);

function firedIn(texts: readonly string[], rules: FieldRules): Set<string> {
  const found = texts.flatMap((text) => candidatesIn(text, rules));
  return new Set(
    found.flatMap((candidate) => candidate.evidence.map((evidence) => evidence.foundBy.replace("rule:", ""))),
  );
}
