import type { SignatureDateValue } from "../../../schemas/fields/signature-date.ts";
import type { Corpus } from "../rule.ts";

export const signatureDateCorpus: Corpus<SignatureDateValue> = {
  found: [
    [
      "2025-03-12",
      "Fait à Lyon, le 12 mars 2025, en deux exemplaires originaux.",
      "Fait en trois exemplaires, à Saint-Étienne, le 12/03/2025.",
      "Fait et signé à Paris\nLe 12 mars 2025",
      "Établi à Nantes en deux exemplaires, le douze mars deux mille vingt-cinq",
      "Fait le 12 mars 2025",
      "Etabli a Nantes, le 12 mars 2025",
      "Document signé électroniquement le 12 mars 2025 à 10:14",
      "Date de signature : 12/03/2025",
      "Signé électroniquement le 12/03/2025",
      "Signé par Marie Leroy le 12/03/2025 à 14:32",
      "Le présent contrat a été signé le 12 mars 2025.",
      "Pour le Client\nMme Durand, directrice\nLe 12 mars 2025\nPour le Prestataire\nM. Martin, gérant\nLe 14 mars 2025",
      "Pour le Client\tPour le Fournisseur\nFait à Lyon, le 12/03/2025\tFait à Paris, le 14/03/2025",
      "Pour la société DURAND\tPour la société MARTIN\nLe 12/03/2025\tLe 14/03/2025",
    ],
    [
      "2025-04-02",
      "Fait à Lyon, le 1er avril 2025.\nPour le Client\tPour le Fournisseur\n« Bon pour accord »\tAccepté le 2 avril 2025",
      "La date du contrat est celle de la dernière signature.\nPour le Client\tPour le Prestataire\nSigné électroniquement le 1er avril 2025\tSigné électroniquement le 2 avril 2025",
    ],
    [
      "2025-05-12",
      "Le Titulaire\nFait à Metz le 05/05/2025\nLe Représentant du Pouvoir adjudicateur\nFait à Nancy le 12/05/2025",
    ],
    ["2025-03-14", "Pour le Client\nDate : ..............\nPour le Prestataire\nDate : 14/03/2025"],
  ],
  ignored: [
    "Le contrat prend effet à la date de sa signature.",
    "L'avenant n° 1 au marché a été signé le 12 mars 2020.",
    "Le paiement est fait à réception de la facture, le 12 mars 2025 au plus tard.",
    "Vu la loi du 12 mars 2020 signée par le ministre.",
    "M. Durand, né à Lyon le 12 mars 1970",
    "Le bail initial a été conclu le 12 mars 2015.",
    "Le devis daté du 12 mars 2025 est annexé.",
    "Par contrat signé le 12 mars 2021, le Client a confié l'entretien de ses locaux au Prestataire.",
    "La présente offre, établie le 12 mars 2025, est valable un mois.",
    "Version imprimée le 12 mars 2025",
  ],
  absent: [
    "Fait à ……………, le ……………",
    "Fait à Oullins, le …………………… \nEn deux exemplaires",
    "Date de signature : __/__/____",
    "Pour le Bailleur\nLe [●]\nPour le Preneur\nLe [●]",
  ],
};
