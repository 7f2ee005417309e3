import { open } from "node:fs/promises";

/**
 * The media type of a stored file, by its format and, where that has several, its first bytes. `format`: as in `Reading`;
 * undefined where it was never read.
 */
export async function mediaTypeOf(format: string | undefined, path: string): Promise<string> {
  const byContent = types[format ?? ""] ?? unknown;
  return typeof byContent === "string" ? byContent : byContent(await firstBytes(path));
}

/** What a browser would run as a page of ours is handed out as bytes. */
export function safeToSend(mediaType: string): string {
  return /html|xml$/.test(mediaType) ? unknown : mediaType;
}

const unknown = "application/octet-stream";
const office = "application/vnd.openxmlformats-officedocument";

const types: Readonly<Record<string, string | ((start: string) => string)>> = {
  pdf: "application/pdf",
  docx: `${office}.wordprocessingml.document`,
  "flat-opc": "application/xml",
  "word-xml": "application/xml",
  "word-html": "text/html",
  "invoice-data": "application/xml",
  doc: "application/msword",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
  mail: "message/rfc822",
  mailbox: "application/mbox",
  outlook: "application/vnd.ms-outlook",
  signed: "application/pkcs7-mime",
  csv: "text/csv",
  text: "text/plain",
  image: (start) => {
    if (start.startsWith("\u0089PNG")) return "image/png";
    return start.startsWith("\u00ff\u00d8") ? "image/jpeg" : "image/tiff";
  },
  sheet: (start) => {
    if (!start.startsWith("PK")) return "application/vnd.ms-excel";
    const isOpenDocument = start.includes("application/vnd.oasis.opendocument");
    return isOpenDocument ? "application/vnd.oasis.opendocument.spreadsheet" : `${office}.spreadsheetml.sheet`;
  },
  archive: (start) => (start.startsWith("PK") ? "application/zip" : unknown),
};

/** As Latin-1, a character a byte. */
async function firstBytes(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(100), position: 0 });
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}
