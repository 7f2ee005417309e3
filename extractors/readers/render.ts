import sharp, { type OutputInfo, type Sharp } from "sharp";
import { UnreadableFileError, UsageError } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";
import { recognise } from "./index.ts";
import { openPdf, PdfOpenError, type PdfPage } from "./pdf/document.ts";
import { drawFields, withForm } from "./pdf/form-drawing.ts";
import { loadError } from "./pdf/pdfium.ts";
import { noSuchPage, refusals } from "./refusals.ts";

/** Which page of which file is wanted. */
interface PageRequest {
  /** The file's name, for messages. */
  readonly name: string;
  /** From 1. */
  readonly page: number;
  readonly limits: Settings["limits"];
}

/** How fine a page is wanted. */
export interface RenderRequest extends PageRequest {
  /** Dots per inch; fewer where the page would have more pixels than `limits.imageMegapixels`. */
  readonly dpi: number;
}

/** How wide a page is wanted. */
export interface ViewRequest extends PageRequest {
  /** Pixels; fewer where the page would have more than `limits.imageMegapixels`, or is an image of fewer. */
  readonly width: number;
}

/** A page as people see it: a PNG in colour, upright as displayed. Sizes in pixels. */
export interface PagePng {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a page of a PDF with pdfium, or takes one of an image. Throws `UsageError` NO_SUCH_PAGE, or NO_PAGE_PICTURE for a
 * format whose pages have no picture, `UnreadableFileError` where the file cannot be drawn. Call it in a child only.
 */
export async function renderPage(bytes: Uint8Array, request: RenderRequest): Promise<PagePng> {
  const { data, info } = await encoded(bytes, request, (picture) => picture.png());
  return { png: data, width: info.width, height: info.height };
}

/** The same as WebP of a width, which is small and quickly made: for who looks at it in a browser. */
export async function renderView(bytes: Uint8Array, request: ViewRequest): Promise<Uint8Array> {
  return (await encoded(bytes, request, (picture) => picture.webp({ quality: 82, effort: 1 }))).data;
}

async function encoded(
  bytes: Uint8Array,
  request: RenderRequest | ViewRequest,
  encode: (picture: Sharp) => Sharp,
): Promise<{ data: Buffer; info: OutputInfo }> {
  const format = await recognise(bytes, request.name);
  const draw = drawers.get(format.name);
  if (!draw) throw noPicture(request.name, format.name);
  try {
    return await encode(await draw(bytes, request)).toBuffer({ resolveWithObject: true });
  } catch (error) {
    if (error instanceof UsageError || error instanceof UnreadableFileError) throw error;
    throw refusals.damaged(request.name, format.name === "pdf" ? "PDF" : "image", error);
  }
}

function noPicture(name: string, format: string): UsageError {
  return new UsageError(
    "NO_PAGE_PICTURE",
    `Expected ${name} to be a PDF or an image, whose pages have a picture, found a file of format ${format}; greffier text prints what is read from it.`,
  );
}

/** FPDFBitmap_BGRx, and FPDF_ANNOT | FPDF_REVERSE_BYTE_ORDER (red first), from pdfium's fpdfview.h. */
const colour = 3;
const renderFlags = 0x01 | 0x10;
const channels = 4;

async function drawPdf(bytes: Uint8Array, request: RenderRequest | ViewRequest): Promise<Sharp> {
  const { name, page: number, limits } = request;
  const document = await openPdf(bytes).catch((error: unknown) => {
    if (!(error instanceof PdfOpenError)) throw error;
    const isLocked = error.reason === loadError.password || error.reason === loadError.security;
    throw isLocked ? refusals.passwordProtected(name, "PDF") : refusals.damaged(name, "PDF", error);
  });
  try {
    checkPage(number, document.pageCount);
    const mostPixels = limits.imageMegapixels * 1_000_000;
    const drawn = withForm(document, (form) =>
      document.withPage(number - 1, (page) => drawnInColour(page, form, dpiFor(request, page.width), mostPixels)),
    );
    const { pixels, width, height } = drawn;
    return sharp(pixels, { raw: { width, height, channels } }).removeAlpha();
  } finally {
    document.close();
  }
}

function dpiFor(request: RenderRequest | ViewRequest, points: number): number {
  // Rounded down to pixels later, so a little more.
  return "dpi" in request ? request.dpi : ((request.width + 0.5) / points) * 72;
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
async function drawImage(bytes: Uint8Array, request: RenderRequest | ViewRequest): Promise<Sharp> {
  const { name, page, limits } = request;
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
  const upright = sharp(bytes, { page: page - 1, limitInputPixels, failOn: "truncated" })
    .autoOrient()
    .flatten({ background: "white" })
    .toColourspace("srgb");
  if ("width" in request) return upright.resize({ width: request.width, withoutEnlargement: true });
  // The long side of the largest page that is common: A3, 16.5 inches.
  const mostSide = Math.ceil(16.5 * request.dpi);
  return upright.resize({ width: mostSide, height: mostSide, fit: "inside", withoutEnlargement: true });
}

/** How each format whose pages have a picture draws one. */
const drawers: ReadonlyMap<string, typeof drawPdf> = new Map([
  ["pdf", drawPdf],
  ["image", drawImage],
]);

function checkPage(wanted: number, count: number): void {
  if (wanted > count) throw noSuchPage(wanted, count);
}
