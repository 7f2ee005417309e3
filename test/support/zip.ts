import { crc32, deflateRawSync } from "node:zlib";

/** A file of a zip archive; what is not given is as it should be. */
export interface ZipMember {
  readonly name: string | Buffer;
  readonly content?: Uint8Array | string;
  /** Bit 0: encrypted. Bit 11: the name is UTF-8. */
  readonly flags?: number;
  readonly method?: number;
  /** The unpacked size that the archive states. */
  readonly size?: number;
  readonly crc?: number;
  /** Of Unix: type and permissions. */
  readonly mode?: number;
  /** Whether it refers to the bytes of the member before it. */
  readonly shares?: boolean;
  /** Whether sizes and place are stated in zip64 fields. */
  readonly zip64?: boolean;
}

/** Writes a zip archive field by field, so that it can be wrong where a test wants it to be (APPNOTE 4.3). */
export function buildZip(members: readonly ZipMember[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let before = 0;
  for (const member of members) {
    const { flags = typeof member.name === "string" ? 0x800 : 0, method = 8, mode = 0o100644, zip64 = false } = member;
    const name = Buffer.from(member.name);
    const content = Buffer.from(member.content ?? "");
    const packed = method === 8 ? deflateRawSync(content) : content;
    const crc = member.crc ?? crc32(content);
    const size = member.size ?? content.length;
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    [20, flags, method].forEach((value, index) => {
      header.writeUInt16LE(value, 4 + index * 2);
    });
    [crc, packed.length, size].forEach((value, index) => {
      header.writeUInt32LE(value, 14 + index * 4);
    });
    header.writeUInt16LE(name.length, 26);
    const at = member.shares ? before : offset;
    if (!member.shares) {
      local.push(header, name, packed);
      before = offset;
      offset += header.length + name.length + packed.length;
    }
    const extra = zip64 ? zip64Field(size, packed.length, at) : Buffer.alloc(0);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    [(3 << 8) | 20, 20, flags, method].forEach((value, index) => {
      line.writeUInt16LE(value, 4 + index * 2);
    });
    [crc, zip64 ? 0xffffffff : packed.length, zip64 ? 0xffffffff : size].forEach((value, index) => {
      line.writeUInt32LE(value, 16 + index * 4);
    });
    line.writeUInt16LE(name.length, 28);
    line.writeUInt16LE(extra.length, 30);
    line.writeUInt32LE((mode << 16) >>> 0, 38);
    line.writeUInt32LE(zip64 ? 0xffffffff : at, 42);
    directory.push(line, name, extra);
  }
  return Buffer.concat([...local, ...directory, end(members.length, Buffer.concat(directory).length, offset)]);
}

function zip64Field(size: number, packed: number, at: number): Buffer {
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  [size, packed, at].forEach((value, index) => {
    field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  });
  return field;
}

function end(count: number, length: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
