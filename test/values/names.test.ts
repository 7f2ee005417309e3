import { expect, test } from "vitest";
import { findLegalForms, legalForms } from "../../values/companies.ts";
import { priceIndexTable } from "../../values/indices/table.ts";
import { findIndices, readIndexSymbol } from "../../values/indices.ts";

test.each([
  ["la société Dupont, SAS au capital de 10 000 €", ["SAS"]],
  ["Société par Actions Simplifiée unipersonnelle", ["SASU"]],
  ["ACME S.A.R.L., SARL Martin", ["SARL", "SARL"]],
  ["Acme, Inc., a Delaware corporation, and Beta L.L.C.", ["Inc.", "Corp.", "LLC"]],
  ["Gamma Ltd. and Delta plc", ["Ltd", "PLC"]],
  ["un établissement public à caractère industriel et commercial", ["EPIC"]],
  ["Siemens AG, Philips N.V., Bosch GmbH", ["AG", "NV", "GmbH"]],
  ["une association loi 1901", ["association"]],
  ["which is incorporated herein by reference", []],
  ["SASsenage, sa durée, LA SALLE, incident", []],
] as [string, string[]][])("legal forms of %j", (text, names) => {
  expect(findLegalForms(text).map((item) => item.value.name)).toEqual(names);
});

test.each([
  ["l'indice des loyers commerciaux (ILC) publié par l'INSEE", ["ILC", "ILC"]],
  ["indices ICHT-IME, FSD2 et BT40", ["ICHT-IME", "FSD2", "BT40"]],
  ["l'indice Syntec", ["Syntec"]],
  ["l'index BT 01 et TP10a", ["BT01", "TP10a"]],
  ["the Consumer Price Index for All Urban Consumers (CPI-U)", ["CPI-U", "CPI-U"]],
  ["indice ICC du 2e trimestre", ["ICC"]],
  ["arbitration under the ICC rules", []],
  ["PRAIRIE ECI ACQUIROR", []],
  ["El Paso, ingénieur, RPIS, BT99", []],
] as [string, string[]][])("indices of %j", (text, names) => {
  expect(findIndices(text).map((item) => item.value.name)).toEqual(names);
});

test("the index table has at least forty rows, and no name twice", () => {
  const names = priceIndexTable.map((row) => row.name);
  expect(names.length).toBeGreaterThanOrEqual(40);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(readIndexSymbol(name)?.name, name).toBe(name);
});

test("every legal form is found by each of its names", () => {
  for (const form of legalForms) {
    for (const written of [...(form.abbreviations ?? []), ...(form.words ?? [])]) {
      expect(
        findLegalForms(` ${written} `).map((item) => item.value.name),
        written,
      ).toEqual([form.name]);
    }
  }
});
