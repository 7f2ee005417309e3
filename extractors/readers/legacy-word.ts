import type { Page, Reading } from "../../schemas/document-text.ts";
import { issueOf } from "../../schemas/words/issues.ts";
import { isCompoundFile, rootEntries } from "./compound-file.ts";
import type { Format, ReadContext } from "./format.ts";
import { convertToDocx, hasLibreOffice } from "./libre-office.ts";
import { plausibilityOf } from "./plausibility.ts";
import { refusals } from "./refusals.ts";
import { composePages } from "./word/compose.ts";
import { legacyPieces } from "./word/legacy-pieces.ts";
import { type LegacyText, LegacyTrouble, legacyText } from "./word/legacy-text.ts";
import type { Piece, Place } from "./word/piece.ts";
import { reportPages } from "./word/report-pages.ts";
import { readWordFile, trackedChanges } from "./word/word.ts";

/**
 * Word `.doc` of 1997 to 2003. word-extractor finds its text; LibreOffice, where it is installed, reads what that cannot:
 * damaged structures, implausible text, and documents with automatic numbers, which the file does not hold as text.
 */
export const legacyWord: Format = {
  name: "doc",
  recognises: (bytes) => {
    if (!isCompoundFile(bytes)) return false;
    const entries = rootEntries(bytes);
    return entries.has("WordDocument") && !entries.has("EncryptedPackage");
  },
  read,
};

async function read(bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  const { text, trouble } = await extracted(bytes, context.name);
  if (trouble && (await hasLibreOffice())) {
    const converted = await convertToDocx(bytes, { extension: "doc", filter: "MS Word 97" }, context);
    if (converted) {
      const note = `converted by LibreOffice, for ${trouble}`;
      return readWordFile(converted, context, { format: "doc", reader: "libreoffice", note });
    }
  }
  if (!text) {
    if (await hasLibreOffice()) throw refusals.damaged(context.name, "Word .doc");
    throw refusals.unsupported(context.name, "a Word .doc that is damaged", remedy);
  }
  const pages = pagesOf(text, trouble && `${trouble}, and LibreOffice ${await whyNoHelp()}`);
  reportPages(pages, context);
  const issues = [...(text.tracked ? [trackedChanges] : []), ...(text.numbered ? [numbersNotRead] : [])];
  return { format: "doc", pages, issues };
}

const remedy = "install LibreOffice to read it, or save it as PDF or .docx";

const numbersNotRead = issueOf("AUTOMATIC_NUMBERS_NOT_READ", "warning");

/** The text, and why it is not good enough by itself. */
async function extracted(bytes: Uint8Array, name: string): Promise<{ text?: LegacyText; trouble?: string }> {
  let text: LegacyText;
  try {
    text = await legacyText(bytes);
  } catch (error) {
    if (error instanceof LegacyTrouble && error.kind === "protected") throw refusals.passwordProtected(name, "Word");
    if (error instanceof LegacyTrouble) {
      throw refusals.unsupported(name, "a .doc older than Word 97", "open it in Word and save it as .docx or PDF");
    }
    return { trouble: "word-extractor could not read the file" };
  }
  const { plausible } = plausibilityOf(text.body.replaceAll(/\p{Cc}/gu, " "));
  if (!plausible && text.body.trim() !== "") return { text, trouble: "its text looked damaged" };
  if (text.numbered) return { text, trouble: "it has automatic numbers, which the file does not hold as text" };
  return { text };
}

async function whyNoHelp(): Promise<string> {
  return (await hasLibreOffice()) ? "could not convert it" : "is not installed";
}

function pagesOf(text: LegacyText, note: string | undefined): Page[] {
  const pieces = (story: string, place: Place) => legacyPieces(story, place);
  const all = (stories: readonly string[], place: Place) => stories.flatMap((story) => pieces(story, place));
  const deleted: Piece[] = text.deleted.map((part) => ({ kind: "deleted", anchor: "deleted", text: part, section: 0 }));
  const body = [
    ...pieces(text.body, { kind: "paragraph", anchor: "paragraph" }),
    ...pieces(text.textBoxes, { kind: "paragraph", anchor: "textBox" }),
    ...pieces(text.footnotes, { kind: "footnote", anchor: "footnote" }),
    ...pieces(text.endnotes, { kind: "footnote", anchor: "endnote" }),
    ...deleted,
    ...pieces(text.comments, { kind: "annotation", anchor: "comment" }),
  ];
  return composePages({
    body,
    headers: [distinct(all(text.headers, { kind: "pageHeader", anchor: "header" }))],
    footers: [distinct(all(text.footers, { kind: "pageFooter", anchor: "footer" }))],
    notes: new Map(),
    startsPage: [true],
    reader: "word-extractor",
    note,
  });
}

function distinct(pieces: readonly Piece[]): Piece[] {
  return [...new Map(pieces.map((piece) => [piece.text, piece])).values()];
}
