import type { Reading } from "../../schemas/document-text.ts";
import { withDocumentRanges } from "../document-ranges.ts";
import { withCheckBoxes } from "../structure/check-boxes.ts";
import { csv } from "./csv.ts";
import type { Format, ReadContext } from "./format.ts";
import { image } from "./image.ts";
import { pdf } from "./pdf/pdf.ts";
import { refusals } from "./refusals.ts";
import { sheet } from "./sheet/sheet.ts";
import { text } from "./text.ts";
import { refuseKnownOther } from "./unsupported.ts";
import { word } from "./word/word.ts";

/** Every format that is read, in the order it is looked for; text comes last, as it accepts most. */
export const formats: readonly Format[] = [pdf, word, sheet, image, csv, text];

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

/** Throws `UnreadableFileError` TOO_LARGE where a file has more bytes than `limits.fileMegabytes`. */
export function checkFileSize(bytes: number, name: string, { fileMegabytes }: ReadContext["limits"]): void {
  const size = Math.ceil(bytes / 1_000_000);
  if (size > fileMegabytes) throw refusals.tooLarge(name, "MB", size, fileMegabytes, "limits.fileMegabytes");
}
