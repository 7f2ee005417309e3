import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainPage } from "../../extractors/readers/plain-page.ts";
import type { Pool } from "../../pipeline/isolation/pool.ts";
import { createReadingPool } from "../../pipeline/isolation/reading-pool.ts";
import { Settings } from "../../schemas/settings.ts";

const megabyte = 1_000_000;
/** A rule whose time grows faster than the text would need hours for a megabyte; those that read it need seconds. */
const cpuSeconds = 100;

/** Enough of them tells the language, whatever follows. */
const openings = {
  fr: "CONTRAT DE PRESTATIONS\n\nEntre les parties du contrat et la commune de la ville, dans le cadre des présentes\n\n",
  en: "SERVICES AGREEMENT\n\nbetween the parties to this agreement, under the terms of the services of the supplier\n\n",
};

const runs = ["1234567890", "a          ", "((((((", "abcdefghij", "......", "1.1.1.1.", "- ", "x\t", "é'", "\u201c"];

const cues = {
  fr: [
    "la durée du contrat et le prix des ",
    "SOCIETE DUPONT ",
    "le 1er janvier 2025, ",
    "une durée de douze (12) mois, ",
    "12 500,00 euros HT, ",
    "avec un préavis de trois mois avant ",
    "la société X, ci-après ",
    "P = P0 x (0,15 + 0,85 x S/S0) ",
    "le Titulaire doit remettre ",
    "reconduction tacite ",
    "pénalité de 100 € par jour de retard ",
    "Article 1\n\n",
    "« le Client » ",
    "article L. 123-4 du code ",
    "12 rue de la Paix 75002 Paris ",
    "indice Syntec S0 ",
    "payable à trente jours fin de mois ",
    "tribunal de commerce de Lyon ",
  ],
  en: [
    "the term of the agreement and the price ",
    "ACME CORPORATION ",
    "January 1, 2025, ",
    "a term of twelve (12) months, ",
    "$12,500.00 per year, ",
    "upon thirty days prior written notice ",
    'Acme Inc. (the "Supplier"), ',
    "the Supplier shall deliver ",
    "automatically renew ",
    "Section 1\n\n",
    "governed by the laws of the State of ",
    "payable within thirty days ",
    "CPI increase of 3% ",
    "by and between A and B and ",
  ],
};

/** Heads of tables that rules read by their columns. */
const heads = {
  fr: ["Site\tAdresse\tPrix", "Désignation\tUnité\tPrix unitaire HT", "Échéance\tMontant", "Partie\tRôle"],
  en: ["Site\tVisits\tAnnual charge", "Item\tUnit\tPrice", "Date\tAmount", "Party\tRole"],
};

/** Clauses that yield to others, for which a rule looks in all of the text. */
const defaults = {
  fr: "Sauf stipulation contraire des conditions particulières, le contrat est conclu pour douze mois.\n\n",
  en: "Unless the Order Form says otherwise, invoices are payable within thirty days of the date of invoice.\n\n",
};

/** A name like no other: what a rule looks up for each row is found nowhere else. */
const nameOf = (number: number) =>
  `Corran ${number.toString(26).replaceAll(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)] ?? "")} House`;

describe.each(["fr", "en"] as const)("the rules of %s read a megabyte", (language) => {
  const { limits, ocr } = Settings.parse({ limits: { cpuSeconds } });
  let pool: Pool;
  beforeAll(() => {
    pool = createReadingPool({ processes: 1, limits, ocr });
  });
  afterAll(() => pool.close());

  const read = async (text: string) => {
    const pages = [plainPage(1, openings[language].repeat(600) + text, { reader: "text" })];
    const extraction = await pool.run({ kind: "extract", document: "hostile", pages });
    expect(extraction.language).toBe(language);
  };

  test.each(runs)("of %j", (run) => read(run.repeat(megabyte / run.length)));

  test.each(heads[language])("of rows beneath %j", async (head) => {
    const rows = Array.from({ length: megabyte / 35 }, (_, row) => `${nameOf(row)}\tdaily\t${row},500.00`);
    await read([head, ...rows].join("\n"));
  });

  test("of clauses that yield to others", () => read(defaults[language].repeat(megabyte / defaults[language].length)));

  test("of their own cues, each repeated, in one line and in lines apart", async () => {
    const share = megabyte / cues[language].length;
    for (const apart of ["", "\n\n"]) {
      await read(cues[language].map((cue) => (cue + apart).repeat(share / (cue + apart).length)).join("\n\n"));
    }
  });
});
