import { expect, test } from "vitest";
import { findLegalForms, legalForms } from "../../values/companies.ts";
import { englishIndices } from "../../values/indices/english.ts";
import { frenchIndices } from "../../values/indices/french.ts";
import { priceIndexTable } from "../../values/indices/table.ts";
import { worksIndices } from "../../values/indices/works.ts";
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

test("the index table has at least 60 French rows and 20 English ones", () => {
  expect(frenchIndices.length + worksIndices.length).toBeGreaterThanOrEqual(60);
  expect(englishIndices.length).toBeGreaterThanOrEqual(20);
});

test("no name, symbol or wording of the table means two indices", () => {
  const written = priceIndexTable.flatMap(({ name, symbols = [], words = [] }) => [
    ...new Set([name, ...symbols, ...words].map((word) => word.toLowerCase().replaceAll(/[\s_.()-]/g, ""))),
  ]);
  expect(written.filter((word, index) => written.indexOf(word) !== index)).toEqual([]);
});

test.each(priceIndexTable.map((row) => [row.name, row] as const))(
  "%s is read from its name, its symbols and its words",
  (name, row) => {
    for (const symbol of [name, ...(row.symbols ?? [])]) expect(readIndexSymbol(symbol)?.name, symbol).toBe(name);
    for (const words of row.words ?? []) {
      expect(
        findIndices(`selon l'${words} publié`).map(({ value }) => value.name),
        words,
      ).toContain(name);
    }
  },
);

test("series of INSEE have nine figures, as its data bank gives them", () => {
  const series = priceIndexTable.filter(({ publisher, series }) => publisher === "INSEE" && series !== undefined);
  expect(series.length).toBeGreaterThan(5);
  for (const row of series) expect(row.series, row.name).toMatch(/^\d{9}$/);
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
