import type { PdfPage } from "./document.ts";
import { wideText, withName } from "./memory.ts";

/** A string or name that an annotation holds under a key; empty where there is none. */
export function stringOf({ library }: PdfPage, annotation: number, key: string): string {
  return withName(library, key, (name) =>
    wideText(library, (buffer, size) => library._FPDFAnnot_GetStringValue(annotation, name, buffer, size)),
  );
}
