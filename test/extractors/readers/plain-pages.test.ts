import { describe, expect, it } from "vitest";
import { plainPages } from "../../../extractors/readers/plain-pages.ts";

/** The texts of blocks in the sentence flow, by page. */
const flow = (texts: readonly string[]) =>
  plainPages(texts, { reader: "text" }).map(({ text, blocks }) =>
    blocks
      .filter(({ kind }) => kind !== "pageHeader" && kind !== "pageFooter")
      .map(({ start, end }) => text.slice(start, end)),
  );

describe("running lines of plain text", () => {
  it("come back at the ends of pages, and stay where they stand first", () => {
    const bodies = ["Objet : l'entretien.", "Durée : trois ans.", "Prix : un forfait.", "Litiges : Lyon."];
    const texts = bodies.map((body, page) => `Contrat d'entretien n° 12\n\n${body}\n\nPage ${page + 1} sur 4`);
    expect(flow(texts)).toEqual([
      ["Contrat d'entretien n° 12", bodies[0], "Page 1 sur 4"],
      ...bodies.slice(1).map((body) => [body]),
    ]);
  });

  const goods = ["chairs", "tables", "lamps"];

  it("are known without page breaks by the sentences that they cut, page numbers beside them included", () => {
    const halves = goods.map((word) => [`The Supplier delivers ${word} and`, `replaces ${word}.`]);
    const text = halves.map(([before, after], page) => `${before}\n\n${page}\n\nFiled by Acme, 5/20/2014\n\n${after}`);
    expect(flow([text.join("\n\n")])).toEqual([halves.flat()]);
  });

  it("are known without page breaks by the page numbers beside them, Roman ones too", () => {
    const sentences = goods.map((word) => `The Supplier replaces ${word}.`);
    const numbers = ["ii", "1", "- 2 -"];
    const text = sentences.map((sentence, page) => `${sentence}\n\n${numbers[page]}\n\nFiled by Acme, 5/20/2014`);
    expect(flow([text.join("\n\n")])).toEqual([sentences]);
  });

  it("are none where each page opens with a heading of its own", () => {
    const annexes = goods.map((word, page) => `Annexe n° ${page + 1} :\n\nPrix de ${word} au mois.`);
    expect(flow(annexes).flat()).toHaveLength(6);
  });

  it("are none where lines of the contract come back", () => {
    const lots = goods.map((word) => `Lot ${word}\n\nMontant minimum : sans minimum\n\nLe lot comprend ${word}.`);
    expect(flow([lots.join("\n\n")])[0]).toHaveLength(9);
  });
});
