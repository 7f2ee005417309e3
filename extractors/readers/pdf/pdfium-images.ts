/** The part of pdfium's C interface for the images of a page; pointers are numbers. */
export interface PdfiumImages {
  readonly _FPDFFormObj_CountObjects: (form: number) => number;
  readonly _FPDFFormObj_GetObject: (form: number, index: number) => number;
  readonly _FPDFImageObj_GetImagePixelSize: (image: number, width: number, height: number) => number;
  readonly _FPDFImageObj_GetImageFilterCount: (object: number) => number;
  readonly _FPDFImageObj_GetImageFilter: (object: number, index: number, buffer: number, size: number) => number;
  readonly _FPDFImageObj_GetImageDataRaw: (object: number, buffer: number, size: number) => number;
}
