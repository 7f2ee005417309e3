import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { legacySources } from "../support/legacy-word-source.ts";
import { convertAll } from "../support/libre-office.ts";
import { blocksOf, readBytes } from "../support/reading.ts";

const sources = Object.entries(legacySources).map(([name, bytes]) => ({ name, bytes }));

describe.each([
  { format: "odt", to: { extension: "odt", filter: "writer8" } },
  { format: "rtf", to: { extension: "rtf", filter: "Rich Text Format" } },
])("a .$to.extension file ($format) with LibreOffice", ({ format, to }) => {
  let made = new Map<string, Uint8Array>();
  beforeAll(() => {
    made = convertAll(sources, "docx", to);
  }, 300_000);

  test("is read with its clause numbers, and the receipt says how", async () => {
    const reading = await readBytes(made.get("numbered") ?? new Uint8Array());
    expect(reading.format).toBe(format);
    expect(reading.pages[0]).toMatchObject({ reader: "libreoffice", note: "converted by LibreOffice" });
    // LibreOffice writes every paragraph of a list as level 1 in .rtf.
    const second = format === "rtf" ? "heading: Article 2" : "listItem: 1.1";
    expect(blocksOf(reading.pages[0])).toEqual([
      "heading: Article 1 Objet",
      `${second} Le contrat porte sur les ascenseurs.`,
    ]);
  });

  test("keeps headers, notes and the cells of tables", async () => {
    const { pages } = await readBytes(made.get("contract") ?? new Uint8Array());
    const blocks = pages.flatMap(blocksOf);
    for (const block of ["pageHeader: Contrat n° 2025-17", "tableCell: 12 000 €", "footnote: 1 Hors taxes."]) {
      expect(blocks).toContain(block);
    }
  });
});

test("a Word document of 2003 kept as XML is read", async () => {
  const xml =
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>Durée : trois ans.</w:t></w:r></w:p></w:body></w:wordDocument>';
  const { format, pages } = await readBytes(Buffer.from(xml));
  expect({ format, text: pages[0]?.text }).toEqual({ format: "word-xml", text: "Durée : trois ans." });
});

test("a page saved as HTML by Word under the name of a .doc is read", async () => {
  const html =
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"></head><body><p class="MsoNormal">Durée : trois ans.</p></body></html>';
  const { format, pages } = await readBytes(Buffer.from(html));
  expect({ format, text: pages[0]?.text }).toEqual({ format: "word-html", text: "Durée : trois ans." });
});

test("a .doc with automatic numbers is read through LibreOffice, with them", async () => {
  const file = readFileSync(new URL("../extractors/readers/legacy-word/numbered.doc", import.meta.url));
  const { format, pages, issues } = await readBytes(file);
  expect({ format, issues }).toEqual({ format: "doc", issues: [] });
  expect(pages[0]?.note).toMatch(/^converted by LibreOffice, for it has automatic numbers/);
  expect(pages[0]?.text).toBe("Article 1 Objet\n\n1.1 Le contrat porte sur les ascenseurs.");
});

test("a .doc that word-extractor cannot read and LibreOffice cannot either is refused", async () => {
  const file = Buffer.from(readFileSync(new URL("../extractors/readers/legacy-word/contract.doc", import.meta.url)));
  // Without its mark the file information block is not recognised.
  file.writeUInt16LE(0, file.indexOf(Buffer.from("eca5", "hex")));
  await expect(readBytes(file)).rejects.toMatchObject({ code: "DAMAGED_FILE" });
});
