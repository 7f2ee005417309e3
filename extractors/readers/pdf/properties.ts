import type { Issue } from "../../../schemas/issue.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import { addressesModel } from "../../injection/addressed-text.ts";
import type { PdfDocument } from "./document.ts";
import { wideText, withName } from "./memory.ts";

/** What the document information dictionary may say (ISO 32000-2, 14.3.3). */
const keys = ["Title", "Author", "Subject", "Keywords", "Creator", "Producer"];
/** XMP packets stand in a PDF as they are (XMP specification part 3, 1.1.4), and are looked at so far. */
const packet = { start: "<x:xmpmeta", end: "</x:xmpmeta>", most: 200_000 };

/** An issue where what the file says of itself speaks to a model. */
export function propertyIssues({ library, handle }: PdfDocument, bytes: Uint8Array): Issue[] {
  const stated = keys.map((key) =>
    withName(library, key, (name) =>
      wideText(library, (buffer, size) => library._FPDF_GetMetaText(handle, name, buffer, size)),
    ),
  );
  const texts = [...stated, packetText(bytes)].join("\n\n");
  return addressesModel(texts) ? [issueOf("TEXT_ADDRESSES_MODEL.properties", "warning")] : [];
}

function packetText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = file.indexOf(packet.start);
  if (start < 0) return "";
  const end = file.indexOf(packet.end, start);
  const xml = file.subarray(start, Math.min(end < 0 ? file.length : end, start + packet.most)).toString("utf8");
  return xml.replaceAll(/<[^<>]{0,2000}>/g, "\n\n");
}
