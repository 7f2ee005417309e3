import { listUse, numbered } from "./docx.ts";
import { type DocxExample, definition, example, items, override } from "./docx-examples.ts";

/** Ways of numbering that Word has and LibreOffice 7 passes over, with the labels that the standard asks for. */
export const beyondLibreOffice: readonly (DocxExample & { readonly labels: readonly string[] })[] = [
  {
    ...example("never-restarted", items(1, [0, 1, 2, 2, 1, 2, 0, 1, 2]), {
      numbering:
        definition(
          0,
          ["upperRoman", "TITRE %1"],
          ["decimal", "Chapitre %2"],
          ["decimal", "Article %3", '<w:lvlRestart w:val="0"/>'],
        ) + listUse(1, 0),
    }),
    labels: [
      "TITRE I",
      "Chapitre 1",
      "Article 1",
      "Article 2",
      "Chapitre 2",
      "Article 3",
      "TITRE II",
      "Chapitre 1",
      "Article 4",
    ],
  },
  {
    ...example("legal", items(1, [0, 1, 2, 2, 0, 1]), {
      numbering:
        definition(
          0,
          ["upperRoman", "%1."],
          ["decimal", "%1.%2", "<w:isLgl/>"],
          ["lowerLetter", "%1.%2.%3", "<w:isLgl/>"],
        ) + listUse(1, 0),
    }),
    labels: ["I.", "1.1", "1.1.1", "1.1.2", "II.", "2.1"],
  },
  {
    ...example("restarted-after-a-level", items(1, [0, 1, 2, 1, 2, 2, 0, 1, 2]), {
      numbering:
        definition(0, ["decimal", "%1"], ["decimal", "%1.%2"], ["lowerLetter", "%3.", '<w:lvlRestart w:val="1"/>']) +
        listUse(1, 0),
    }),
    labels: ["1", "1.1", "a.", "1.2", "b.", "c.", "2", "2.1", "a."],
  },
  {
    ...example("deeper-start", items(1, [0, 1]) + items(2, [0, 1, 1, 0, 1], 2), {
      numbering:
        definition(0, ["decimal", "%1."], ["lowerLetter", "%2)"]) + listUse(1, 0) + listUse(2, 0, override(1, 3)),
    }),
    labels: ["1.", "a)", "2.", "c)", "d)", "3.", "c)"],
  },
  {
    ...example(
      "hidden",
      items(1, [0, 1]) +
        `<w:p><w:pPr>${numbered(1, 1)}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r></w:p>` +
        items(1, [1, 0], 2),
      { numbering: definition(0, ["decimal", "%1."], ["decimal", "%1.%2"]) + listUse(1, 0) },
    ),
    labels: ["1.", "1.1", "1.2", "2."],
  },
  {
    ...example("words-of-its-own", items(1, [0, 0]) + items(2, [0, 0], 2) + items(3, [0], 4) + items(4, [0], 5), {
      numbering:
        definition(0, ["decimalEnclosedParen", "%1"]) +
        definition(1, ["numberInDash", "%1"]) +
        definition(2, ["hex", "0x%1"]) +
        definition(3, ["hindiNumbers", "%1."]) +
        [1, 2, 3, 4].map((list) => listUse(list, list - 1)).join(""),
    }),
    labels: ["(1)", "(2)", "- 1 -", "- 2 -", "0x1", "१."],
  },
];
