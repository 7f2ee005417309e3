import type { CheckBox } from "../../../schemas/document-text.ts";
import { stringOf } from "./annotation-strings.ts";
import type { PdfPage } from "./document.ts";
import { wideText, withMemory } from "./memory.ts";

/** A form field at one of its places on the page. */
export type Field =
  | { readonly type: "box"; readonly state: CheckBox["state"] }
  | {
      readonly type: "text";
      /** As stored; what the page shows may be formatted. */
      readonly value: string;
      /** `comb`: one character a cell; `lines`: several lines. */
      readonly shape: "line" | "lines" | "comb";
      /** In points; 0 where it is fitted to the field. */
      readonly fontSize: number;
    }
  /** Options of which the chosen ones count; a list shows others beside them. */
  | { readonly type: "choice"; readonly chosen: string; readonly isList: boolean; readonly fontSize: number }
  /** What it shows is all there is: a signature, or a field without a form. */
  | { readonly type: "shown" }
  /** A caption to be clicked, or a password: no text of the document. */
  | { readonly type: "ignored" };

/** FPDF_FORMFIELD, from pdfium's fpdf_formfill.h. */
const button = 1;
const checkBox = 2;
const radioButton = 3;
const comboBox = 4;
const listBox = 5;
const textField = 6;

/** Field flags: ISO 32000-1, table 228. */
const multiline = 1 << 12;
const password = 1 << 13;
const comb = 1 << 24;

export function fieldOf(page: PdfPage, annotation: number, form: number): Field {
  const { library } = page;
  const type = form === 0 ? -1 : library._FPDFAnnot_GetFormFieldType(form, annotation);
  switch (type) {
    case button:
      return { type: "ignored" };
    case checkBox:
    case radioButton:
      return { type: "box", state: stateOf(page, annotation, form) };
    case textField: {
      const flags = library._FPDFAnnot_GetFormFieldFlags(form, annotation);
      if (flags & password) return { type: "ignored" };
      const shape = flags & multiline ? "lines" : flags & comb ? "comb" : "line";
      const value = storedValue(page, annotation, form);
      return { type: "text", value, shape, fontSize: fontSizeOf(page, annotation, form) };
    }
    case comboBox:
    case listBox: {
      const chosen = chosenOf(page, annotation, form) || storedValue(page, annotation, form);
      return { type: "choice", chosen, isList: type === listBox, fontSize: fontSizeOf(page, annotation, form) };
    }
    default:
      return { type: "shown" };
  }
}

/**
 * What a check box or radio button shows is its appearance state (AS); where the value stored beside it says otherwise,
 * nobody can tell which was meant. A group's value is stored elsewhere, and pdfium derives it from what is shown.
 */
function stateOf(page: PdfPage, annotation: number, form: number): CheckBox["state"] {
  const shown = stringOf(page, annotation, "AS");
  const stored = stringOf(page, annotation, "V");
  const isOn = shown === "" ? page.library._FPDFAnnot_IsChecked(form, annotation) === 1 : shown !== "Off";
  if (stored !== "" && isOn !== (stored !== "Off")) return "unknown";
  return isOn ? "marked" : "unmarked";
}

function storedValue({ library }: PdfPage, annotation: number, form: number): string {
  return wideText(library, (buffer, size) =>
    library._FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size),
  ).replaceAll(/\r\n?/g, "\n");
}

/** Labels of the chosen options, one a line. */
function chosenOf({ library }: PdfPage, annotation: number, form: number): string {
  const chosen: string[] = [];
  const count = library._FPDFAnnot_GetOptionCount(form, annotation);
  for (let index = 0; index < count; index++) {
    if (library._FPDFAnnot_IsOptionSelected(form, annotation, index) !== 1) continue;
    chosen.push(
      wideText(library, (buffer, size) => library._FPDFAnnot_GetOptionLabel(form, annotation, index, buffer, size)),
    );
  }
  return chosen.join("\n");
}

function fontSizeOf({ library }: PdfPage, annotation: number, form: number): number {
  return withMemory(library, 4, (pointer) =>
    library._FPDFAnnot_GetFontSize(form, annotation, pointer) === 1 ? (library.HEAPF32[pointer >> 2] ?? 0) : 0,
  );
}
