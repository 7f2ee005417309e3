import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FixtureGold } from "../../eval/gold.ts";
import { labelledTexts, noPseudonyms } from "../../eval/reviewed/labelled-document.ts";
import { fakesWith } from "../../eval/reviewed/pseudonyms/fakes.ts";
import { pseudonymsFor } from "../../eval/reviewed/pseudonyms/pseudonymise.ts";
import { fieldByKey, fields as vocabulary } from "../../schemas/fields/index.ts";
import type { ContractRecord, FieldValue, RecordFields } from "../../schemas/record.ts";
import { iban, siren, siret } from "../../values/identifiers.ts";
import { exampleRecord } from "../support/example-record.ts";

const fakes = () => fakesWith(new Uint8Array(32).fill(7));

const text = `CONTRAT DE NETTOYAGE

Entre ORDALIS LOGICIELS, société par actions simplifiée, 27 chemin du Pré-Carré, 38240 Meylan, SIREN 732 829 320,
SIRET 732 829 320 00074, TVA FR44732829320, représentée par Madame Ingrid Vasselot, ci-après « le Prestataire »,
et la Commune de Wasnelles-lez-Douai, représentée par M. Paul Duchemin.\f
Ordalis facture 12 500 € HT par an, payables sur le compte FR76 3000 6000 0112 3456 7890 189.
Contact : ingrid.vasselot@ordalis.fr, 04 76 11 22 33, www.ordalis.fr. Le contrat prend fin le 31 décembre 2027.
M. Duchemin reçoit les avis de Ordalis Logiciels.`;

const originals = [
  "Ordalis",
  "Vasselot",
  "Duchemin",
  "Wasnelles",
  "Pré-Carré",
  "Meylan",
  "732 829 320",
  "732829320",
  "3000 6000",
  "04 76 11 22 33",
  "@ordalis",
];

const party = (name: string, more: object = {}) => ({ name, role: "supplier", ...more });
const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

function decided(value: unknown, words: string, status: FieldValue["status"] = "confirmed"): FieldValue {
  const evidence = {
    document: "contract-document",
    page: 1,
    quote: words,
    foundBy: "reviewer:user-1",
    ...place(words),
  };
  return { id: words, state: "found", value, confidence: 1, status, evidence: [evidence], alternatives: [] };
}

const record: ContractRecord = {
  ...exampleRecord("contract", {}),
  fields: {
    parties: {
      items: [
        decided(
          party("ORDALIS LOGICIELS", {
            siren: "732829320",
            siret: "73282932000074",
            vatNumber: "FR44732829320",
            address: "27 chemin du Pré-Carré, 38240 Meylan",
            representative: "Madame Ingrid Vasselot",
            alias: "le Prestataire",
          }),
          "ORDALIS LOGICIELS",
        ),
        decided(party("Commune de Wasnelles-lez-Douai"), "Commune de Wasnelles-lez-Douai"),
      ],
    },
    bankAccounts: { items: [decided({ iban: "FR7630006000011234567890189" }, "FR76 3000 6000 0112 3456 7890 189")] },
    amounts: {
      items: [
        decided({ role: "annual", money: { value: "12500.00", currency: "EUR" } }, "12 500 € HT par an"),
        decided({ role: "other", money: { value: "1.00", currency: "EUR" } }, "27", "needsReview"),
      ],
    },
    endDate: { items: [decided({ kind: "date", date: "2027-12-31" }, "le 31 décembre 2027")] },
    title: { ...decided("CONTRAT DE NETTOYAGE", "CONTRAT DE NETTOYAGE", "auto") },
    renewal: { items: [], absence: { ...decided(undefined, "CONTRAT"), state: "absent" } },
  } satisfies RecordFields,
};

const reviewed = (of: ContractRecord) => ({ record: of, texts: [{ document: "contract-document", text }] });

describe("a reviewed contract under other names", () => {
  const [labelled] = labelledTexts(reviewed(record), "contract-0001", pseudonymsFor(record.fields, fakes()));
  const whole = JSON.stringify(labelled);

  test.each(originals)("does not hold %j anywhere, whatever its case", (original) => {
    expect(text.toLowerCase()).toContain(
      original.toLowerCase() === "732829320" ? "732 829 320" : original.toLowerCase(),
    );
    expect(whole).toContain("parties");
    expect(whole.toLowerCase()).not.toContain(original.toLowerCase());
  });

  test("is a labelled document, each label with the words that state it", () => {
    const gold = FixtureGold.parse(labelled?.gold);
    for (const [key, items] of Object.entries(gold.fields)) {
      for (const { value, quote } of items) {
        expect(labelled?.text).toContain(quote);
        expect(fieldByKey(key).value.safeParse(value).success).toBe(true);
      }
    }
  });

  test("keeps what is learnt from: sums, dates, clauses", () => {
    expect(labelled?.gold.fields.amounts?.[0]?.quote).toBe("12 500 € HT par an");
    expect(labelled?.gold.fields.endDate?.[0]).toMatchObject({
      value: { date: "2027-12-31" },
      quote: "le 31 décembre 2027",
    });
    expect(labelled?.text).toContain("ci-après « le Prestataire »");
  });

  test("names one company by one name, in values and in text, and its numbers fit together", () => {
    const value = labelled?.gold.fields.parties?.[0]?.value as Record<string, string>;
    expect(labelled?.text.toLowerCase().split(value.name?.toLowerCase() ?? "?").length).toBeGreaterThan(2);
    expect(siren.isValid(value.siren ?? "")).toBe(true);
    expect(siret.isValid(value.siret ?? "")).toBe(true);
    expect(value.siret?.startsWith(value.siren ?? "?")).toBe(true);
    expect(value.vatNumber?.endsWith(value.siren ?? "?")).toBe(true);
    const account = labelled?.gold.fields.bankAccounts?.[0]?.value as Record<string, string>;
    expect(iban.isValid(account.iban ?? "")).toBe(true);
  });

  test("is labelled by what people decided, and by nothing that the machine said alone", () => {
    expect(Object.keys(labelled?.gold.fields ?? {})).not.toContain("title");
    expect(labelled?.gold.fields.amounts).toHaveLength(1);
    expect(labelled?.gold.complete).toEqual({ amounts: false });
    expect(labelled?.gold.fields.renewal).toEqual([]);
  });
});

test("as it is, on request", () => {
  expect(labelledTexts(reviewed(record), "contract-0001", noPseudonyms())[0]?.text).toBe(text);
});

test("a contract of which nobody decided anything is no label", () => {
  const untouched = { ...record, fields: { title: record.fields.title } } as ContractRecord;
  expect(labelledTexts(reviewed(untouched), "x", noPseudonyms())).toEqual([]);
});

test("another export has other names", () => {
  const other = fakesWith(new Uint8Array(32).fill(9));
  expect(other.company("ORDALIS LOGICIELS")).not.toBe(fakes().company("ORDALIS LOGICIELS"));
});

test("whatever the text, places stay where their words are: what is not replaced is found again", () => {
  const piece = fc.constantFrom(
    "Ordalis Logiciels ",
    "732 829 320 ",
    "le prix ",
    "12 500 € ",
    "M. Paul Duchemin ",
    "\f",
    "a@b.fr ",
    "é",
    "\u{1f600}",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.nat(), (pieces, first, length) => {
      const words = pieces.join("");
      const start = Math.min(first % (words.length + 1), words.length);
      const end = Math.min(words.length, start + (length % 20));
      const rewritten = pseudonymsFor(record.fields, fakes()).rewrite(words);
      const range = rewritten.range(start, end);
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeLessThanOrEqual(rewritten.text.length);
      expect(range.start).toBeLessThanOrEqual(range.end);
      const marked = words.slice(start, end);
      if (/^(?:le prix |12 500 € )$/.test(marked)) expect(rewritten.text.slice(range.start, range.end)).toBe(marked);
    }),
  );
});

test("every field that names somebody is one of the vocabulary", () => {
  const keys = vocabulary.map(({ key }) => key);
  expect(keys).toEqual(
    expect.arrayContaining(["parties", "sites", "subcontractors", "consortium", "bankAccounts", "signatures"]),
  );
});
