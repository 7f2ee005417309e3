import { expect, test } from "vitest";
import { fieldByKey, fields } from "../../../schemas/fields/index.ts";
import { readers, readValue } from "../../../server/value-entry/read-value.ts";

type Example = readonly [field: string, language: "fr" | "en", words: string, value: unknown];

const found: readonly Example[] = [
  ["title", "fr", "  Contrat de\n maintenance ", "Contrat de maintenance"],
  ["reference", "fr", "2025-M-014", "2025-M-014"],
  ["documentKind", "fr", "avenant n° 2", "amendment"],
  ["contractKind", "fr", "Nettoyage", "cleaning"],
  ["contractKind", "en", "software licence", "softwareLicence"],
  ["legalNature", "fr", "marché public, alloti, CCAG-TIC", { regime: "public", form: "lots", ccag: "TIC" }],
  ["signatureDate", "fr", "01/02/2025", "2025-02-01"],
  ["signatureDate", "fr", "signé le 1er février 2025 à Rennes", "2025-02-01"],
  ["signatureDate", "en", "December 31st, 2025", "2025-12-31"],
  ["signatureDate", "fr", "December 31, 2025", "2025-12-31"],
  ["endDate", "fr", "jusqu’au 31 décembre 2027 inclus", { kind: "date", date: "2027-12-31" }],
  ["effectiveDate", "fr", "à la notification", { kind: "rule", event: { kind: "notification" } }],
  [
    "effectiveDate",
    "fr",
    "3 mois après la signature",
    { kind: "rule", event: { kind: "signature" }, offset: "P3M", direction: "after" },
  ],
  [
    "endDate",
    "en",
    "30 days before the renewal",
    { kind: "rule", event: { kind: "renewal" }, offset: "P30D", direction: "before" },
  ],
  ["duration", "fr", "trente-six (36) mois", { period: "P36M" }],
  ["duration", "fr", "3/6/9 ans", { period: "P9Y", breakOptions: ["P3Y", "P6Y"] }],
  ["duration", "fr", "4 ans dont 2 ans fermes", { period: "P4Y", firmPeriod: "P2Y" }],
  ["duration", "fr", "durée indéterminée", { period: "indefinite" }],
  ["renewal", "fr", "tacite reconduction par périodes d'un an, 3 fois", { mode: "tacit", period: "P1Y", maxCount: 3 }],
  [
    "renewal",
    "fr",
    "reconductible tacitement chaque année sans excéder 4 ans",
    { mode: "tacit", period: "P1Y", maxTotal: "P4Y" },
  ],
  ["renewal", "en", "does not renew", { mode: "none" }],
  [
    "notices",
    "fr",
    "résiliation, 3 mois, lettre recommandée",
    { purpose: "termination", period: "P3M", form: "registeredLetter" },
  ],
  ["notices", "fr", "dénonciation avant le 30 septembre", { purpose: "nonRenewal", deadline: "--09-30" }],
  ["notices", "fr", "10 jours ouvrés", { purpose: "nonRenewal", period: "P10D", dayKind: "business" }],
  [
    "amounts",
    "fr",
    "12 500 € HT par an",
    { role: "annual", money: { value: "12500.00", currency: "EUR" }, taxBasis: "HT", period: "P1Y" },
  ],
  ["amounts", "fr", "loyer de 32 400,00 euros", { role: "rent", money: { value: "32400.00", currency: "EUR" } }],
  [
    "amounts",
    "en",
    "$48,000.00 per year",
    { role: "annual", money: { value: "48000.00", currency: "USD" }, period: "P1Y" },
  ],
  [
    "amounts",
    "fr",
    "maximum 120 000 € HT",
    { role: "maximum", money: { value: "120000.00", currency: "EUR" }, taxBasis: "HT" },
  ],
  [
    "amounts",
    "fr",
    "19,50 € HT par stagiaire",
    { role: "perUnit", money: { value: "19.50", currency: "EUR" }, taxBasis: "HT", unit: "stagiaire" },
  ],
  [
    "paymentTerms",
    "fr",
    "30 jours à compter de la réception de la facture",
    { delay: "P30D", from: { kind: "invoiceReceipt" } },
  ],
  ["paymentTerms", "fr", "45 jours fin de mois, par virement", { delay: "P45D", endOfMonth: true, method: "transfer" }],
  ["paymentTerms", "en", "net 45 days from the invoice date", { delay: "P45D", from: { kind: "invoiceDate" } }],
  ["indexation", "fr", "ferme", { mode: "fixed", indices: [] }],
  [
    "penalties",
    "fr",
    "150 € par jour de retard",
    { cause: "delay", rate: { kind: "money", money: { value: "150.00", currency: "EUR" } }, per: "jour de retard" },
  ],
  [
    "penalties",
    "fr",
    "retard, 2 % du montant de la commande",
    { cause: "delay", rate: { kind: "percent", percent: "2", of: "montant de la commande" } },
  ],
  [
    "obligations",
    "fr",
    "le titulaire remet l'attestation de vigilance tous les six mois",
    {
      debtor: "supplier",
      action: "remet l'attestation de vigilance",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=6" },
    },
  ],
  ["governingLaw", "fr", "droit français", { law: "droit français", place: "FR" }],
  [
    "governingLaw",
    "en",
    "the laws of the State of Delaware",
    { law: "the laws of the State of Delaware", place: "US-DE" },
  ],
  ["jurisdiction", "fr", "Tribunal de commerce de Paris", { court: "Tribunal de commerce de Paris" }],
  [
    "parties",
    "fr",
    "Exemple SAS (fournisseur), SIREN 732 829 320",
    { name: "Exemple SAS", role: "supplier", siren: "732829320", legalForm: "SAS" },
  ],
  [
    "parties",
    "en",
    "Example Services Ltd (supplier)",
    { name: "Example Services Ltd", role: "supplier", legalForm: "Ltd" },
  ],
  [
    "sites",
    "fr",
    "Usinage · 12 rue Jean-Huss, 42000 Saint-Étienne",
    { name: "Usinage", address: "12 rue Jean-Huss, 42000 Saint-Étienne" },
  ],
  ["bankAccounts", "fr", "fr76 3000 6000 0112 3456 7890 189", { iban: "FR7630006000011234567890189" }],
  ["cpv", "fr", "90910000-9", "90910000-9"],
  ["lots", "fr", "Lot 2 : Nettoyage des vitres", { number: "2", title: "Nettoyage des vitres" }],
  ["tranches", "fr", "optionnelle · Tranche 2", { kind: "optional", name: "Tranche 2" }],
  ["priceForm", "fr", "prix forfaitaire", "lumpSum"],
  ["awardees", "fr", "plusieurs attributaires, 3", { mode: "multiple", count: 3 }],
  ["advance", "fr", "5 %", { percent: "5" }],
  ["retention", "fr", "5 %, 1 an", { percent: "5", period: "P1Y" }],
  ["licences", "fr", "165 utilisateurs", { quantity: 165, metric: "utilisateurs" }],
  ["serviceLevels", "fr", "disponibilité : 99,5 %", { indicator: "disponibilité", target: "99,5 %" }],
  ["terminationRights", "fr", "acheteur · manquement", { by: "buyer", ground: "breach" }],
  ["assignment", "fr", "interdite", { rule: "forbidden" }],
  ["exclusivity", "fr", "sans exclusivité", { granted: false }],
  ["minimumCommitment", "fr", "10 000 €", { money: { value: "10000.00", currency: "EUR" } }],
  ["liabilityCap", "fr", "500 000 €", { money: { value: "500000.00", currency: "EUR" } }],
  [
    "insurance",
    "fr",
    "responsabilité civile, 2 000 000 €",
    { kind: "publicLiability", cover: { value: "2000000.00", currency: "EUR" } },
  ],
  ["guarantees", "fr", "garantie contractuelle, 2 ans", { kind: "warranty", period: "P2Y" }],
  ["confidentiality", "fr", "mutuelle, 5 ans", { mutual: true, duration: "P5Y" }],
  ["personalData", "fr", "sous-traitant, 72 heures", { supplierRole: "processor", breachNotice: "PT72H" }],
  ["intellectualProperty", "fr", "cession", { results: "assigned" }],
  ["signatures", "fr", "Mme Ravard, 12/03/2025", { who: "Mme Ravard", date: "2025-03-12", seen: "seen" }],
  ["subject", "fr", "Entretien des chaudières", "Entretien des chaudières"],
  ["relations", "fr", "modifie 2021-014", { kind: "amends", reference: "2021-014" }],
  ["consortium", "fr", "conjoint · Alpha · Beta, Gamma", { kind: "joint", lead: "Alpha", members: ["Beta", "Gamma"] }],
  ["subcontractors", "fr", "Delta SARL · gardiennage", { name: "Delta SARL", services: "gardiennage" }],
  ["milestones", "fr", "recette · 30/06/2026", { deliverable: "recette", due: { kind: "date", date: "2026-06-30" } }],
];

test.each(found)("%s in %s: %j", (field, language, words, value) => {
  const answer = readValue({ field: fieldByKey(field), text: words, language });
  expect(answer.value).toEqual(value);
  expect(answer.printed).toBe(fieldByKey(field).print(answer.value));
});

const refused: readonly (readonly [string, string])[] = [
  ["signatureDate", "bientôt"],
  ["signatureDate", "31/02/2025"],
  ["endDate", "un jour"],
  ["duration", "longtemps"],
  ["renewal", "peut-être"],
  ["notices", "assez tôt"],
  ["amounts", "beaucoup d'argent"],
  ["amounts", "12 500"],
  ["indexation", "P = "],
  ["indexation", "voir l'annexe"],
  ["penalties", "sévères"],
  ["contractKind", "xyz"],
  ["cpv", "9091"],
  ["advance", "une avance"],
  ["paymentTerms", "bientôt"],
  ["parties", "·"],
  ["title", "   "],
];

test.each(refused)("%s refuses %j, and says what was expected with an example", (field, words) => {
  const answer = readValue({ field: fieldByKey(field), text: words, language: "fr" });
  expect(answer.value).toBeUndefined();
  expect(answer.error?.fr).toMatch(/^Attendu : /);
  expect(answer.error?.en).toMatch(/^Expected /);
});

test("every field has a reader of its own, and every reader a field", () => {
  expect(Object.keys(readers).sort()).toEqual(fields.map(({ key }) => key).sort());
});

test("an English date with two readings offers the other", () => {
  const answer = readValue({ field: fieldByKey("signatureDate"), text: "01/02/2025", language: "en" });
  expect(answer).toMatchObject({ value: "2025-01-02", others: [{ value: "2025-02-01", printed: "2025-02-01" }] });
});

test("words change only what they say: an amount corrected keeps its role, its tax basis and its period", () => {
  const current = { role: "rent", money: { value: "1.00", currency: "EUR" }, taxBasis: "HT", period: "P3M" };
  const answer = readValue({ field: fieldByKey("amounts"), text: "8 100 €", language: "fr", current });
  expect(answer.value).toEqual({ ...current, money: { value: "8100.00", currency: "EUR" } });
  const inclusive = readValue({ field: fieldByKey("amounts"), text: "TTC", language: "fr", current });
  expect(inclusive.value).toEqual({ ...current, taxBasis: "TTC" });
});

test("a notice period takes the place of a deadline, and keeps who may give it", () => {
  const current = { purpose: "termination", deadline: "--09-30", by: "buyer" };
  const answer = readValue({ field: fieldByKey("notices"), text: "6 mois", language: "fr", current });
  expect(answer.value).toEqual({ purpose: "termination", period: "P6M", by: "buyer" });
});

test("a company number alone leaves the party's name and role", () => {
  const current = { name: "Exemple SAS", role: "buyer" };
  const answer = readValue({ field: fieldByKey("parties"), text: "SIREN 732 829 320", language: "fr", current });
  expect(answer.value).toEqual({ ...current, siren: "732829320" });
});

test("what is taken for granted is offered the other way round too", () => {
  const answer = readValue({ field: fieldByKey("parties"), text: "Exemple", language: "fr" });
  expect([answer.value, ...answer.others.map(({ value }) => value)]).toEqual([
    { name: "Exemple", role: "supplier" },
    { name: "Exemple", role: "buyer" },
  ]);
});

test("a price formula is read as typed, with its weights, its indices and its TeX", () => {
  const words = "P = P0 × (0,15 + 0,85 × S/S0), révision annuelle";
  const answer = readValue({ field: fieldByKey("indexation"), text: words, language: "fr" });
  expect(answer.value).toMatchObject({
    mode: "revisable",
    formula: {
      normalized: "P = P0 * (0.15 + 0.85 * (S / S0))",
      fixedPart: "0.15",
      terms: [{ index: "S", weight: "0.85" }],
    },
    indices: [{ symbol: "S" }],
    frequency: "P1Y",
  });
  expect(answer.tex).toBe("P = P_{0} \\times \\left(0{,}15 + 0{,}85 \\times \\frac{S}{S_{0}}\\right)");
  expect(answer.warning).toBeUndefined();
});

test("a formula whose weights do not add up is read, with a warning", () => {
  const answer = readValue({ field: fieldByKey("indexation"), text: "P = P0 × (0,15 + 0,75 × S/S0)", language: "fr" });
  expect(answer.warning?.fr).toContain("vérifiez");
});

test("an account number with wrong check digits is refused in so many words", () => {
  const answer = readValue({ field: fieldByKey("bankAccounts"), text: "FR7630006000011234567890188", language: "fr" });
  expect(answer.value).toBeUndefined();
  expect(answer.error?.fr).toContain("clé");
});

test("a value that stands there and is none of the field's counts as nothing", () => {
  const answer = readValue({
    field: fieldByKey("renewal"),
    text: "1 an",
    language: "fr",
    current: { mode: "sideways", x: 1 },
  });
  expect(answer.value).toEqual({ mode: "tacit", period: "P1Y" });
});
