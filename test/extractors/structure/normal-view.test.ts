import fc from "fast-check";
import { expect, test } from "vitest";
import { assembleDocumentText } from "../../../extractors/assemble.ts";
import { documentOf, pageOf } from "../../../extractors/languages/corpus-text.ts";
import { normalView } from "../../../extractors/structure/normal-view.ts";
import type { Page } from "../../../schemas/document-text.ts";

const page = (text: string, number = 1): Page => ({ ...pageOf(""), number, text });
const viewOf = (...texts: string[]) =>
  normalView(
    assembleDocumentText(
      "document",
      texts.map((text, index) => page(text, index + 1)),
    ),
  );

test("line breaks inside a paragraph become spaces, blank lines separate paragraphs", () => {
  const view = viewOf("Le présent marché\nest conclu.\n\nIl prend effet\u00a0à sa notification.");
  expect(view.text).toBe("Le présent marché est conclu.\nIl prend effet à sa notification.");
});

test("a word hyphenated at a line end is joined, a compound number keeps its hyphen", () => {
  expect(viewOf("la recon-\nduction tacite").text).toBe("la reconduction tacite");
  expect(viewOf("un délai de vingt-\nquatre heures").text).toBe("un délai de vingt-quatre heures");
  expect(viewOf("la recon\ufffe\nduction tacite").text).toBe("la reconduction tacite");
});

test("a compound that the document writes elsewhere keeps its hyphen", () => {
  expect(viewOf("L'accord-\ncadre est un accord-cadre.").text).toBe("L'accord-cadre est un accord-cadre.");
});

test("a table of contents is left out", () => {
  const contents = ["1. Objet ........ 3", "2. Durée ........ 4", "3. Prix ......... 5"].join("\n\n");
  expect(viewOf(`${contents}\n\n1. Objet`).text).toBe("1. Objet");
  expect(viewOf("Fait à ............ le ......... 20").text).toBe("Fait à ............ le ......... 20");
});

test("typographic apostrophes, dashes and ligatures are made plain", () => {
  expect(viewOf("l’indice \u2013 a\ufb01n d’e\ufb00ectuer").text).toBe("l'indice - afin d'effectuer");
});

test("a sentence that a page end cuts goes on", () => {
  expect(viewOf("pour une durée de", "douze mois.").text).toBe("pour une durée de douze mois.");
});

test("running headers and deleted text are not in the flow", () => {
  const text = "Contrat n° 12\nArticle 1\nancien";
  const blocks: Page["blocks"] = [
    { kind: "pageHeader", start: 0, end: 13 },
    { kind: "heading", start: 14, end: 23 },
    { kind: "deleted", start: 24, end: 30 },
  ];
  expect(normalView(assembleDocumentText("document", [{ ...page(text), blocks }])).text).toBe("Article 1");
});

test("cells of one row stand on one line", () => {
  expect(normalView(documentOf("Redevance annuelle\t12 500 €\nDépôt\t900 €", "fr")).text).toBe(
    "Redevance annuelle\t12 500 €\nDépôt\t900 €",
  );
});

test("every character of the view leads back to the text as read", () => {
  const piece = fc.constantFrom(
    "Article 3",
    "durée de",
    "douze",
    "(12)",
    "mois",
    "l’",
    "\n",
    "\n\n",
    "-\n",
    "\u00ad",
    " ",
    "ﬁn",
    ".",
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 30 }), { minLength: 1, maxLength: 3 }), (pages) => {
      const document = assembleDocumentText(
        "document",
        pages.map((pieces, index) => page(pieces.join(""), index + 1)),
      );
      const view = normalView(document);
      for (let index = 0; index < view.text.length; index += 1) {
        const { start, end } = view.toSource(index, index + 1);
        const source = document.text.slice(start, end);
        expect(source.length).toBeGreaterThan(0);
        const character = view.text[index] ?? "";
        if (/[\p{L}\p{N}]/u.test(character)) expect(source.normalize("NFKC")).toContain(character);
      }
    }),
  );
});

test("a text without blank lines is cut into paragraphs after its sentences", () => {
  const sentence = "Le Titulaire remet son rapport chaque mois. ";
  const { text, paragraphs } = viewOf(sentence.repeat(1000).trim());
  expect(paragraphs.length).toBeGreaterThan(5);
  expect(paragraphs.every(({ start, end }) => end - start <= 6000)).toBe(true);
  expect(paragraphs.every(({ start, end }) => /^Le .*\.$/s.test(text.slice(start, end)))).toBe(true);
  expect(paragraphs.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(text.length - paragraphs.length + 1);
});
