import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { folderDataset } from "../../eval/datasets/folder.ts";
import { evaluate } from "../../eval/evaluate.ts";
import { freshPseudonyms, labelledTexts, noPseudonyms } from "../../eval/reviewed/labelled-document.ts";
import type { ContractRecord, FieldValue, RecordFields } from "../../schemas/record.ts";
import { iban, siren } from "../../values/identifiers.ts";
import { exampleRecord } from "../support/example-record.ts";

/** A contract of two documents, each value said in one of them and decided by a person. */
interface Said {
  readonly value: unknown;
  readonly words: string;
  readonly in: 0 | 1;
}

function reviewed(pages: readonly [string, string], said: Readonly<Record<string, readonly Said[]>>) {
  const documents = ["first", "second"];
  const fields: RecordFields = {};
  for (const [key, items] of Object.entries(said)) {
    fields[key] = { items: items.map((one, index) => decided(`${key}-${index}`, one, pages, documents)) };
  }
  const base = exampleRecord("contract");
  const record: ContractRecord = {
    ...base,
    documents: documents.map((id) => ({ ...base.documents[0], id, name: `${id}.pdf` }) as (typeof base.documents)[0]),
    fields,
  };
  return { record, texts: documents.map((document, index) => ({ document, text: pages[index] ?? "" })) };
}

function decided(id: string, said: Said, pages: readonly string[], documents: readonly string[]): FieldValue {
  const { value, words: quote } = said;
  const start = pages[said.in]?.indexOf(quote) ?? -1;
  if (start < 0) throw new Error(`Expected the page to say "${quote}".`);
  const place = { document: documents[said.in] ?? "", page: 1, start, end: start + quote.length, quote };
  const evidence = [{ ...place, foundBy: "reviewer:user-1" }];
  return { id, state: "found", value, confidence: 1, status: "corrected", evidence, alternatives: [] };
}

const end = { value: { kind: "date", date: "2027-12-31" }, words: "le 31 décembre 2027", in: 1 } as const;
const price = {
  value: { role: "annual", money: { value: "12500", currency: "EUR" } },
  words: "12 500 € par an",
  in: 0,
} as const;
const rest = {
  value: { role: "monthly", money: { value: "900", currency: "EUR" } },
  words: "900 € par mois",
  in: 1,
} as const;
const plainPages = [
  "CONTRAT\n\nPrix : 12 500 € par an.\fPage deux.",
  "ANNEXE\fFin le 31 décembre 2027, 900 € par mois.",
] as const;

test("each document is written with its pages and with the labels that stand in it", () => {
  const contract = reviewed(plainPages, { amounts: [price, rest], endDate: [end] });
  const [first, second] = labelledTexts(contract, "contract-0001", noPseudonyms());
  expect([first?.text, second?.text]).toEqual(plainPages);
  expect(first?.gold).toMatchObject({ id: "contract-0001", pages: 2, complete: { amounts: false } });
  expect(Object.keys(first?.gold.fields ?? {})).toEqual(["amounts"]);
  expect(second?.gold).toMatchObject({ id: "contract-0001-2", pages: 2, complete: { amounts: false } });
  expect(second?.gold.fields).toEqual({
    amounts: [{ value: rest.value, quote: rest.words }],
    endDate: [{ value: end.value, quote: end.words }],
  });
});

test("what people corrected scores 1 on the labels that are written of it", async () => {
  const contract = reviewed(plainPages, { amounts: [price, rest], endDate: [end] });
  const folder = mkdtempSync(join(tmpdir(), "greffier-labelled-"));
  for (const { gold, text } of labelledTexts(contract, "contract-0001", freshPseudonyms()(contract.record))) {
    mkdirSync(join(folder, gold.id));
    writeFileSync(join(folder, gold.id, "text.txt"), text);
    writeFileSync(join(folder, gold.id, "gold.json"), JSON.stringify(gold));
  }
  const unasked = () => Promise.reject(new Error("Expected text alone."));
  const context = { root: "", data: "", from: "text", read: unasked, readAsScan: unasked } as const;
  const predict = async () => ({ fields: contract.record.fields });
  const score = await evaluate(folderDataset(folder), context, { predict });
  rmSync(folder, { recursive: true });
  expect(score?.documents).toHaveLength(2);
  const tallies = Object.fromEntries(score?.fields ?? []);
  expect(tallies).toMatchObject({
    amounts: { right: 2, missed: 0, spurious: 0 },
    endDate: { right: 1, missed: 0, spurious: 0 },
  });
});

const letters = (text: string) => fc.constantFrom(...text.split(" "));
const company = fc
  .tuple(letters("Ordalis Brévalne Kermadec Vaucresson Thélémaque"), letters("Logiciels Nettoyage Bâtiment Péninsule"))
  .map((words) => words.join(" "));
const personName = fc
  .tuple(letters("Ingrid Paul Anaïs Jean-Loup"), letters("Vasselot Duchemin Kerguélen d'Aurevilly"))
  .map((words) => words.join(" "));
const sirenNumber = fc
  .integer({ min: 30_000_000, max: 89_999_999 })
  .map((body) => Array.from({ length: 10 }, (_, last) => `${body}${last}`).find(siren.isValid) ?? "732829320");
const ibanNumber = fc.integer({ min: 10 ** 10, max: 10 ** 11 - 1 }).map((account) => {
  const body = `3000600001${account}89`;
  const checks = Array.from({ length: 97 }, (_, check) => `FR${String(check + 2).padStart(2, "0")}${body}`);
  return checks.find(iban.isValid) ?? "FR7630006000011234567890189";
});
const streetAddress = fc
  .tuple(fc.integer({ min: 1, max: 300 }), letters("rue avenue chemin"), letters("Montesquieu Ravel Bourdelle"))
  .map(([number, way, name]) => `${number} ${way} ${name}`);
const telephone = fc
  .array(fc.integer({ min: 10, max: 99 }), { minLength: 4, maxLength: 4 })
  .map((pairs) => ["04", ...pairs].join(" "));

/** As a text may write it: as it is, in capitals, over two lines. */
const written = fc.constantFrom(
  (words: string) => words,
  (words: string) => words.toUpperCase(),
  (words: string) => words.replace(" ", "\n"),
);
const grouped = (digits: string, size: number) => digits.replaceAll(new RegExp(`(.{${size}})(?=.)`, "g"), "$1 ");

test("nobody's name, number or address is left in any file, however the documents write it", () => {
  const made = fc.record({
    ...{ company, person: personName, siren: sirenNumber, iban: ibanNumber, street: streetAddress, telephone, written },
  });
  fc.assert(
    fc.property(
      made,
      ({ company: name, person: who, siren: number, iban: account, street, telephone: phone, written: as }) => {
        const mail = `${who.replaceAll(/[ ']/g, ".").toLowerCase()}@ordalis.fr`;
        const parts = { siren: number, address: `${street}, 38240 Meylan`, representative: `Madame ${who}` };
        const party = { value: { name, role: "supplier", ...parts }, words: name, in: 0 } as const;
        const head = `CONTRAT ENTRE ${name}, ${street}, 38240 Meylan, SIREN ${grouped(number, 3)}, représentée par Madame ${who}`;
        const body = `${as(name)} est joint au ${phone} ou à ${mail}.\fM. ${as(who)} signe. Compte ${grouped(account, 4)}.`;
        const bank = { value: { iban: account, holder: name }, words: grouped(account, 4), in: 1 } as const;
        const title = { value: `Contrat de ${name}`, words: `CONTRAT ENTRE ${name}`, in: 0 } as const;
        const contract = reviewed([head, body], { parties: [party], bankAccounts: [bank], title: [title] });
        const files = labelledTexts(contract, "contract-0001", freshPseudonyms()(contract.record));
        expect(files).toHaveLength(2);
        for (const { gold, text } of files) {
          for (const { quote } of Object.values(gold.fields).flat()) expect(text).toContain(quote);
        }
        const whole = folded(JSON.stringify(files));
        for (const told of [name, who, number, account, street, phone, mail, "ordalis.fr", "Meylan"]) {
          expect(whole).not.toContain(folded(told));
        }
        const fake = Object(files[0]?.gold.fields.parties?.[0]?.value).name;
        for (const { text } of files) expect(folded(text)).toContain(folded(fake));
      },
    ),
    { numRuns: 300 },
  );
});

/** Without spaces, line ends, marks of JSON and case. */
function folded(text: string): string {
  return text.replaceAll(/\\n|\s/g, "").toLowerCase();
}
