import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import type { Corpus } from "../rule.ts";

/** Renewals told without the usual words, by options, by silence and in forms. */
export const renewalsInOtherWords: Corpus<RenewalValue>["found"] = [
  [
    { mode: "none" },
    "Reconduction : [ ] tacite, par périodes d'un an [X] aucune",
    "Reconduction tacite : ☐ oui ☒ non",
    "Renouvellement du contrat : oui ☐ non ☒",
    "Les parties écartent toute prolongation par tacite reconduction : la poursuite du contrat ne pourrait résulter que d'un nouvel acte signé.",
  ],
  [{ mode: "express" }, "Reconduction : ☐ tacite ☒ expresse ☐ aucune"],
  [
    { mode: "tacit", period: "P1Y" },
    "Le contrat se poursuit ensuite d'année civile en année civile, sauf si l'une des parties y met fin par lettre recommandée.",
    "Il se renouvelle pour un an, sauf si le Client y renonce par courriel deux mois avant l'échéance.",
  ],
  [
    { mode: "tacit", period: "P1Y" },
    "Sauf congé donné six mois avant l'échéance, le contrat repart pour un an.",
    "Faute de dénonciation, la convention continuera de produire effet pour une nouvelle année.",
    "À défaut de manifestation contraire, un nouveau contrat d'un an prendra naissance aux mêmes conditions.",
  ],
  [
    { mode: "tacit", period: "P12M" },
    "Renouvellement automatique : 12 mois",
    "Durée initiale ........ 36 mois\nTacite reconduction ........ oui\nDurée de reconduction ........ 12 mois",
  ],
  [{ mode: "tacit", period: "P3M" }, "Le contrat est tacitement reconduit par trimestre."],
  [
    { mode: "tacit", period: "P1Y", maxCount: 4 },
    "Le contrat est tacitement reconductible 4 x 1 an.",
    "À la fin de chaque période annuelle, il est reconduit de façon tacite, à quatre reprises au plus.",
    "14.4 Renouvellement. Le contrat est tacitement renouvelé pour un an, quatre fois au plus.",
  ],
  [
    { mode: "tacit" },
    "Le silence gardé par les parties à l'échéance vaut renouvellement du contrat.",
    "L'absence de décision de non-reconduction vaut reconduction du marché.",
  ],
  [
    { mode: "express" },
    "À défaut de décision de reconduction notifiée deux mois avant l'échéance, le marché n'est pas reconduit.",
    "Le silence de l'acheteur vaut non-reconduction.",
    "Prolongation : possible, par nouvel avenant",
  ],
  [
    { mode: "express", period: "P1Y", maxCount: 2 },
    "L'acheteur peut reconduire le marché deux fois, chaque fois pour un an.",
    "Le marché comporte deux périodes optionnelles d'un an, que l'acheteur affermit par courrier.",
    "La reconduction remplace la tacite reconduction : le client peut demander, deux fois au plus, que le contrat soit prolongé d'un an.",
  ],
  [
    { mode: "express", period: "P12M", maxCount: 1 },
    "Le client dispose d'une option de prolongation de 12 mois, exerçable une fois.",
    "Le contrat prend fin le 31 mai, à moins que le client n'ait demandé sa continuation pour douze mois, ce qu'il ne peut faire qu'une (1) fois.",
  ],
  [
    { mode: "none" },
    "Reconduction tacite - NON",
    "L'autorisation d'occupation ne se reconduit pas.",
    "La présente commande est ferme. Il n'y a pas de tacite reconduction.",
  ],
  [
    { mode: "tacit", period: "P1Y" },
    "Contrat d'un an à tacite reconduction.",
    "Le contrat se perpétue d'année en année si aucune des parties ne le dénonce.",
    "Sans manifestation des parties, le service est maintenu par périodes d'un an.",
  ],
  [
    { mode: "tacit", period: "P1M" },
    "À l'issue de la période d'engagement, et sans dénonciation, l'abonnement continue de mois en mois.",
  ],
  [
    { mode: "express" },
    "Les parties ne seront engagées au-delà du terme que par la signature d'un avenant de prolongation.",
  ],
  [{ mode: "none" }, "Nombre de reconductions : 0"],
  [
    { mode: "tacit", period: "P1Y" },
    "La non-reconduction est notifiée trois mois avant l'échéance. À défaut, le contrat est reconduit pour un an.",
  ],
  [
    { mode: "express", period: "P1Y", maxCount: 3 },
    "La décision de reconduction est notifiée par écrit. Le marché est reconductible trois fois pour un an.",
    "L'acheteur dispose de trois options de reconduction d'un an chacune.",
  ],
  [
    { mode: "express" },
    "Le renouvellement n'est pas automatique ; il suppose une demande écrite et l'accord de la commune.",
    "L'avenant n° 2 remplace la tacite reconduction par une reconduction expresse.",
  ],
  [
    { mode: "tacit", period: "P2Y", maxCount: 1, maxTotal: "P4Y" },
    "Durée : 2 ans, reconductible tacitement 1 fois (durée maximale 4 ans)",
  ],
  [
    { mode: "tacit" },
    "Le bail est conclu pour neuf ans, le preneur pouvant partir à la fin de chaque période triennale. À défaut de congé, il se poursuit par tacite prolongation.",
  ],
];
