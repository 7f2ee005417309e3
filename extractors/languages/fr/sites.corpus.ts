import type { SitesValue } from "../../../schemas/fields/sites.ts";
import type { Corpus } from "../rule.ts";

export const sitesCorpus: Corpus<SitesValue> = {
  found: [
    [
      { address: "Toulouse (31000), 12 rue des Arts" },
      "Le mandataire gère l'immeuble sis à Toulouse (31000), 12 rue des Arts.",
      "La Société occupe un entrepôt à Toulouse (31000), 12 rue des Arts.",
    ],
    [
      { address: "5 place du Marché à Senlis" },
      "Le service est rendu au 5 place du Marché à Senlis (ci-après « le Local »).",
    ],
    [
      { address: "9 allée des Pins, 13008 Marseille" },
      "Les ascenseurs équipent la résidence Les Cèdres, 9 allée des Pins, 13008 Marseille.",
      "Chantier : réfection du lavoir, 9 allée des Pins, 13008 Marseille",
      "Installation ........ chaufferie B, 9 allée des Pins, 13008 Marseille",
      "Les biens gérés sont les suivants :\n1. Studio meublé, 9 allée des Pins, 13008 Marseille ;\n2. Une cave.",
    ],
    [
      { address: "place du Kiosque à Guingamp" },
      "L'association dispose de la salle des fêtes sise place du Kiosque à Guingamp, le lundi.",
    ],
    [
      { name: "stade Lebrun", address: "8 rue des Sports" },
      "Les prestations se déroulent sur le territoire communal et notamment : le parc de la Mairie et le stade Lebrun, 8 rue des Sports.",
      "Garage habituel : stade Lebrun, 8 rue des Sports ;",
      "La Ville met à disposition de l'association le stade Lebrun, 8 rue des Sports, deux soirs par semaine.",
    ],
    [
      { name: "parc de la Mairie" },
      "Les prestations se déroulent sur le territoire communal et notamment : le parc de la Mairie et le stade Lebrun, 8 rue des Sports.",
    ],
    [
      { address: "12 rue des Lilas, 69003 Lyon" },
      "Les travaux sont situés 12 rue des Lilas, 69003 Lyon.",
      "Désignation\tLieu d'installation\nCopieur\t12 rue des Lilas, 69003 Lyon",
    ],
    [
      { address: "12 rue des Lilas, 69003 Lyon" },
      "Lieu d'exécution : 12 rue des Lilas, 69003 Lyon",
      "Lieu(x) d'exécution : Maison des services, 12 rue des Lilas, 69003 Lyon.",
      "Les prestations sont exécutées dans les locaux du Client situés 12 rue des Lilas, 69003 Lyon.",
      "Le nettoyage est effectué dans les bureaux du Client, 12 rue des Lilas, 69003 Lyon.",
      "Les prestations sont réalisées à l'adresse suivante : 12 rue des Lilas, 69003 Lyon.",
      "# Lieux d'exécution\nSite principal\t12 rue des Lilas, 69003 Lyon",
      "Le Bailleur donne à bail un immeuble sis 12 rue des Lilas, 69003 Lyon.",
      "Lieu d'execution : 12 rue des Lilas, 69003 Lyon",
      "Adresse du site de consommation : 12 rue des Lilas, 69003 Lyon",
      "# Désignation\nUn local commercial au 12 rue des Lilas, 69003 Lyon, d'une surface de 80 m².",
    ],
    [
      { name: "Agence de Vienne", address: "3 rue Pasteur, 38200 Vienne" },
      "Site\tAdresse\tSurface\nSiège\t14 avenue Foch, 69006 Lyon\t1 200 m²\nAgence de Vienne\t3 rue Pasteur, 38200 Vienne\t300 m²",
    ],
    [{ name: "Siège", address: "14 avenue Foch, 69006 Lyon" }, "Bâtiment\tAdresse\nSiège\t14 avenue Foch, 69006 Lyon"],
    [{ name: "Groupe scolaire Pasteur" }, "Bâtiment\tSurface\nGroupe scolaire Pasteur\t2 400 m²\nTotal\t2 400 m²"],
    [
      { address: "3 rue Pasteur, 38200 Vienne" },
      "Les prestations sont assurées dans les bâtiments suivants :\n- Mairie, 1 place d'Armes, 38200 Vienne ;\n- École maternelle, 3 rue Pasteur, 38200 Vienne.",
      "Réhabilitation du gymnase municipal, 3 rue Pasteur, 38200 Vienne",
      "L'atelier occupe un immeuble en copropriété situé 3 rue Pasteur, 38200 Vienne.",
      "Local situé 3 rue Pasteur à Vienne\nLes locaux sont situés 3 rue Pasteur, 38200 Vienne.",
    ],
    [
      { address: "Gravelines (59820)" },
      "Les données sont hébergées dans le centre de données situé à Gravelines (59820).",
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
    [
      { name: "gymnase Alice-Milliat", address: "rue du Stade" },
      "Les entraînements ont lieu au gymnase Alice-Milliat, rue du Stade.",
      "Lieu de la prestation : gymnase Alice-Milliat, rue du Stade.",
    ],
    [
      { name: "entrepôt de Vire" },
      "Le gardiennage est assuré sur l'entrepôt de Vire et sur le terminal de Caen.",
      "Les locaux à nettoyer sont sur les sites suivants :\n- entrepôt de Vire ;\n- dépôt de Flers.",
    ],
    [
      { name: "Lessay" },
      "Lieu d'exécution : Lessay.",
      "Le nettoyage porte sur les trois sites du Client : Périers, Lessay et Créances.",
    ],
    [
      { name: "box n° 8", address: "port de Carteret, quai B" },
      "Le bateau est entreposé au box n° 8, port de Carteret, quai B.",
    ],
  ],
  ignored: [
    "Les prestations sont exécutées dans les locaux du Bailleur ou dans l'Immeuble.",
    "Les plis sont déposés à l'hôtel de ville, bureau des marchés, 1 place Carnot, 81100 Castres.",
    "Les travaux des Locaux Loués devront être dénoncés au Bailleur.",
    "Les logements et les 19 garages sont entretenus chaque mois.",
    "Le dossier est retiré à l'adresse suivante : Hôtel du Département, 9 allée des Pins, 13008 Marseille.",
    "ALBA - SA au capital de 1 000 € - RCS Lyon - 9 allée des Pins, 13008 Marseille",
    "La société ALBA, dont le siège social est situé 12 rue des Lilas, 69003 Lyon, est titulaire.",
    "Les notifications sont adressées au 12 rue des Lilas, 69003 Lyon.",
    "Les prestations sont exécutées dans les locaux du Client.",
    "Le tribunal est sis 7 rue de Jouy, 75181 Paris.",
    "Monsieur Jean Dubreuil, demeurant 14 quai des Brumes, 29200 Brest.",
    "Le titulaire accède au site après accord de l'acheteur.",
    "Les réclamations sont reçues aux adresses suivantes :\n- par courrier, 12 rue des Lilas, 69003 Lyon ;",
    "Interlocuteur\tAdresse électronique\nMme Roux\troux@exemple.fr",
    "Maintenance des logiciels éditée par la société ALBA, dont le siège est 12 rue des Lilas, 69003 Lyon.",
    "Les factures sont envoyées à l'adresse suivante : 12 rue des Lilas, 69003 Lyon.",
  ],
  absent: ["Lieu d'exécution : ………………………", "Un immeuble sis [adresse], à usage de bureaux."],
};
