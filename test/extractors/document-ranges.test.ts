import { describe, expect, test } from "vitest";
import { documentRanges, withDocumentRanges } from "../../extractors/document-ranges.ts";
import { pageOf } from "../../extractors/languages/corpus-text.ts";
import type { Page } from "../../schemas/document-text.ts";

/** Pages of one file, numbered as they lie in it. */
const pile = (...texts: string[]): Page[] =>
  texts.map((text, index) => ({
    ...pageOf(text),
    number: index + 1,
    ...(text === "" && { source: "none", note: "blank page" }),
  }));
const found = (...texts: string[]) => documentRanges(pile(...texts)).map(({ from, to }) => [from, to]);

describe("documents in one file are told apart", () => {
  test("where a title stands on a page numbered 1", () => {
    expect(
      found(
        "# CONTRAT DE NETTOYAGE\nEntre les soussignés\nPage 1/2",
        "Article 5 – Prix\nFait à Lille\nPage 2/2",
        "# AVENANT N° 1\nau contrat de nettoyage\nPage 1/1",
      ),
    ).toEqual([
      [1, 2],
      [3, 3],
    ]);
  });

  test("where numbering out of a total begins again, without a title", () => {
    expect(found("Objet\n1 sur 2", "Prix\n2 sur 2", "Matériel concerné\n1 sur 3", "Visites\n2 sur 3")).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test("where a title follows signatures on pages without numbers", () => {
    expect(
      found("# MASTER SERVICES AGREEMENT\nText", "IN WITNESS WHEREOF\nBy: ____", "# LEASE AGREEMENT\nText"),
    ).toEqual([
      [1, 2],
      [3, 3],
    ]);
  });

  test("at separator pages, which belong to none", () => {
    expect(found("Un contrat", "SÉPARATEUR", "Un autre")).toEqual([
      [1, 1],
      [3, 3],
    ]);
  });
});

describe("one document is left whole", () => {
  test.each([
    ["numbered through", ["# CONTRAT\n1/3", "Article 2\n2/3", "# CONDITIONS GÉNÉRALES\n3/3"]],
    [
      "an annex with numbers of its own",
      ["# CONTRAT\n- 1 -", "Fait à Paris\n- 2 -", "# ANNEXE 1 – CONTRAT TYPE\n- 1 -"],
    ],
    ["a cover without number", ["# MARCHÉ DE TRAVAUX", "Sommaire\n2", "Article 1\n3"]],
    ["an empty page in it", ["Un contrat", "", "qui va de l'avant"]],
    ["a single page", ["# CONTRAT\n1/1"]],
  ])("%s", (_, pages) => expect(found(...pages)).toEqual([]));
});

test("the proposal comes with an issue that names pages and no words of the document", () => {
  const pages = pile("# CONTRAT\nPage 1/1", "# AVENANT\nPage 1/2", "Fait à Lyon\nPage 2/2");
  const { ranges, issues } = withDocumentRanges({ format: "pdf", pages, issues: [] });
  expect(ranges?.map(({ reason }) => reason)).toEqual(["the file begins", "a title stands on a page numbered 1"]);
  expect(issues.map(({ message }) => message)).toEqual([
    "The file seems to hold 2 documents (pages 1, 2–3); split it and take in each if so.",
  ]);
});
