import { PDFName, PDFString } from "pdf-lib";
import { expect, test } from "vitest";
import { readFile } from "../../../extractors/readers/index.ts";
import type { Settings } from "../../../schemas/settings.ts";
import { type MarkedPage, markedPdf } from "../../support/marked-pdf.ts";
import { readBytes, settings } from "../../support/reading.ts";

const xml = new TextEncoder().encode('<?xml version="1.0"?><rsm:CrossIndustryInvoice/>');

/** Reads a PDF and gives the files that it hands over, as `name: size`. */
async function partsOf(bytes: Uint8Array, limits: Partial<Settings["limits"]> = {}) {
  const parts: string[] = [];
  const contents: Uint8Array[] = [];
  const reading = await readFile(bytes, {
    name: "facture.pdf",
    limits: { ...settings.limits, ...limits },
    dpi: 150,
    signal: new AbortController().signal,
    onPage: () => {},
    addPart: async (name, content) => {
      parts.push(`${name}: ${content.length}`);
      contents.push(content);
    },
  });
  return { parts, contents, issues: reading.issues, pages: reading.pages };
}

const invoice = async ({ document, print }: MarkedPage) => {
  print("Facture 2025-118", 60, 700);
  await document.attach(xml, "factur-x.xml", { mimeType: "text/xml" });
  await document.attach(new Uint8Array(1_200_000), "annexe financière.pdf");
};

test("files inside a PDF are handed over under their names, byte for byte", async () => {
  const { parts, contents, issues } = await partsOf(await markedPdf(invoice));
  expect(parts.toSorted()).toEqual([`annexe financière.pdf: 1200000`, `factur-x.xml: ${xml.length}`]);
  expect(contents.map((content) => Buffer.from(content).equals(xml))).toContain(true);
  expect(issues).toMatchObject([{ code: "EMBEDDED_FILES", severity: "info" }]);
  expect(issues[0]?.message).toContain("2 embedded file(s), each taken");
});

test("a file's name neither leads anywhere nor hides what it is", async () => {
  const bytes = await markedPdf(async ({ document }) => {
    await document.attach(xml, "../../etc/\u202efdp.exe");
    await document.attach(xml, "C:\\devis\nsigné.xml");
  });
  const { parts } = await partsOf(bytes);
  expect(parts.toSorted()).toEqual([`devis\ufffdsigné.xml: ${xml.length}`, `etc/\ufffdfdp.exe: ${xml.length}`]);
});

test("files inside a PDF are counted where nobody takes them", async () => {
  const { issues } = await readBytes(await markedPdf(invoice));
  expect(issues).toMatchObject([{ code: "EMBEDDED_FILES", severity: "info" }]);
  expect(issues[0]?.message).toContain("not opened");
});

test("a file over the limit is left out and said to be, and the others are taken", async () => {
  const { parts, issues } = await partsOf(await markedPdf(invoice), { fileMegabytes: 1 });
  expect(parts).toEqual([`factur-x.xml: ${xml.length}`]);
  expect(issues.map(({ code }) => code)).toEqual(["EMBEDDED_FILES", "EMBEDDED_FILE_TOO_LARGE"]);
});

test("a file that hangs on a page as a paper clip is handed over too", async () => {
  const bytes = await markedPdf(({ document, page, print }) => {
    print("Voir la pièce jointe", 60, 700);
    const { context } = document;
    const stream = context.register(context.stream(xml, { Type: "EmbeddedFile" }));
    const file = context.obj({ Type: "Filespec", F: PDFString.of("devis.xml"), EF: { F: stream } });
    const rectangle = [400, 700, 420, 720];
    const annotation = { Type: "Annot", Subtype: "FileAttachment", Rect: rectangle, FS: context.register(file) };
    page.node.addAnnot(context.register(context.obj(annotation)));
  });
  const { parts } = await partsOf(bytes);
  expect(parts).toEqual([`devis.xml: ${xml.length}`]);
});

test("a portfolio, whose own page is only a cover, gives its files", async () => {
  const bytes = await markedPdf(async ({ document }) => {
    await document.attach(xml, "contrat.xml");
    document.catalog.set(PDFName.of("Collection"), document.context.obj({ Type: "Collection" }));
  });
  const { parts, pages } = await partsOf(bytes);
  expect(parts).toEqual([`contrat.xml: ${xml.length}`]);
  expect(pages).toMatchObject([{ source: "none", note: "blank page" }]);
});
