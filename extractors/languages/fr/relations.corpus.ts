import type { RelationsValue } from "../../../schemas/fields/relations.ts";
import type { Corpus } from "../rule.ts";

export const relationsCorpus: Corpus<RelationsValue> = {
  found: [
    [
      { kind: "replaces", date: "2016-03-30" },
      "Le présent acte remplace en toutes ses stipulations celui du 30 mars 2016.",
      "Le présent bail annule et remplace celui signé le 30 mars 2016.",
      "La présente convention succède à celle du 30 mars 2016.",
      "Le présent bail met fin au bail du 30 mars 2016.",
      "Le présent contrat fait suite au marché du 30 mars 2016.",
      "Il succède à la convention du 30 mars 2016, échue le 31 décembre 2025.",
    ],
    [
      { kind: "amends", reference: "2021-44" },
      "AVENANT N° 2 AU MARCHÉ N° 2021-44",
      "AVENANT N° 4\nAU MARCHÉ N° 2021-44",
      "AVENANT N° 5\nau marché n° 2021-\n44",
      "Avenant n° 1 au contrat n° 2021-44",
      "AVENANT N° 3\nMarché initial : 2021-44",
    ],
    [
      { kind: "amends", reference: "2021-44", date: "2021-05-04", title: "contrat de maintenance" },
      "Avenant n° 1 au contrat de maintenance n° 2021-44 du 4 mai 2021",
      "Le présent avenant a pour objet de modifier le contrat de maintenance n° 2021-44 signé le 4 mai 2021.",
    ],
    [
      { kind: "amends", reference: "HB-77", title: "contrat d'hébergement et de sauvegarde de données" },
      "AVENANT N° 1\nau contrat d'hébergement et de sauvegarde de données n° HB-77",
    ],
    [
      { kind: "amends", date: "2019-03-12", title: "bail commercial" },
      "Le présent avenant modifie le bail commercial en date du 12 mars 2019.",
      "Avenant au bail commercial du 12 mars 2019",
    ],
    [
      { kind: "amends", date: "2020-01-06", title: "contrat de location" },
      "AVENANT\nLes parties ont conclu le contrat de location du 6 janvier 2020.",
    ],
    [
      { kind: "annexOf", reference: "C-118" },
      "Annexe 2 au contrat n° C-118",
      "La présente annexe fait partie intégrante du contrat n° C-118.",
    ],
    [
      { kind: "callOffOf", reference: "2022_011" },
      "MARCHÉ SUBSÉQUENT N° 4 à l'accord-cadre n° 2022_011",
      "Le présent bon de commande est émis en exécution de l'accord-cadre n° 2022_011.",
      "Le marché est passé en application de l'accord-cadre n° 2022_011.",
    ],
    [
      { kind: "replaces", reference: "2018-33", date: "2018-05-04" },
      "Le présent contrat annule et remplace le contrat n° 2018-33 du 4 mai 2018.",
      "Il se substitue au contrat n° 2018-33 conclu le 4 mai 2018.",
    ],
    [
      { kind: "replaces", reference: "GN-PRO-58-190203", date: "2019-03-04" },
      "Les présentes annulent et remplacent le contrat GN-PRO-58-190203 du 4 mars 2019.",
    ],
    [
      { kind: "replaces", reference: "2019-07", date: "2019-09-02", title: "contrat d'entretien" },
      "Le contrat d'entretien n° 2019-07 du 2 septembre 2019 est annulé et remplacé par les présentes.",
      "Il prend la suite du contrat d'entretien (réf. 2019-07) signé le 2 septembre 2019.",
      "Le précédent contrat d'entretien (réf. 2019-07, du 2 septembre 2019) cesse de produire effet à la signature.",
    ],
    [{ kind: "callOffOf", reference: "AC-31" }, "Cette commande est passée dans le cadre de l'accord-cadre n° AC-31."],
    [
      { kind: "replaces", date: "2023-10-27", title: "lettre d'engagement" },
      "Le Contrat remplace la lettre d'engagement du 27 octobre 2023.",
    ],
  ],
  ignored: [
    "L'article 5 du contrat est remplacé par le texte suivant, applicable à compter du 1er janvier 2026.",
    "Le présent contrat n'annule pas le contrat n° 2019-07 du 2 septembre 2019.",
    "Toute modification fait l'objet d'un avenant signé des deux parties.",
    "Le présent contrat remplace tous accords antérieurs, écrits ou verbaux.",
    "La liste des sites figure en annexe 1 au contrat.",
    "Le prestataire remplace le matériel défectueux sous 4 heures.",
    "Le décret n° 2016-360 modifie le décret du 4 mai 2012.",
    "Des bons de commande sont émis en application de l'accord-cadre.",
    "Le contrat est conclu en application de la loi n° 75-1334 du 31 décembre 1975.",
  ],
};
