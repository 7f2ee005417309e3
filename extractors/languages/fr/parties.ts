import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import { type DocumentRule, defineFieldRules } from "../rule.ts";
import { partiesCorpus } from "./parties.corpus.ts";
import { type PartySource, partiesOf } from "./party-places.ts";

/** Everything that a rule of one kind of place reads; the places are found once a document. */
function rule(name: string, source: PartySource, strength: number): DocumentRule<PartiesValue> {
  return {
    name: `fr/parties/${name}`,
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
  language: "fr",
  cue: /(?<!\p{L})(?:soussigné|ci-après|acheteur|pouvoir adjudicateur|titulaire|prestataire|client|bailleur|preneur)/iu,
  rules: [
    rule("<description>, ci-après dénommée « <alias> »", "alias", 0.92),
    rule("entre <description> et <description>", "preamble", 0.8),
    rule("<rôle> : <nom>", "label", 0.75),
    rule("<rôle> est/désigne <nom>", "statement", 0.75),
    rule("agissant au nom et pour le compte de <nom>", "commitment", 0.8),
    rule("conditions générales de <nom>", "terms", 0.7),
    rule("<collectivité> en tête d'un marché public", "cover", 0.65),
  ],
  corpus: partiesCorpus,
});
