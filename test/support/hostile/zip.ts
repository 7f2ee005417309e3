import { crc32, deflateRawSync } from "node:zlib";
import type { Deflated } from "./compression.ts";

/** An entry of a hand-made zip file (APPNOTE 6.3): every field may lie. */
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly content: Buffer | string | Deflated;
  /** What the directory says of the size, where it lies. */
  readonly statedSize?: number;
  /** General purpose flags; bit 0 says encrypted. */
  readonly flags?: number;
  /** Upper half: the Unix mode, as of a link. */
  readonly externalAttributes?: number;
  /** Index of the entry whose local header this one shares, so that they overlap. */
  readonly sameDataAs?: number;
}

const stored = (content: Buffer | string): Deflated => {
  const bytes = Buffer.from(content);
  return { raw: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
};

/** Writes a zip file. `statedEntries` is what the end record says, where it lies. */
export function rawZip(entries: readonly ZipEntry[], { statedEntries = entries.length } = {}): Buffer {
  const locals: Buffer[] = [];
  const offsets: number[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { raw, size, crc } =
      typeof entry.content === "object" && "raw" in entry.content ? entry.content : stored(entry.content);
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(0x58210000, 6);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(raw.length, 14);
    common.writeUInt32LE(entry.statedSize ?? size, 18);
    common.writeUInt16LE(name.length, 22);
    const shared = entry.sameDataAs === undefined ? undefined : offsets[entry.sameDataAs];
    offsets.push(shared ?? offset);
    if (shared === undefined) {
      const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, name, raw]);
      locals.push(local);
      offset += local.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(entry.externalAttributes ?? 0, 6);
    rest.writeUInt32LE(offsets.at(-1) ?? 0, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0003", "latin1"), common, rest, name]));
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(statedEntries & 0xffff, 8);
  end.writeUInt16LE(statedEntries & 0xffff, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
