import { strToU8 } from "fflate";
import { buildDocx, type DocxParts, paragraph } from "../docx.ts";
import { contracts, type Language, orders } from "./contracts.ts";
import type { Hostile } from "./corpus.ts";

/** The body of the contract; `added` follows the clause on its term. */
function body(language: Language, added = ""): string {
  const lines = contracts[language].map((line) => paragraph(line));
  return [...lines.slice(0, 8), added, ...lines.slice(8)].join("");
}

const run = (text: string, properties: string) =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

type Write = (order: string, language: Language) => { readonly added?: string; readonly parts?: DocxParts };

const note = (kind: "footnote" | "comment", order: string) => ({
  added: `<w:p><w:r><w:t>Annexe</w:t></w:r><w:r><w:${kind}Reference w:id="2"/></w:r></w:p>`,
  parts: { [`${kind}s`]: `<w:${kind} w:id="2">${paragraph(order)}</w:${kind}>` },
});

const drawing = (order: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="Image 1" descr="${order}"/></wp:inline></w:drawing></w:r></w:p>`;

const core = (order: string) =>
  strToU8(
    `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>${order}</dc:description></cp:coreProperties>`,
  );

const unseenTags = (text: string) =>
  [...text.normalize("NFD").replaceAll(/[^ -~]/g, "")]
    .map((one) => String.fromCodePoint(0xe0000 + (one.codePointAt(0) ?? 0)))
    .join("");
const cyrillic: Readonly<Record<string, string>> = { a: "а", e: "е", o: "о", p: "р", c: "с", i: "і" };

const channels: readonly (readonly [string, Language, number, Write])[] = [
  ["body paragraph", "fr", 1, (order) => ({ added: paragraph(order) })],
  ["body paragraph", "en", 3, (order) => ({ added: paragraph(order) })],
  ["hidden text", "fr", 0, (order) => ({ added: run(order, "<w:vanish/>") })],
  ["hidden text", "en", 2, (order) => ({ added: run(order, "<w:vanish/>") })],
  ["white letters", "fr", 2, (order) => ({ added: run(order, '<w:color w:val="FFFFFF"/>') })],
  ["letters of one point", "en", 0, (order) => ({ added: run(order, '<w:sz w:val="2"/>') })],
  ["footnote", "fr", 3, (order) => note("footnote", order)],
  ["footnote", "en", 1, (order) => note("footnote", order)],
  ["comment", "fr", 4, (order) => note("comment", order)],
  [
    "page header",
    "fr",
    5,
    (order) => ({
      added: `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:pPr></w:p>`,
      parts: { header: paragraph(order) },
    }),
  ],
  [
    "a tracked deletion",
    "en",
    4,
    (order) => ({
      added: `<w:p><w:del w:id="9" w:author="X"><w:r><w:delText>${order}</w:delText></w:r></w:del></w:p>`,
    }),
  ],
  ["properties", "fr", 0, (order) => ({ parts: { files: { "docProps/core.xml": core(order) } } })],
  ["description of a picture", "en", 0, (order) => ({ added: drawing(order) })],
  ["a table cell", "fr", 2, (order) => ({ added: `<w:tbl><w:tr><w:tc>${paragraph(order)}</w:tc></w:tr></w:tbl>` })],
  ["letters with nothing between them", "fr", 0, (order) => ({ added: paragraph([...order].join("\u200b")) })],
  [
    "letters of another alphabet",
    "en",
    0,
    (order) => ({ added: paragraph([...order].map((one) => cyrillic[one] ?? one).join("")) }),
  ],
  ["letters that no font shows", "fr", 1, (order) => ({ added: paragraph(`Annexe${unseenTags(order)}`) })],
  ["backwards", "en", 1, (order) => ({ added: paragraph(`\u202e${[...order].reverse().join("")}\u202c`) })],
];

export function wordDocuments(): Hostile[] {
  const twins = { fr: buildDocx(body("fr")), en: buildDocx(body("en")) };
  return channels.map(([channel, language, number, write]) => {
    const order = orders[language][number] ?? "";
    const { added, parts } = write(order, language);
    const bytes = buildDocx(body(language, added), parts);
    return { format: "docx", channel, language, order, expected: "flagged", bytes, twin: twins[language] };
  });
}
