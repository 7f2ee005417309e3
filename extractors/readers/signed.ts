import { ContentInfo, SignedData } from "pkijs";
import { UnreadableFileError } from "../../lib/errors.ts";
import type { Reading } from "../../schemas/document-text.ts";
import { issueOf } from "../../schemas/words/issues.ts";
import { type Format, type ReadContext, startsWith } from "./format.ts";
import { startsWithHeaders } from "./mail/recognise.ts";
import { partFileName } from "./part-name.ts";
import { refusals } from "./refusals.ts";

/**
 * Signed files that hold what they sign: CMS SignedData (RFC 5652), as `contract.pdf.p7m` or in a mail, in DER, BER or
 * Base64. The signed file becomes a document of its own; the signature is not verified, and the reading says so.
 */
export const signed: Format = { name: "signed", recognises: (bytes) => contentInfoOf(bytes) !== undefined, read };

/** Identifiers of content types under 1.2.840.113549.1.7 (RFC 5652 14), by their last number. */
const signedData = "1.2.840.113549.1.7.2";
const pkcs7 = "\u0006\u0009\u002a\u0086\u0048\u0086\u00f7\u000d\u0001\u0007";
const signedOrEnveloped = ["\u0002", "\u0003", "\u0006"];

async function read(bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  const content = contentOf(contentInfoOf(bytes) ?? bytes, context.name);
  await context.addPart?.(nameOf(context.name, content), content);
  return { format: "signed", pages: [], issues: [issueOf("SIGNATURE_NOT_VERIFIED", "info")] };
}

/** The signed bytes. Throws `UnreadableFileError`: PASSWORD_PROTECTED, SIGNATURE_WITHOUT_FILE or DAMAGED_FILE. */
function contentOf(bytes: Uint8Array, name: string): Uint8Array {
  let content: ArrayBuffer | undefined;
  try {
    const info = ContentInfo.fromBER(bytes);
    if (info.contentType !== signedData) throw refusals.passwordProtected(name, "CMS");
    content = new SignedData({ schema: info.content }).encapContentInfo.eContent?.getValue();
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw refusals.damaged(name, "signed", error);
  }
  if (content === undefined || content.byteLength === 0) {
    throw new UnreadableFileError(
      "SIGNATURE_WITHOUT_FILE",
      `Expected ${name} to hold the file that it signs, found a signature alone; add the signed file.`,
    );
  }
  return new Uint8Array(content);
}

/** The CMS structure in binary, or undefined where the file is none. */
function contentInfoOf(bytes: Uint8Array): Uint8Array | undefined {
  if (isContentInfo(bytes)) return bytes;
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1").trimStart();
  const isArmoured = /^-----BEGIN (PKCS ?#?7( SIGNED DATA)?|CMS)-----/.test(head);
  if (!isArmoured && !/^MI[A-Za-z0-9+/\r\n]{60,}/.test(head)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const decoded = Buffer.from(text.replace(/-----[A-Z0-9 #]+-----/g, ""), "base64");
  return isContentInfo(decoded) ? decoded : undefined;
}

/** A SEQUENCE that starts with one of the identifiers; its length takes one to nine bytes. */
function isContentInfo(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return false;
  for (let at = 2; at <= 10; at++) {
    if (startsWith(bytes, pkcs7, at))
      return signedOrEnveloped.some((last) => startsWith(bytes, last, at + pkcs7.length));
  }
  return false;
}

/** `contract.pdf.p7m` holds `contract.pdf`; what comes in a mail is a message. */
function nameOf(name: string, content: Uint8Array): string {
  const own = partFileName(name).replace(/\.(p7m|p7s|p7|sig)$/i, "");
  return startsWithHeaders(content) && !/\.(eml|mht)$/i.test(own) ? "message.eml" : own;
}
