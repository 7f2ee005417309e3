import { expect, test } from "vitest";
import { plainPage } from "../../../extractors/readers/plain-page.ts";

const blocksOf = (text: string) => {
  const page = plainPage(1, text, { reader: "text" });
  return page.blocks.map(({ kind, start, end }) => `${kind}: ${page.text.slice(start, end)}`);
};

test("items of a list that stands without empty lines are blocks of their own", () => {
  expect(blocksOf("Le Titulaire remet :\n- un rapport mensuel ;\n- un bilan annuel\net ses annexes.")).toEqual([
    "paragraph: Le Titulaire remet :",
    "listItem: - un rapport mensuel ;",
    "listItem: - un bilan annuel\net ses annexes.",
  ]);
});

test("numbered clauses that follow each other line by line are blocks of their own", () => {
  expect(blocksOf("6.1 Tout retard est pénalisé.\n6.2 Toute absence aussi.")).toEqual([
    "paragraph: 6.1 Tout retard est pénalisé.",
    "paragraph: 6.2 Toute absence aussi.",
  ]);
});

test("a heading right above its clause is a heading", () => {
  expect(blocksOf("Article 3 – Durée\nLe marché dure un an.")).toEqual([
    "heading: Article 3 – Durée",
    "paragraph: Le marché dure un an.",
  ]);
});

test("a number at the beginning of a line in the middle of a sentence opens nothing", () => {
  expect(blocksOf("Le délai prévu à l'article\n6.2 est porté de\n12. à 18 mois.")).toHaveLength(1);
});

test("what follows a line of check boxes is no part of the last box", () => {
  expect(blocksOf("Options : ☒ entretien ☐ assurance\nDépôt de garantie : 4 000 €")).toHaveLength(2);
});
