import { describe, expect, test } from "vitest";
import { rulesByLanguage } from "../../extractors/languages/index.ts";
import { mayMatch } from "../../lib/pattern-guard.ts";
import { requiredText } from "../../lib/required-text.ts";

describe("the text that every match of a pattern holds", () => {
  test.each<[RegExp, string | undefined]>([
    [/pr[ée]avis/iu, "préavis|preavis"],
    [/(?<!\p{L})(?:within|upon) receipt/iu, "within receipt|upon receipt"],
    [/[^.;]{0,40} sans pr[ée]avis|de plein droit/iu, " sans préavis| sans preavis|de plein droit"],
    [/(?:ans?|mois)(?![\p{L}\d])/iu, "an(?![a-z])|ans(?![a-z])|mois(?![a-z])"],
    [/(?:abc)?d(?:efg)*/, undefined],
    [/(?=notice)\p{L}+/u, undefined],
    [/[a-z]{20}|notice/u, undefined],
    [/(?<word>\p{L}+) (?:[\p{L} ]+ )+\k<word> due/u, " due"],
    [/n° \d \d/u, "n° \\d \\d"],
    [/a\.b\.c\/d/u, "a\\.b\\.c\\/d"],
  ])("%s: %s", (pattern, source) => {
    expect(requiredText(pattern)?.source).toBe(source);
  });

  test("its end is known where what stands before it is bounded", () => {
    expect(requiredText(/[^.]{0,10}notice/u)?.within).toBe(26);
    expect(requiredText(/[^.]*notice/u)?.within).toBe(Number.POSITIVE_INFINITY);
  });

  test("a case modifier is refused", () => {
    expect(() => requiredText(/(?i:notice)/u)).toThrow("a group that is known");
  });
});

describe("a guard", () => {
  test("lets through what its pattern may match", () => {
    expect(mayMatch(/pr[ée]avis/iu, "Un PRÉAVIS de trois mois")).toBe(true);
    expect(mayMatch(/pr[ée]avis/iu, "Un délai de trois mois")).toBe(false);
  });

  test("counts matches that start early enough", () => {
    const text = "The term is one year. The notice is given in writing.";
    expect(mayMatch(/notice/u, text, 24)).toBe(false);
    expect(mayMatch(/notice/u, text, 26)).toBe(true);
  });

  test("lets through every match that any rule's pattern has in the examples of its language", () => {
    let matches = 0;
    for (const fields of Object.values(rulesByLanguage)) {
      const texts = fields.flatMap(({ corpus }) => corpus.found.flatMap(([, ...own]) => own));
      const patterns = fields.flatMap(({ rules }) =>
        rules.flatMap((rule) => ("pattern" in rule ? [rule.pattern] : [])),
      );
      for (const pattern of new Set(patterns)) {
        for (const text of texts) {
          pattern.lastIndex = 0;
          const match = pattern.exec(text);
          if (!match) continue;
          matches += 1;
          expect(mayMatch(pattern, text, match.index), `${pattern.source}: ${text}`).toBe(true);
        }
      }
    }
    expect(matches).toBeGreaterThan(1000);
  }, 60_000);
});
