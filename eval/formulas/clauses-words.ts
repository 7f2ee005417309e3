import type { FormulaClause } from "./clauses.ts";

/** Clauses that state a formula in words, as leases and licences do. */
export const clausesInWords: readonly FormulaClause[] = [
  [
    "Le loyer est indexé sur l'ILC selon la formule :\n⟦Loyer révisé = Loyer initial × Indice de révision / Indice de base⟧",
    "Loyer = Loyer0 * (Indice / Indice0)",
  ],
  [
    "⟦Nouveau loyer = Loyer en cours × nouvel indice / ancien indice⟧\nL'indice est l'ILAT.",
    "Loyer = Loyer0 * (Indice / Indice0)",
  ],
  [
    "Révision : ⟦Redevance révisée = Redevance de base x (Indice de comparaison / Indice de référence)⟧. L'indice est l'indice Syntec.",
    "Redevance = Redevance0 * (Indice / Indice0)",
  ],
  [
    "⟦Prix révisé = Prix initial × (0,15 + 0,85 × indice de révision / indice initial)⟧, l'indice étant le BT01.",
    "Prix = Prix0 * (0.15 + 0.85 * (Indice / Indice0))",
  ],
  [
    "Calcul : ⟦Loyer annuel révisé = Loyer annuel précédent x (ILC du trimestre de révision / ILC du trimestre de référence)⟧",
    "Loyer = Loyer0 * (ILC / ILC0)",
  ],
  [
    "Les tarifs sont révisés ainsi : ⟦Tarif révisé = Tarif d'origine × (Syntec nouveau / Syntec d'origine)⟧",
    "Tarif = Tarif0 * (Syntec / Syntec0)",
  ],
  [
    "The rent is reviewed each year: ⟦Adjusted Rent = Base Rent x (Current Index / Base Index)⟧.",
    "Rent = Rent0 * (Index / Index0)",
  ],
  ["Fees are indexed as follows: ⟦New Fee = Existing Fee x (current CPI / base CPI)⟧", "Fee = Fee0 * (CPI / CPI0)"],
];
