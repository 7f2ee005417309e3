import type { Reading } from "../../../schemas/document-text.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import type { Format, ReadContext } from "../format.ts";
import { zipEntryNames } from "../office-package.ts";
import { composePages } from "./compose.ts";
import { isFlatPackage, zipOfFlatPackage } from "./flat-package.ts";
import { handOverObjects } from "./objects.ts";
import { WordPackage } from "./package.ts";
import { readPackage } from "./parts.ts";
import { picturesNotRead, withPicturesRead } from "./pictures.ts";
import { reportPages } from "./report-pages.ts";

/** Word `.docx`, with what Word computes when it shows the file: clause numbers, field results, page ends. */
export const word: Format = {
  name: "docx",
  recognises: isWordPackage,
  read: (bytes, context) => readWordFile(bytes, context, { format: "docx", reader: "docx" }),
};

/** A Word file kept as one XML file. */
export const flatWord: Format = {
  name: "flat-opc",
  recognises: isFlatPackage,
  read: (bytes, context) => readWordFile(zipOfFlatPackage(bytes), context, { format: "flat-opc", reader: "docx" }),
};

/** Reads a Word file that may be made from another: `format` names what arrived, `reader` and `note` what read it. */
export async function readWordFile(
  bytes: Uint8Array,
  context: ReadContext,
  { format, reader, note }: { readonly format: string; readonly reader: string; readonly note?: string },
): Promise<Reading> {
  const { name, limits } = context;
  const file = WordPackage.open(bytes, name, limits);
  const content = readPackage(file);
  const body = await withPicturesRead(content.body, file, context);
  const pages = composePages({ ...content, body, reader, note });
  reportPages(pages, context);
  await handOverObjects(file, content.read, context);
  const issues = [...(content.tracked ? [trackedChanges] : []), ...content.issues, ...picturesNotRead(body)];
  return { format, pages, issues };
}

export const trackedChanges = issueOf("TRACKED_CHANGES", "warning");

/** A zip file with a Word document at its root, which a zip of documents in folders has not. */
function isWordPackage(bytes: Uint8Array): boolean {
  const names = [...zipEntryNames(bytes)];
  return names.includes("[Content_Types].xml") && names.some((name) => name.startsWith("word/document"));
}
