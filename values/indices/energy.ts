import type { PriceIndexRow } from "./row.ts";

const cnr = "CNR";
const state = "État";

/** Energy, its taxes, road transport and metals, as French and English contracts name them. */
export const energyIndices: readonly PriceIndexRow[] = [
  {
    name: "CNR gazole",
    publisher: cnr,
    symbols: ["CNR GAZOLE"],
    words: [
      "indice gazole professionnel",
      "indice cnr gazole",
      "indice gazole du cnr",
      "indice gazole cnr",
      "indice gazole du comité national routier",
      "indice gazole publié par le comité national routier",
      "indice gazole publié par le cnr",
      "gazole professionnel",
      "cours du gazole publié par le cnr",
      "prix du gazole publié par le cnr",
      "gazole publié par le comité national routier",
      "gazole, indice cnr",
      "gazole (indice cnr)",
      "gazole cnr",
    ],
  },
  {
    name: "CNR régional",
    publisher: cnr,
    symbols: ["CNR REGIONAL"],
    words: ["indice cnr régional porteur", "indice synthétique cnr", "indice cnr régional"],
  },
  {
    name: "CNR longue distance",
    publisher: cnr,
    words: [
      "indice cnr longue distance",
      "indice longue distance du cnr",
      "indice cnr longue distance ensemble articulé",
    ],
  },
  {
    name: "EL",
    publisher: "Le Moniteur",
    weak: true,
    words: ["électricité haute et très haute tension", "indice électricité"],
  },
  {
    name: "FOD",
    publisher: "DGEC",
    weak: true,
    words: ["fioul oil domestique", "fuel oil domestique", "fioul domestique"],
  },
  { name: "FOL", publisher: "DGEC", weak: true, words: ["fioul lourd", "fuel oil lourd"] },
  {
    name: "PEG",
    publisher: "EEX",
    weak: true,
    symbols: ["PEG Nord"],
    words: ["point d'échange de gaz", "peg month ahead", "peg day ahead"],
  },
  { name: "TTF", publisher: "ICE", weak: true, words: ["title transfer facility"] },
  { name: "EPEX Spot", publisher: "EPEX SPOT", words: ["epex spot france", "epex-spot", "epex spot"] },
  { name: "CEE", publisher: "Emmy", weak: true, words: ["certificats d'économies d'énergie"] },
  { name: "TURPE", publisher: "CRE", words: ["tarif d'utilisation des réseaux publics d'électricité"] },
  { name: "ATRD", publisher: "CRE", words: ["accès des tiers aux réseaux de distribution"] },
  { name: "TRVE", publisher: "CRE", words: ["tarifs réglementés de vente de l'électricité"] },
  {
    name: "TICGN",
    publisher: state,
    words: ["taxe intérieure de consommation sur le gaz naturel"],
  },
  { name: "TICFE", publisher: state, words: ["taxe intérieure sur la consommation finale d'électricité"] },
  { name: "ARENH", publisher: "CRE", words: ["accès régulé à l'électricité nucléaire historique"] },
  { name: "bois énergie", publisher: "CEEB", words: ["indice bois énergie", "indice ceeb", "indice bois-énergie"] },
  { name: "Brent", publisher: "ICE", weak: true, words: ["cours du brent", "brent crude"] },
  { name: "LME aluminium", publisher: "LME", words: ["cours lme de l'aluminium", "lme aluminium", "lme aluminum"] },
  { name: "LME cuivre", publisher: "LME", words: ["cours lme du cuivre", "lme cuivre", "lme copper"] },
];
