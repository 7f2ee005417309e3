import { burn, type Entry } from "@kenjiuno/msgreader/lib/Burner.js";

/** What an Outlook message made by `buildOutlookMessage` holds. */
export interface OutlookMessage {
  readonly subject: string;
  readonly sender: readonly [name: string, address: string];
  readonly to: readonly [name: string, address: string];
  readonly body?: string;
  /** In UTF-8. */
  readonly html?: string;
  /** Bytes that stand for compressed RTF. */
  readonly rtf?: Uint8Array;
  readonly attachments?: readonly {
    readonly name: string;
    readonly content: Uint8Array;
    readonly contentId?: string;
  }[];
}

/** Kinds of entry in a compound file ([MS-CFB] 2.6.1). */
const storage = 1;
const stream = 2;
const root = 5;

/** Types of property ([MS-OXCDATA] 2.11.1). */
const unicode = "001F";
const binary = "0102";

/** Writes an Outlook message ([MS-OXMSG]), with the properties that a reader needs. */
export function buildOutlookMessage(message: OutlookMessage): Uint8Array {
  const entries: Entry[] = [{ name: "Root Entry", type: root, length: 0, children: [] }];
  const add = (parent: number, name: string, content?: Uint8Array): number => {
    const entry: Entry =
      content === undefined
        ? { name, type: storage, length: 0, children: [] }
        : { name, type: stream, length: content.length, binaryProvider: () => new Uint8Array(content) };
    const place = entries.push(entry) - 1;
    entries[parent]?.children?.push(place);
    return place;
  };
  const property = (parent: number, tag: string, type: string, value: string | Uint8Array): void => {
    add(parent, `__substg1.0_${tag}${type}`, typeof value === "string" ? Buffer.from(value, "utf16le") : value);
  };

  add(0, "__properties_version1.0", codepages());
  const names = add(0, "__nameid_version1.0");
  for (const tag of ["00020102", "00030102", "00040102"]) add(names, `__substg1.0_${tag}`, new Uint8Array(0));
  property(0, "001A", unicode, "IPM.Note");
  property(0, "0037", unicode, message.subject);
  property(0, "0C1A", unicode, message.sender[0]);
  property(0, "5D01", unicode, message.sender[1]);
  if (message.body !== undefined) property(0, "1000", unicode, message.body);
  if (message.html !== undefined) property(0, "1013", binary, Buffer.from(message.html));
  if (message.rtf !== undefined) property(0, "1009", binary, message.rtf);
  const recipient = add(0, "__recip_version1.0_#00000000");
  add(recipient, "__properties_version1.0", new Uint8Array(8));
  property(recipient, "3001", unicode, message.to[0]);
  property(recipient, "39FE", unicode, message.to[1]);
  for (const [index, { name, content, contentId }] of (message.attachments ?? []).entries()) {
    const place = add(0, `__attach_version1.0_#0000000${index}`);
    add(place, "__properties_version1.0", new Uint8Array(8));
    property(place, "3707", unicode, name);
    property(place, "3701", binary, content);
    if (contentId !== undefined) property(place, "3712", unicode, contentId);
  }
  return burn(entries);
}

/** The properties of fixed length: texts are Unicode, HTML is UTF-8 (PidTagInternetCodepage). */
function codepages(): Buffer {
  const properties = Buffer.alloc(32 + 16);
  properties.writeUInt32LE(0x3fde0003, 32);
  properties.writeUInt32LE(65001, 40);
  return properties;
}
