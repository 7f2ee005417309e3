import sharp from "sharp";
import type { PageImage } from "../../ocr/engine.ts";
import type { PdfPage } from "./document.ts";
import { contentOf, type PageContent } from "./page-content.ts";

/** A page's picture: the scanner's own JPEG where it is the whole page, else pixels that pdfium drew. */
export type PagePicture =
  | {
      readonly kind: "jpeg";
      readonly bytes: Uint8Array;
      readonly widthInPoints: number;
      readonly heightInPoints: number;
    }
  | { readonly kind: "pixels"; readonly image: PageImage };

const jpegFilter = "DCTDecode";
/** FPDFBitmap_Gray; FPDF_ANNOT | FPDF_GRAYSCALE, from pdfium's fpdfview.h. */
const grey = 1;
const renderFlags = 0x01 | 0x08;

/** Images over this share of the page are a scan, which is drawn at its own resolution. */
const scanCover = 0.5;
/** Less than the first shows letters too small to read, more than the second shows no more of them. */
const usefulDpi = { least: 150, most: 400 };
/** A JPEG whose pixels are further from square than this is drawn instead: the engine takes pixels for square. */
const squareWithin = 1.1;

/** Takes the picture of a page; `dpi` applies where it is no scan, the most pixels where it is drawn. */
export function pictureOf(page: PdfPage, dpi: number, mostPixels: number): PagePicture {
  const content = contentOf(page);
  const image = content.wholePageImage;
  if (image && Math.abs(Math.log(image.horizontalDpi / image.verticalDpi)) < Math.log(squareWithin)) {
    const bytes = jpegOf(page, image.object);
    if (bytes) return { kind: "jpeg", bytes, widthInPoints: page.width, heightInPoints: page.height };
  }
  return { kind: "pixels", image: drawn(page, scanDpi(content) ?? dpi, mostPixels) };
}

/** The resolution of the scan: that of the images which cover most of the page. */
function scanDpi({ imageCover, images }: PageContent): number | undefined {
  if (imageCover < scanCover) return undefined;
  const finest = (placed: PageContent["images"][number]) => Math.max(placed.horizontalDpi, placed.verticalDpi);
  const large = images.filter(({ cover }) => cover * images.length >= imageCover / 2);
  const dpi = Math.max(...large.map(finest));
  return Math.min(usefulDpi.most, Math.max(usefulDpi.least, dpi));
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
    verticalDpi: (info.height / picture.heightInPoints) * 72,
  };
}

/** The page as pdfium draws it, in fewer dots per inch than wanted where it would have more pixels than it may. */
export function drawn(page: PdfPage, wantedDpi: number, mostPixels: number): PageImage {
  const { library } = page;
  const area = (page.width / 72) * (page.height / 72);
  const dpi = Math.max(1, Math.min(wantedDpi, Math.sqrt(mostPixels / Math.max(0.01, area))));
  const width = Math.max(1, Math.round((page.width / 72) * dpi));
  const height = Math.max(1, Math.round((page.height / 72) * dpi));
  const buffer = library._malloc(width * height);
  const bitmap = library._FPDFBitmap_CreateEx(width, height, grey, buffer, width);
  try {
    library._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    library._FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, renderFlags);
    const pixels = library.HEAPU8.slice(buffer, buffer + width * height);
    return { pixels, width, height, dpi: Math.max(1, Math.round(dpi)), verticalDpi: (height / page.height) * 72 };
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
