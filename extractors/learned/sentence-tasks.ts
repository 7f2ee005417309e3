import type { IndexationValue } from "../../schemas/fields/indexation.ts";
import type { RenewalValue } from "../../schemas/fields/renewal.ts";
import { findIndices } from "../../values/indices.ts";
import { findPercents } from "../../values/percent.ts";
import { renewalPartsIn } from "../languages/renewal-reading.ts";
import type { RuleMatch } from "../languages/rule.ts";

/** A field that is read by telling what a sentence says. */
export interface SentenceTask<Value = unknown> {
  /** Of its classifier. */
  readonly name: string;
  /** Key of the field. */
  readonly field: string;
  /** The class of a sentence that states the value; undefined where the value is none that a sentence's words alone tell. */
  readonly classOf: (value: Value) => string | undefined;
  /** The value that a sentence of a class states; undefined where its words do not give it. */
  readonly meaning: (sentence: RuleMatch, is: string) => Value | undefined;
}

function task<Value>(of: SentenceTask<Value>): SentenceTask {
  return of as SentenceTask;
}

/** Class of sentences that rule a renewal out: `none` is that of all that says nothing. */
const excluded = "excluded";

/** Add one: its line here. */
export const sentenceTasks: readonly SentenceTask[] = [
  task<RenewalValue>({
    name: "renewal",
    field: "renewal",
    classOf: ({ mode }) => (mode === "none" ? excluded : mode),
    meaning: (sentence, is) => {
      if (is === excluded) return { mode: "none" };
      return { mode: is as RenewalValue["mode"], ...renewalPartsIn[sentence.document.language](sentence) };
    },
  }),
  task<IndexationValue>({
    name: "indexation",
    field: "indexation",
    classOf: ({ mode, formula }) => (formula ? undefined : mode),
    meaning: ({ text, document }, is) => {
      const names = new Set(findIndices(text).map(({ value }) => value.name));
      const [rise, another] = findPercents(text, document.language);
      const mode = is as IndexationValue["mode"];
      const moves = mode === "revisable" || mode === "adjustable";
      if (moves && names.size === 0 && !rise) return undefined;
      const isRise = moves && names.size === 0 && rise && !another;
      return {
        mode,
        indices: moves ? [...names].map((name) => ({ name })) : [],
        ...(isRise && { fixedRise: rise.value }),
      };
    },
  }),
];
