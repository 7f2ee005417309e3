import { ContractKindValue } from "../../schemas/fields/contract-kind.ts";
import type { ContractRecord, FieldValue } from "../../schemas/record.ts";
import { exampleRecord } from "../../test/support/example-record.ts";
import { englishClauses, frenchClauses } from "./clauses.ts";
import { seeded } from "./seeded.ts";

export interface MadeContract {
  readonly record: ContractRecord;
  readonly pages: readonly string[];
  readonly document: string;
  readonly name: string;
}

const kinds = ContractKindValue.options.slice(0, 9);
const cities =
  "Lyon,Évry,Paris,Lille,Nîmes,Sète,Tours,Brest,Nancy,Dijon,Rouen,Amiens,Angers,Béziers,Créteil,Orléans".split(",");
const trades = "Ascenseurs,Énergie,Propreté,Systèmes,Réseaux,Bâtiment,Élévation,Sécurité,Logistique,Hygiène".split(",");
const names =
  "Durand,Lefèvre,Béranger,Martin,Cœur,Moreau,Garnier,Rousseau,Hélène,Picard,Noël,Vidal,Œillet,Gérard".split(",");

/** A contract of a portfolio, the same for the same number: values, doubts and three pages of clauses. */
export function makeContract(number: number): MadeContract {
  const random = seeded(number);
  const pick = <One>(from: readonly One[]): One => from[Math.floor(random() * from.length)] as One;
  const language = random() < 0.8 ? "fr" : "en";
  const city = pick(cities);
  const supplier = `${pick(names)} ${pick(trades)} ${1 + Math.floor(random() * 40)}`;
  const kind = pick(kinds);
  const reference = `M-${2015 + Math.floor(random() * 12)}-${String(number).padStart(6, "0")}`;
  const day = (from: number) => `${from + Math.floor(random() * 10)}-${two(12, random)}-${two(28, random)}`;
  const values = {
    title: `${language === "fr" ? "Contrat de" : "Agreement for"} ${kind} ${city}`,
    reference,
    documentKind: random() < 0.85 ? "contract" : "amendment",
    contractKind: kind,
    parties: [
      { name: `Ville de ${city}`, role: "buyer" },
      { name: supplier, role: "supplier" },
    ],
    sites: random() < 0.7 ? [{ name: city }] : [],
    signatureDate: [day(2015)],
    effectiveDate: { kind: "date", date: day(2016) },
    duration: [{ period: pick(["P1Y", "P2Y", "P3Y", "P48M"]) }],
    endDate: random() < 0.7 ? [{ kind: "date", date: day(2024) }] : [],
    renewal: [{ mode: pick(["tacit", "express", "none"]), period: "P1Y" }],
    notices: [{ purpose: "nonRenewal", period: pick(["P1M", "P3M", "P6M"]) }],
    amounts: [{ role: "total", money: { value: (10 ** (2 + random() * 5)).toFixed(2), currency: "EUR" } }],
    governingLaw: [],
  };
  const made = exampleRecord(`ctr-${String(number).padStart(16, "0")}`, values);
  const record = {
    ...made,
    fields: doubted(made.fields, random),
    documents: made.documents.map((one) => ({ ...one, language })),
  };
  const clauses = language === "fr" ? frenchClauses : englishClauses;
  const page = () => Array.from({ length: 5 }, () => pick(clauses)).join("\n");
  return {
    record,
    document: `doc-${String(number).padStart(16, "0")}`,
    name: `${reference} ${city}.pdf`,
    pages: [`${values.title}\n${supplier}, ${city}. ${reference}\n${page()}`, page(), page()],
  };
}

const two = (most: number, random: () => number) => String(1 + Math.floor(random() * most)).padStart(2, "0");

/** Half of the contracts have values that wait for a person. */
function doubted(fields: ContractRecord["fields"], random: () => number): ContractRecord["fields"] {
  const share = random() < 0.5 ? 0 : 0.25;
  const judge = (item: FieldValue): FieldValue =>
    item.value !== undefined && random() < share
      ? { ...item, status: "needsReview", confidence: 0.4 + random() * 0.5 }
      : { ...item, confidence: 0.9 + random() * 0.1 };
  return Object.fromEntries(
    Object.entries(fields).map(([key, entry]) =>
      "items" in entry ? [key, { ...entry, items: entry.items.map(judge) }] : [key, judge(entry)],
    ),
  );
}
