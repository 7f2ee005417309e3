/** The part of pdfium's C interface for annotations, forms, embedded files and what is hidden; pointers are numbers. */
export interface PdfiumAnnotations {
  readonly _FPDFPage_GetAnnotCount: (page: number) => number;
  readonly _FPDFPage_GetAnnot: (page: number, index: number) => number;
  readonly _FPDFPage_CloseAnnot: (annotation: number) => void;
  readonly _FPDFAnnot_GetSubtype: (annotation: number) => number;
  readonly _FPDFAnnot_GetFlags: (annotation: number) => number;
  readonly _FPDFAnnot_GetRect: (annotation: number, rectangle: number) => number;
  readonly _FPDFAnnot_HasKey: (annotation: number, key: number) => number;
  readonly _FPDFAnnot_GetStringValue: (annotation: number, key: number, buffer: number, size: number) => number;
  readonly _FPDFAnnot_GetFileAttachment: (annotation: number) => number;
  readonly _FPDF_GetFormType: (document: number) => number;
  readonly _FPDFDOC_InitFormFillEnvironment: (document: number, callbacks: number) => number;
  readonly _FPDFDOC_ExitFormFillEnvironment: (form: number) => void;
  readonly _FPDFAnnot_GetFormFieldType: (form: number, annotation: number) => number;
  readonly _FPDFAnnot_GetFormFieldFlags: (form: number, annotation: number) => number;
  readonly _FPDFAnnot_GetFormFieldValue: (form: number, annotation: number, buffer: number, size: number) => number;
  readonly _FPDFAnnot_GetFontSize: (form: number, annotation: number, size: number) => number;
  readonly _FPDFAnnot_IsChecked: (form: number, annotation: number) => number;
  readonly _FPDFAnnot_GetOptionCount: (form: number, annotation: number) => number;
  readonly _FPDFAnnot_GetOptionLabel: (
    form: number,
    annotation: number,
    index: number,
    buffer: number,
    size: number,
  ) => number;
  readonly _FPDFAnnot_IsOptionSelected: (form: number, annotation: number, index: number) => number;
  readonly _FPDFPage_Flatten: (page: number, use: number) => number;
  readonly _FPDFPage_RemoveObject: (page: number, object: number) => number;
  readonly _FPDFPageObj_CountMarks: (object: number) => number;
  readonly _FPDFPageObj_GetMark: (object: number, index: number) => number;
  readonly _FPDFPageObjMark_GetName: (mark: number, buffer: number, size: number, length: number) => number;
  readonly _FPDFPageObj_GetFillColor: (
    object: number,
    red: number,
    green: number,
    blue: number,
    opacity: number,
  ) => number;
  readonly _FPDFPath_GetDrawMode: (path: number, fill: number, stroke: number) => number;
  readonly _FPDFFormObj_CountObjects: (form: number) => number;
  readonly _FPDFFormObj_GetObject: (form: number, index: number) => number;
  readonly _FPDFPageObj_Destroy: (object: number) => void;
  readonly _FPDF_GetSignatureCount: (document: number) => number;
  readonly _FPDFDoc_GetAttachmentCount: (document: number) => number;
  readonly _FPDFDoc_GetAttachment: (document: number, index: number) => number;
  readonly _FPDFAttachment_GetName: (attachment: number, buffer: number, size: number) => number;
  readonly _FPDFAttachment_GetFile: (attachment: number, buffer: number, size: number, written: number) => number;
}
