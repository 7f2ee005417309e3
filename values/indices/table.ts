/** One row: an index, the other symbols it goes by, and its names in words. */
export interface PriceIndexRow {
  readonly name: string;
  readonly publisher: string;
  readonly series?: string;
  readonly symbols?: readonly string[];
  readonly words?: readonly string[];
  /** The symbol also means something else: in a text it counts only near a word such as `indice`. */
  readonly weak?: boolean;
  /** Names of discontinued indices that it took over from. */
  readonly replaces?: readonly string[];
}

const insee = "INSEE";
const moniteur = "Le Moniteur";
const bls = "BLS";
const ons = "ONS";

/** Price indices met in French and English contracts; the families BT, TP and EV are read by their numbers. */
export const priceIndexTable: readonly PriceIndexRow[] = [
  { name: "Syntec", publisher: "Fédération Syntec", symbols: ["SYNTEC"], words: ["indice syntec", "syntec"] },
  {
    name: "ICHT-IME",
    publisher: insee,
    series: "001565183",
    symbols: ["ICHTrev-IME", "ICHT IME", "ICHT-TS IME", "ICHT-TS (IME)", "ICHTrev-TS IME", "ICHTTS-IME"],
    words: [
      "coût horaire du travail révisé - tous salariés - industries mécaniques et électriques",
      "coût horaire du travail dans les industries mécaniques et électriques",
    ],
  },
  {
    name: "ICHTrev-TS",
    publisher: insee,
    replaces: ["ICHTTS1"],
    symbols: ["ICHT-TS", "ICHTrevTS", "ICHTrev TS"],
    words: ["coût horaire du travail révisé - tous salariés", "coût horaire du travail tous salariés"],
  },
  {
    name: "ICHTTS1",
    publisher: insee,
    symbols: ["ICHT-TS1", "ICHTTS 1"],
    words: ["coût horaire du travail tous salariés (base 100)"],
  },
  { name: "ICHT-E", publisher: insee, symbols: ["ICHTrev-E"] },
  {
    name: "ICHT-N",
    publisher: insee,
    symbols: ["ICHTrev-N"],
    words: ["coût horaire du travail dans les services administratifs et de soutien"],
  },
  { name: "ICHT-M", publisher: insee, symbols: ["ICHTrev-M"] },
  { name: "ICHT-H", publisher: insee, symbols: ["ICHTrev-H"] },
  { name: "ICHT-I", publisher: insee, symbols: ["ICHTrev-I"] },
  {
    name: "FSD1",
    publisher: moniteur,
    symbols: ["FSD 1"],
    words: ["frais et services divers - modèle de référence n°1"],
  },
  {
    name: "FSD2",
    publisher: moniteur,
    symbols: ["FSD 2"],
    words: ["frais et services divers - modèle de référence n°2", "frais et services divers"],
  },
  {
    name: "FSD3",
    publisher: moniteur,
    symbols: ["FSD 3"],
    words: ["frais et services divers - modèle de référence n°3"],
  },
  { name: "PsdA", publisher: moniteur, symbols: ["PSDA", "Psd A"], words: ["produits et services divers a"] },
  { name: "PsdB", publisher: moniteur, symbols: ["PSDB", "Psd B"], words: ["produits et services divers b"] },
  { name: "PsdC", publisher: moniteur, symbols: ["PSDC", "Psd C"], words: ["produits et services divers c"] },
  { name: "PsdD", publisher: moniteur, symbols: ["PSDD", "Psd D"], words: ["produits et services divers d"] },
  {
    name: "ILC",
    publisher: insee,
    series: "001532540",
    words: ["indice des loyers commerciaux", "indice trimestriel des loyers commerciaux"],
  },
  {
    name: "ILAT",
    publisher: insee,
    series: "001617112",
    words: ["indice des loyers des activités tertiaires", "indice trimestriel des loyers des activités tertiaires"],
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
    ],
  },
  { name: "IRL", publisher: insee, series: "001515333", weak: true, words: ["indice de référence des loyers"] },
  {
    name: "IPC",
    publisher: insee,
    series: "001759970",
    weak: true,
    words: [
      "indice des prix à la consommation",
      "indice général des prix à la consommation",
      "indice insee des prix à la consommation",
    ],
  },
  {
    name: "IPCH",
    publisher: "Eurostat",
    symbols: ["HICP"],
    words: ["indice des prix à la consommation harmonisé", "harmonised index of consumer prices"],
  },
  {
    name: "SMIC",
    publisher: "État",
    words: ["salaire minimum interprofessionnel de croissance", "salaire minimum de croissance"],
  },
  {
    name: "CNR gazole",
    publisher: "CNR",
    symbols: ["CNR GAZOLE"],
    words: ["indice gazole professionnel", "indice cnr gazole", "indice gazole du cnr"],
  },
  {
    name: "CNR régional",
    publisher: "CNR",
    symbols: ["CNR REGIONAL"],
    words: ["indice cnr régional porteur", "indice synthétique cnr"],
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
  { name: "ING", publisher: insee, weak: true, words: ["index ingénierie", "indice ingénierie"] },
  { name: "IM", publisher: insee, weak: true },
  {
    name: "EL",
    publisher: "Le Moniteur",
    weak: true,
    words: ["électricité haute et très haute tension", "indice électricité"],
  },
  { name: "FOD", publisher: "DGEC", weak: true, words: ["fioul oil domestique", "fioul domestique"] },
  { name: "FOL", publisher: "DGEC", weak: true, words: ["fioul lourd"] },
  { name: "PEG", publisher: "EEX", weak: true, symbols: ["PEG Nord"], words: ["point d'échange de gaz"] },
  { name: "TTF", publisher: "ICE", weak: true, words: ["title transfer facility"] },
  { name: "TICGN", publisher: "État", words: ["taxe intérieure de consommation sur le gaz naturel"] },
  { name: "TICFE", publisher: "État", words: ["taxe intérieure sur la consommation finale d'électricité"] },
  { name: "ARENH", publisher: "État", words: ["accès régulé à l'électricité nucléaire historique"] },
  { name: "Brent", publisher: "ICE", weak: true },
  {
    name: "CPI-U",
    publisher: bls,
    symbols: ["CPIU"],
    words: [
      "consumer price index for all urban consumers",
      "consumer price index - all urban consumers",
      "consumer price index, all urban consumers",
    ],
  },
  {
    name: "CPI-W",
    publisher: bls,
    symbols: ["CPIW"],
    words: [
      "consumer price index for urban wage earners and clerical workers",
      "consumer price index - urban wage earners and clerical workers",
    ],
  },
  { name: "CPIH", publisher: ons, words: ["consumer prices index including owner occupiers' housing costs"] },
  { name: "RPI", publisher: ons, weak: true, words: ["retail price index", "retail prices index"] },
  { name: "RPIX", publisher: ons },
  { name: "SPPI", publisher: ons, words: ["services producer price index", "services producer price indices"] },
  { name: "AWE", publisher: ons, weak: true, words: ["average weekly earnings"] },
  {
    name: "CPI",
    publisher: "national statistics office",
    weak: true,
    words: ["consumer price index", "consumer prices index"],
  },
  { name: "ECI", publisher: bls, weak: true, words: ["employment cost index"] },
  { name: "PPI", publisher: bls, weak: true, words: ["producer price index"] },
  { name: "CEPCI", publisher: "Chemical Engineering", words: ["chemical engineering plant cost index"] },
];
