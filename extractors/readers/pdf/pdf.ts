import { messageOf, UnreadableFileError } from "../../../lib/errors.ts";
import type { Page, Reading } from "../../../schemas/document-text.ts";
import type { Issue } from "../../../schemas/issue.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import { type Format, type ReadContext, startsWith } from "../format.ts";
import { inOrder } from "../in-order.ts";
import { plainPage } from "../plain-page.ts";
import { refusals } from "../refusals.ts";
import { openPdf, type PdfDocument, PdfOpenError } from "./document.ts";
import { type PageDraft, pagesOf } from "./drafts.ts";
import { handOver } from "./embedded-files.ts";
import { withMarks } from "./marked-page.ts";
import { openMarks } from "./marks.ts";
import { garbled, pageReader } from "./page-reader.ts";
import { loadError } from "./pdfium.ts";
import { propertyIssues } from "./properties.ts";
import { openSecondReader } from "./second-reader.ts";
import { WaitingDraft } from "./waiting-draft.ts";

/** PDF: the text layer where it is there and sound, OCR page by page where it is not. */
export const pdf: Format = {
  name: "pdf",
  // The standard allows a kilobyte of other bytes before the header; files sent by mail have them.
  recognises: (bytes) => {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
    return startsWith(bytes, "%PDF-") || (head.includes("%PDF-") && !/^\s*</.test(head));
  },
  read,
};

async function read(bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  let document: PdfDocument;
  try {
    document = await openPdf(bytes);
  } catch (error) {
    if (!(error instanceof PdfOpenError)) throw error;
    if (error.reason === loadError.password || error.reason === loadError.security) {
      throw refusals.passwordProtected(context.name, "PDF");
    }
    return readWithSecondReader(bytes, context);
  }
  try {
    return await readPages(document, bytes, context);
  } finally {
    document.close();
  }
}

async function readPages(document: PdfDocument, bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  const { limits, name, signal } = context;
  if (document.pageCount === 0) throw refusals.damaged(name, "PDF");
  if (document.pageCount > limits.pages) throw refusals.tooManyPages(name, document.pageCount, limits.pages);
  const marks = openMarks(document, mayHaveLayers(bytes));
  const reader = pageReader(document, bytes, context, marks);
  const drafts: (PageDraft | Page)[] = [];
  let bytesOfText = 0;
  try {
    const readPage = async (number: number) => {
      signal.throwIfAborted();
      return reader.read(number);
    };
    await inOrder(document.pageCount, context.recogniser?.pagesAtOnce ?? 1, readPage, (read, number) => {
      const draft = "lines" in read ? new WaitingDraft(read) : read;
      bytesOfText += "lines" in draft ? draft.textBytes : Buffer.byteLength(draft.text);
      if (bytesOfText > limits.textMegabytes * 1_000_000) {
        throw refusals.tooLarge(
          name,
          "MB of text",
          limits.textMegabytes + 1,
          limits.textMegabytes,
          "limits.textMegabytes",
        );
      }
      drafts.push(draft);
      context.onPage(number, "lines" in draft ? draft.facts.source : draft.source);
    });
    const pages = pagesOf(drafts, ({ number }) => context.onPage(number, "none")).map((page) => withMarks(page, marks));
    const embedded = await handOver(document, marks.files(), context);
    const issues = [
      ...repairIssues(document, bytes),
      ...unreadIssues(pages),
      ...garbledIssues(pages),
      ...marks.issues(),
      ...propertyIssues(document, bytes),
      ...embedded,
    ];
    return { format: "pdf", pages, issues };
  } finally {
    await reader.close();
    marks.close();
  }
}

/** pdfium refused the file; another library may still read it. Without its help, say what is wrong. */
async function readWithSecondReader(bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  const { limits, name } = context;
  try {
    const reader = await openSecondReader(bytes);
    try {
      if (reader.pageCount > limits.pages) throw refusals.tooManyPages(name, reader.pageCount, limits.pages);
      const pages: Page[] = [];
      for (let number = 1; number <= reader.pageCount; number++) {
        context.signal.throwIfAborted();
        const note = "pdfium could not open the file";
        const page = plainPage(number, await reader.textOf(number), { reader: "pdf-parse", note });
        pages.push(page);
        context.onPage(number, page.source);
      }
      if (pages.every((page) => page.text === "")) throw refusals.damaged(name, "PDF");
      return { format: "pdf", pages, issues: unreadIssues(pages) };
    } finally {
      await reader.close();
    }
  } catch (error) {
    if (error instanceof UnreadableFileError || context.signal.aborted) throw error;
    if (/password/i.test(messageOf(error))) throw refusals.passwordProtected(name, "PDF");
    throw endsProperly(bytes) ? refusals.damaged(name, "PDF", error) : refusals.truncated(name, "PDF", error);
  }
}

function repairIssues(document: PdfDocument, bytes: Uint8Array): Issue[] {
  if (document.hasValidIndex || endsProperly(bytes)) return [];
  return [issueOf("FILE_CUT_SHORT", "warning")];
}

/** Pages that nothing was read from; blank ones are no issue. */
export function unreadIssues(pages: readonly Page[]): Issue[] {
  return pages
    .filter((page) => page.source === "none" && page.note !== "blank page")
    .map(({ number, note = "no text" }) =>
      issueOf("PAGE_NOT_READ", "warning", { details: { why: note }, page: number }),
    );
}

/** Pages whose text layer was kept although it is garbled, since there was nothing better. */
function garbledIssues(pages: readonly Page[]): Issue[] {
  return pages
    .filter((page) => page.reader === "pdfium" && page.source === "text-layer" && page.note?.startsWith(garbled))
    .map(({ number, note = garbled }) => issueOf("PAGE_GARBLED", "warning", { details: { why: note }, page: number }));
}

/** A file whose catalogue is packed in an object stream does not show it. */
function mayHaveLayers(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return file.includes("/OCProperties") || file.includes("/ObjStm");
}

function endsProperly(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(-2048)).includes("%%EOF");
}
