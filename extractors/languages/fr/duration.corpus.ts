import type { DurationValue } from "../../../schemas/fields/duration.ts";
import type { Corpus } from "../rule.ts";

export const durationCorpus: Corpus<DurationValue> = {
  found: [
    [
      { period: "P3Y" },
      "Le présent contrat est conclu pour une durée de trois (3) ans à compter de sa signature.",
      "# Article 4 - Durée\nIl est consenti et accepté pour une période initiale de trois années.",
      "La durée du marché est de 3 ans.",
      "La durée initiale du présent accord-cadre est fixée à trois (03) ans à compter de sa notification.",
      "Le présent abonnement a une durée de 3 ans.",
      "La convention restera en vigueur pendant trois ans.",
      "Durée du contrat : 3 ans",
      "Durée\t3 ans\nPrix\t100 €",
    ],
    [
      { period: "P12M" },
      "Le marché prend effet au 1er janvier 2025 pour une durée de douze (12) mois.",
      "# DUREE\nSauf stipulation contraire, la durée est de 12 mois, renouvelable par tacite reconduction.",
      "Le contrat est souscrit pour douze mois, renouvelable une fois.",
      "# Article 2 - Durée d'exécution\n12 mois, reconductible deux fois",
      "DUREE DU CONTRAT :\n12 mois renouvelables par tacite reconduction",
      "Durée d'engagement : ☐ 24 mois ☒ 12 mois ☐ 36 mois",
    ],
    [
      { period: "P36M", firmPeriod: "P36M" },
      "Le présent contrat est conclu pour une durée ferme et irrévocable de trente-six (36) mois.",
      "Le contrat de location est consenti pour une durée de 36 mois fermes.",
    ],
    [{ period: "P5Y", firmPeriod: "P3Y" }, "Le contrat est conclu pour une durée de cinq ans, dont trois ans fermes."],
    [{ period: "P8M" }, "Le délai d'exécution des travaux est fixé à huit mois à compter de l'ordre de service."],
    [
      { period: "P9Y", breakOptions: ["P3Y", "P6Y"] },
      "Le présent bail est consenti pour une durée de 3/6/9 ans.",
      "Le bail est conclu pour une durée de trois, six ou neuf années.",
      "# Durée\nLe bail est consenti pour une durée de neuf années entières et consécutives. Le Preneur pourra donner congé à l'expiration de chaque période triennale.",
    ],
    [
      { period: "indefinite" },
      "La présente convention est conclue pour une durée indéterminée.",
      "Le contrat est conclu sans limitation de durée.",
    ],
    [{ period: "P6M" }, "Lot n° 2 : le marché est conclu pour une durée de six mois."],
    [{ period: "P18M" }, "Le mandat est donné pour une durée de dix-huit (12) mois."],
  ],
  ignored: [
    "Le Prestataire garantit les pièces pour une durée de deux ans.",
    "Les parties s'engagent à garder le secret pour une durée de cinq ans après la fin du contrat.",
    "Le contrat sera renouvelé pour une durée d'un an.",
    "Les offres sont valables pour une durée de 120 jours.",
    "La durée totale de l'accord-cadre, reconductions comprises, est de quatre ans.",
    "Pendant toute la durée du contrat, le Titulaire souscrit une assurance.",
    "Durée : 12 mois 24 mois 36 mois",
    "Durée du contrat : ☐ 12 mois ☐ 24 mois",
    "# Confidentialité\nCette obligation est prévue pour une durée de trois ans.",
    "En cas de force majeure d'une durée supérieure à un mois, le contrat est résilié.",
    "Le contrat est conclu sous réserve d'une période d'essai de deux mois.",
    "Les données sont conservées pour une durée de six mois.",
    "La durée du contrat ne pourra excéder quatre ans.",
    "Le salarié est lié par un contrat de travail à durée indéterminée.",
    "Les bons de commande sont exécutés pour une durée maximale de trois mois.",
  ],
  absent: [
    "Le présent contrat est conclu pour une durée de [●] ans.",
    "Durée du contrat : ……………",
    "La durée du contrat est fixée à ____ mois.",
  ],
};
