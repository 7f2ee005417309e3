import { strFromU8, unzipSync } from "fflate";
import { UnreadableFileError } from "../../lib/errors.ts";
import { startsWith } from "./format.ts";
import { refusals } from "./refusals.ts";

/** The largest part read, uncompressed: what a zip bomb exceeds and a contract never does. */
const mostPartBytes = 64_000_000;
/** All parts together. */
const mostBytes = 256_000_000;
/** A part smaller than this is no bomb, however well it packs. */
const leastBombBytes = 10_000_000;

/** Which parts of an Office file are wanted, and what the file is called in a refusal. */
export interface PackageRequest {
  readonly name: string;
  /** `Word`, `spreadsheet`. */
  readonly format: string;
  /** Says of a part, by its name, whether it is wanted. */
  readonly wanted: (part: string) => boolean;
  /** How many times its packed size a large part may be (`limits.archiveRatio`); without it no matter. */
  readonly mostRatio?: number;
}

/**
 * The wanted parts of an Office file (a zip file: ECMA-376 part 2, ODF 1.3 part 2), by name. Sizes are checked as the zip
 * directory states them before anything is unpacked, and no part grows beyond what it states. Throws
 * `UnreadableFileError`: TRUNCATED_FILE, DAMAGED_FILE or TOO_LARGE.
 */
export function unpackOffice(
  bytes: Uint8Array,
  { name, format, wanted, mostRatio = Number.POSITIVE_INFINITY }: PackageRequest,
): Map<string, Uint8Array> {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        if (!wanted(file.name)) return false;
        const { size, originalSize } = file;
        total += originalSize;
        if (originalSize > mostPartBytes) throw tooLarge(name, "one part of the file", originalSize);
        if (total > mostBytes) throw tooLarge(name, "all parts of the file", total, mostBytes);
        if (originalSize > leastBombBytes && originalSize > mostRatio * size) {
          const found = Math.floor(originalSize / Math.max(1, size));
          throw refusals.tooLarge(name, "times the packed size in one part", found, mostRatio, "limits.archiveRatio");
        }
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw directoryOf(bytes) ? refusals.damaged(name, format, error) : refusals.truncated(name, format, error);
  }
}

export function hasZipEntry(bytes: Uint8Array, entry: string): boolean {
  for (const name of zipEntryNames(bytes)) if (name === entry) return true;
  return false;
}

/**
 * The names of a zip file's own entries: a file stored in an archive has its names in the archive's bytes too. A file that
 * is cut short or damaged may have lost its directory: the names at the start of its entries count. None where it is no zip file.
 */
export function zipEntryNames(bytes: Uint8Array): Iterable<string> {
  if (!startsWith(bytes, "PK\u0003\u0004")) return [];
  const directory = directoryOf(bytes);
  const names = directory ? [...namesFrom(bytes, directory.start, directory.count)] : [];
  return names.length > 0 ? names : leadingNames(bytes);
}

function tooLarge(name: string, where: string, found: number, most = mostPartBytes): UnreadableFileError {
  return refusals.tooLarge(name, `MB in ${where}`, Math.ceil(found / 1_000_000), most / 1_000_000);
}

/** Signatures and fixed lengths from the zip specification (APPNOTE 4.3). */
const directoryEnd = { signature: "PK\u0005\u0006", length: 22, mostComment: 65_535 };
const largeEnd = { locatorSignature: 0x07064b50, locatorLength: 20, signature: 0x06064b50, length: 56 };
const directoryEntry = { signature: 0x02014b50, length: 46 };
const localEntry = { signature: 0x04034b50, length: 30 };

/** How many bytes are looked at for names where there is no directory. */
const leadingBytes = 4_000_000;

interface Directory {
  readonly start: number;
  readonly count: number;
}

/** The directory that the last end record within reach names, if there is one. */
function directoryOf(bytes: Uint8Array): Directory | undefined {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = Math.max(0, content.length - directoryEnd.length - directoryEnd.mostComment);
  const end = content.lastIndexOf(directoryEnd.signature, undefined, "latin1");
  if (end < from || end + directoryEnd.length > content.length) return undefined;
  return (
    largeDirectoryOf(content, end) ?? { count: content.readUInt16LE(end + 10), start: content.readUInt32LE(end + 16) }
  );
}

/** The directory as the zip64 records before the end record state it (APPNOTE 4.3.14 and 4.3.15), where there are any. */
function largeDirectoryOf(content: Buffer, end: number): Directory | undefined {
  const locator = end - largeEnd.locatorLength;
  if (locator < 0 || content.readUInt32LE(locator) !== largeEnd.locatorSignature) return undefined;
  const at = Number(content.readBigUInt64LE(locator + 8));
  if (at + largeEnd.length > content.length || content.readUInt32LE(at) !== largeEnd.signature) return undefined;
  return { count: Number(content.readBigUInt64LE(at + 32)), start: Number(content.readBigUInt64LE(at + 48)) };
}

function* namesFrom(bytes: Uint8Array, start: number, count: number): Generator<string> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  for (let index = 0; index < count && at + directoryEntry.length <= content.length; index++) {
    if (content.readUInt32LE(at) !== directoryEntry.signature) return;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => content.readUInt16LE(at + field));
    yield strFromU8(bytes.subarray(at + directoryEntry.length, at + directoryEntry.length + (nameLength ?? 0)));
    at += directoryEntry.length + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
}

function* leadingNames(bytes: Uint8Array): Generator<string> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, leadingBytes));
  let at = 0;
  while (at >= 0 && at + localEntry.length <= content.length) {
    const nameLength = content.readUInt16LE(at + 26);
    if (content.readUInt32LE(at) === localEntry.signature) {
      yield strFromU8(content.subarray(at + localEntry.length, at + localEntry.length + nameLength));
    }
    at = content.indexOf("PK\u0003\u0004", at + 4, "latin1");
  }
}
