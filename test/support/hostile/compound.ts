import { readFileSync } from "node:fs";
import type { Ending, HostileFile } from "./hostile-file.ts";
import { randomBytes } from "./random.ts";

const encrypted = new URL("encrypted/", import.meta.url);
const old: readonly Ending[] = ["UNSUPPORTED_TYPE", "DAMAGED_FILE", "TRUNCATED_FILE", "recorded", "HOSTILE"];

/** Files locked with a password, each kind of lock, and compound files (MS-CFB) whose sectors loop. */
export const compound: readonly HostileFile[] = [
  ...["rc4-40", "rc4-128", "aes-128", "aes-256"].map((lock) => ({
    name: `locked-${lock}.pdf`,
    endings: ["PASSWORD_PROTECTED"],
    make: () => readFileSync(new URL(`${lock}.pdf`, encrypted)),
  })),
  {
    name: "restricted-but-open.pdf",
    endings: ["recorded"],
    make: () => readFileSync(new URL("restricted.pdf", encrypted)),
  },
  {
    name: "locked-agile.docx",
    endings: ["PASSWORD_PROTECTED"],
    make: () => compoundFile(["EncryptionInfo", "EncryptedPackage"]),
  },
  { name: "sectors-that-loop.doc", endings: old, make: () => compoundFile(["WordDocument", "1Table"], { loop: true }) },
  { name: "sectors-that-loop.xls", endings: old, make: () => compoundFile(["Workbook"], { loop: true }) },
  {
    name: "sectors-that-loop.msg",
    endings: old,
    make: () => compoundFile(["__properties_version1.0"], { loop: true }),
  },
  // Noise may say of itself that it is encrypted.
  {
    name: "streams-of-noise.doc",
    endings: [...old, "PASSWORD_PROTECTED"],
    make: () => compoundFile(["WordDocument", "1Table"]),
  },
  { name: "streams-of-noise.xls", endings: old, make: () => compoundFile(["Workbook"]) },
  {
    name: "streams-of-noise.msg",
    endings: old,
    make: () => compoundFile(["__properties_version1.0", "__substg1.0_1000001F"]),
  },
  {
    name: "header-and-noise.doc",
    endings: old,
    make: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), randomBytes(51, 20_000)]),
  },
  { name: "signed-noise.p7m", endings: ["UNSUPPORTED_TYPE", "DAMAGED_FILE"], make: signedNoise },
  {
    name: "signed-lengths-that-lie.p7m",
    endings: ["UNSUPPORTED_TYPE", "DAMAGED_FILE", "TRUNCATED_FILE"],
    make: () =>
      Buffer.concat([
        Buffer.from("3084ffffffff06092a864886f70d010702a084ffffffff3084ffffffff", "hex"),
        Buffer.alloc(3000),
      ]),
  },
  {
    name: "signed-100000-deep.p7m",
    endings: ["UNSUPPORTED_TYPE", "DAMAGED_FILE", "HOSTILE"],
    make: () =>
      Buffer.concat([
        Buffer.from("308006092a864886f70d010702a080", "hex"),
        Buffer.alloc(200_000, Buffer.from("3080", "hex")),
      ]),
  },
];

function signedNoise(): Buffer {
  return Buffer.concat([Buffer.from("3082400006092a864886f70d010702a0823ff0", "hex"), randomBytes(52, 16_368)]);
}

const sector = 512;

/**
 * A compound file (MS-CFB, version 3) whose directory has these streams, 4,096 bytes of noise each. With `loop`, the
 * chains of the directory and of every stream lead back to where they began, and siblings are their own siblings.
 */
function compoundFile(streams: readonly string[], { loop = false } = {}): Buffer {
  const perStream = 8;
  const endOfChain = 0xfffffffe;
  const header = Buffer.alloc(sector);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(endOfChain, 60);
  header.writeUInt32LE(endOfChain, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);

  const table = Buffer.alloc(sector, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(loop ? 1 : endOfChain, 4);
  for (const index of streams.keys()) {
    const first = 2 + index * perStream;
    for (let turn = 0; turn < perStream - 1; turn++) table.writeUInt32LE(first + turn + 1, (first + turn) * 4);
    table.writeUInt32LE(loop ? first : endOfChain, (first + perStream - 1) * 4);
  }

  const entries = ["Root Entry", ...streams].map((name, index) => {
    const entry = Buffer.alloc(128);
    entry.write(name, "utf16le");
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    entry[66] = index === 0 ? 5 : 2;
    entry[67] = 1;
    entry.fill(0xff, 68, 80);
    if (index === 0) entry.writeUInt32LE(1, 76);
    else if (loop) entry.writeUInt32LE(index, 72);
    else if (index < streams.length) entry.writeUInt32LE(index + 1, 72);
    entry.writeUInt32LE(index === 0 ? endOfChain : 2 + (index - 1) * perStream, 116);
    entry.writeUInt32LE(index === 0 ? 0 : perStream * sector, 120);
    return entry;
  });
  const directory = Buffer.alloc(sector);
  Buffer.concat(entries).copy(directory);
  return Buffer.concat([header, table, directory, randomBytes(53, streams.length * perStream * sector)]);
}
