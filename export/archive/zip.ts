import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";
import { UsageError } from "../../lib/errors.ts";
import type { SpooledFile } from "./spooled-file.ts";

/** A file of an archive: small, or spooled. */
export type ArchiveFile = { readonly name: string; readonly text: string } | SpooledFile;

/** Without the 64-bit extensions, which not every reader of spreadsheets has, offsets have 32 bits. */
const mostBytes = 0xffff_ffff - 0x1_0000;

/** A zip archive of these files, in pieces. Throws `UsageError` where it would be larger than 4 GB. */
export async function* zipped(files: Iterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  let bytes = 0;
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
    bytes += piece.length;
  });
  const taken = () => {
    if (bytes > mostBytes) throw tooLarge();
    const pieces = made;
    made = [];
    return pieces;
  };
  for (const file of files) {
    const { size, crc, compressed } = "text" in file ? await ofText(file.text) : spooled(file);
    if (size > mostBytes) throw tooLarge();
    const entry: ZipInputFile = { filename: file.name, size, crc, compression: deflated };
    zip.add(entry);
    for await (const piece of compressed) {
      entry.ondata?.(null, piece, false);
      yield* taken();
    }
    entry.ondata?.(null, new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** The method of compression, as archives number them. */
const deflated = 8;

interface Compressed {
  readonly size: number;
  readonly crc: number;
  readonly compressed: Iterable<Uint8Array<ArrayBuffer>> | AsyncIterable<Uint8Array<ArrayBuffer>>;
}

function spooled(file: SpooledFile): Compressed {
  return { size: file.size, crc: file.crc, compressed: file.compressed() };
}

async function ofText(text: string): Promise<Compressed> {
  const bytes = Buffer.from(text);
  const compressed = new Uint8Array(await promisify(deflateRaw)(bytes));
  return { size: bytes.length, crc: crc32(bytes), compressed: [compressed] };
}

function tooLarge(): UsageError {
  const expected = "Expected an export of less than 4 GB, found more";
  return new UsageError("EXPORT_TOO_LARGE", `${expected}; take fewer contracts at once, or the form jsonl.`);
}
