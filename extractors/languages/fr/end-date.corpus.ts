import type { EndDateValue } from "../../../schemas/fields/end-date.ts";
import type { Corpus } from "../rule.ts";

export const endDateCorpus: Corpus<EndDateValue> = {
  found: [
    [
      { kind: "date", date: "2027-12-31" },
      "La présente concession prendra fin le 31 décembre 2027.",
      "Le contrat entre en vigueur le 1er janvier 2025 et expire le 31/12/2027 à minuit.",
      "Le bail commence à courir le 1er janvier 2019 pour se terminer le trente et un décembre deux mille vingt-sept.",
      "Le présent contrat est conclu jusqu'au 31 décembre 2027 inclus.",
      "# Durée\nLe contrat est conclu du 1er janvier 2025 au 31 décembre 2027.",
      "Date de fin : 31/12/2027",
      "Le contrat prendra fin de plein droit, à l'échéance de son terme, soit le 31 décembre 2027.",
      "Date d'échéance du contrat\t31 décembre 2027",
      "L'échéance du marché est reportée au 31 décembre 2027.",
      "La convention arrivera à son terme le 31 décembre 2027.",
      "Le bail, qui devait prendre fin le 30 juin 2025, est prolongé jusqu'au 31 décembre 2027.",
      "L'article 3 est remplacé par : « Le marché est prorogé jusqu'au 31 décembre 2027 inclus. »",
    ],
    [{ kind: "rule", event: { kind: "acceptance" } }, "Le marché prend fin à la réception des travaux."],
  ],
  ignored: [
    "Le contrat de location a pris effet en 2020 et devait normalement expirer le 31 mars 2025.",
    "L'attestation d'assurance est valable jusqu'au 31 décembre 2025.",
    "Les prix sont fermes jusqu'au 31 décembre 2025.",
    "L'offre expire le 30 juin 2025.",
    "Le candidat maintient son offre jusqu'au 30 juin 2025.",
    "Le contrat prend fin de plein droit en cas de liquidation.",
    "La période de garantie prend fin le 31 décembre 2026.",
    "Les factures sont payables au plus tard le 31 décembre 2025.",
    "Le contrat expire à la fin de la période de fourniture spécifiée.",
    "L'exercice comptable court du 1er janvier 2025 au 31 décembre 2025.",
  ],
  absent: [
    "Le bail est conclu pour neuf années prenant effet le [●] pour se terminer le [●].",
    "Date de fin : __/__/____",
    "Le LOCATAIRE loue la salle du 3 mars 2025 jusqu'au ...../...../.....",
  ],
};
