import { crc32 } from "node:zlib";
import sharp from "sharp";
import { zlibBomb } from "./compression.ts";
import type { Ending, HostileFile } from "./hostile-file.ts";
import { randomBytes } from "./random.ts";

const image = (name: string, endings: readonly Ending[], make: HostileFile["make"]): HostileFile => ({
  name,
  endings,
  make,
});
const readOrDamaged = ["recorded", "DAMAGED_FILE", "HOSTILE"];

/** Pictures that are larger than they look, that loop, or that are of a kind not read. */
export const images: readonly HostileFile[] = [
  image("square-of-30000.png", ["TOO_LARGE"], () => png(30_000, 30_000, zlibBomb(0, 113))),
  image("square-of-two-billion.png", ["TOO_LARGE", "DAMAGED_FILE"], () =>
    png(2 ** 31 - 1, 2 ** 31 - 1, zlibBomb(0, 1)),
  ),
  image("line-of-10-million.png", ["TOO_LARGE", "DAMAGED_FILE", "recorded"], () => png(10_000_000, 1, zlibBomb(0, 2))),
  image("data-far-beyond-its-size.png", readOrDamaged, () => png(100, 100, zlibBomb(0, 1000))),
  image("colour-profile-of-a-gigabyte.png", readOrDamaged, () =>
    png(100, 100, zlibBomb(0, 1), chunk("iCCP", Buffer.concat([Buffer.from("a\0\0"), zlibBomb(0, 1000)]))),
  ),
  image("comments-of-a-gigabyte.png", readOrDamaged, () =>
    png(100, 100, zlibBomb(0, 1), chunk("zTXt", Buffer.concat([Buffer.from("a\0\0"), zlibBomb(0x61, 1000)]))),
  ),
  image("million-chunks.png", readOrDamaged, () =>
    png(100, 100, zlibBomb(0, 1), Buffer.concat(Array<Buffer>(1_000_000).fill(chunk("tEXt", Buffer.from("a\0b"))))),
  ),
  image("animated-billion-frames.png", readOrDamaged, () =>
    png(100, 100, zlibBomb(0, 1), chunk("acTL", Buffer.from("3b9aca0000000000", "hex"))),
  ),
  image("noise.png", ["DAMAGED_FILE"], () => Buffer.concat([pngSignature, randomBytes(21, 50_000)])),
  image("cut-in-half.png", ["DAMAGED_FILE", "recorded"], async () => half(await noisePicture().png().toBuffer())),
  image("cut-in-half.jpg", ["DAMAGED_FILE", "recorded"], async () => half(await noisePicture().jpeg().toBuffer())),
  image("cut-in-half.tif", ["DAMAGED_FILE", "recorded"], async () => half(await noisePicture().tiff().toBuffer())),
  image("square-of-65500.jpg", ["TOO_LARGE"], async () => {
    const jpeg = await noisePicture().jpeg({ progressive: false }).toBuffer();
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt16BE(65_500, frame + 5);
    jpeg.writeUInt16BE(65_500, frame + 7);
    return jpeg;
  }),
  image("noise.jpg", ["DAMAGED_FILE", "recorded"], () =>
    Buffer.concat([Buffer.from("ffd8ffe0", "hex"), randomBytes(22, 50_000)]),
  ),
  image("directory-that-follows-itself.tif", readOrDamaged, () => tiff([strip], 8)),
  image("directories-65000.tif", ["TOO_MANY_PAGES", "DAMAGED_FILE", "HOSTILE"], () =>
    tiff(Array<Tag[]>(65_000).fill(strip)),
  ),
  image("square-of-a-million.tif", ["TOO_LARGE", "DAMAGED_FILE"], () => tiff([sized(1_000_000, 1_000_000)])),
  image("directory-of-65535-entries.tif", ["DAMAGED_FILE"], () => Buffer.from("49492a0008000000ffff0001", "hex")),
  image("strips-beyond-the-file.tif", ["DAMAGED_FILE", "recorded"], () =>
    tiff([[...sized(100, 100).filter(([tag]) => tag !== 273), [273, 0xfffffff0]]]),
  ),
  image("big-tiff-loop.tif", ["DAMAGED_FILE", "UNSUPPORTED_TYPE"], () =>
    Buffer.from("49492b000800000010000000000000000000000000000000100000000000000000", "hex"),
  ),
  image("picture.gif", ["UNSUPPORTED_TYPE", "recorded"], () => noisePicture().gif().toBuffer()),
  image("picture.webp", ["UNSUPPORTED_TYPE", "recorded"], () => noisePicture().webp().toBuffer()),
  image("picture.heic", ["UNSUPPORTED_TYPE", "DAMAGED_FILE"], () =>
    Buffer.concat([Buffer.from("000000186674797068656963000000006d69663168656963", "hex"), randomBytes(23, 5000)]),
  ),
  image("picture.bmp", ["UNSUPPORTED_TYPE", "DAMAGED_FILE"], () =>
    Buffer.concat([
      Buffer.from("424d36ee02000000000036000000280000000080000000800000010018000000000000ee0200", "hex"),
      randomBytes(24, 5000),
    ]),
  ),
  image("picture.svg", ["UNSUPPORTED_TYPE", "recorded"], () =>
    Buffer.from(
      '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999"><image href="file:///etc/passwd"/></svg>',
    ),
  ),
];

const pngSignature = Buffer.from("89504e470d0a1a0a", "hex");

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}

/** A one-bit grey picture of these zlib data. */
function png(width: number, height: number, data: Buffer, before: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  return Buffer.concat([
    pngSignature,
    chunk("IHDR", header),
    before,
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Tag and value of a TIFF directory entry, all taken as one 32-bit number (type 4). */
type Tag = readonly [tag: number, value: number];

const sized = (width: number, height: number): Tag[] => [
  [256, width],
  [257, height],
  [258, 8],
  [259, 1],
  [262, 1],
  [273, 8],
  [277, 1],
  [278, height],
  [279, Math.min(width * height, 2 ** 32 - 1)],
];
const strip = sized(2, 2);

/** A TIFF of these directories, one after the other; `next` is the offset that the last one gives for the next. */
function tiff(directories: readonly (readonly Tag[])[], next = 0): Buffer {
  const parts = [Buffer.from("49492a0008000000", "hex")];
  let offset = 8;
  for (const [index, tags] of directories.entries()) {
    const directory = Buffer.alloc(2 + tags.length * 12 + 4);
    directory.writeUInt16LE(tags.length);
    for (const [row, [tag, value]] of tags.entries()) {
      const at = 2 + row * 12;
      directory.writeUInt16LE(tag, at);
      directory.writeUInt16LE(4, at + 2);
      directory.writeUInt32LE(1, at + 4);
      directory.writeUInt32LE(value, at + 8);
    }
    offset += directory.length;
    directory.writeUInt32LE(index === directories.length - 1 ? next : offset, directory.length - 4);
    parts.push(directory);
  }
  return Buffer.concat([...parts, Buffer.alloc(64)]);
}

function noisePicture() {
  return sharp(randomBytes(20, 300 * 300), { raw: { width: 300, height: 300, channels: 1 } });
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}
