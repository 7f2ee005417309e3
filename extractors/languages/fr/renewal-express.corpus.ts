import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import type { Corpus } from "../rule.ts";

/** Renewals that somebody must decide or agree on. */
export const expressRenewals: Corpus<RenewalValue>["found"] = [
  [
    { mode: "express", maxCount: 1, maxTotal: "P12M" },
    "Le présent contrat peut être renouvelé une seule fois, dans la limite d'une durée totale de douze (12) mois.",
  ],
  [
    { mode: "express", period: "P1Y", maxCount: 1 },
    "Le contrat pourra être prorogé d'un seul exercice, par avenant.",
    "La prolongation de la convention, pour une saison et une seule, suppose l'accord écrit des parties.",
  ],
  [
    { mode: "express", period: "P24M", maxCount: 1 },
    "Lot\tDurée initiale\tReconduction\nLot 2\t24 mois\texpresse : 1 fois 24 mois",
  ],
  [
    { mode: "express", period: "P1Y" },
    "La prorogation de la convention pour une année supplémentaire suppose un avenant signé des deux parties.",
    "Toute prolongation du contrat, pour une nouvelle période d'un an, nécessite l'accord écrit des parties.",
    "Le contrat ne peut être prolongé d'un an que par avenant.",
  ],
  [
    { mode: "express", period: "P12M", maxCount: 2 },
    "Le marché est reconductible deux fois par décision expresse de l'acheteur, par périodes de douze mois.",
    "Le contrat peut être renouvelé deux fois, pour une durée de 12 mois, sur décision expresse de l'acheteur.",
    "La reconduction est expresse. Le marché peut être reconduit deux (2) fois pour une durée de 12 mois.",
  ],
  [
    { mode: "express" },
    "À l'issue de cette période, le mandat prend automatiquement fin, sauf renouvellement exprès entre les parties.",
  ],
  [
    { mode: "express" },
    "Le contrat ne pourra être renouvelé que par avenant signé des deux parties.",
    "Toute prolongation du contrat fera l'objet d'un accord écrit des parties.",
  ],
  [
    { mode: "express", period: "P1Y", maxCount: 2 },
    "Le contrat pourra être reconduit, par décision expresse du pouvoir adjudicateur notifiée deux mois avant l'échéance, deux fois pour une période d'un an.",
  ],
  [
    { mode: "express" },
    "Toute reconduction tacite est exclue. Les parties pourront convenir, par avenant signé avant l'échéance, de renouveler la convention.",
    "La présente convention pourra être renouvelée après évaluation, par voie d'avenant.",
    "Les parties pourront décider de proroger la présente convention par un avenant dûment signé.",
  ],
  [
    { mode: "express", period: "P12M", maxCount: 1 },
    "Le Client dispose d'une option de renouvellement unique pour une durée supplémentaire de douze mois, à exercer par écrit avant le 30 septembre 2026.",
  ],
  [
    { mode: "express", period: "P1Y", maxCount: 3 },
    "Les reconductions, au nombre de trois, d'une durée d'un an chacune, font l'objet d'une décision expresse du représentant du pouvoir adjudicateur.",
  ],
  [
    { mode: "express", period: "P24M" },
    "À l'issue de la période initiale de 36 mois, le marché peut être prolongé de 24 mois sur décision du pouvoir adjudicateur, le titulaire ne pouvant s'y opposer.",
  ],
  [
    { mode: "express", period: "P3Y", maxCount: 1 },
    "La convention est établie pour trois exercices. Elle peut être reconduite une fois pour la même durée par délibération expresse du conseil d'administration.",
  ],
  [
    { mode: "express", period: "P1Y" },
    "Trois mois avant le terme, les parties se rencontrent pour décider de la prolongation du contrat pour une nouvelle année. À défaut d'accord écrit, il prend fin.",
    "La mission est confiée pour une durée de 24 mois. Elle peut être prolongée, d'un commun accord formalisé par écrit, d'une année supplémentaire au plus.",
    "La prestation est conclue pour la saison 2025. Son renouvellement pour une année supplémentaire est subordonné à l'accord écrit du Client.",
  ],
  [
    { mode: "express", period: "P2Y", maxCount: 1 },
    "La durée du marché est de deux ans fermes. Le marché est renouvelable une seule fois pour une période équivalente, sur demande écrite de l'acheteur formulée quatre mois avant l'échéance.",
  ],
  [
    { mode: "express", period: "P6M", maxCount: 2 },
    "Le pouvoir adjudicateur se réserve la possibilité de reconduire le marché deux fois pour une durée de six mois. La décision de reconduction est notifiée par courrier au titulaire au plus tard un mois avant la fin de la période en cours.",
  ],
  [
    { mode: "express", maxCount: 1 },
    "Le marché pourra être renouvelé une fois, à la demande de la Commune et après accord du prestataire.",
  ],
  [{ mode: "express", period: "P12M", maxCount: 3 }, "Reconduction : expresse, 3 x 12 mois"],
  [
    { mode: "express", period: "P1Y", maxCount: 1 },
    "Le présent contrat, conclu pour deux ans, pourra faire l'objet d'un renouvellement d'un an, une seule fois, par avenant.",
  ],
  [{ mode: "express", maxCount: 2, period: "P1Y" }, "Durée\tUn an\nReconduction\tExpresse, deux fois un an"],
  [
    { mode: "express", period: "P1Y", maxCount: 1 },
    "Le présent marché pourra faire l'objet d'une reconduction expresse d'une année, à l'initiative du maître d'ouvrage, une seule fois.",
  ],
  [
    { mode: "express" },
    "À l'expiration de la période contractuelle, les parties pourront, d'un commun accord, renouveler la convention.",
  ],
  [
    { mode: "express", period: "P2Y", maxCount: 1 },
    "L'acheteur peut, par décision notifiée au titulaire six mois avant l'échéance, reconduire le marché pour une unique période de deux ans.",
  ],
];
