import { fileTypeFromBuffer } from "file-type";
import { startsWith } from "./format.ts";
import { refusals } from "./refusals.ts";

/** The signature of a compound file (CFB): old Office files, Outlook messages, encrypted .docx. */
const compoundFile = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

/** Streams of a compound file and what they make it; names are UTF-16 in its directory. */
const compoundContents: readonly (readonly [stream: string, found: string, remedy?: string])[] = [
  ["WordDocument", "an old Word .doc whose directory is damaged", "open it in Word and save it as .docx or PDF"],
  ["PowerPoint Document", "an old PowerPoint .ppt", "save it as PDF"],
];

const markup: readonly (readonly [pattern: RegExp, found: string, remedy?: string])[] = [
  [
    /^\s*(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/i,
    "an HTML page",
    "download the document itself or print the page to PDF",
  ],
  [/^\s*<\?xml[\s\S]{0,200}<html\b/i, "an HTML page", "download the document itself or print the page to PDF"],
  [/^\s*<\?xml/, "an XML file"],
];

/** What Outlook puts the attachments of a rich text message into ([MS-OXTNEF] 2.1.3.1). */
const outlookAttachments = "\u0078\u009f\u003e\u0022";

const otherArchives: readonly string[] = ["7z", "rar", "tar", "gz", "bz2", "xz", "zst", "lz", "cab", "zip"];

/** Throws a refusal that names what the file is, where that is known to be something we do not read. */
export async function refuseKnownOther(bytes: Uint8Array, name: string): Promise<void> {
  if (startsWith(bytes, compoundFile)) refuseCompoundFile(bytes, name);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048)).replace(/^\u00ef\u00bb\u00bf/, "");
  for (const [pattern, found, remedy] of markup) {
    if (pattern.test(head)) throw refusals.unsupported(name, found, remedy);
  }
  if (startsWith(bytes, outlookAttachments)) {
    throw refusals.unsupported(name, "a winmail.dat file of Outlook (TNEF)", "ask for the message without rich text");
  }
  const type = await fileTypeFromBuffer(bytes.subarray(0, 65_536)).catch(() => undefined);
  if (!type) return;
  const remedy = otherArchives.includes(type.ext) ? "unpack it, or pack it again as .zip" : undefined;
  throw refusals.unsupported(name, `a .${type.ext} file (${type.mime})`, remedy);
}

function refuseCompoundFile(bytes: Uint8Array, name: string): never {
  if (holds(bytes, "EncryptedPackage")) throw refusals.passwordProtected(name, "Office");
  for (const [stream, found, remedy] of compoundContents) {
    if (holds(bytes, stream)) throw refusals.unsupported(name, found, remedy);
  }
  throw refusals.unsupported(name, "an old Office file");
}

function holds(bytes: Uint8Array, stream: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, "utf16le"));
}
