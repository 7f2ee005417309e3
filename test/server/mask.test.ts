import fc from "fast-check";
import { expect, test } from "vitest";
import { contractRecordSchema, type FieldValue } from "../../schemas/record.ts";
import { maskRecord, maskText } from "../../server/mask.ts";
import { exampleRecord } from "../support/example-record.ts";

const iban = "FR7630006000011234567890189";
const spaced = "FR76 3000 6000 0112 3456 7890 189";

test.each([
  [`sur le compte ${spaced}.`, "sur le compte •••• •••• •••• •••• •••• •••0 189."],
  [`IBAN ${iban}`, "IBAN •••••••••••••••••••••••0189"],
  [`LE 01 JANVIER 2024 ${iban}`, "LE 01 JANVIER 2024 •••••••••••••••••••••••0189"],
  [`NL91ABNA0417164300 ou ${iban}`, "••••••••••••••4300 ou •••••••••••••••••••••••0189"],
])("of %s only the last four characters of an account are left", (text, masked) => {
  expect(maskText(text)).toBe(masked);
});

test.each([
  "LE 01 JANVIER 2024 AU 31 DECEMBRE 2026",
  "SIRET 732 829 320 00074, TVA FR44 732829320",
  "AR24 CLAUSE 12 DU MARCHE 2023-114 LOT 3",
  "FR76 3000 6000 0112 3456 7890 188",
])("%s is no account and stays", (text) => expect(maskText(text)).toBe(text));

test("no text takes long, and none gets another length", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("FR76", "3000", " ", "A", "0", "-", iban, "LE 01 ")), (parts) => {
      const text = parts.join("");
      expect(maskText(text)).toHaveLength(text.length);
    }),
  );
});

function recordWith(quote: string) {
  const record = exampleRecord("ctr-1", { bankAccounts: [{ iban, holder: "Net SAS" }] });
  const entry = record.fields.bankAccounts as { items: FieldValue[] };
  entry.items = entry.items.map((item) => ({
    ...item,
    evidence: item.evidence.map((place) => ({ ...place, quote })),
    alternatives: [{ value: { iban: "FR1420041010050500013M02606" }, confidence: 0.3, evidence: [] }],
  }));
  return record;
}

test("a masked record is still one that readers of records can read", () => {
  const masked = maskRecord(recordWith(`à l'ordre de Net SAS, ${spaced}`));
  expect(contractRecordSchema().safeParse(masked).error).toBeUndefined();
  expect(masked.fields.bankAccounts).toMatchObject({
    items: [
      {
        value: { iban: "XX00XXXXXXXXXXXXXXXXXXX0189", holder: "Net SAS" },
        evidence: [{ quote: "à l'ordre de Net SAS, •••• •••• •••• •••• •••• •••0 189" }],
        alternatives: [{ value: { iban: "XX00XXXXXXXXXXXXXXXXXXX2606" } }],
      },
    ],
  });
});

test("the number in parts, as a bank writes it or as it was misread, is masked in its field too", () => {
  for (const quote of ["banque 30006 guichet 00001 compte 12345678901 clé 89", "FR76 30O06 0OOO1 12345678901 89"]) {
    const masked = JSON.stringify(maskRecord(recordWith(quote)));
    expect(masked).not.toMatch(/30006|12345678901|30O06/);
  }
});

test("an account that stands in the text of another field, or as the holder, is masked there too", () => {
  const record = exampleRecord("ctr-1", {
    subject: `Versement sur ${spaced}`,
    paymentTerms: [{ method: "transfer", note: iban }],
    bankAccounts: [{ iban, holder: `Net SAS ${iban}` }],
  });
  expect(JSON.stringify(record)).toContain("3000 6000");
  expect(JSON.stringify(maskRecord(record))).not.toMatch(/3000 ?6000/);
});
