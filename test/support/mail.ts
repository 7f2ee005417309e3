import { sha256 } from "../../lib/hash.ts";

/** A part of a message: its headers, and its content, encoded in Base64 where it is bytes. */
export interface MailPart {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string | Uint8Array;
}

/** Writes a message (RFC 5322, RFC 2045) of one part, or of several. */
export function buildMail(
  headers: Readonly<Record<string, string>>,
  parts: readonly MailPart[],
  kind = "mixed",
): Buffer {
  const [only] = parts;
  if (parts.length === 1 && only) return Buffer.concat([lines({ ...headers, ...only.headers }, only), body(only)]);
  const boundary = `=_${sha256(JSON.stringify(headers)).slice(0, 20)}`;
  const all = { ...headers, "MIME-Version": "1.0", "Content-Type": `multipart/${kind}; boundary="${boundary}"` };
  return Buffer.concat([
    lines(all),
    ...parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), lines(part.headers, part), body(part), crlf]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}

/** An attached file. */
export function attached(name: string, mediaType: string, content: Uint8Array, disposition = "attachment"): MailPart {
  return {
    headers: { "Content-Type": mediaType, "Content-Disposition": `${disposition}; filename="${name}"` },
    content,
  };
}

/** Text in UTF-8. */
export function textPart(content: string, kind = "plain"): MailPart {
  return { headers: { "Content-Type": `text/${kind}; charset=utf-8` }, content: Buffer.from(content) };
}

const crlf = Buffer.from("\r\n");

function lines(headers: Readonly<Record<string, string>>, part?: MailPart): Buffer {
  const isEncoded = part && typeof part.content !== "string" && !isMessage(part);
  const encoding = isEncoded ? { "Content-Transfer-Encoding": "base64" } : {};
  const all = Object.entries({ ...headers, ...encoding });
  return Buffer.from(`${all.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`);
}

function body(part: MailPart): Buffer {
  const { content } = part;
  if (typeof content === "string") return Buffer.from(content, "latin1");
  if (isMessage(part)) return Buffer.from(content);
  return Buffer.from(
    (
      Buffer.from(content)
        .toString("base64")
        .match(/.{1,76}/g) ?? []
    ).join("\r\n"),
  );
}

/** A message in a message is not encoded (RFC 2046 5.2.1). */
function isMessage({ headers }: MailPart): boolean {
  return headers["Content-Type"] === "message/rfc822";
}
