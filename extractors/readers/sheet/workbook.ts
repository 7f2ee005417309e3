import xlsx, { type WorkBook } from "@e965/xlsx";
import { zipSync } from "fflate";
import { messageOf } from "../../../lib/errors.ts";
import { unpackOffice } from "../office-package.ts";
import { refusals } from "../refusals.ts";

/** A workbook as the library reads it, and, where it is a zip file, its parts. */
export interface OpenWorkbook {
  readonly book: WorkBook;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Parts that hold cells or say how they are shown; pictures, fonts and macros are never unpacked. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?!vbaProject|media\/|embeddings\/|activeX\/|printerSettings\/).*\.(xml|rels|bin)|mimetype|(content|styles|meta|settings)\.xml|META-INF\/manifest\.xml)$/u;

/**
 * Opens a workbook: `.xlsx`, `.xlsm`, `.xlsb`, `.ods` (zip files) or `.xls`. The library gets only parts whose size is
 * known. Macros do not run and external links are not followed: it can do neither. Throws `UnreadableFileError`.
 */
export function openWorkbook(bytes: Uint8Array, name: string, kind: string): OpenWorkbook {
  if (kind === "xls") return { book: parsed(bytes, name, kind), parts: new Map() };
  const parts = unpackOffice(bytes, { name, format: "spreadsheet", wanted: (part) => wanted.test(part) });
  if (kind === "ods") {
    const manifest = Buffer.from(parts.get("META-INF/manifest.xml") ?? "").toString("utf8");
    if (manifest.includes("encryption-data")) throw refusals.passwordProtected(name, "OpenDocument");
    // The library wants a part that the standard leaves out at will.
    if (!parts.has("styles.xml")) parts.set("styles.xml", Buffer.from("<office:document-styles/>"));
  }
  return { book: parsed(zipSync(Object.fromEntries(parts), { level: 0 }), name, kind), parts };
}

function parsed(bytes: Uint8Array, name: string, kind: string): WorkBook {
  try {
    // Styles cost ten times the rest in .xlsx, where hidden rows and columns are found without them (hidden.ts).
    return xlsx.read(bytes, {
      type: "buffer",
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellStyles: kind !== "xlsx",
    });
  } catch (error) {
    if (/password/iu.test(messageOf(error))) throw refusals.passwordProtected(name, "Excel");
    throw refusals.damaged(name, "spreadsheet", error);
  }
}
