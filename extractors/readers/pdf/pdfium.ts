import { PDFiumModule } from "@hyzyla/pdfium";
import type { PdfiumAnnotations } from "./pdfium-annotations.ts";
import type { PdfiumImages } from "./pdfium-images.ts";

/**
 * The part of pdfium's C interface that we call. The package types only its own wrapper, which leaks text pages, so
 * this file owns the raw module; `test/extractors/readers/pdfium.test.ts` fails on an upgrade that changes it.
 * Pointers are numbers; every page and text page that is loaded must be closed.
 */
export interface Pdfium extends PdfiumAnnotations, PdfiumImages {
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  readonly _malloc: (size: number) => number;
  readonly _free: (pointer: number) => void;
  readonly _FPDF_InitLibrary: () => void;
  readonly _FPDF_LoadMemDocument: (bytes: number, size: number, password: number) => number;
  readonly _FPDF_CloseDocument: (document: number) => void;
  readonly _FPDF_GetLastError: () => number;
  readonly _FPDF_GetMetaText: (document: number, tag: number, buffer: number, size: number) => number;
  readonly _FPDF_GetPageCount: (document: number) => number;
  readonly _FPDF_DocumentHasValidCrossReferenceTable: (document: number) => number;
  readonly _FPDF_LoadPage: (document: number, index: number) => number;
  readonly _FPDF_ClosePage: (page: number) => void;
  readonly _FPDF_GetPageWidthF: (page: number) => number;
  readonly _FPDF_GetPageHeightF: (page: number) => number;
  readonly _FPDF_GetPageBoundingBox: (page: number, rectangle: number) => number;
  readonly _FPDFPage_GetRotation: (page: number) => number;
  readonly _FPDFText_LoadPage: (page: number) => number;
  readonly _FPDFText_ClosePage: (textPage: number) => void;
  readonly _FPDFText_CountChars: (textPage: number) => number;
  readonly _FPDFText_GetUnicode: (textPage: number, index: number) => number;
  readonly _FPDFText_GetLooseCharBox: (textPage: number, index: number, rectangle: number) => number;
  readonly _FPDFText_GetFontSize: (textPage: number, index: number) => number;
  readonly _FPDFText_GetMatrix: (textPage: number, index: number, matrix: number) => number;
  readonly _FPDFText_GetFontWeight: (textPage: number, index: number) => number;
  readonly _FPDFText_GetFontInfo: (
    textPage: number,
    index: number,
    name: number,
    size: number,
    flags: number,
  ) => number;
  readonly _FPDFText_IsGenerated: (textPage: number, index: number) => number;
  readonly _FPDFText_HasUnicodeMapError: (textPage: number, index: number) => number;
  readonly _FPDFText_GetTextObject: (textPage: number, index: number) => number;
  readonly _FPDFTextObj_GetFont: (object: number) => number;
  readonly _FPDFTextObj_GetTextRenderMode: (object: number) => number;
  readonly _FPDFPage_CountObjects: (page: number) => number;
  readonly _FPDFPage_GetObject: (page: number, index: number) => number;
  readonly _FPDFPageObj_GetType: (object: number) => number;
  readonly _FPDFPageObj_GetMatrix: (object: number, matrix: number) => number;
  readonly _FPDFPageObj_GetBounds: (object: number, left: number, bottom: number, right: number, top: number) => number;
  readonly _FPDFPath_CountSegments: (path: number) => number;
  readonly _FPDFPath_GetPathSegment: (path: number, index: number) => number;
  readonly _FPDFPathSegment_GetPoint: (segment: number, x: number, y: number) => number;
  readonly _FPDFPathSegment_GetType: (segment: number) => number;
  readonly _FPDFPathSegment_GetClose: (segment: number) => number;
  readonly _FPDFBitmap_CreateEx: (
    width: number,
    height: number,
    format: number,
    buffer: number,
    stride: number,
  ) => number;
  readonly _FPDFBitmap_FillRect: (
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ) => void;
  readonly _FPDFBitmap_Destroy: (bitmap: number) => void;
  readonly _FPDF_RenderPageBitmap: (...how: Drawing) => void;
  readonly _FPDFDOC_InitFormFillEnvironment: (document: number, information: number) => number;
  readonly _FPDFDOC_ExitFormFillEnvironment: (form: number) => void;
  readonly _FORM_OnAfterLoadPage: (page: number, form: number) => void;
  readonly _FORM_OnBeforeClosePage: (page: number, form: number) => void;
  readonly _FPDF_FFLDraw: (form: number, ...how: Drawing) => void;
}

/** How a page is drawn: on which bitmap, where, turned by how many quarters, with which flags of fpdfview.h. */
type Drawing = [
  bitmap: number,
  page: number,
  x: number,
  y: number,
  width: number,
  height: number,
  rotate: number,
  flags: number,
];

/** FPDF_GetLastError, from pdfium's fpdfview.h. */
export const loadError = { format: 3, password: 4, security: 5 } as const;

let loaded: Promise<Pdfium> | undefined;

/** The library, loaded once a process. It may abort the process on hostile files: call it in a child only. */
export function pdfium(): Promise<Pdfium> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pdfium> {
  const module: unknown = await PDFiumModule({});
  if (!isPdfium(module)) {
    throw new Error("Expected @hyzyla/pdfium to export the functions that readers/pdf calls; pin the tested version.");
  }
  module._FPDF_InitLibrary();
  return module;
}

/** Functions that must be there; the types above cannot check a wasm module. */
const required = [
  "_malloc",
  "_free",
  "_FPDF_InitLibrary",
  "_FPDF_LoadMemDocument",
  "_FPDFText_GetLooseCharBox",
  "_FPDF_GetPageBoundingBox",
  "_FPDFImageObj_GetImageDataRaw",
  "_FPDFImageObj_GetImagePixelSize",
  "_FPDF_RenderPageBitmap",
  "_FPDFDOC_InitFormFillEnvironment",
  "_FPDF_FFLDraw",
];

function isPdfium(module: unknown): module is Pdfium {
  if (typeof module !== "object" || module === null) return false;
  const members = new Map<string, unknown>(Object.entries(module));
  return (
    required.every((name) => typeof members.get(name) === "function") && members.get("HEAPU8") instanceof Uint8Array
  );
}
