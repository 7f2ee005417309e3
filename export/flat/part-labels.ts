import type { Label } from "../../schemas/fields/field.ts";
import { inWords } from "../../schemas/words/in-words.ts";
import type { Language } from "../../values/read.ts";
import type { Aspect, ValuePart } from "./value-parts.ts";

/** The name of a value's part in a header, e.g. `montant (devise)`; empty where the part is the whole value. */
export function partLabel({ path, aspect }: ValuePart, language: Language): string {
  const name = path.length === 0 ? "" : nameOf(path, language);
  const suffix = aspect ? `(${aspects[aspect][language]})` : "";
  return [name, suffix].filter(Boolean).join(" ");
}

/** Whether the part has a French name of its own: English ones can be taken from its path, French ones cannot. */
export function hasLabel(path: readonly string[]): boolean {
  return labelOf(path) !== undefined;
}

const aspects: Readonly<Record<Aspect, Label>> = {
  unit: { fr: "unité", en: "unit" },
  currency: { fr: "devise", en: "currency" },
  rule: { fr: "règle", en: "rule" },
};

function nameOf(path: readonly string[], language: Language): string {
  return labelOf(path)?.[language] ?? inWords(path.at(-1) ?? "", language);
}

function labelOf(path: readonly string[]): Label | undefined {
  const whole = path.join(".");
  const last = path.at(-1) ?? "";
  if (Object.hasOwn(labels, whole)) return labels[whole];
  return Object.hasOwn(labels, last) ? labels[last] : undefined;
}

/** By whole path where a name alone says too little, else by the last name. */
const labels: Readonly<Record<string, Label>> = {
  acceptance: { fr: "recette", en: "acceptance" },
  action: { fr: "action", en: "action" },
  address: { fr: "adresse", en: "address" },
  affirmBefore: { fr: "à affermir avant", en: "to be affirmed by" },
  alias: { fr: "appelé", en: "called" },
  bic: { fr: "BIC", en: "BIC" },
  breachNotice: { fr: "délai de notification d'une violation", en: "breach notice" },
  breakOptions: { fr: "sorties possibles", en: "break options" },
  by: { fr: "par qui", en: "by whom" },
  cap: { fr: "plafond de hausse (%)", en: "greatest rise (%)" },
  "cap.kind": { fr: "nature du plafond", en: "kind of cap" },
  "cap.money": { fr: "plafond", en: "cap" },
  "cap.of": { fr: "assiette du plafond", en: "cap: share of" },
  "cap.percent": { fr: "plafond (%)", en: "cap (%)" },
  category: { fr: "catégorie", en: "category" },
  cause: { fr: "cause", en: "cause" },
  ccag: { fr: "CCAG", en: "CCAG" },
  companyNumber: { fr: "numéro d'immatriculation", en: "company number" },
  count: { fr: "nombre", en: "count" },
  countedFrom: { fr: "compté depuis", en: "counted from" },
  court: { fr: "tribunal", en: "court" },
  cover: { fr: "montant garanti", en: "cover" },
  credit: { fr: "avoir", en: "credit" },
  date: { fr: "date", en: "date" },
  dayKind: { fr: "jours", en: "days" },
  deadline: { fr: "date limite", en: "deadline" },
  debtor: { fr: "débiteur", en: "debtor" },
  delay: { fr: "délai", en: "delay" },
  deliverable: { fr: "livrable", en: "deliverable" },
  due: { fr: "échéance", en: "due" },
  duration: { fr: "durée", en: "duration" },
  endOfMonth: { fr: "fin de mois", en: "end of month" },
  evidenceRequired: { fr: "justificatif", en: "evidence required" },
  exceptions: { fr: "exceptions", en: "exceptions" },
  exclusive: { fr: "exclusive", en: "exclusive" },
  firmPeriod: { fr: "durée ferme", en: "firm period" },
  firstRevision: { fr: "première révision", en: "first revision" },
  fixedRise: { fr: "hausse convenue (%)", en: "fixed rise (%)" },
  floor: { fr: "plancher (%)", en: "floor (%)" },
  form: { fr: "forme", en: "form" },
  "formula.fixedPart": { fr: "part fixe", en: "fixed part" },
  "formula.normalized": { fr: "formule", en: "formula" },
  "formula.result": { fr: "prix calculé", en: "computed price" },
  "formula.terms.index": { fr: "termes : indice", en: "terms: index" },
  "formula.terms.weight": { fr: "termes : poids", en: "terms: weight" },
  "formula.written": { fr: "formule telle qu'écrite", en: "formula as written" },
  frequency: { fr: "périodicité", en: "frequency" },
  "from.kind": { fr: "à compter de", en: "from" },
  "from.text": { fr: "à compter de (termes du contrat)", en: "from (contract's words)" },
  granted: { fr: "accordée", en: "granted" },
  ground: { fr: "motif", en: "ground" },
  holder: { fr: "titulaire du compte", en: "account holder" },
  iban: { fr: "IBAN", en: "IBAN" },
  indicator: { fr: "indicateur", en: "indicator" },
  "indices.base": { fr: "indices : valeur de base", en: "indices: base value" },
  "indices.current": { fr: "indices : valeur de révision", en: "indices: current value" },
  "indices.name": { fr: "indices", en: "indices" },
  "indices.publisher": { fr: "indices : éditeur", en: "indices: publisher" },
  "indices.series": { fr: "indices : série", en: "indices: series" },
  "indices.symbol": { fr: "indices : symbole", en: "indices: symbol" },
  invoicing: { fr: "facturation", en: "invoicing" },
  kind: { fr: "nature", en: "kind" },
  lateInterest: { fr: "intérêts de retard", en: "late interest" },
  law: { fr: "droit", en: "law" },
  lead: { fr: "mandataire", en: "lead" },
  legalBasis: { fr: "fondement", en: "legal basis" },
  legalForm: { fr: "forme juridique", en: "legal form" },
  maxCount: { fr: "nombre maximal", en: "maximum count" },
  maxTotal: { fr: "durée totale maximale", en: "maximum total" },
  members: { fr: "membres", en: "members" },
  method: { fr: "moyen", en: "method" },
  metric: { fr: "métrique", en: "metric" },
  mode: { fr: "mode", en: "mode" },
  money: { fr: "montant", en: "amount" },
  mutual: { fr: "mutuelle", en: "mutual" },
  name: { fr: "nom", en: "name" },
  number: { fr: "numéro", en: "number" },
  of: { fr: "assiette", en: "share of" },
  payment: { fr: "paiement", en: "payment" },
  per: { fr: "par", en: "per" },
  percent: { fr: "taux (%)", en: "rate (%)" },
  period: { fr: "période", en: "period" },
  place: { fr: "pays", en: "country" },
  price: { fr: "prix concerné", en: "price" },
  procedure: { fr: "procédure", en: "procedure" },
  product: { fr: "produit", en: "product" },
  proof: { fr: "justificatif tous les", en: "proof every" },
  purpose: { fr: "objet", en: "purpose" },
  quantity: { fr: "quantité", en: "quantity" },
  "rate.kind": { fr: "nature du taux", en: "kind of rate" },
  "rate.text": { fr: "taux en toutes lettres", en: "rate in words" },
  "rate.written": { fr: "formule", en: "formula" },
  reference: { fr: "référence", en: "reference" },
  regime: { fr: "régime", en: "regime" },
  repayment: { fr: "remboursement", en: "repayment" },
  representative: { fr: "représentant", en: "representative" },
  results: { fr: "résultats", en: "results" },
  role: { fr: "rôle", en: "role" },
  rounding: { fr: "arrondi", en: "rounding" },
  rule: { fr: "règle", en: "rule" },
  "safeguard.effect": { fr: "clause de sauvegarde : effet", en: "safeguard: effect" },
  "safeguard.threshold": { fr: "clause de sauvegarde : seuil (%)", en: "safeguard: threshold (%)" },
  scope: { fr: "étendue", en: "scope" },
  seen: { fr: "constat", en: "seen" },
  services: { fr: "prestations", en: "services" },
  siren: { fr: "SIREN", en: "SIREN" },
  siret: { fr: "SIRET", en: "SIRET" },
  substitute: { fr: "substitution", en: "substitute" },
  supplierRole: { fr: "rôle du fournisseur", en: "supplier's role" },
  survival: { fr: "survie", en: "survival" },
  target: { fr: "cible", en: "target" },
  taxBasis: { fr: "HT ou TTC", en: "tax basis" },
  taxRate: { fr: "TVA (%)", en: "VAT (%)" },
  text: { fr: "texte", en: "text" },
  timing: { fr: "terme", en: "timing" },
  title: { fr: "intitulé", en: "title" },
  transfersOutsideEu: { fr: "transferts hors UE", en: "transfers outside the EU" },
  trueUp: { fr: "régularisation", en: "true-up" },
  unit: { fr: "par unité", en: "per unit" },
  vatNumber: { fr: "numéro de TVA", en: "VAT number" },
  who: { fr: "qui", en: "who" },
};
