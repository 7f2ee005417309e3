import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { issueWords } from "../../schemas/words/issue-words.ts";
import { issueInWords, issueMessage, issueOf } from "../../schemas/words/issues.ts";
import { modelFailuresInFrench, modelIssueWords } from "../../schemas/words/model-issue-words.ts";
import { readingIssueWords } from "../../schemas/words/reading-issue-words.ts";

const all = Object.entries({ ...issueWords, ...readingIssueWords, ...modelIssueWords });
const sources = globSync("{extractors,pipeline,store,cli,server}/**/*.ts").map((path) => readFileSync(path, "utf8"));

test("an issue says the same in both languages, with dates and lengths in their words", () => {
  const details = { duration: "P1Y6M", start: "2025-01-01", computed: "2026-06-30", end: "2025-12-31" };
  const issue = issueOf("DURATION_DISAGREES_WITH_DATES", "warning", { field: "duration", details });
  expect(issue.message).toBe(
    "1 year 6 months from 1 Jan 2025 ends on 30 Jun 2026, not on 31 Dec 2025 as stated; check the three.",
  );
  expect(issueMessage(issue, "fr")).toBe(
    "Une durée de 1 an 6 mois à compter du 1 janv. 2025 mène au 30 juin 2026, alors que la fin indiquée est le 31 déc. 2025 ; vérifiez les trois.",
  );
});

test("counts take their nouns, and what there is none of is left out", () => {
  const issue = issueOf("HIDDEN_CELLS", "warning", { page: 2, details: { rows: 1, columns: 0, cells: 3 } });
  expect(issueMessage(issue, "fr")).toContain(
    "La feuille de la page 2 masque un contenu, laissé de côté : 1 ligne, 3 cellules ;",
  );
  expect(issue.message).toContain("hides 1 row, 3 cells that");
});

test("one code may say several things", () => {
  const issue = issueOf("HIDDEN_TEXT.outside", "warning", { page: 1, details: { count: 4 } });
  expect(issue).toMatchObject({ code: "HIDDEN_TEXT", details: { way: "outside", count: 4 } });
  expect(issueMessage(issue, "fr")).toBe(
    "La page 1 a 4 mots hors de ses bords, que personne ne voit ; ils ont été laissés de côté.",
  );
});

test("fields are named by their labels", () => {
  const issue = issueOf("MODEL_CONTEXT_TOO_SMALL", "warning", { details: { fields: "endDate, renewal" } });
  expect(issueMessage(issue, "fr")).toContain(": Date de fin, Reconduction.");
});

test("what was stored before issues had details, and codes that are not known, keep their English words", () => {
  const stored = { code: "END_BEFORE_START", severity: "error", message: "The end lies before the start." } as const;
  expect(issueInWords(stored)).toBeUndefined();
  expect(issueMessage(stored, "fr")).toBe(stored.message);
  expect(issueInWords({ ...stored, code: "CONSTRUCTOR", details: { way: "toString" } })).toBeUndefined();
});

test("French words need no detail that the English ones do not: one that can be made can be said", () => {
  const places = (template: string) => new Set([...template.matchAll(/\{(\w+)|, (\w+)\|/g)].map(([, a, b]) => a ?? b));
  const lacking = all.filter(([, { fr, en }]) => !places(fr).isSubsetOf(places(en))).map(([key]) => key);
  expect(lacking).toEqual([]);
});

test("every issue is made by issueOf, and so has words in both languages; a model's failures have theirs by code", () => {
  const literal = /severity: (?:"(?:info|warning|error)"|severity)(?: as const)?,\s*(?:document, )?message/;
  expect(
    sources.filter((source) => literal.test(source) && !source.includes("for (const { code, message } of failures)")),
  ).toEqual([]);
  const failures = sources.flatMap((source) => [...source.matchAll(/"(MODEL_[A-Z_]+)"/g)].map(([, code = ""]) => code));
  const known = new Set([...all.map(([key]) => key), ...Object.keys(modelFailuresInFrench)]);
  expect([...new Set(failures)].filter((code) => !known.has(code))).toEqual([]);
});

test("no words are left over that nothing says", () => {
  const text = sources.join("\n");
  const spoken = [...all.map(([key]) => key), ...Object.keys(modelFailuresInFrench)];
  expect(spoken.filter((key) => !text.includes(`"${key}"`))).toEqual([]);
});
