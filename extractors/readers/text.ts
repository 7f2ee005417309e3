import type { Format } from "./format.ts";
import { plainPages } from "./plain-pages.ts";
import { refusals } from "./refusals.ts";

/** Plain text and Markdown: UTF-8, else Windows-1252, as old French files are; a form feed ends a page. */
export const text: Format = {
  name: "text",

  recognises: (bytes) => !looksBinary(bytes),

  read: async (bytes, context) => {
    const limit = context.limits.textMegabytes;
    const size = Math.ceil(bytes.length / 1_000_000);
    if (size > limit) throw refusals.tooLarge(context.name, "MB of text", size, limit, "limits.textMegabytes");
    const { content, note } = decoded(bytes);
    const parts = content.split("\f");
    if (parts.at(-1)?.trim() === "" && parts.length > 1) parts.pop();
    if (parts.length > context.limits.pages) {
      throw refusals.tooManyPages(context.name, parts.length, context.limits.pages);
    }
    return { format: "text", pages: plainPages(parts, { reader: "text", note }), issues: [] };
  },
};

/** NUL bytes and control characters do not occur in text; UTF-16 is told by its byte order mark. */
function looksBinary(bytes: Uint8Array): boolean {
  if (hasUtf16Mark(bytes)) return false;
  const head = bytes.subarray(0, 65_536);
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) control++;
  }
  return control > head.length / 1000;
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The characters of a text file, without byte order mark; `note` says where their encoding had to be guessed. */
export function decoded(bytes: Uint8Array): { readonly content: string; readonly note?: string } {
  if (hasUtf16Mark(bytes)) {
    return { content: new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes) };
  }
  try {
    return { content: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const note = "read as Windows-1252, for it is not UTF-8";
    return { content: new TextDecoder("windows-1252").decode(bytes), note };
  }
}
