import { textPages } from "../../eval/datasets/text-pages.ts";
import { extractOffline } from "../../extractors/extract.ts";

/** What a model answers, by field, that says all that rules read in a text: only one that mostly agrees is heard elsewhere. */
export function agreeingAnswers(text: string): Readonly<Record<string, readonly unknown[]>> {
  const found = extractOffline("document", textPages(text)).candidates.filter(({ state }) => state === "found");
  const byField = Map.groupBy(found, ({ field }) => field);
  return Object.fromEntries(
    [...byField].map(([field, candidates]) => [
      field,
      candidates.map(({ value, appliesTo = null, evidence }) => ({ quote: evidence[0].quote, value, appliesTo })),
    ]),
  );
}
