import type { PriceIndexRow } from "./row.ts";

const insee = "INSEE";
const moniteur = "Le Moniteur";

/** A section of the hourly labour cost index (ICHTrev-TS), by the letter of its activity in the NAF. */
function labourCost(letter: string, ...words: readonly string[]): PriceIndexRow {
  return {
    name: `ICHT-${letter}`,
    publisher: insee,
    symbols: [`ICHTrev-${letter}`, `ICHTrev-TS-${letter}`, `ICHT-TS-${letter}`],
    words: words.map((activity) => `coût horaire du travail révisé - tous salariés - ${activity}`),
  };
}

/** Wages, services, rents and consumer prices of French contracts. */
export const frenchIndices: readonly PriceIndexRow[] = [
  { name: "Syntec", publisher: "Fédération Syntec", symbols: ["SYNTEC"], words: ["indice syntec", "syntec"] },
  {
    name: "ICHT-IME",
    publisher: insee,
    series: "001565183",
    symbols: ["ICHTrev-IME", "ICHT IME", "ICHT-TS IME", "ICHT-TS (IME)", "ICHTrev-TS IME", "ICHTTS-IME"],
    words: [
      "coût horaire du travail révisé - tous salariés - industries mécaniques et électriques",
      "coût horaire du travail dans les industries mécaniques et électriques",
      "coût de la main-d'œuvre dans les industries mécaniques et électriques",
      "coût de la main d'œuvre des industries mécaniques et électriques",
    ],
  },
  {
    name: "ICHTrev-TS",
    publisher: insee,
    replaces: ["ICHTTS1"],
    symbols: ["ICHT-TS", "ICHTrevTS", "ICHTrev TS", "ICHT rev-TS", "ICHT rev TS"],
    words: [
      "coût horaire du travail révisé - tous salariés",
      "coût horaire du travail révisé tous salariés",
      "coût horaire du travail tous salariés",
    ],
  },
  {
    name: "ICHTTS1",
    publisher: insee,
    symbols: ["ICHT-TS1", "ICHTTS 1"],
    words: ["coût horaire du travail tous salariés (base 100)"],
  },
  {
    name: "ICT-TS",
    publisher: insee,
    symbols: ["ICTrev-TS"],
    words: ["indice du coût du travail", "indice trimestriel du coût du travail"],
  },
  labourCost("C", "industrie manufacturière"),
  {
    ...labourCost("E", "eau, assainissement, déchets et dépollution"),
    words: [
      "coût horaire du travail révisé - tous salariés - eau, assainissement, déchets et dépollution",
      "coût horaire du travail dans l'eau, l'assainissement, les déchets et la dépollution",
    ],
  },
  labourCost("F", "construction"),
  labourCost("G", "commerce, réparation d'automobiles et de motocycles"),
  labourCost("H", "transports et entreposage"),
  labourCost("I", "hébergement et restauration"),
  labourCost("J", "information et communication"),
  labourCost("K", "activités financières et d'assurance"),
  labourCost("L", "activités immobilières"),
  labourCost("M", "activités spécialisées, scientifiques et techniques"),
  {
    ...labourCost("N", "activités de services administratifs et de soutien"),
    words: [
      "coût horaire du travail révisé - tous salariés - activités de services administratifs et de soutien",
      "coût horaire du travail dans les services administratifs et de soutien",
      "services administratifs et soutien",
    ],
  },
  labourCost("Q", "santé humaine et action sociale"),
  {
    name: "SHBO",
    publisher: "DARES",
    words: ["salaire horaire de base des ouvriers", "taux de salaire horaire de base des ouvriers"],
  },
  {
    name: "SMIC",
    publisher: "État",
    words: ["salaire minimum interprofessionnel de croissance", "salaire minimum de croissance"],
  },
  { name: "minimum garanti", publisher: "État", words: ["minimum garanti"] },
  {
    name: "point d'indice",
    publisher: "État",
    words: ["valeur du point d'indice", "point d'indice de la fonction publique"],
  },
  {
    name: "FSD1",
    publisher: moniteur,
    symbols: ["FSD 1"],
    words: ["frais et services divers - modèle de référence n°1", "frais et services divers 1"],
  },
  {
    name: "FSD2",
    publisher: moniteur,
    symbols: ["FSD 2"],
    words: [
      "frais et services divers - modèle de référence n°2",
      "frais et services divers 2",
      "frais et services divers",
    ],
  },
  {
    name: "FSD3",
    publisher: moniteur,
    symbols: ["FSD 3"],
    words: ["frais et services divers - modèle de référence n°3", "frais et services divers 3"],
  },
  { name: "PsdA", publisher: moniteur, symbols: ["PSDA", "Psd A"], words: ["produits et services divers a"] },
  { name: "PsdB", publisher: moniteur, symbols: ["PSDB", "Psd B"], words: ["produits et services divers b"] },
  { name: "PsdC", publisher: moniteur, symbols: ["PSDC", "Psd C"], words: ["produits et services divers c"] },
  { name: "PsdD", publisher: moniteur, symbols: ["PSDD", "Psd D"], words: ["produits et services divers d"] },
  {
    name: "ILC",
    publisher: insee,
    series: "001532540",
    words: [
      "indice des loyers commerciaux",
      "indice trimestriel des loyers commerciaux",
      "indice national des loyers commerciaux",
    ],
  },
  {
    name: "ILAT",
    publisher: insee,
    series: "001617112",
    words: [
      "indice des loyers des activités tertiaires",
      "indice trimestriel des loyers des activités tertiaires",
      "indice national des loyers des activités tertiaires",
    ],
  },
  {
    name: "ICC",
    publisher: insee,
    series: "000008630",
    weak: true,
    words: [
      "indice du coût de la construction",
      "indice insee du coût de la construction",
      "indice national du coût de la construction",
      "indice trimestriel du coût de la construction",
    ],
  },
  {
    name: "IRL",
    publisher: insee,
    series: "001515333",
    weak: true,
    words: ["indice de référence des loyers", "indice national de référence des loyers"],
  },
  {
    name: "indice des fermages",
    publisher: "Ministère de l'agriculture",
    words: ["indice national des fermages", "indice des fermages"],
  },
  {
    name: "FFB",
    publisher: "Fédération française du bâtiment",
    weak: true,
    words: [
      "indice du coût de la construction publié par la fédération française du bâtiment",
      "indice de la fédération française du bâtiment",
      "indice ffb",
    ],
  },
  { name: "RI", publisher: "France Assureurs", weak: true, words: ["indice risques industriels", "indice ri"] },
  {
    name: "IPC",
    publisher: insee,
    series: "001759970",
    weak: true,
    words: [
      "indice des prix à la consommation",
      "indice général des prix à la consommation",
      "indice insee des prix à la consommation",
      "indice mensuel des prix à la consommation",
      "indice national des prix à la consommation",
    ],
  },
  {
    name: "IPC hors tabac",
    publisher: insee,
    series: "001763852",
    symbols: ["IPC HT"],
    words: [
      "indice des prix à la consommation hors tabac",
      "indice mensuel des prix à la consommation hors tabac",
      "indice des prix à la consommation (hors tabac)",
      "ipc hors tabac",
    ],
  },
  {
    name: "IPCH",
    publisher: "Eurostat",
    words: ["indice des prix à la consommation harmonisé", "indice harmonisé des prix à la consommation"],
  },
  {
    name: "IPPAP",
    publisher: insee,
    words: ["indice des prix des produits agricoles à la production", "prix agricoles à la production"],
  },
  {
    name: "IPAMPA",
    publisher: insee,
    words: ["indice des prix d'achat des moyens de production agricole"],
  },
  {
    name: "IPSE",
    publisher: insee,
    symbols: ["IPPS"],
    words: [
      "indice de prix de production des services",
      "indice des prix à la production des services",
      "indice des prix de production des services aux entreprises",
      "prix de vente des services aux entreprises",
    ],
  },
  {
    name: "FM0ABE0000",
    publisher: insee,
    replaces: ["PPEI"],
    words: ["prix de production de l'industrie française pour le marché français"],
  },
  {
    name: "EBIQ",
    publisher: insee,
    symbols: ["EBI0", "EBIQ00"],
    words: [
      "énergie, biens intermédiaires et biens d'équipement",
      "énergie, biens intermédiaires et biens d'investissement",
    ],
  },
  {
    name: "IPP",
    publisher: insee,
    weak: true,
    words: ["indice des prix à la production", "indice de prix de production"],
  },
  {
    name: "PPEI",
    publisher: insee,
    words: ["prix à la production des entreprises industrielles", "prix de production des entreprises industrielles"],
  },
  { name: "TCH", publisher: insee, weak: true, words: ["transports, communications et hôtellerie"] },
];
