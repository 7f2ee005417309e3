import { expect, test } from "vitest";
import { defineFieldRules, type PatternRule } from "../../../extractors/languages/rule.ts";
import { candidatesIn } from "../../support/rule-examples.ts";

const lots = (pattern: RegExp, read: PatternRule<string>["read"] = ({ groups }) => ({ value: groups.title ?? "" })) =>
  defineFieldRules<string>({
    field: "title",
    language: "fr",
    cue: /objet/iu,
    rules: [{ name: "fr/title/objet : <titre>", pattern, strength: 0.8, read }],
    corpus: { found: [], ignored: [] },
  });
const subject = /objet : (?<title>[^.\n]+)/dgiu;

test("rules are tried on paragraphs that the cue selects, or whose heading it selects", () => {
  expect(candidatesIn("Marché\nObjet : entretien.", lots(subject)).map(({ value }) => value)).toEqual(["entretien"]);
  const inClause = lots(/(?<title>entretien \p{L}+)/dgiu);
  expect(candidatesIn("# Objet\nL'entretien courant.", inClause)).toHaveLength(1);
  expect(candidatesIn("# Prix\nL'entretien courant.", inClause)).toEqual([]);
});

test("a match may run into the paragraphs that follow, and counts once", () => {
  const list = lots(/objet :\s+- (?<title>[^\n]+)/dgiu);
  expect(candidatesIn("Objet :\n- nettoyage des vitres", list).map(({ value }) => value)).toEqual([
    "nettoyage des vitres",
  ]);
});

test("a rule may decline, give several values, or say that there is none", () => {
  expect(
    candidatesIn(
      "Objet : x",
      lots(subject, () => undefined),
    ),
  ).toEqual([]);
  const two = lots(subject, () => [{ value: "a" }, { value: "b" }]);
  expect(candidatesIn("Objet : x", two).map(({ value }) => value)).toEqual(["a", "b"]);
  const none = lots(subject, () => ({ state: "absent" }));
  expect(candidatesIn("Objet : ……", none).map(({ state }) => state)).toEqual(["absent"]);
});

test("a quote holds whole words, copied from the text as read", () => {
  const cut = lots(subject, (match) => {
    const span = match.spanOf("title");
    return { value: "entretien", span: span && { start: span.start + 2, end: span.end - 2 } };
  });
  expect(candidatesIn("L’objet : entretien", cut)[0]?.evidence[0].quote).toBe("entretien");
});
