import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import { partyRules } from "../party-rules.ts";
import { defineFieldRules } from "../rule.ts";
import { partiesCorpus } from "./parties.corpus.ts";
import { partiesOf } from "./party-places.ts";

const rule = partyRules("fr", partiesOf);

export const partiesRules = defineFieldRules<PartiesValue>({
  field: "parties",
  language: "fr",
  cue: /(?<!\p{L})(?:soussigné|ci-après|entre|d'une part|siège|SIRE[NT]|RCS|locataire|vendeur|fournisseur|commune de|conviennent|convenu|acheteur|pouvoir adjudicateur|titulaire|prestataire|client|bailleur|preneur)/iu,
  rules: [
    rule("<description>, ci-après dénommée « <alias> »", "alias", 0.92),
    rule("entre <description> et <description>", "preamble", 0.8),
    rule("<rôle> : <nom>", "label", 0.75),
    rule("<rôle> est/désigne <nom>", "statement", 0.75),
    rule("<nom>, <rôle>, et <nom>, <rôle>", "sentence", 0.75),
    rule("agissant au nom et pour le compte de <nom>", "commitment", 0.8),
    rule("conditions générales de <nom>", "terms", 0.7),
    rule("<collectivité> en tête d'un marché public", "cover", 0.65),
  ],
  corpus: partiesCorpus,
});
