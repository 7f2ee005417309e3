import { UnreadableFileError, UsageError } from "../../lib/errors.ts";

/** Why a file cannot be read, in one line each. The codes are stable: ledgers and tests match them. */
export const refusals = {
  empty: (name: string) =>
    new UnreadableFileError("EMPTY_FILE", `Expected ${name} to hold a document, found 0 bytes; send the file again.`),

  truncated: (name: string, format: string, cause?: unknown) =>
    new UnreadableFileError(
      "TRUNCATED_FILE",
      `Expected ${name} to be a whole ${format} file, found one that is cut short; copy or download it again.`,
      { format },
      { cause },
    ),

  damaged: (name: string, format: string, cause?: unknown) =>
    new UnreadableFileError(
      "DAMAGED_FILE",
      `Expected ${name} to be a readable ${format} file, found damaged content; open it in a viewer and save it again.`,
      { format },
      { cause },
    ),

  passwordProtected: (name: string, format: string) =>
    new UnreadableFileError(
      "PASSWORD_PROTECTED",
      `Expected ${name} to open without a password, found a protected ${format} file; save a copy without password.`,
      { format },
    ),

  unsupported: (name: string, found: string, remedy = "save it as PDF or .docx") =>
    new UnreadableFileError(
      "UNSUPPORTED_TYPE",
      `Expected ${name} to be a PDF, a Word .docx, a spreadsheet, an image, a mail, a .zip or plain text, found ${found}; ${remedy}.`,
      { found },
    ),

  tooLarge: (name: string, what: string, found: number, limit: number, setting?: string) =>
    new UnreadableFileError(
      "TOO_LARGE",
      `Expected ${name} to have at most ${limit} ${what}, found ${found}; ${setting ? `raise ${setting} or ` : ""}split the file.`,
      { found, limit },
    ),

  tooManyPages: (name: string, found: number, limit: number) =>
    new UnreadableFileError(
      "TOO_MANY_PAGES",
      `Expected ${name} to have at most ${limit} pages, found ${found}; raise limits.pages or split the file.`,
      { found, limit },
    ),
};

/** For a page number that the file does not have; `count` pages are there. */
export function noSuchPage(wanted: number, count: number): UsageError {
  const expected = count === 0 ? "a file with pages" : `a page from 1 to ${count}`;
  const found = count === 0 ? "one that holds only other files" : `page ${wanted} asked for`;
  return new UsageError("PAGE_OUT_OF_RANGE", `Expected ${expected}, found ${found}; see greffier text --receipt.`);
}
