import type { DocumentKindValue } from "../../../schemas/fields/document-kind.ts";
import { withoutAccents } from "./lexicon.ts";

/** How a document of a kind is titled: at the start of its title, or anywhere in it. Earlier kinds win over later ones. */
export interface TitledKind {
  readonly kind: DocumentKindValue;
  readonly words: string;
  /** Another kind that the same title often covers. */
  readonly orElse?: DocumentKindValue;
}

/** From the most telling title to the most general. */
const titledKinds: readonly TitledKind[] = [
  { kind: "formalNotice", words: "(?:lettre de |courrier de )?mise en demeure" },
  {
    kind: "acceptanceReport",
    words:
      "(?:procès[- ]verbal|p\\.?v\\.?)(?: d'opérations préalables| de (?:la )?(?:réception|livraison|recette|vérification|levée)| d'admission)",
  },
  { kind: "minutes", words: "compte[- ]rendu|relevé de décisions|procès[- ]verbal|note conjointe" },
  { kind: "companyExtract", words: "(?:extrait )?k[- ]?bis|extrait d'immatriculation|avis de situation" },
  { kind: "bankDetails", words: "relevé d'identité bancaire|r\\.?i\\.?b(?!\\p{L})" },
  { kind: "certificate", words: "attestations?(?!\\p{L})|certificats?(?!\\p{L})" },
  { kind: "invoice", words: "factures?(?!\\p{L})|avoir n" },
  { kind: "serviceOrder", words: "ordre de service" },
  {
    kind: "notification",
    words:
      "(?:lettre de |courrier de )?notification(?! et)|décision de (?:reconduction|notification|non[- ]reconduction|résiliation)|décision d'affermissement",
  },
  {
    kind: "amendment",
    words: "(?:projet d')?avenant|protocole modificatif|acte modificatif|modification n ?°|formulaire exe ?10|exe ?10",
  },
  { kind: "callOff", words: "marché subséquent" },
  { kind: "deedOfCommitment", words: "acte d'engagement|attri ?1(?!\\d)|formulaire attri|dc ?8(?!\\d)" },
  {
    kind: "administrativeClauses",
    words:
      "cahier des clauses administratives(?! générales)|c\\.?c\\.?a\\.?p(?!\\p{L})|cahier des clauses particulières|c\\.?c\\.?p(?!\\p{L})|cahier des prescriptions spéciales",
  },
  {
    kind: "technicalClauses",
    words:
      "cahier des (?:clauses|prescriptions|spécifications) techniques|c\\.?c\\.?t\\.?p(?!\\p{L})|cahier des charges technique",
  },
  {
    kind: "priceSchedule",
    words:
      "bordereau (?:des|de) prix|b\\.?p\\.?u(?!\\p{L})|d\\.?p\\.?g\\.?f(?!\\p{L})|décomposition du prix|détail (?:quantitatif )?estimatif|d\\.?q\\.?e(?!\\p{L})|grille tarifaire",
  },
  {
    kind: "orderForm",
    words:
      "bulletin (?:de souscription|d'adhésion|d'abonnement|de commande)|bon de souscription|formulaire de (?:souscription|commande)",
  },
  { kind: "specialTerms", words: "conditions particulières|conditions spéciales" },
  {
    kind: "generalTerms",
    words: "conditions générales|conditions d'utilisation|conditions de vente|c\\.?g\\.?(?:v|u|p|s|l)\\.?(?!\\p{L})",
  },
  { kind: "annex", words: "annexe" },
  { kind: "purchaseOrder", words: "bon de commande(?! n'est)|commande n ?°" },
  { kind: "statementOfWork", words: "énoncé des travaux|fiche de mission|ordre de mission" },
  {
    kind: "quote",
    words:
      "devis|proposition (?:commerciale|financière|technique|de prix|d'intervention)|offre (?:de prix|commerciale|de service)",
  },
  {
    kind: "contract",
    words:
      "(?:projet de |modèle de )?(?:contrat|convention|bail|baux|accord[- ]cadre|accord|marché|protocole|police d'assurance|police|concession|traité|pacte|mandat|compromis|promesse|engagement (?:de confidentialité|de non-divulgation|de location|de réservation|unilatéral)|lettre (?:de mission|d'engagement))s?(?!\\p{L})",
  },
  { kind: "contract", words: "cahier des charges(?: de (?:la )?concession)", orElse: "technicalClauses" },
  { kind: "technicalClauses", words: "cahier des charges", orElse: "contract" },
  { kind: "letter", words: "lettre|courrier" },
];

const boundary = String.raw`(?<!\p{L})`;
const compiled = titledKinds.map((entry) => ({
  ...entry,
  pattern: new RegExp(withoutAccents(`${boundary}(?:${entry.words})`), "iu"),
}));
const anyKind = new RegExp(withoutAccents(`${boundary}(?:${titledKinds.map(({ words }) => words).join("|")})`), "iu");

/** Where the first word of a document kind stands in a line; -1 where there is none. */
export function kindWordAt(line: string): number {
  return anyKind.exec(withoutAccents(line))?.index ?? -1;
}

/** The kind that a title names: the most telling word, wherever it stands, but `contrat` before what only follows it. */
export function kindInTitle(title: string): TitledKind | undefined {
  const found = compiled.flatMap((entry) => {
    const match = entry.pattern.exec(withoutAccents(title));
    return match ? [{ entry, index: match.index }] : [];
  });
  const contract = found.find(({ entry }) => entry.kind === "contract");
  const followers = new Set<DocumentKindValue>([
    "annex",
    "purchaseOrder",
    "invoice",
    "certificate",
    "quote",
    "letter",
    "minutes",
    "notification",
    "priceSchedule",
    "serviceOrder",
    "companyExtract",
    "bankDetails",
    "statementOfWork",
    "formalNotice",
  ]);
  return found.find(({ entry, index }) => !(contract && contract.index < index && followers.has(entry.kind)))?.entry;
}
