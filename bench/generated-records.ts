import { fields } from "../schemas/fields/index.ts";
import type { ContractRecord, FieldValue, RecordFields } from "../schemas/record.ts";

/** How many items the lists of a contract have, as in the contracts of `fixtures/inbox` on average. */
const itemsOf: Readonly<Record<string, number>> = {
  ...{ parties: 3, amounts: 6, obligations: 14, notices: 2, indexation: 1, penalties: 2, sites: 1 },
  ...{ signatureDate: 1, duration: 1, endDate: 1, renewal: 1 },
};

const statuses = ["auto", "auto", "auto", "needsReview", "confirmed", "corrected"] as const;

/** Contracts that nobody signed, one at a time: no two alike, and the same ones each time. */
export async function* generatedRecords(count: number): AsyncGenerator<ContractRecord> {
  for (let number = 1; number <= count; number += 1) yield record(number);
}

function record(number: number): ContractRecord {
  const id = `c${String(number).padStart(12, "0")}`;
  const entries: RecordFields = {};
  for (const { key, cardinality, tier } of fields) {
    if (tier === "extended") {
      entries[key] = cardinality === "one" ? nothing(id, key) : { items: [], absence: nothing(id, key) };
    } else if (cardinality === "one") {
      entries[key] = value(id, key, number, 0);
    } else {
      const items = Array.from({ length: itemsOf[key] ?? 0 }, (_, index) => value(id, key, number, index));
      entries[key] = items.length > 0 ? { items } : { items, absence: nothing(id, key) };
    }
  }
  const document = {
    ...{
      id: `${id}d`,
      sha256: "0".repeat(64),
      name: `Contrat ${number}.pdf`,
      kind: "contract",
      language: "fr",
      pages: 12,
    },
    reading: { format: "pdf", readers: ["pdfium"], textLayerPages: 12, ocrPages: 0, unreadPages: 0 },
  };
  const issue = { code: "END_BEFORE_START", severity: "warning", message: "The end is before the start." } as const;
  return { id, documents: [document], fields: entries, issues: number % 4 === 0 ? [issue] : [] };
}

function value(contract: string, key: string, number: number, index: number): FieldValue {
  const quote = `Article ${index + 1}. Le Titulaire n° ${number} remet chaque trimestre au pouvoir adjudicateur un état détaillé de ses prestations.`;
  return {
    ...{
      id: `${contract}-${key}-${index}`,
      state: "found",
      value: examples[key]?.(number, index) ?? `${key} ${number}`,
    },
    ...{ confidence: 0.5 + ((number * 7 + index * 13) % 50) / 100, status: statuses[(number + index) % 6] ?? "auto" },
    evidence: [
      {
        document: `${contract}d`,
        page: 1 + (index % 12),
        start: 10,
        end: 10 + quote.length,
        quote,
        foundBy: "rule:fr/example",
      },
    ],
    alternatives: [],
  };
}

function nothing(contract: string, key: string): FieldValue {
  const empty = { evidence: [], alternatives: [] };
  return { id: `${contract}-${key}`, state: "notFound", confidence: 0.8, status: "auto", ...empty };
}

const day = (number: number) => new Date(Date.UTC(2015, 0, 1 + (number % 6000))).toISOString().slice(0, 10);
const money = (number: number) => ({ value: `${1000 + (number % 900_000)}.50`, currency: "EUR" });

const examples: Readonly<Record<string, (number: number, index: number) => unknown>> = {
  title: (number) => `Marché de maintenance des ascenseurs n° ${number}`,
  documentKind: () => "contract",
  contractKind: () => "maintenance",
  legalNature: () => ({ regime: "public", form: "simple", ccag: "FCS" }),
  parties: (number, index) => ({
    ...{
      name: `Société ${(number * 3 + index) % 9000} & fils`,
      role: index === 0 ? "buyer" : "supplier",
      legalForm: "SAS",
    },
    ...{ siren: String(100_000_000 + number), address: `${number % 300} rue de la République, 69002 Lyon` },
  }),
  sites: (number) => ({ name: `Site ${number % 500}`, address: `${number % 80} quai Perrache, Lyon` }),
  signatureDate: day,
  notificationDate: (number) => day(number + 10),
  effectiveDate: (number) => ({ kind: "date", date: day(number + 20) }),
  duration: () => ({ period: "P3Y", firmPeriod: "P1Y" }),
  endDate: (number) => ({ kind: "date", date: day(number + 1100) }),
  renewal: () => ({ mode: "tacit", period: "P1Y", maxCount: 3, maxTotal: "P4Y" }),
  notices: (_, index) => ({
    purpose: index === 0 ? "nonRenewal" : "termination",
    period: "P3M",
    form: "registeredLetter",
  }),
  amounts: (number, index) => ({
    role: index === 0 ? "total" : "perUnit",
    money: money(number + index),
    taxBasis: "HT",
  }),
  paymentTerms: () => ({ delay: "P30D", from: { kind: "invoiceReceipt" }, invoicing: "P3M" }),
  indexation: () => ({
    mode: "revisable",
    formula: {
      ...{ written: "P = P0 x (0,15 + 0,85 x S/S0)", normalized: "P = P0 * (0.15 + 0.85 * (S / S0))", result: "P" },
      ...{ expression: { type: "number", value: "1" }, fixedPart: "0.15", terms: [{ index: "S", weight: "0.85" }] },
    },
    ...{ indices: [{ symbol: "S", name: "ICHT-IME", publisher: "INSEE" }], frequency: "P1Y" },
  }),
  penalties: (number) => ({ cause: "delay", rate: { kind: "money", money: money(number) }, per: "jour de retard" }),
  obligations: (number, index) => ({
    ...{ debtor: "supplier", action: `remettre l'état n° ${index + 1} des prestations du lot ${number % 30}` },
    ...{ category: "reporting", due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=3" } },
  }),
  governingLaw: () => ({ law: "droit français", place: "FR" }),
  jurisdiction: () => ({ court: "Tribunal administratif de Lyon", exclusive: true }),
  relations: () => ({ kind: "amends", reference: "2020-114" }),
};
