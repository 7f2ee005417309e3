import { createRequire } from "node:module";
import type msgreader from "@kenjiuno/msgreader";
import type { FieldsData } from "@kenjiuno/msgreader";
import { mailFormat, type Reading } from "../../schemas/document-text.ts";
import type { Reason } from "../../schemas/ledger.ts";
import { issueOf } from "../../schemas/words/issues.ts";
import { rootEntries } from "./compound-file.ts";
import type { Format, ReadContext } from "./format.ts";
import { attachmentIssues, isKept, type MessagePart, namesOf } from "./mail/attachments.ts";
import { unpackRtf } from "./mail/compressed-rtf.ts";
import { messagePage } from "./mail/message-page.ts";
import { partPath } from "./part-name.ts";
import { refusals } from "./refusals.ts";

/** CommonJS with a default export, which Node and Vitest import each in its own way; required, it is the same in both. */
const { default: MsgReader }: typeof msgreader = createRequire(import.meta.url)("@kenjiuno/msgreader");
type Reader = InstanceType<typeof MsgReader>;

/** Outlook messages ([MS-OXMSG], `.msg`). The message is a page; what is attached becomes documents. */
export const outlook: Format = {
  name: "outlook",
  recognises: (bytes) => rootEntries(bytes).has("__properties_version1.0"),
  read,
};

async function read(bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  const { fields, reader } = parse(bytes, context.name);
  const html = htmlOf(fields);
  const page = messagePage({ headers: headersOf(fields), text: fields.body, html }, "msgreader", context);
  context.onPage(page.number, page.source);
  const attached = (fields.attachments ?? []).map((attachment) => partOf(attachment, reader));
  const parts = attached.filter((part) => part !== undefined);
  const kept = parts.filter(isKept);
  for (const [index, name] of namesOf(kept).entries()) {
    context.signal.throwIfAborted();
    await context.addPart?.(name, kept[index]?.content ?? new Uint8Array());
  }
  for (const [index, { fileName = "" }] of (fields.attachments ?? []).entries()) {
    if (!attached[index]) context.refusePart?.(partPath(fileName || `part ${index + 1}`), withoutContent);
  }
  const richText = !fields.body && html === undefined ? fields.compressedRtf : undefined;
  if (richText) await context.addPart?.("message.rtf", unpackRtf(richText) ?? richText);
  return {
    format: mailFormat,
    pages: [page],
    issues: [...(richText ? [textApart] : []), ...attachmentIssues(parts)],
  };
}

const textApart = issueOf("MESSAGE_TEXT_APART", "warning");

const withoutContent: Reason = {
  code: "ATTACHMENT_WITHOUT_CONTENT",
  message:
    "Expected the message to hold the attached file, found a link, a drawing or damaged content; send the file itself.",
};

function parse(bytes: Uint8Array, name: string): { fields: FieldsData; reader: Reader } {
  try {
    const first = parseWith(bytes, 1252);
    const codepage = first.fields.messageCodepage ?? 1252;
    const result = codepage >= 1250 && codepage <= 1258 && codepage !== 1252 ? parseWith(bytes, codepage) : first;
    if (result.fields.error !== undefined) throw new Error(result.fields.error);
    return result;
  } catch (error) {
    throw refusals.damaged(name, "Outlook message", error);
  }
}

/** `codepage`: of Windows, for texts that are not stored as Unicode. */
function parseWith(bytes: Uint8Array, codepage: number): { fields: FieldsData; reader: Reader } {
  // A copy: the package reads a view's buffer from its start, wherever the view begins.
  const reader = new MsgReader(new Uint8Array(bytes).buffer);
  reader.parserConfig = { ansiEncoding: `windows-${codepage}` };
  return { fields: reader.getFileData(), reader };
}

function headersOf(fields: FieldsData): [string, string | undefined][] {
  const to = (kind: "to" | "cc") =>
    (fields.recipients ?? [])
      .filter(({ recipType = "to" }) => recipType === kind)
      .map(({ name, smtpAddress, email }) => printed(name, smtpAddress ?? email))
      .join(", ");
  const written = /^date:[ \t]*(.+)$/im.exec(fields.headers ?? "")?.[1];
  return [
    ["From", printed(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail)],
    ["To", to("to")],
    ["Cc", to("cc")],
    ["Date", written ?? fields.clientSubmitTime ?? fields.messageDeliveryTime],
    ["Subject", fields.subject],
  ];
}

/** Addresses inside an Exchange server are paths (`/o=…`) that say nothing to people. */
function printed(name = "", address = ""): string {
  const shown = address.startsWith("/") || address === name ? "" : address;
  return name && shown ? `${name} <${shown}>` : name || shown;
}

/** Encodings by the number that Windows gives them ([MS-OXCMSG] 2.2.1.57.4); the others are `windows-<number>`. */
const encodings: ReadonlyMap<number, string> = new Map([
  [65001, "utf-8"],
  [28591, "iso-8859-1"],
  [28605, "iso-8859-15"],
  [20127, "windows-1252"],
]);

function htmlOf({ bodyHtml, html, internetCodepage = 65001 }: FieldsData): string | undefined {
  if (html === undefined) return bodyHtml;
  const label = encodings.get(internetCodepage) ?? `windows-${internetCodepage}`;
  try {
    return new TextDecoder(label).decode(html);
  } catch {
    return new TextDecoder("windows-1252").decode(html);
  }
}

/** Undefined where the message has no bytes of it: a file attached by reference, an OLE object ([MS-OXCMSG] 2.2.2.9). */
function partOf(attachment: FieldsData, reader: Reader): MessagePart | undefined {
  const got = contentOf(attachment, reader);
  if (!got) return undefined;
  const { fileName, content } = got;
  return {
    fileName: fileName || attachment.fileNameShort || undefined,
    mediaType: attachment.attachMimeTag?.toLowerCase() ?? mediaTypeOf(fileName),
    isInline: attachment.attachmentHidden === true || attachment.pidContentId !== undefined,
    content,
  };
}

function contentOf(attachment: FieldsData, reader: Reader): ReturnType<Reader["getAttachment"]> | undefined {
  try {
    return reader.getAttachment(attachment);
  } catch {
    // The package fails on what is not there; one attachment must not cost the message and the others.
    return undefined;
  }
}

/** Only what `isKept` asks for. */
function mediaTypeOf(fileName = ""): string {
  if (/\.(png|jpe?g|gif|bmp|emf|wmf)$/i.test(fileName)) return "image/other";
  return /\.p7s$/i.test(fileName) ? "application/pkcs7-signature" : "application/octet-stream";
}
