import { describe, expect, test } from "vitest";
import { rulesByLanguage } from "../../extractors/languages/index.ts";
import { describeField } from "../../extractors/llm/field-list.ts";
import { locatorFor } from "../../extractors/llm/locate.ts";
import { shareStated } from "../../extractors/llm/stated-parts.ts";
import { loadPrompt } from "../../prompts/prompt.ts";
import { coreFields, fieldByKey } from "../../schemas/fields/index.ts";
import { candidatesIn } from "../support/rule-examples.ts";

/** Public contracts are notified to their holder in France alone. */
const withoutExample = { fr: [], en: ["notificationDate"] } as const;

describe.each(["fr", "en"] as const)("examples of the %s prompt", (language) => {
  const { examples } = loadPrompt("extract", language);

  test("show every field that rules read", () => {
    const missing = coreFields.map((field) => field.key).filter((key) => !examples[key]);
    expect(missing).toEqual(withoutExample[language]);
  });

  test.each(Object.entries(examples))(
    "%s: the value is read again from the quote, and the quote stands in the text",
    (key, { text, quote, value }) => {
      const field = fieldByKey(key);
      expect(field.value.parse(value)).toEqual(value);
      const [place, ...others] = locatorFor(text).locate(quote);
      expect(others).toEqual([]);
      expect(text.slice(place?.start, place?.end)).toBe(quote);
      const alone = { passage: quote, locator: locatorFor(quote), start: 0, end: quote.length, language };
      expect(shareStated(field, value, alone)).toBe(1);
      const rules = rulesByLanguage[language].find((each) => each.field === key);
      if (!rules) throw new Error(`Expected rules for ${key}, found none.`);
      const read = candidatesIn(text, rules).filter((candidate) => candidate.state === "found");
      expect(read.some((candidate) => field.sameValue(candidate.value, value))).toBe(true);
    },
  );

  test("are sent with their fields", () => {
    const line = describeField(fieldByKey("duration"), language, examples.duration);
    expect(line.split("\n")[1]).toMatch(/^ {2}E\.g\. ".+" → \{"quote":".+","value":\{"period":"P19M"\}\}$/);
  });
});
