import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { mailFormat, type Reading } from "../../../schemas/document-text.ts";
import type { Format, ReadContext } from "../format.ts";
import { refusals } from "../refusals.ts";
import { attachmentIssues, isKept, type MessagePart, namesOf } from "./attachments.ts";
import { messagePage } from "./message-page.ts";
import { startsWithHeaders } from "./recognise.ts";

/** Messages as they travel (RFC 5322, MIME: `.eml`). The message is a page; what is attached becomes documents. */
export const mail: Format = { name: "mail", recognises: startsWithHeaders, read };

async function read(bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  const email = await parse(bytes, context.name);
  const page = messagePage({ headers: headersOf(email), text: email.text, html: email.html }, "postal-mime", context);
  context.onPage(page.number, page.source);
  const parts = email.attachments.map(partOf);
  const kept = parts.filter(isKept);
  for (const [index, name] of namesOf(kept).entries()) {
    context.signal.throwIfAborted();
    await context.addPart?.(name, kept[index]?.content ?? new Uint8Array());
  }
  return { format: mailFormat, pages: [page], issues: attachmentIssues(parts) };
}

async function parse(bytes: Uint8Array, name: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch (error) {
    throw refusals.damaged(name, "e-mail", error);
  }
}

function headersOf(email: Email): [string, string | undefined][] {
  const date = email.headers.find(({ key }) => key === "date")?.value;
  return [
    ["From", printed(email.from ? [email.from] : [])],
    ["To", printed(email.to)],
    ["Cc", printed(email.cc)],
    ["Date", date],
    ["Subject", email.subject],
  ];
}

function printed(addresses: readonly Address[] = []): string {
  return addresses
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address))
    .join(", ");
}

function partOf({ filename, mimeType, disposition, related, contentId, content }: Attachment): MessagePart {
  return {
    fileName: filename ?? undefined,
    mediaType: mimeType,
    isInline:
      disposition === "inline" || (disposition !== "attachment" && (related === true || contentId !== undefined)),
    content: typeof content === "string" ? Buffer.from(content) : new Uint8Array(content),
  };
}
