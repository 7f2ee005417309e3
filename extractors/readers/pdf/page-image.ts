import sharp from "sharp";
import type { PageImage } from "../../ocr/engine.ts";
import type { PdfPage } from "./document.ts";
import { contentOf } from "./page-content.ts";

/** A page's picture: the scanner's own JPEG where it is the whole page, else pixels that pdfium drew. */
export type PagePicture =
  | { readonly kind: "jpeg"; readonly bytes: Uint8Array; readonly widthInPoints: number }
  | { readonly kind: "pixels"; readonly image: PageImage };

const jpegFilter = "DCTDecode";
/** FPDFBitmap_Gray; FPDF_ANNOT | FPDF_GRAYSCALE, from pdfium's fpdfview.h. */
const grey = 1;
const renderFlags = 0x01 | 0x08;

/** Takes the picture of a page; `dpi` and the most pixels apply where the page must be rendered. */
export function pictureOf(page: PdfPage, dpi: number, mostPixels: number): PagePicture {
  const image = contentOf(page).wholePageImage;
  const jpeg = image === undefined ? undefined : jpegOf(page, image);
  if (jpeg) return { kind: "jpeg", bytes: jpeg, widthInPoints: page.width };
  return { kind: "pixels", image: drawn(page, dpi, mostPixels) };
}

/** Decodes a picture to grey pixels; a JPEG over `mostPixels` fails. */
export async function decodePicture(picture: PagePicture, mostPixels: number): Promise<PageImage> {
  if (picture.kind === "pixels") return picture.image;
  const { data, info } = await sharp(picture.bytes, { limitInputPixels: mostPixels })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    pixels: info.channels === 1 ? data : firstChannel(data, info.channels),
    width: info.width,
    height: info.height,
    dpi: Math.round((info.width / picture.widthInPoints) * 72),
  };
}

/** The page as pdfium draws it, in fewer dots per inch than wanted where it would have more pixels than it may. */
export function drawn(page: PdfPage, wantedDpi: number, mostPixels: number): PageImage {
  const { library } = page;
  const area = (page.width / 72) * (page.height / 72);
  const dpi = Math.max(1, Math.floor(Math.min(wantedDpi, Math.sqrt(mostPixels / Math.max(0.01, area)))));
  const width = Math.max(1, Math.round((page.width / 72) * dpi));
  const height = Math.max(1, Math.round((page.height / 72) * dpi));
  const buffer = library._malloc(width * height);
  const bitmap = library._FPDFBitmap_CreateEx(width, height, grey, buffer, width);
  try {
    library._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    library._FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, renderFlags);
    return { pixels: library.HEAPU8.slice(buffer, buffer + width * height), width, height, dpi };
  } finally {
    library._FPDFBitmap_Destroy(bitmap);
    library._free(buffer);
  }
}

function firstChannel(data: Uint8Array, channels: number): Uint8Array {
  return Uint8Array.from({ length: data.length / channels }, (_, index) => data[index * channels] ?? 255);
}

function jpegOf(page: PdfPage, image: number): Uint8Array | undefined {
  const { library } = page;
  if (library._FPDFImageObj_GetImageFilterCount(image) !== 1) return undefined;
  const name = bytesFrom(page, (buffer, size) => library._FPDFImageObj_GetImageFilter(image, 0, buffer, size));
  if (!new TextDecoder().decode(name).startsWith(jpegFilter)) return undefined;
  return bytesFrom(page, (buffer, size) => library._FPDFImageObj_GetImageDataRaw(image, buffer, size));
}

/** pdfium gives the size when asked with no buffer. */
function bytesFrom(page: PdfPage, ask: (buffer: number, size: number) => number): Uint8Array {
  const { library } = page;
  const size = ask(0, 0);
  const pointer = library._malloc(Math.max(1, size));
  ask(pointer, size);
  const bytes = library.HEAPU8.slice(pointer, pointer + size);
  library._free(pointer);
  return bytes;
}
