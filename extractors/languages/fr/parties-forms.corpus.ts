import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import type { Corpus } from "../rule.ts";

/** Parties of forms, and of sentences that name two of them. */
export const formExamples: Corpus<PartiesValue>["found"] = [
  [
    { name: "Odile Ferrand", role: "lessor" },
    "Je soussignée Odile Ferrand, exploitante, loue à Mme Aude Lambert la grange ci-après désignée.",
    "Le Bailleur (Odile Ferrand, Dole) et le Preneur (Ruchers de Vaux) signent le présent avenant.",
  ],
  [
    { name: "Ruchers de Vaux", legalForm: "SARL", role: "partner" },
    "ACCORD DE COLLABORATION\nLa SARL Ruchers de Vaux et l'association Vaux en Fleurs conviennent de planter une haie.",
  ],
  [
    { name: "Odile Ferrand", role: "supplier" },
    "Employeur : Les Ruchers de Vaux\nSalarié : Odile Ferrand",
    "Nom et adresse du client : Les Ruchers de Vaux, Dole\nPhotographe : Odile Ferrand",
    "Vous : Les Ruchers de Vaux\nNous : Odile Ferrand",
  ],
  [
    { name: "Odile Ferrand", role: "other" },
    "Le prêteur : Odile Ferrand\nL'emprunteur : Luc Arnal\nLa somme est remise par virement.",
  ],
  [
    { name: "Odile Ferrand", role: "lessee" },
    "Le propriétaire : Hoirs Vasselin\nLocataires : Odile Ferrand et Luc Arnal",
  ],
];
