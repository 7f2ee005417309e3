import sharp from "sharp";
import type { Page, Reading } from "../../schemas/document-text.ts";
import type { PageImage } from "../ocr/engine.ts";
import { type Format, type ReadContext, startsWith } from "./format.ts";
import { inOrder } from "./in-order.ts";
import { type PageDraft, pagesOf, recognisedDraft } from "./pdf/drafts.ts";
import { unreadIssues } from "./pdf/pdf.ts";
import { refusals } from "./refusals.ts";

/** Scans as PNG, JPEG or TIFF, which may hold many pages. */
export const image: Format = {
  name: "image",
  recognises: (bytes) =>
    ["\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff", "II*\0", "MM\0*"].some((mark) => startsWith(bytes, mark)),
  read,
};

/** An image without a stated resolution is taken for an A4 page, 8.27 inches wide. */
const pageWidthInches = 8.27;

async function read(bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  const { limits, name } = context;
  const mostPixels = limits.imageMegapixels * 1_000_000;
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw refusals.damaged(name, "image", error);
    });
  const megapixels = Math.ceil((metadata.width * (metadata.pageHeight ?? metadata.height)) / 1_000_000);
  if (megapixels > limits.imageMegapixels) {
    throw refusals.tooLarge(name, "million pixels", megapixels, limits.imageMegapixels, "limits.imageMegapixels");
  }
  const count = metadata.pages ?? 1;
  if (count > limits.pages) throw refusals.tooManyPages(name, count, limits.pages);
  const drafts: (PageDraft | Page)[] = [];
  const readPage = async (number: number) => {
    context.signal.throwIfAborted();
    if (context.onlyPage !== undefined && context.onlyPage !== number) return passedOver(number);
    const picture = await decode(bytes, number - 1, mostPixels).catch((error: unknown) => {
      throw refusals.damaged(name, metadata.format.toUpperCase(), error);
    });
    return readPicture(number, picture, context);
  };
  await inOrder(count, context.recogniser?.pagesAtOnce ?? 1, readPage, (draft, number) => {
    drafts.push(draft);
    context.onPage(number, draft.facts.source);
  });
  const pages = pagesOf(drafts);
  return { format: "image", pages, issues: unreadIssues(pages) };
}

function passedOver(number: number): PageDraft {
  const facts = { number, width: 0, height: 0, rotation: 0, source: "none", reader: "image" } as const;
  return { facts: { ...facts, note: "only another page was wanted" }, lines: [] };
}

async function readPicture(number: number, picture: PageImage, context: ReadContext): Promise<PageDraft> {
  const width = (picture.width / picture.dpi) * 72;
  const height = (picture.height / picture.dpi) * 72;
  const page = { number, width, height, rotation: 0 } as const;
  if (!context.recogniser) {
    return { facts: { ...page, source: "none", reader: "image", note: "an image, and OCR is off" }, lines: [] };
  }
  return recognisedDraft(page, await context.recogniser.recognise(picture, context.signal), "an image");
}

/** One page as grey pixels, turned as its camera says, on white where it is transparent. */
async function decode(bytes: Uint8Array, page: number, mostPixels: number): Promise<PageImage> {
  const source = sharp(bytes, { page, limitInputPixels: mostPixels, failOn: "truncated" });
  const { density } = await source.metadata();
  const { data, info } = await source
    .autoOrient()
    .flatten({ background: "white" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const stated = density !== undefined && density >= 100 ? density : undefined;
  const dpi = Math.round(stated ?? Math.min(info.width, info.height) / pageWidthInches);
  return { pixels: data, width: info.width, height: info.height, dpi: Math.max(70, dpi) };
}
