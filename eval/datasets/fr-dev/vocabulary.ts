import type { AmountsValue } from "../../../schemas/fields/amounts.ts";
import type { ContractKindValue } from "../../../schemas/fields/contract-kind.ts";
import type { DocumentKindValue } from "../../../schemas/fields/document-kind.ts";
import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import type { Actor, DateOrRule } from "../../../schemas/value-types.ts";

/** The label's words for a party or a debtor; further roles are as right. */
export const roles: Readonly<Record<string, readonly [Actor, ...Actor[]]>> = {
  acheteur: ["buyer"],
  client: ["buyer"],
  titulaire: ["supplier"],
  prestataire: ["supplier"],
  fournisseur: ["supplier"],
  bailleur: ["lessor"],
  "représentant du bailleur": ["representative", "agent"],
  preneur: ["lessee"],
  locataire: ["lessee"],
  "nouveau preneur": ["lessee", "other"],
  cessionnaire: ["lessee", "beneficiary", "other"],
  "cédant ou cessionnaire": ["lessee", "supplier", "other"],
  concédant: ["grantor", "buyer"],
  concessionnaire: ["concessionaire", "supplier"],
  parties: ["eachParty", "eitherParty"],
  "personnes agissant pour la société en formation": ["lessee", "other"],
};

export const amountRoles: Readonly<Record<string, readonly [AmountsValue["role"], ...AmountsValue["role"][]]>> = {
  max: ["maximum"],
  min: ["minimum"],
  unit: ["perUnit"],
  total: ["total"],
  annual: ["annual", "rent"],
  rent: ["rent", "annual"],
  penalty: ["penalty"],
  threshold: ["threshold"],
  recoveryFee: ["recoveryFee"],
  liabilityCap: ["liabilityCap"],
  other: ["other"],
};

export const noticePurposes: Readonly<Record<string, NoticesValue["purpose"]>> = {
  "non-renewal": "nonRenewal",
  termination: "termination",
  terminationEffect: "terminationEffect",
  breachCure: "breachCure",
};

/** By the first words of `docKind`. */
export const documentKinds: readonly (readonly [RegExp, readonly [DocumentKindValue, ...DocumentKindValue[]]])[] = [
  [/^CGV/, ["generalTerms"]],
  [/^CCAP/, ["administrativeClauses"]],
  [/^bulletin/, ["orderForm", "contract"]],
  [/^cahier des charges/, ["administrativeClauses", "contract", "specialTerms", "technicalClauses"]],
  [/^(?:contrat|modèle)/, ["contract"]],
];

/** By the first words of `type`. */
export const contractKinds: readonly (readonly [RegExp, readonly [ContractKindValue, ...ContractKindValue[]]])[] = [
  [/^prestation informatique/, ["maintenance", "services", "support"]],
  [/^prestation/, ["services"]],
  [/^maintenance/, ["maintenance"]],
  [/^infogérance/, ["hosting", "services", "support"]],
  [/^(?:bail|location)/, ["lease"]],
  [/^énergie/, ["energy", "supply"]],
  [/^nettoyage/, ["cleaning"]],
  [/^concession/, ["concession", "energy"]],
];

/** What a start rule says, by its words. */
export const startRules: readonly (readonly [RegExp, readonly [DateOrRule, ...DateOrRule[]]])[] = [
  [/notification/, [{ kind: "rule", event: { kind: "notification" } }]],
  [
    /signature/,
    [
      { kind: "rule", event: { kind: "signature" } },
      { kind: "rule", event: { kind: "lastSignature" } },
    ],
  ],
  [/livraison/, [{ kind: "rule", event: { kind: "delivery" } }]],
  [
    /lendemain de la publication/,
    [
      { kind: "rule", event: { kind: "publication" }, offset: "P1D", direction: "after" },
      { kind: "rule", event: { kind: "publication" } },
    ],
  ],
];
