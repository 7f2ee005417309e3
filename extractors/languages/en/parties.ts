import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import { type DocumentRule, defineFieldRules } from "../rule.ts";
import { partiesCorpus } from "./parties.corpus.ts";
import { partiesOf } from "./party-places.ts";
import type { PartySource } from "./party-preamble.ts";

/** Everything that a rule of one kind of place reads; the places are found once a document. */
function rule(name: string, source: PartySource, strength: number): DocumentRule<PartiesValue> {
  return {
    name: `en/parties/${name}`,
    strength,
    readDocument: (document) =>
      partiesOf(document)
        .filter((place) => place.source === source)
        .map(({ value, span, certainty }) =>
          value === undefined
            ? { state: "absent" as const, span, strength: 0.45 }
            : { value, span, strength: strength * certainty },
        ),
  };
}

export const partiesRules = defineFieldRules<PartiesValue>({
  field: "parties",
  language: "en",
  cue: /(?<!\p{L})(?:between|among|parties|hereinafter|supplier|customer|landlord|tenant|licensor|licensee|company)/iu,
  rules: [
    rule("between <name> (<alias>) and <name> (<alias>)", "preamble", 0.92),
    rule("<role>: <name>", "label", 0.78),
    rule("my employment with <name>", "employment", 0.75),
    rule("a letter to <name>, of <name> (the Company)", "letter", 0.75),
    rule("<name> By: <signature>", "signature", 0.75),
  ],
  corpus: partiesCorpus,
});
