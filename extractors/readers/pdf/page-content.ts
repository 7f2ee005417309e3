import type { PdfPage } from "./document.ts";
import type { Pdfium } from "./pdfium.ts";

/** An image as it stands on a page. */
export interface PlacedImage {
  /** pdfium's object. */
  readonly object: number;
  /** Share of the page that it covers, 0–1. */
  readonly cover: number;
  /** Its own pixels for each inch of the page, across and down the page as displayed. */
  readonly horizontalDpi: number;
  readonly verticalDpi: number;
  /** Whether it stands as it is stored, neither turned nor mirrored. */
  readonly upright: boolean;
}

/** What is drawn on a page beside its text. */
export interface PageContent {
  /** Whether nothing at all is drawn. */
  readonly empty: boolean;
  /** Share of the page that images cover, 0–1; a scan may come in strips. */
  readonly imageCover: number;
  readonly images: readonly PlacedImage[];
  /** The image that is the whole page, alone and upright, if there is one. */
  readonly wholePageImage?: PlacedImage;
}

/** FPDFPageObj_GetType, from pdfium's fpdf_edit.h. */
const type = { image: 3, form: 5 } as const;

/** Objects looked at before a page counts as drawn: scans hold a handful. */
const mostObjects = 2000;

export function contentOf(page: PdfPage): PageContent {
  const { library, handle } = page;
  const count = library._FPDFPage_CountObjects(handle);
  const images: PlacedImage[] = [];
  for (let index = 0; index < Math.min(count, mostObjects); index++) {
    const object = library._FPDFPage_GetObject(handle, index);
    const kind = library._FPDFPageObj_GetType(object);
    const image = kind === type.image ? object : kind === type.form ? onlyImageIn(library, object) : undefined;
    // An image in a form of its own stands where the form does.
    if (image !== undefined) images.push(placedImage(page, image, object));
  }
  const imageCover = Math.min(
    1,
    images.reduce((sum, { cover }) => sum + cover, 0),
  );
  const [first] = images;
  const whole = count === 1 && first !== undefined && first.cover > 0.9 && first.upright ? first : undefined;
  return { empty: count === 0, imageCover, images, wholePageImage: whole };
}

function onlyImageIn(library: Pdfium, form: number): number | undefined {
  if (library._FPDFFormObj_CountObjects(form) !== 1) return undefined;
  const object = library._FPDFFormObj_GetObject(form, 0);
  return library._FPDFPageObj_GetType(object) === type.image ? object : undefined;
}

function placedImage(page: PdfPage, object: number, placed: number): PlacedImage {
  const { library } = page;
  const [left = 0, bottom = 0, right = 0, top = 0] = floats(page, 4, (pointer) =>
    library._FPDFPageObj_GetBounds(placed, pointer, pointer + 4, pointer + 8, pointer + 12),
  );
  const box = page.displayed(left, bottom, right, top);
  const width = Math.min(box[2], page.width) - Math.max(box[0], 0);
  const height = Math.min(box[3], page.height) - Math.max(box[1], 0);
  const cover = (Math.max(0, width) * Math.max(0, height)) / Math.max(1, page.width * page.height);
  const [a = 0, b = 0, c = 0, d = 0] = floats(page, 6, (pointer) => library._FPDFPageObj_GetMatrix(placed, pointer));
  const [columns, rows] = pixelSize(page, object);
  const sideways = Math.abs(b) > Math.abs(a) !== (page.rotation === 90 || page.rotation === 270);
  const [across, down] = sideways ? [rows, columns] : [columns, rows];
  return {
    object,
    cover,
    horizontalDpi: (across / Math.max(1, box[2] - box[0])) * 72,
    verticalDpi: (down / Math.max(1, box[3] - box[1])) * 72,
    upright: object === placed && page.rotation === 0 && a > 0 && d > 0 && Math.abs(b) < 1 && Math.abs(c) < 1,
  };
}

function pixelSize({ library }: PdfPage, object: number): [number, number] {
  const pointer = library._malloc(8);
  library.HEAPU8.fill(0, pointer, pointer + 8);
  library._FPDFImageObj_GetImagePixelSize(object, pointer, pointer + 4);
  const view = new DataView(library.HEAPU8.buffer, pointer, 8);
  const size: [number, number] = [view.getUint32(0, true), view.getUint32(4, true)];
  library._free(pointer);
  return size;
}

function floats({ library }: PdfPage, count: number, fill: (pointer: number) => number): number[] {
  const pointer = library._malloc(count * 4);
  const filled = fill(pointer) === 1;
  const values = filled ? [...library.HEAPF32.subarray(pointer >> 2, (pointer >> 2) + count)] : [];
  library._free(pointer);
  return values;
}
