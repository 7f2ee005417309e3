import type { SitesValue } from "../../../schemas/fields/sites.ts";
import type { Corpus } from "../rule.ts";

export const sitesCorpus: Corpus<SitesValue> = {
  found: [
    [
      { address: "12 rue des Lilas, 69003 Lyon" },
      "Lieu d'exécution : 12 rue des Lilas, 69003 Lyon",
      "Lieu(x) d'exécution : Maison des services, 12 rue des Lilas, 69003 Lyon.",
      "Les prestations sont exécutées dans les locaux du Client situés 12 rue des Lilas, 69003 Lyon.",
      "Les prestations sont réalisées à l'adresse suivante : 12 rue des Lilas, 69003 Lyon.",
      "# Lieux d'exécution\nSite principal\t12 rue des Lilas, 69003 Lyon",
      "Le Bailleur donne à bail un immeuble sis 12 rue des Lilas, 69003 Lyon.",
      "Adresse du site de consommation : 12 rue des Lilas, 69003 Lyon",
      "# Désignation\nUn local commercial au 12 rue des Lilas, 69003 Lyon, d'une surface de 80 m².",
    ],
    [{ address: "4/6 quai des Brumes" }, "# Lieux d'exécution\n- au 4/6 quai des Brumes (bâtiment B) ;"],
    [{ address: "zone artisanale du Lac, 73000 Bassens" }, "# Sites\nEntrepôt : zone artisanale du Lac, 73000 Bassens"],
    [
      { address: "Parc des Sports - Avenue du Stade - 1050 Ixelles" },
      "La salle est située : Parc des Sports - Avenue du Stade - 1050 Ixelles",
    ],
    [
      { address: "3 bis avenue Foch, 54000 Nancy", siret: "73282932000074" },
      "Lieu de livraison : 3 bis avenue Foch, 54000 Nancy (SIRET 732 829 320 00074)",
    ],
  ],
  ignored: [
    "La société ALBA, dont le siège social est situé 12 rue des Lilas, 69003 Lyon, est titulaire.",
    "Les notifications sont adressées au 12 rue des Lilas, 69003 Lyon.",
    "Les prestations sont exécutées dans les locaux du Client.",
    "Le tribunal est sis 7 rue de Jouy, 75181 Paris.",
    "Monsieur Jean Dubreuil, demeurant 14 quai des Brumes, 29200 Brest.",
    "Le titulaire accède au site après accord de l'acheteur.",
    "Les factures sont envoyées à l'adresse suivante : 12 rue des Lilas, 69003 Lyon.",
  ],
  absent: ["Lieu d'exécution : ………………………", "Un immeuble sis [adresse], à usage de bureaux."],
};
