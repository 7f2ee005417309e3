import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import { partyRules } from "../party-rules.ts";
import { defineFieldRules } from "../rule.ts";
import { partiesCorpus } from "./parties.corpus.ts";
import { partiesOf } from "./party-places.ts";

const rule = partyRules("en", partiesOf);

export const partiesRules = defineFieldRules<PartiesValue>({
  field: "parties",
  language: "en",
  cue: /(?<!\p{L})(?:between|among|parties|hereinafter|supplier|customer|landlord|tenant|licensor|licensee|company)/iu,
  rules: [
    rule("between <name> (<alias>) and <name> (<alias>)", "preamble", 0.92),
    rule("<role>: <name>", "label", 0.78),
    rule("<name> (the <alias>) in running words", "definition", 0.75),
    rule("<name> lets, sells, appoints … to <name>", "sentence", 0.74),
    rule("my employment with <name>", "employment", 0.75),
    rule("a letter to <name>", "letter", 0.75),
    rule("<name> By: <signature>", "signature", 0.75),
    rule("I, <name>, agree", "person", 0.72),
  ],
  corpus: partiesCorpus,
});
