import type { Reading } from "../../schemas/document-text.ts";
import type { Format, ReadContext } from "./format.ts";
import { startsWithHeaders } from "./mail/recognise.ts";

/** Mailboxes in one file (RFC 4155, `.mbox`). Each message becomes a document of its own. */
export const mailbox: Format = {
  name: "mailbox",
  recognises: (bytes) => {
    const line = firstLine(bytes);
    return opening.test(line) && startsWithHeaders(bytes.subarray(line.length + 1));
  },
  read,
};

/** `From sender@example.com Thu Jan  2 10:00:00 2025` before each message. */
const opening = /^From \S+ .*\d{1,2}:\d{2}.*\d{4}/;

async function read(bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let number = 0;
  for (let from = 0; from < content.length; ) {
    context.signal.throwIfAborted();
    const next = nextMessage(content, from + 1);
    number += 1;
    await context.addPart?.(`message ${number}.eml`, content.subarray(content.indexOf(10, from) + 1, next));
    from = next;
  }
  return { format: "mailbox", pages: [], issues: [] };
}

/** Where the next message starts, after an empty line, or the end. */
function nextMessage(content: Buffer, from: number): number {
  for (let at = content.indexOf("\nFrom ", from); at >= 0; at = content.indexOf("\nFrom ", at + 1)) {
    const isAfterEmptyLine = content[at - 1] === 10 || (content[at - 1] === 13 && content[at - 2] === 10);
    if (isAfterEmptyLine && opening.test(firstLine(content.subarray(at + 1)))) return at + 1;
  }
  return content.length;
}

function firstLine(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 1000)).toString("latin1").split("\n", 1)[0] ?? "";
}
