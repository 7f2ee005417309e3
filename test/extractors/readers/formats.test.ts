import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { formats, recognise } from "../../../extractors/readers/index.ts";
import { buildDocx, paragraph } from "../../support/docx.ts";
import { buildPdf } from "../../support/pdf.ts";
import { readBytes } from "../../support/reading.ts";
import { buildZip } from "../../support/zip.ts";

test.each([
  ["pdf", buildPdf([{}])],
  ["pdf", Buffer.concat([Buffer.from("\r\n\r\n"), buildPdf([{}])])],
  ["docx", buildDocx(paragraph("x"))],
  ["archive", buildZip([{ name: "a.txt", content: "a" }])],
  ["mail", Buffer.from("Received: from a by b\r\nSubject: x\r\n\r\ntext")],
  ["mail", Buffer.from("MIME-Version: 1.0\nContent-Type: text/plain;\n charset=utf-8\n\ntext")],
  ["mailbox", Buffer.from("From a@b.fr Thu Jan  2 10:00:00 2025\nFrom: a@b.fr\nDate: x\n\ntext\n")],
  ["text", Buffer.from("From: the Effective Date, the parties agree\nTo: nobody in particular\nand so on.\n\ntext")],
  ["text", Buffer.from("Objet: bail\nDate: 2 janvier 2025\n\nLe bailleur")],
  ["image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ["csv", Buffer.from("Prestation;Unité;PU HT\nNettoyage;m²;1,50\nVitrerie;m²;2,50\n")],
  [
    "invoice-data",
    Buffer.from(
      '<?xml version="1.0"?>\n<rsm:CrossIndustryInvoice xmlns:rsm="urn:x"><a>1</a></rsm:CrossIndustryInvoice>',
    ),
  ],
  ["invoice-data", Buffer.from('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"></Invoice>')],
  ["text", Buffer.from("Entre les soussignés :")],
])("a %s file is told by its content, whatever its name", async (name, bytes) => {
  expect((await recognise(bytes, "contract.xyz")).name).toBe(name);
});

test("every format in the list has a file or folder of its own", () => {
  const files = readdirSync(new URL("../../../extractors/readers", import.meta.url)).map((file) =>
    file.replace(".ts", ""),
  );
  expect(formats.length).toBe(18);
  expect(formats.map(({ name }) => homes[name] ?? name).filter((name) => !files.includes(name))).toEqual([]);
});

/** Formats that do not have their file's name. */
const homes: Readonly<Record<string, string>> = {
  docx: "word",
  doc: "legacy-word",
  odt: "converted",
  rtf: "converted",
  "word-xml": "converted",
  "flat-opc": "word",
  "word-html": "converted",
};

test("a Factur-X invoice is kept as it is written, and any other XML is refused", async () => {
  const xml =
    "<rsm:CrossIndustryInvoice>\n<ram:GrandTotalAmount>1200.00</ram:GrandTotalAmount>\n</rsm:CrossIndustryInvoice>";
  const { format, pages } = await readBytes(Buffer.from(xml));
  expect({ format, text: pages[0]?.text }).toEqual({ format: "invoice-data", text: xml });
  await expect(recognise(Buffer.from("<?xml version='1.0'?><feed/>"), "a.xml")).rejects.toThrow("an XML file");
});
