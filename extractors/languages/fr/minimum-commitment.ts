import type { MinimumCommitmentValue } from "../../../schemas/fields/minimum-commitment.ts";
import { minimumCommitments } from "../minimum-amounts.ts";
import { defineFieldRules } from "../rule.ts";
import { amountsOf } from "./amounts.ts";

const bought =
  /(?<!\p{L})(?:engag|command|achet|achat|factur|consomm|approvisionn|volume|bons? de commande|accord-cadre)/iu;
const others = /assur|sinistre|responsabilit|loyer|p[ée]nalit|capital|prix plancher|(?<!\p{L})indemnit/iu;

export const minimumCommitmentRules = defineFieldRules<MinimumCommitmentValue>({
  field: "minimumCommitment",
  language: "fr",
  cue: /minim|au moins|plancher/iu,
  rules: [minimumCommitments("fr/minimumCommitment/minimum de commandes de <montant>", amountsOf, bought, others)],
  corpus: {
    found: [
      [
        { money: { value: "15000.00", currency: "EUR" }, period: "P1M" },
        "Le Client garantit un minimum de facturation de 15 000 euros HT par mois.",
        "Le Client s'engage à commander un minimum de 15 000 € par mois.",
      ],
      [
        { money: { value: "30000.00", currency: "EUR" } },
        "L'accord-cadre à bons de commande est conclu avec un minimum de 30 000 € HT.",
      ],
    ],
    ignored: [
      "Le Prestataire souscrit une assurance pour un minimum de 2 000 000 € par sinistre.",
      "Le loyer ne peut être inférieur à 900 € par mois.",
    ],
  },
});
