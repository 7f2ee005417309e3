import type { Page } from "../../../schemas/document-text.ts";
import type { ReadContext } from "../format.ts";
import { plainPage } from "../plain-page.ts";
import { refusals } from "../refusals.ts";
import { textOfHtml } from "./html-text.ts";

/** A message as either kind of mail file gives it. */
export interface Message {
  /** As they are to be shown, in order: `From`, `To`, `Cc`, `Date`, `Subject`. */
  readonly headers: readonly (readonly [name: string, value: string | undefined])[];
  readonly text?: string;
  readonly html?: string;
}

/** The message as one page: its headers, one a line, then its text. Throws TOO_LARGE beyond `limits.textMegabytes`. */
export function messagePage(message: Message, reader: string, { name, limits }: ReadContext): Page {
  const headers = message.headers.flatMap(([header, value]) =>
    value ? `${header}: ${value.replace(/\s+/g, " ").trim()}` : [],
  );
  const { text, note } = body(message);
  const megabytes = Math.ceil(text.length / 1_000_000);
  if (megabytes > limits.textMegabytes) {
    throw refusals.tooLarge(name, "MB of text", megabytes, limits.textMegabytes, "limits.textMegabytes");
  }
  return plainPage(1, `${headers.join("\n")}\n\n${text.replaceAll("\f", "\n")}`, { reader, note });
}

/** The plain text of a message, unless its HTML has words that are not in it, or a table, which plain text takes apart. */
function body({ text = "", html }: Message): { text: string; note?: string } {
  if (html === undefined) return { text };
  const read = textOfHtml(html);
  const isPoor = !wordsOf(read).isSubsetOf(wordsOf(text));
  return isPoor || read.includes("\t") ? { text: read, note: "read from the HTML of the message" } : { text };
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
}
