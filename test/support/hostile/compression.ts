import { constants, crc32, deflateRawSync } from "node:zlib";

/** Deflated data (RFC 1951) that is far larger than it looks, with what its containers say about it. */
export interface Deflated {
  readonly raw: Buffer;
  /** Bytes once inflated. */
  readonly size: number;
  /** Of the inflated bytes. */
  readonly crc: number;
}

/**
 * Deflates a beginning, a unit many times over and an end, without ever holding what they come to: the unit is deflated
 * once and its blocks, which refer to nothing before them, are repeated.
 */
export function deflatedRepeat(unit: Buffer | string, times: number, start = "", end = ""): Deflated {
  const part = Buffer.from(unit);
  const block = deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH });
  const head = deflateRawSync(start, { finishFlush: constants.Z_FULL_FLUSH });
  const raw = Buffer.concat([head, ...Array<Buffer>(times).fill(block), deflateRawSync(end)]);
  let crc = crc32(start);
  for (let turn = 0; turn < times; turn++) crc = crc32(part, crc);
  return { raw, size: Buffer.byteLength(start) + part.length * times + Buffer.byteLength(end), crc: crc32(end, crc) };
}

const largestPrime = 65_521n;

/** A zlib stream (RFC 1950) of one byte, so many million times, with its true Adler-32. */
export function zlibBomb(byte: number, megabytes: number): Buffer {
  const { raw, size } = deflatedRepeat(Buffer.alloc(1_000_000, byte), megabytes);
  const [count, value] = [BigInt(size), BigInt(byte)];
  const low = (1n + count * value) % largestPrime;
  const high = (count + (value * count * (count + 1n)) / 2n) % largestPrime;
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(Number((high << 16n) | low));
  return Buffer.concat([Buffer.from([0x78, 0x9c]), raw, checksum]);
}
