import { afterAll, beforeAll, expect, test } from "vitest";
import { ContractQuery } from "../../../schemas/api/contracts.ts";
import { openStore, type Store } from "../../../store/store.ts";
import { newDataFolder, removeDataFolder } from "../../support/data-folder.ts";
import { storeContract } from "../../support/stored-contract.ts";

let data: string;
let store: Store;

beforeAll(async () => {
  data = await newDataFolder();
  store = await openStore({ data, version: "1.0.0" });
  await storeContract(store, {
    name: "ascenseurs.pdf",
    pages: [
      "Contrat d’entretien des ascenseurs.",
      "Article 5. Le présent contrat est renouvelé par tacite reconduction, sauf préavis de trois mois adressé à l’œuvre.",
    ],
    values: {
      title: "Entretien des ascenseurs",
      parties: [{ name: "Société Générale d’Élévation", role: "supplier" }],
    },
  });
  await storeContract(store, {
    name: "cleaning.pdf",
    language: "en",
    pages: ["Cleaning services agreement. The supplier cleans the windows and renews the stock."],
    values: { title: "Cleaning agreement", reference: "CL-2024/07" },
  });
  await storeContract(store, {
    name: "nettoyage.pdf",
    pages: ["Nettoyage des locaux, hors ascenseurs. Préavis de résiliation de six mois."],
    values: { title: "Nettoyage des bureaux" },
  });
  await storeContract(store, {
    name: "gardiennage.pdf",
    pages: ["Gardiennage, société au capital de 12\u202f500,00 €, SIREN 552 100 554, SIRET 552 100 554 00013."],
    values: { title: "Gardiennage" },
  });
  await storeContract(store, {
    name: "restauration.pdf",
    pages: ["Restauration collective, SIREN 732829320, montant 48750.00 EUR."],
    values: { title: "Restauration" },
  });
});

afterAll(async () => {
  await store.close();
  removeDataFolder(data);
});

test.each([
  ["a word without its accents", "preavis", ["Nettoyage des bureaux", "Entretien des ascenseurs"]],
  ["a word with accents, in capitals", "PRÉAVIS", ["Nettoyage des bureaux", "Entretien des ascenseurs"]],
  ["another form of a French word", "renouvellements", ["Entretien des ascenseurs"]],
  ["another form of an English word", "window renewing", ["Cleaning agreement"]],
  ["a ligature by its letters", "oeuvre", ["Entretien des ascenseurs"]],
  ["an elided word", "l'entretien", ["Entretien des ascenseurs"]],
  ["words with small words between them", "le préavis de trois mois", ["Entretien des ascenseurs"]],
  ["a phrase", '"préavis de trois mois"', ["Entretien des ascenseurs"]],
  ["a phrase whose words stand elsewhere", '"trois préavis"', []],
  ["a beginning", "ascens*", ["Nettoyage des bureaux", "Entretien des ascenseurs"]],
  ["a word without another", "préavis -résiliation", ["Entretien des ascenseurs"]],
  ["a word without a beginning", "préavis -rési*", ["Entretien des ascenseurs"]],
  ["only what is not wanted", "-ascenseurs -siren", ["Cleaning agreement"]],
  ["a reference with its punctuation", "CL-2024/07", ["Cleaning agreement"]],
  ["a party", "elevation", ["Entretien des ascenseurs"]],
  ["a file name", "nettoyage.pdf", ["Nettoyage des bureaux"]],
  ["no word at all", "?!", []],
  ["an open quote", '"tacite reconduction', ["Entretien des ascenseurs"]],
  [
    "words that are operators elsewhere",
    "préavis & | !( :* <-> '';--",
    ["Nettoyage des bureaux", "Entretien des ascenseurs"],
  ],
  ["a SIREN printed in groups, typed without spaces", "552100554", ["Gardiennage"]],
  ["a SIREN printed without spaces, typed in groups", "732 829 320", ["Restauration"]],
  ["a SIREN in groups that points part", "732.829.320", ["Restauration"]],
  ["a SIREN as a phrase", '"SIREN 732 829 320"', ["Restauration"]],
  ["a SIRET printed in groups, typed without spaces", "55210055400013", ["Gardiennage"]],
  ["a SIRET as it is printed", "552 100 554 00013", ["Gardiennage"]],
  ["an amount printed in groups, typed without", "12500", ["Gardiennage"]],
  ["an amount printed in groups, typed with cents", "12500.00", ["Gardiennage"]],
  ["an amount printed without groups, typed in groups", "48 750,00 €", ["Restauration"]],
  ["the beginning of a number printed in groups", "552100*", ["Gardiennage"]],
  ["what has not this number", "SIREN -552100554", ["Restauration"]],
  ["a number that only looks like it", "552100555", []],
  ["a value of no contract", "hélicoptère", []],
])("a search finds %s", async (_what, search, titles) => {
  const { items } = await find({ search });
  expect(items.map((line) => line.title)).toEqual(titles);
});

test("by relevance, what has it in its heading comes before what has it in its text", async () => {
  const { items } = await find({ search: "ascenseurs", sort: "relevance" });
  expect(items.map((line) => line.title)).toEqual(["Entretien des ascenseurs", "Nettoyage des bureaux"]);
});

test("the words around a hit come as they stand in the document, with the hits marked", async () => {
  const { items } = await find({ search: "reconductions preavis" });
  const [line] = items;
  expect(line?.excerpt?.map(({ text }) => text).join("")).toContain(
    "par tacite reconduction, sauf préavis de trois mois",
  );
  expect(line?.excerpt?.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["reconduction", "préavis"]);
});

test("who may not read documents gets no words of them", async () => {
  const { items } = await find({ search: "préavis" }, false);
  expect(items.map((line) => line.excerpt)).toEqual([undefined, undefined]);
});

test("a text of any length and any words is kept and found by its first words", async () => {
  const words = Array.from({ length: 400_000 }, (_, index) => `mot${index.toString(36)}x`);
  const pages = [`licorne ${words.slice(0, 200_000).join(" ")}`, words.slice(200_000).join(" ")];
  await storeContract(store, { name: "long.txt", pages, values: { title: `${"Très long ".repeat(1000)}` } });
  const { items } = await find({ search: "licorne" });
  expect(items.map((line) => line.title.length)).toEqual([300]);
});

const find = (query: Record<string, unknown>, mayReadDocuments = true) =>
  store.portfolio.list(ContractQuery.parse(query), { sites: undefined, mayReadDocuments });

test("a number typed without spaces is shown where it is printed in groups", async () => {
  const { items } = await find({ search: "552100554" });
  const hits = items[0]?.excerpt?.filter(({ hit }) => hit).map(({ text }) => text);
  expect(hits?.slice(0, 3)).toEqual(["552", "100", "554"]);
});
