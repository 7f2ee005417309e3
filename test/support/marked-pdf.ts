import { PDFDict, PDFDocument, type PDFFont, PDFHexString, PDFName, type PDFPage, StandardFonts } from "pdf-lib";
import type { Page } from "../../schemas/document-text.ts";
import { readBytes, wordAt } from "./reading.ts";

/** An A4 page under construction, with what is needed to put fields and annotations on it. */
export interface MarkedPage {
  readonly document: PDFDocument;
  readonly page: PDFPage;
  readonly font: PDFFont;
  /** Draws a line of text, in points from the bottom left corner. */
  readonly print: (text: string, x: number, y: number) => void;
  /** Adds an annotation; `rect` is left, bottom, right, top. Texts are written as PDF strings, `/Name` as a name. */
  readonly annotate: (
    subtype: string,
    rect: readonly [number, number, number, number],
    entries?: Readonly<Record<string, string | number>>,
  ) => void;
}

/** Writes a PDF of one page with fields, annotations or files. */
export async function markedPdf(draw: (target: MarkedPage) => void | Promise<void>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  await draw({
    document,
    page,
    font,
    print: (text, x, y) => page.drawText(text, { x, y, size: 11, font }),
    annotate: (subtype, rect, entries = {}) => {
      const written = Object.entries(entries).map(([key, value]) => [key, pdfValue(value)]);
      const annotation = document.context.obj({
        Type: "Annot",
        Subtype: subtype,
        Rect: [...rect],
        ...Object.fromEntries(written),
      });
      page.node.addAnnot(document.context.register(annotation));
    },
  });
  return document.save({ useObjectStreams: false });
}

function pdfValue(value: string | number) {
  if (typeof value === "number") return value;
  return value.startsWith("/") && !value.includes(" ") ? PDFName.of(value.slice(1)) : PDFHexString.fromText(value);
}

/** Takes the appearance away from every field and annotation, as programs do that leave drawing to the viewer. */
export function withoutAppearances({ page }: MarkedPage): void {
  for (const reference of page.node.Annots()?.asArray() ?? []) {
    page.doc.context.lookup(reference, PDFDict).delete(PDFName.of("AP"));
  }
}

/** The page that is read from such a PDF. */
export async function markedPage(draw: (target: MarkedPage) => void | Promise<void>): Promise<Page> {
  const { pages } = await readBytes(await markedPdf(draw));
  const [page] = pages;
  if (!page) throw new Error("no page");
  return page;
}

/** The box of the first word of a page that is this one. */
export function boxOfWord(page: Page, word: string): number[] {
  const index = page.words.starts.findIndex((start, at) => page.text.slice(start, page.words.ends[at]) === word);
  return wordAt(page, index).box;
}
