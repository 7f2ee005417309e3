import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type DatasetScore, totals } from "../../eval/evaluate.ts";
import { compare, comparisonLines, readEarlierRun } from "../../eval/report/against.ts";
import { errorList } from "../../eval/report/errors.ts";
import { reportPage } from "../../eval/report/html/page.ts";
import { runAsJson } from "../../eval/report/json.ts";
import { findingLines } from "../../eval/report/lines.ts";
import { gapLines, scanLines } from "../../eval/report/pairs.ts";
import { pooledLines } from "../../eval/report/pooled.ts";
import { type DatasetSummary, summaryOf } from "../../eval/report/summary.ts";
import { microLine, scoreTable } from "../../eval/report/table.ts";
import { scoreField } from "../../eval/scorers/score-field.ts";
import { fieldByKey } from "../../schemas/fields/index.ts";
import { documentScore, foundValue, quoted } from "./values.ts";

const hostile = `<script>alert("1")</script> & l'article`;

/** A set of documents with a missed court (with a hostile quote) and as many wrong durations as given for each. */
function scored(heldOut: boolean, ...wrong: readonly number[]): DatasetScore {
  const documents = wrong.map((count, index) => {
    const court = scoreField(fieldByKey("jurisdiction"), [{ value: { court: "Paris" }, quote: hostile }], []);
    const durations = Array.from({ length: count }, () =>
      foundValue({ period: "P9Y" }, { evidence: quoted(hostile), confidence: 0.6 }),
    );
    const right = foundValue({ period: "P1Y" }, { confidence: 0.95 });
    const duration = scoreField(fieldByKey("duration"), [{ value: { period: "P1Y" } }], [right, ...durations]);
    return documentScore(
      `contract-${index + 1}`,
      new Map([
        ["duration", duration],
        ["jurisdiction", court],
      ]),
    );
  });
  return { id: "fixtures", about: "a set <of> tests", heldOut, documents, ...totals(documents) };
}

const page = (score: DatasetScore, earlier?: DatasetSummary) =>
  reportPage({
    from: "text",
    scores: [score],
    summaries: [summaryOf(score)],
    comparisons: earlier ? compare(JSON.parse(runAsJson("text", [earlier])), [summaryOf(score)]) : [],
    lines: ["formulas: <150>"],
  });

describe("the page", () => {
  test("escapes what comes from documents", () => {
    const source = page(scored(false, 1, 0, 0));
    expect(source).not.toContain("<script");
    expect(source).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; l&#39;article");
    expect(source).toContain("a set &lt;of&gt; tests");
    expect(source).toContain("formulas: &lt;150&gt;");
  });

  test("has no quote of a held-out set", () => {
    const source = page(scored(true, 1, 0, 0));
    expect(source).not.toContain("alert");
    expect(source).toContain("Held out");
  });

  test("needs nothing beside it", () => {
    const source = page(scored(false, 1, 0, 0), summaryOf(scored(false, 2, 0, 0)));
    expect(source).not.toMatch(/\b(?:src|href)="(?!#)|url\(|@import/);
  });

  test("says each plot in words, for who does not see it", () => {
    const source = page(scored(false, 1, 0, 0));
    const plots = source.match(/<svg [^>]*>/g) ?? [];
    expect(plots.length).toBe(6);
    for (const plot of plots) expect(plot).toMatch(/role="img" aria-label="[^"]+"/);
    expect(source).toContain("Reliability. 0.000 right of 1 at 0.600; 1.000 right of 3 at 0.950");
  });
});

describe("the terminal", () => {
  test("gives each figure with its interval, and the averages last", () => {
    const table = scoreTable(summaryOf(scored(false, 1, 0, 0)));
    expect(table).toContain("fixtures: a set <of> tests, 3 documents");
    expect(table).toMatch(/│ duration +│ 3 │ +4 │ +0\.750 │ +1\.000 │ 0\.857 │ 0\.67–1\.00 │ +0\.889 │/);
    expect(microLine(summaryOf(scored(false, 1, 0, 0)))).toContain("micro F1 0.600 [0.");
  });

  test("says how far confidences can be believed", () => {
    const lines = findingLines(summaryOf(scored(false, 1, 0, 0)));
    expect(lines).toContain("accepted without review: 4, right 0.750");
    expect(lines).toContain("coverage at observed precision 0.99: period 0.75 (n 4)");
  });
});

test("fields with enough values that fall short are named", () => {
  const short = "below 0.85 over 20 values or more: jurisdiction 0.000 (n 20)";
  expect(findingLines(summaryOf(scored(false, ...Array.from({ length: 20 }, () => 0))))).toContain(short);
  expect(findingLines(summaryOf(scored(false, ...Array.from({ length: 19 }, () => 0)))).join()).not.toContain("below");
});

describe("a comparison with an earlier run", () => {
  test("says what got better and what got worse, document by document", () => {
    const earlier = JSON.parse(runAsJson("text", [summaryOf(scored(false, 2, 0))]));
    const comparisons = compare(earlier, [summaryOf(scored(false, 0, 1, 0))]);
    expect(comparisons.flatMap(comparisonLines)).toEqual([
      "fixtures against the earlier run, 1 documents not in it:",
      expect.stringMatching(/ {2}core fields: F1 0\.500 → 0\.600/),
      expect.stringMatching(/ {2}focus: F1 0\.667 → 0\.857/),
      "  duration: F1 0.667 → 0.857",
      "  better contract-1 duration: 2 → 0 errors",
      "  worse contract-2 duration: 0 → 1 errors",
    ]);
  });

  test("names no document of a held-out set", () => {
    const earlier = JSON.parse(runAsJson("text", [summaryOf(scored(true, 2, 0))]));
    expect(compare(earlier, [summaryOf(scored(true, 0, 1))])[0]?.documents).toEqual([]);
  });

  test("wants a file that a run wrote", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "greffier-eval-")), "run.json");
    await expect(readEarlierRun(file)).rejects.toThrow(/Expected --against with a file that an earlier run wrote/);
    await writeFile(file, runAsJson("text", [summaryOf(scored(false, 1))]));
    expect((await readEarlierRun(file)).datasets.map(({ id }) => id)).toEqual(["fixtures"]);
  });
});

test("a held-out document is not listed, whatever its set", () => {
  const score = scored(false, 1);
  const hidden = { ...score, documents: score.documents.map((document) => ({ ...document, heldOut: true })) };
  expect(errorList(score)).toContain("alert");
  expect(errorList(hidden)).toBe("");
  expect(page(hidden)).not.toContain("alert");
});

test("scans are set beside the same documents as they came, and no others", () => {
  const digital = scored(false, 0, 0, 3);
  const scans = { ...scored(false, 1, 0), id: "fixtures-as-scans", scansOf: "fixtures" };
  expect(scanLines([digital, scans])).toEqual([
    "fixtures-as-scans: F1 0.667 → 0.571 (-9.5 points) once 2 documents of fixtures are scanned; accepted and wrong 0 → 1",
  ]);
  expect(scanLines([scans])).toEqual([]);
});

test("a held-out set is set beside the one that was looked at", () => {
  const unseen = { ...scored(true, 1, 0, 0), id: "fixtures-held-out", seenAs: "fixtures" };
  expect(gapLines([scored(false, 0, 0, 0), unseen])).toEqual([
    "fixtures-held-out: F1 0.667 → 0.600 (-6.7 points) against fixtures, which was looked at",
  ]);
});

test("a quote cannot command the terminal that it is printed on", () => {
  const missed = [{ value: "Bail\u001b[2J", quote: "BAIL\u001b]0;owned\u0007\n\u202ECOMMERCIAL" }];
  const score = documentScore("one", new Map([["title", scoreField(fieldByKey("title"), missed, [])]]));
  const listed = errorList({ ...scored(false, 0), documents: [score] });
  expect(listed.split("\n")).toEqual([
    "fixtures one",
    "  - title missed: Bail [2J",
    "      « BAIL ]0;owned COMMERCIAL »",
  ]);
});

test("confidences are pooled over the sets that nobody looked at, scans left out", () => {
  const unseen = scored(true, 1, 0, 0);
  const scans = { ...scored(true, 9), scansOf: "fixtures" };
  expect(pooledLines([scored(false, 5), unseen, scans])).toEqual([
    "held-out sets together, 4 values: ECE 0.188, Brier 0.092; 4 accepted, right 0.750",
  ]);
  expect(pooledLines([scored(false, 5)])).toEqual([]);
});
