import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import type { Corpus } from "../rule.ts";

/** Contracts that go on, said by any verb and the period that follows; and other things that do. */
export const contractsThatGoOn: Pick<Corpus<RenewalValue>, "found" | "ignored"> = {
  found: [
    [
      { mode: "tacit", period: "P1Y" },
      "Passé ce terme, la relation se poursuit d'exercice en exercice.",
      "La convention poursuit son cours d'année en année, aux mêmes conditions.",
      "Le contrat court ensuite d'une année à la suivante tant que personne n'y met fin.",
      "Au terme de cette première période, l'abonnement reste en vigueur année après année.",
      "Le bail demeure ensuite en vigueur d'une année sur l'autre.",
      "La police vit ensuite d'une échéance à l'autre, par périodes d'un an.",
      "L'adhésion vaut de nouveau pour un an si l'adhérent ne dit rien.",
      "Le contrat redémarre pour une nouvelle année à chaque date anniversaire.",
      "À l'expiration, le service est assuré pour un an de plus, sauf avis contraire du client.",
      "Chaque échéance ouvre une nouvelle période d'un an si le contrat n'a pas été dénoncé.",
    ],
    [
      { mode: "tacit", period: "P12M" },
      "Le support est maintenu pour douze mois supplémentaires si le client ne l'a pas arrêté.",
      "Faute d'avis contraire, l'engagement est reporté de douze mois en douze mois.",
      "Une nouvelle période de douze mois commence alors, sauf dénonciation.",
      "Le contrat s'étend ensuite par tranches de douze mois.",
    ],
    [
      { mode: "tacit", period: "P6Y" },
      "Le bail que personne n'a dénoncé repart pour six autres années.",
      "Au bout de la première période, le bail repart pour une période nouvelle, égale à six ans.",
      "Le bail se reforme pour six ans si aucun congé n'a été donné.",
    ],
    [
      { mode: "tacit", period: "P1M" },
      "Passé l'engagement, le service continue au mois le mois.",
      "L'abonnement se prolonge ensuite mois après mois.",
      "La location se poursuit alors mois par mois, sans autre formalité.",
    ],
    [
      { mode: "tacit", period: "P1Y", maxCount: 2 },
      "Le contrat se poursuit d'exercice en exercice, sans que plus de deux exercices puissent s'ajouter à la première période.",
      "La convention poursuit son cours d'année en année, sans formalité, deux fois au plus.",
    ],
    [
      { mode: "tacit", maxCount: 2 },
      "Le renouvellement du contrat est automatique et porte sur la même période, deux fois au maximum.",
    ],
    [
      { mode: "express", period: "P3M", maxCount: 1 },
      "Sa prolongation, une seule fois et pour trois mois, suppose l'accord écrit des deux parties.",
    ],
    [
      { mode: "express", period: "P2Y", maxCount: 1 },
      "La reconduction du marché, si elle a lieu, est prononcée par le directeur ; elle ne peut l'être qu'une fois, pour deux ans.",
    ],
    [
      { mode: "tacit", period: "P12M", maxCount: 3 },
      "Il est ensuite reconduit tacitement, par périodes de douze mois et à trois reprises au maximum.",
    ],
  ],
  ignored: [
    "Les travaux se poursuivent d'année en année selon le programme.",
    "La garantie court pour une nouvelle période d'un an après chaque réparation.",
    "Une nouvelle période d'essai de douze mois commence après chaque mise à jour.",
    "Le Titulaire reste tenu de ses obligations pendant un an de plus.",
    "Le délai court à nouveau pour un mois à compter de la réponse.",
    "Les prix restent en vigueur d'une année à l'autre.",
    "La confidentialité demeure pour trois ans de plus après la fin du contrat.",
    "Le client reste propriétaire de ses données année après année.",
    "La clause demeure en vigueur pendant deux années supplémentaires après la fin du contrat.",
  ],
};
