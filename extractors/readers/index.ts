import type { Reading } from "../../schemas/document-text.ts";
import { withDocumentRanges } from "../document-ranges.ts";
import { withCheckBoxes } from "../structure/check-boxes.ts";
import { archive } from "./archive/archive.ts";
import { converted } from "./converted.ts";
import { csv } from "./csv.ts";
import { checkFileSize } from "./file-size.ts";
import type { Format, ReadContext } from "./format.ts";
import { image } from "./image.ts";
import { invoiceData } from "./invoice-data.ts";
import { legacyWord } from "./legacy-word.ts";
import { mail } from "./mail/mail.ts";
import { mailbox } from "./mailbox.ts";
import { outlook } from "./outlook.ts";
import { pdf } from "./pdf/pdf.ts";
import { refusals } from "./refusals.ts";
import { sheet } from "./sheet/sheet.ts";
import { signed } from "./signed.ts";
import { text } from "./text.ts";
import { refuseKnownOther } from "./unsupported.ts";
import { flatWord, word } from "./word/word.ts";

/**
 * Every format that is read, in the order it is looked for: what holds other files comes first, since theirs begin within
 * its first bytes; text comes last, as it accepts most.
 */
export const formats: readonly Format[] = [
  archive,
  signed,
  mail,
  mailbox,
  outlook,
  pdf,
  word,
  flatWord,
  legacyWord,
  ...converted,
  sheet,
  image,
  invoiceData,
  csv,
  text,
];

/** Formats without a mark of their own: what is known to be something else is refused first. */
const unmarked: readonly (Format | undefined)[] = [csv, text];

/**
 * The format of a file, told by its content and never by its name. Throws `UnreadableFileError`: EMPTY_FILE,
 * PASSWORD_PROTECTED (Office files) or UNSUPPORTED_TYPE, which says what was found.
 */
export async function recognise(bytes: Uint8Array, name: string): Promise<Format> {
  if (bytes.length === 0) throw refusals.empty(name);
  const candidate = formats.find((format) => format.recognises(bytes));
  if (candidate && !unmarked.includes(candidate)) return candidate;
  await refuseKnownOther(bytes, name);
  if (candidate) return candidate;
  throw refusals.unsupported(name, "binary data of no known type");
}

/** Reads one file. Throws `UnreadableFileError` with a stable code where it cannot be read at all. */
export async function readFile(bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  checkFileSize(bytes.length, context.name, context.limits);
  const format = await recognise(bytes, context.name);
  return withDocumentRanges(withCheckBoxes(await format.read(bytes, context)));
}
