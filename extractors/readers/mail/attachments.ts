import type { Issue } from "../../../schemas/issue.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import { partFileName } from "../part-name.ts";

/** What is attached to a message or placed in it. */
export interface MessagePart {
  readonly fileName?: string;
  /** As the message states it, in small letters. */
  readonly mediaType: string;
  /** Whether the message shows it in its text. */
  readonly isInline: boolean;
  readonly content: Uint8Array;
}

/** A picture shown in the text and smaller than this is a logo or an icon, bytes; a pasted scan is larger. */
const smallestPicture = 50_000;

/** Signatures apart from what they sign (RFC 8551 3.5.3, RFC 3156 5): they hold no text. */
const signature = /^application\/(x-)?(pkcs7|pgp)-signature$/;

/** Whether a part is a document rather than an ornament or a signature. */
export function isKept(part: MessagePart): boolean {
  return !isOrnament(part) && !signature.test(part.mediaType);
}

function isOrnament({ mediaType, isInline, content }: MessagePart): boolean {
  return isInline && mediaType.startsWith("image/") && content.length < smallestPicture;
}

/** Endings for what came without a name. */
const endings: Readonly<Record<string, string>> = {
  "application/pdf": ".pdf",
  "image/jpeg": ".jpg",
  "image/png": ".png",
  "image/tiff": ".tif",
  "message/rfc822": ".eml",
  "text/calendar": ".ics",
  "text/html": ".html",
  "text/plain": ".txt",
};

/** A name for each part: its own, or one by its kind and number; a message by its subject. */
export function namesOf(parts: readonly MessagePart[]): string[] {
  return parts.map(({ fileName, mediaType, content }, index) => {
    if (fileName) return partFileName(fileName);
    const ending = endings[mediaType] ?? "";
    if (mediaType !== "message/rfc822") return `part ${index + 1}${ending}`;
    const head =
      Buffer.from(content.subarray(0, 8192))
        .toString("latin1")
        .split(/\r?\n\r?\n/, 1)[0] ?? "";
    const subject = /^subject:[ \t]*([!-~][ -~]*)$/im.exec(head)?.[1] ?? "";
    // An encoded subject would be no name.
    return partFileName(
      `${subject && !subject.includes("=?") ? subject.slice(0, 80) : `message ${index + 1}`}${ending}`,
    );
  });
}

/** Says what was not taken for a document. */
export function attachmentIssues(parts: readonly MessagePart[]): Issue[] {
  const ornaments = parts.filter(isOrnament).length;
  const issues: Issue[] = [];
  if (ornaments > 0) issues.push(issueOf("PICTURES_LEFT_OUT", "info", { details: { count: ornaments } }));
  if (parts.some(({ mediaType }) => signature.test(mediaType))) {
    issues.push(issueOf("SIGNATURE_NOT_VERIFIED.message", "info"));
  }
  return issues;
}
