import type { PageSource, Reading } from "../../schemas/document-text.ts";
import type { Reason } from "../../schemas/ledger.ts";
import type { Settings } from "../../schemas/settings.ts";
import type { PageRecogniser } from "../ocr/page-recogniser.ts";

/** What a reader is given beside the bytes. */
export interface ReadContext {
  /** The file's name, for messages only. */
  readonly name: string;
  readonly limits: Settings["limits"];
  /** Reads page images; absent where OCR is not wanted, and then a page without text stays unread. */
  readonly recogniser?: PageRecogniser;
  /** Where only one page is wanted, its number: OCR passes over the others, and how they read says nothing. */
  readonly onlyPage?: number;
  /** At which a page is rendered for OCR where it is not one image, dots per inch. */
  readonly dpi: number;
  /**
   * Hands over a file found inside this one, to become a document of its own; what goes beyond the limits of archives is
   * listed with that reason. Absent where only the file itself is wanted.
   */
  readonly addPart?: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Lists a file found inside this one that cannot be taken out, with the reason. */
  readonly refusePart?: (name: string, reason: Reason) => void;
  /** How many archives, mails or other documents are around the file; absent means none. */
  readonly depth?: number;
  readonly signal: AbortSignal;
  /** Called after each page, so that a long document is not taken for a stuck one. */
  readonly onPage: (page: number, source: PageSource) => void;
}

/** How one kind of file becomes pages. Add a format by adding a file here and its line in `index.ts`. */
export interface Format {
  readonly name: string;
  /** Looks at the content only: a file name is a hint that people get wrong. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /** Throws `UnreadableFileError` where the file cannot be read at all. */
  readonly read: (bytes: Uint8Array, context: ReadContext) => Promise<Reading>;
}

/** What reads the image of a page; absent where OCR is off, or where only another page is wanted. */
export function recogniserOf(page: number, { recogniser, onlyPage }: ReadContext): PageRecogniser | undefined {
  return onlyPage === undefined || onlyPage === page ? recogniser : undefined;
}

/** Whether `bytes` start with these character codes, from `offset`. */
export function startsWith(bytes: Uint8Array, signature: string, offset = 0): boolean {
  if (bytes.length < offset + signature.length) return false;
  for (let index = 0; index < signature.length; index++) {
    if (bytes[offset + index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}
