import { strFromU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { UnreadableFileError, UsageError } from "../../../lib/errors.ts";
import type { Settings } from "../../../schemas/settings.ts";
import { recognise } from "../index.ts";
import { unpackOffice } from "../office-package.ts";
import { refusals } from "../refusals.ts";
import { zipOfFlatPackage } from "./flat-package.ts";

/** The longest preview, UTF-16 units: thousands of pages; whoever shows it has to check it whole. */
const mostCharacters = 4_000_000;

/**
 * A Word document as HTML, for people to look at; NOT to be trusted: what it says must be sanitised before a browser has it.
 * Pictures are left out. Throws `UsageError` NO_PREVIEW for another format, `UnreadableFileError` where it cannot be made.
 * mammoth has no limits of its own: call it in a child only.
 */
export async function wordPreview(
  bytes: Uint8Array,
  { name, limits }: { readonly name: string; readonly limits: Settings["limits"] },
): Promise<string> {
  const { name: format } = await recognise(bytes, name);
  if (format !== "docx" && format !== "flat-opc") throw noPreview(name, format);
  const zip = Buffer.from(withinLimits(format === "docx" ? bytes : zipOfFlatPackage(bytes), name, limits));
  const html = await converted(zip, name);
  if (html.length <= mostCharacters) return html;
  throw refusals.tooLarge(name, "million characters in a preview", Math.ceil(html.length / 1e6), mostCharacters / 1e6);
}

/** The file with its XML alone, after the checks that our own reader makes too. */
function withinLimits(bytes: Uint8Array, name: string, { archiveRatio }: Settings["limits"]): Uint8Array {
  const wanted = (part: string) => /\.(xml|rels)$/i.test(part);
  const parts = unpackOffice(bytes, { name, format: "Word", wanted, mostRatio: archiveRatio });
  for (const part of parts.values()) {
    // Entity bombs need one, and no Word file has any.
    if (strFromU8(part.subarray(0, 4096)).includes("<!DOCTYPE")) throw refusals.damaged(name, "Word");
  }
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

async function converted(buffer: Buffer, name: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        // A document may bring a style map of its own, which says what HTML is made.
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    return value;
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw refusals.damaged(name, "Word", error);
  }
}

function noPreview(name: string, format: string): UsageError {
  return new UsageError(
    "NO_PREVIEW",
    `Expected ${name} to be a Word document, found a file of format ${format}; look at its pages or its text.`,
  );
}
