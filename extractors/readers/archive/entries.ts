import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from "yauzl";
import { codeOf } from "../../../lib/errors.ts";
import { refusals } from "../refusals.ts";
import { archiveRefusals } from "./reasons.ts";

/** A file in a zip archive, as the archive's directory states it. */
export interface ZipEntry {
  /** As written in the archive; nothing about it is safe. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
  /** APPNOTE 4.4.5. */
  readonly method: number;
  /** Unpacked, bytes. */
  readonly size: number;
  /** Where it stands in the archive, its header included. */
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
}

/** An open zip archive. */
export interface Zip {
  /** Its files in the order of its directory. Throws where the directory is damaged. */
  readonly entries: () => AsyncIterable<ZipEntry>;
  /** The bytes of a file. Throws `UnreadableFileError` where they are not what the directory states. */
  readonly extract: (entry: ZipEntry, name: string) => Promise<Uint8Array>;
}

/** Opens a zip archive held in memory. Throws where it has no directory. */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  const content = withoutTail(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  // Names are decoded and sizes checked here: a file that is wrong must not end the whole archive.
  const zip = await fromBufferPromise(content, { decodeStrings: false, validateEntrySizes: false });
  return {
    async *entries() {
      for await (const entry of zip.eachEntry()) yield described(entry);
    },
    extract: (entry, name) => extract(zip, content, entry, name),
  };
}

/** The end record (APPNOTE 4.3.16), its length, and where it states the length of the comment after it. */
const endRecord = { signature: "PK\u0005\u0006", length: 22, commentLength: 20 };

/** Mail servers and copying programs leave bytes behind an archive, which count for nothing. */
function withoutTail(content: Buffer): Buffer {
  const end = content.lastIndexOf(endRecord.signature, undefined, "latin1");
  if (end < 0 || end + endRecord.length > content.length) return content;
  const comment = content.readUInt16LE(end + endRecord.commentLength);
  return content.subarray(0, end + endRecord.length + comment);
}

/** Fixed length of the header before a file's data (APPNOTE 4.3.7). */
const localHeaderLength = 30;
/** The upper byte of "version made by" (APPNOTE 4.4.2): systems whose attributes are those of Unix. */
const unixHosts = [3, 19];

function described(entry: Entry): ZipEntry {
  const name = nameOf(entry);
  const mode = unixHosts.includes(entry.versionMadeBy >> 8) ? entry.externalFileAttributes >>> 16 : 0;
  return {
    name,
    // Something that is called a folder and has content is a file.
    isFolder: /[/\\]$/.test(name) && entry.uncompressedSize === 0,
    isLink: (mode & 0o170000) === 0o120000,
    isEncrypted: (entry.generalPurposeBitFlag & 1) !== 0,
    method: entry.compressionMethod,
    size: entry.uncompressedSize,
    from: entry.relativeOffsetOfLocalHeader,
    to: entry.relativeOffsetOfLocalHeader + localHeaderLength + entry.fileNameLength + entry.compressedSize,
    entry,
  };
}

/** UTF-8 where the entry says so, or where it does not and the bytes are (macOS); else code page 437 (APPNOTE D.1). */
function nameOf({ generalPurposeBitFlag: flags, fileNameRaw: raw, extraFields }: Entry): string {
  const isUtf8 = raw.some((byte) => byte > 0x7f) && Buffer.from(raw.toString("utf8")).equals(raw);
  return getFileNameLowLevel(isUtf8 ? flags | 0x800 : flags, raw, extraFields, false);
}

const stored = 0;
const deflated = 8;
const otherMethods: ReadonlyMap<number, string> = new Map([
  [9, "Deflate64"],
  [12, "bzip2"],
  [14, "LZMA"],
  [93, "Zstandard"],
  [95, "XZ"],
  [98, "PPMd"],
]);

async function extract(zip: ZipFile, content: Buffer, entry: ZipEntry, name: string): Promise<Uint8Array> {
  const { method, size } = entry;
  if (method !== stored && method !== deflated) {
    throw archiveRefusals.compression(name, otherMethods.get(method) ?? `method ${method}`);
  }
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry.entry, { minimal: true });
    const packed = content.subarray(fileDataStart, fileDataStart + entry.entry.compressedSize);
    const file = method === stored ? packed : await inflate(packed, { maxOutputLength: Math.max(1, size) });
    if (file.length === size && crc32(file) === entry.entry.crc32) return file;
  } catch (error) {
    if (codeOf(error) === "ERR_BUFFER_TOO_LARGE") throw archiveRefusals.larger(name, size);
    throw refusals.damaged(name, "zip", error);
  }
  throw refusals.damaged(name, "zip");
}

const inflate = promisify(inflateRaw);
