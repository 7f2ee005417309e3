import sharp from "sharp";
import { UnreadableFileError, UsageError } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";
import { recognise } from "./index.ts";
import { openPdf, PdfOpenError, type PdfPage } from "./pdf/document.ts";
import { drawFields, withForm } from "./pdf/form-drawing.ts";
import { loadError } from "./pdf/pdfium.ts";
import { noSuchPage, refusals } from "./refusals.ts";

/** Which page is wanted, and how fine. */
export interface RenderRequest {
  /** The file's name, for messages. */
  readonly name: string;
  /** From 1. */
  readonly page: number;
  /** Dots per inch; fewer where the page would have more pixels than `limits.imageMegapixels`. */
  readonly dpi: number;
  readonly limits: Settings["limits"];
}

/** A page as people see it: a PNG in colour, upright as displayed. Sizes in pixels. */
export interface PagePng {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a page of a PDF with pdfium, or takes one of an image. Throws `UsageError` for a page that is not there and for a
 * format whose pages have no picture, `UnreadableFileError` where the file cannot be drawn. Call it in a child only.
 */
export async function renderPage(bytes: Uint8Array, request: RenderRequest): Promise<PagePng> {
  const format = await recognise(bytes, request.name);
  if (format.name === "pdf") return renderPdf(bytes, request);
  if (format.name === "image") return renderImage(bytes, request);
  throw new UsageError(
    "NO_PAGE_PICTURE",
    `Expected ${request.name} to be a PDF or an image, whose pages have a picture, found a file of format ${format.name}; greffier text prints what is read from it.`,
  );
}

/** FPDFBitmap_BGRx, and FPDF_ANNOT | FPDF_REVERSE_BYTE_ORDER (red first), from pdfium's fpdfview.h. */
const colour = 3;
const renderFlags = 0x01 | 0x10;
const channels = 4;

async function renderPdf(bytes: Uint8Array, { name, page: number, dpi, limits }: RenderRequest): Promise<PagePng> {
  const document = await openPdf(bytes).catch((error: unknown) => {
    if (!(error instanceof PdfOpenError)) throw error;
    const isLocked = error.reason === loadError.password || error.reason === loadError.security;
    throw isLocked ? refusals.passwordProtected(name, "PDF") : refusals.damaged(name, "PDF", error);
  });
  try {
    checkPage(number, document.pageCount);
    const mostPixels = limits.imageMegapixels * 1_000_000;
    const drawn = withForm(document, (form) =>
      document.withPage(number - 1, (page) => drawnInColour(page, form, dpi, mostPixels)),
    );
    const { pixels, width, height } = drawn;
    const png = await sharp(pixels, { raw: { width, height, channels } }).removeAlpha().png().toBuffer();
    return { png, width, height };
  } catch (error) {
    if (error instanceof UsageError || error instanceof UnreadableFileError) throw error;
    throw refusals.damaged(name, "PDF", error);
  } finally {
    document.close();
  }
}

function drawnInColour(page: PdfPage, form: number, wantedDpi: number, mostPixels: number) {
  const { library } = page;
  const squareInches = Math.max(0.01, (page.width / 72) * (page.height / 72));
  const dpi = Math.min(wantedDpi, Math.sqrt(mostPixels / squareInches));
  const [width, height] = [page.width, page.height].map((side) => Math.max(1, Math.floor((side / 72) * dpi)));
  if (width === undefined || height === undefined) throw new Error("a page without a size");
  const size = width * height * channels;
  const buffer = library._malloc(size);
  const bitmap = library._FPDFBitmap_CreateEx(width, height, colour, buffer, width * channels);
  try {
    library._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    library._FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, renderFlags);
    if (form !== 0) drawFields(page, form, bitmap, width, height);
    return { pixels: library.HEAPU8.slice(buffer, buffer + size), width, height };
  } finally {
    library._FPDFBitmap_Destroy(bitmap);
    library._free(buffer);
  }
}

/** The image itself, turned as its camera says, on white; made smaller where the page needs fewer dots. */
async function renderImage(bytes: Uint8Array, { name, page, dpi, limits }: RenderRequest): Promise<PagePng> {
  const limitInputPixels = limits.imageMegapixels * 1_000_000;
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw refusals.damaged(name, "image", error);
    });
  checkPage(page, metadata.pages ?? 1);
  const megapixels = Math.ceil((metadata.width * (metadata.pageHeight ?? metadata.height)) / 1_000_000);
  if (megapixels > limits.imageMegapixels) {
    throw refusals.tooLarge(name, "million pixels", megapixels, limits.imageMegapixels, "limits.imageMegapixels");
  }
  // The long side of the largest page that is common: A3, 16.5 inches.
  const mostSide = Math.ceil(16.5 * dpi);
  try {
    const { data, info } = await sharp(bytes, { page: page - 1, limitInputPixels, failOn: "truncated" })
      .autoOrient()
      .flatten({ background: "white" })
      .toColourspace("srgb")
      .resize({ width: mostSide, height: mostSide, fit: "inside", withoutEnlargement: true })
      .png()
      .toBuffer({ resolveWithObject: true });
    return { png: data, width: info.width, height: info.height };
  } catch (error) {
    throw refusals.damaged(name, "image", error);
  }
}

function checkPage(wanted: number, count: number): void {
  if (wanted > count) throw noSuchPage(wanted, count);
}
