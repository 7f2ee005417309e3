import { burn, type Entry } from "@kenjiuno/msgreader/lib/Burner.js";

/** What an Outlook message made by `buildOutlookMessage` holds. */
export interface OutlookMessage {
  readonly subject: string;
  readonly sender: readonly [name: string, address: string];
  readonly to: readonly [name: string, address: string];
  readonly body?: string;
  /** In UTF-8. */
  readonly html?: string;
  /** Compressed RTF. */
  readonly rtf?: Uint8Array;
  readonly attachments?: readonly {
    readonly name: string;
    /** Left out for a link to a file elsewhere, or for an object that only the program that made it can draw. */
    readonly content?: Uint8Array | OutlookMessage;
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

  const names = add(0, "__nameid_version1.0");
  for (const tag of ["00020102", "00030102", "00040102"]) add(names, `__substg1.0_${tag}`, new Uint8Array(0));

  const write = (parent: number, { subject, sender, to, body, html, rtf, attachments = [] }: OutlookMessage): void => {
    add(parent, "__properties_version1.0", codepages(parent === 0 ? 32 : 24));
    property(parent, "001A", unicode, "IPM.Note");
    property(parent, "0037", unicode, subject);
    property(parent, "0C1A", unicode, sender[0]);
    property(parent, "5D01", unicode, sender[1]);
    if (body !== undefined) property(parent, "1000", unicode, body);
    if (html !== undefined) property(parent, "1013", binary, Buffer.from(html));
    if (rtf !== undefined) property(parent, "1009", binary, rtf);
    const recipient = add(parent, "__recip_version1.0_#00000000");
    add(recipient, "__properties_version1.0", new Uint8Array(8));
    property(recipient, "3001", unicode, to[0]);
    property(recipient, "39FE", unicode, to[1]);
    for (const [index, { name, content, contentId }] of attachments.entries()) {
      const place = add(parent, `__attach_version1.0_#0000000${index}`);
      add(place, "__properties_version1.0", new Uint8Array(8));
      property(place, "3001", unicode, name);
      property(place, "3707", unicode, name);
      if (content instanceof Uint8Array) property(place, "3701", binary, content);
      else if (content) write(add(place, "__substg1.0_3701000D"), content);
      if (contentId !== undefined) property(place, "3712", unicode, contentId);
    }
  };
  write(0, message);
  return burn(entries);
}

/** The properties of fixed length, after a header that is shorter in a message inside: HTML is UTF-8 (PidTagInternetCodepage). */
function codepages(header: number): Buffer {
  const properties = Buffer.alloc(header + 16);
  properties.writeUInt32LE(0x3fde0003, header);
  properties.writeUInt32LE(65001, header + 8);
  return properties;
}
