import type { Issue } from "../../../schemas/issue.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import type { ReadContext } from "../format.ts";
import { partPath } from "../part-name.ts";
import type { PdfDocument } from "./document.ts";
import type { PageFile } from "./marks.ts";
import { wideText, withMemory } from "./memory.ts";

/** What became of the files inside a PDF. */
interface Counts {
  readonly found: number;
  readonly tooLarge: number;
  readonly unreadable: number;
}

/**
 * Hands over the files inside a PDF (attachments, members of a portfolio, the XML of an electronic invoice), one at a
 * time, and says how many there are. Throws what `addPart` throws.
 */
export async function handOver(
  document: PdfDocument,
  pageFiles: readonly PageFile[],
  { addPart, limits, signal }: Pick<ReadContext, "addPart" | "limits" | "signal">,
): Promise<Issue[]> {
  const attached = document.library._FPDFDoc_GetAttachmentCount(document.handle);
  const found = attached + pageFiles.length;
  if (found === 0) return [];
  if (!addPart) return [issueOf("EMBEDDED_FILES.notOpened", "info", { details: { count: found } })];
  const most = limits.fileMegabytes * 1_000_000;
  let [tooLarge, unreadable] = [0, 0];
  for (let number = 0; number < found; number++) {
    signal.throwIfAborted();
    const file = fileAt(document, number < attached ? number : pageFiles[number - attached], most);
    if (file === "too large") tooLarge++;
    else if (file === undefined) unreadable++;
    else await addPart(file.name === "" ? `attachment-${number + 1}` : partPath(file.name), file.bytes);
  }
  return issuesFor({ found, tooLarge, unreadable }, limits.fileMegabytes);
}

interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function fileAt(
  document: PdfDocument,
  where: number | PageFile | undefined,
  most: number,
): EmbeddedFile | "too large" | undefined {
  const { library, handle } = document;
  if (typeof where === "number") return read(document, library._FPDFDoc_GetAttachment(handle, where), most);
  if (!where) return undefined;
  return document.withPage(where.page - 1, (page) => {
    const annotation = library._FPDFPage_GetAnnot(page.handle, where.index);
    if (annotation === 0) return undefined;
    try {
      return read(document, library._FPDFAnnot_GetFileAttachment(annotation), most);
    } finally {
      library._FPDFPage_CloseAnnot(annotation);
    }
  });
}

function read({ library }: PdfDocument, attachment: number, most: number): EmbeddedFile | "too large" | undefined {
  if (attachment === 0) return undefined;
  const name = wideText(library, (buffer, size) => library._FPDFAttachment_GetName(attachment, buffer, size));
  return withMemory(library, 4, (written) => {
    const sizeAfter = (buffer: number, size: number) =>
      library._FPDFAttachment_GetFile(attachment, buffer, size, written) === 1
        ? new DataView(library.HEAPU8.buffer).getUint32(written, true)
        : undefined;
    const size = sizeAfter(0, 0);
    if (size === undefined) return undefined;
    if (size > most) return "too large";
    return withMemory(library, Math.max(1, size), (buffer) => {
      if (sizeAfter(buffer, size) !== size) return undefined;
      return { name, bytes: library.HEAPU8.slice(buffer, buffer + size) };
    });
  });
}

function issuesFor({ found, tooLarge, unreadable }: Counts, megabytes: number): Issue[] {
  const issues = [issueOf("EMBEDDED_FILES", "info", { details: { count: found } })];
  if (tooLarge > 0) {
    const details = { count: tooLarge, found, megabytes };
    issues.push(issueOf("EMBEDDED_FILE_TOO_LARGE", "warning", { details }));
  }
  if (unreadable > 0) {
    issues.push(issueOf("EMBEDDED_FILE_DAMAGED", "warning", { details: { count: unreadable, found } }));
  }
  return issues;
}
