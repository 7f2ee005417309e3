import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import type { Corpus } from "../rule.ts";

export const renewalCorpus: Corpus<RenewalValue> = {
  found: [
    [
      { mode: "tacit", period: "P1Y", maxCount: 3, maxTotal: "P4Y" },
      "Conclu pour un an, il est renouvelable trois fois par tacite reconduction, sans pouvoir excéder quatre ans.",
      "L'accord-cadre peut être reconduit tacitement par périodes d'un an dans la limite de trois (3) reconductions. La durée totale ne pourra excéder quatre (4) ans.",
      "Le marché est reconduit tacitement jusqu'à son terme. Le nombre de périodes de reconduction est fixé à 3. La durée de chaque période de reconduction est de 1 an. La durée maximale du contrat, toutes périodes confondues, est de 4 ans.",
    ],
    [
      { mode: "tacit", period: "P1Y" },
      "Le présent contrat est conclu pour une durée d'un an, renouvelable par tacite reconduction à chaque date anniversaire.",
      "À son terme, le contrat sera automatiquement renouvelé pour une durée d'un an, sauf dénonciation trois mois avant l'échéance.",
      "Le contrat se renouvellera ensuite tacitement d'année en année.",
      "Faute de dénonciation notifiée dans ce délai, la convention est réputée renouvelée pour une nouvelle période d'un an.",
      "L'abonnement se renouvelle pour une durée d'un an, sauf congé donné par l'une des parties.",
      "Durée du contrat : 1 an renouvelable par tacite reconduction",
      "La convention se poursuivra de plein droit par périodes annuelles.",
      "À l'expiration de la période initiale de 1 an, il est reconduit par tacite reconduction pour une durée identique.",
    ],
    [
      { mode: "tacit", period: "P24M", maxCount: 1, maxTotal: "P48M" },
      "Conclu pour 24 mois, le marché est reconductible tacitement une fois pour une période de 24 mois, soit 48 mois maximum.",
    ],
    [
      { mode: "tacit", period: "P24M", maxCount: 1, maxTotal: "P4Y" },
      "Le contrat se reconduit par tacite reconduction (24 mois + 24 mois = 48 mois).",
    ],
    [
      { mode: "tacit", period: "P1Y", maxCount: 2 },
      "Le contrat est ensuite reconduit tacitement, deux fois au maximum, pour des périodes d'un an.",
      "Il se renouvelle par tacite reconduction, dans la limite de deux renouvellements, par période d'une année.",
    ],
    [
      { mode: "tacit", period: "P1Y", maxCount: 4, maxTotal: "P5Y" },
      "Le contrat est conclu pour un an à compter de sa notification. Il est renouvelable par tacite reconduction quatre fois, sans pouvoir excéder cinq ans.",
    ],
    [
      { mode: "express", period: "P12M", maxCount: 2 },
      "Le marché est reconductible deux fois par décision expresse de l'acheteur, par périodes de douze mois.",
      "Le contrat peut être renouvelé deux fois, pour une durée de 12 mois, sur décision expresse de l'acheteur.",
      "La reconduction est expresse. Le marché peut être reconduit deux (2) fois pour une durée de 12 mois.",
    ],
    [
      { mode: "express" },
      "Le contrat ne pourra être renouvelé que par avenant signé des deux parties.",
      "Toute prolongation du contrat fera l'objet d'un accord écrit des parties.",
    ],
    [
      { mode: "tacit", period: "P1Y", maxCount: 3 },
      "Le marché est conclu pour un an, reconductible trois fois.",
      "Le marché public est reconductible :\n☐ Non ☒ Oui\nNombre des reconductions : 3\nDurée des reconductions : 1 an",
    ],
    [
      { mode: "none" },
      "Le marché n'est pas reconductible.",
      "Le contrat prend fin à son terme, sans tacite reconduction.",
      "La présente convention ne fera l'objet d'aucune reconduction.",
      "Reconduction : néant",
      "Le marché public est reconductible : ☒ Non ☐ Oui",
      "Il est conclu pour trois ans, non renouvelable.",
      "Le contrat ne pourra en aucun cas être reconduit tacitement.",
      "La tacite reconduction du contrat est formellement exclue.",
      "Il n'est pas prévu de reconduction.",
      "Contrairement aux conditions générales, qui prévoient une reconduction tacite d'année en année, le contrat ne fera l'objet d'aucune tacite reconduction.",
    ],
  ],
  ignored: [
    "La police d'assurance est renouvelée par tacite reconduction chaque année.",
    "La garantie bancaire est renouvelable automatiquement.",
    "En cas de renouvellement du bail, le loyer sera fixé à la valeur locative.",
    "Le titulaire ne peut pas refuser la reconduction.",
    "Le matériel défectueux est renouvelé automatiquement par le Prestataire.",
    "Par dérogation à l'article 7 des conditions générales, qui prévoit une reconduction tacite par périodes de six mois, la durée est celle des présentes.",
    "Le bail antérieur, qui stipulait un renouvellement tacite, a pris fin.",
    "Le nom de domaine est renouvelé tacitement d'année en année.",
    "Les licences du Client sont renouvelées automatiquement par le Prestataire.",
    "Les énergies renouvelables sont privilégiées.",
    "Les consommables sont renouvelés trois fois par an.",
    "Le délai de paiement peut être prolongé une fois par l'acheteur.",
  ],
};
