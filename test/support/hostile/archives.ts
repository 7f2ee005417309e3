import { deflateRawSync } from "node:zlib";
import { deflatedRepeat } from "./compression.ts";
import type { Ending, HostileFile } from "./hostile-file.ts";
import { randomBytes } from "./random.ts";
import { rawZip, type ZipEntry } from "./zip.ts";

const zip = (name: string, endings: readonly Ending[], make: () => Uint8Array): HostileFile => ({
  name: `${name}.zip`,
  endings,
  make,
});
/** Opened, whatever becomes of its parts, or refused as a whole. */
const opened: readonly Ending[] = [
  "unpacked",
  "EMPTY_ARCHIVE",
  "DAMAGED_FILE",
  "TRUNCATED_FILE",
  "TOO_LARGE",
  "HOSTILE",
];
const contract = "Contrat de maintenance entre les parties.";
const gigabyte = () => deflatedRepeat("Le prix est de 100 euros. ".repeat(40_000), 1000);
/** A Unix symbolic link, as a zip's external attributes say it. */
const link = 0o120777 * 2 ** 16;

/** Zip files that swell, loop, overlap, lie, or would write where they must not. */
export const archives: readonly HostileFile[] = [
  zip("one-file-of-a-gigabyte", opened, () => rawZip([{ name: "a.txt", content: gigabyte() }])),
  zip("one-file-of-a-gigabyte-that-says-it-is-small", opened, () =>
    rawZip([{ name: "a.txt", content: gigabyte(), statedSize: 100 }]),
  ),
  zip("sixteen-by-sixteen-by-sixteen", opened, () => nest(3, rawZip([{ name: "a.txt", content: gigabyte() }]))),
  zip("a-thousand-deep", opened, () => {
    let inner = rawZip([{ name: "a.txt", content: contract }]);
    for (let level = 0; level < 1000; level++) inner = rawZip([{ name: "b.zip", content: inner }]);
    return inner;
  }),
  zip("overlapping-entries", opened, () =>
    rawZip([
      { name: "a.txt", content: deflatedRepeat("a".repeat(1_000_000), 20) },
      ...Array.from(
        { length: 2000 },
        (_, index): ZipEntry => ({
          name: `${index}.txt`,
          content: deflatedRepeat("a".repeat(1000), 1),
          sameDataAs: 0,
        }),
      ),
    ]),
  ),
  zip("files-60000", opened, () =>
    rawZip(Array.from({ length: 60_000 }, (_, index) => ({ name: `${index}.txt`, content: "a" }))),
  ),
  zip("says-it-holds-65535-files", opened, () =>
    rawZip([{ name: "a.txt", content: contract }], { statedEntries: 65_535 }),
  ),
  zip("names-that-lead-out", opened, () =>
    rawZip(
      [
        "../../../../../../tmp/greffier-was-here.txt",
        "/tmp/greffier-was-here.txt",
        "C:\\greffier-was-here.txt",
        "..\\..\\greffier-was-here.txt",
        "a\0.txt",
        `${"a/".repeat(2000)}a.txt`,
        "a".repeat(60_000),
        "contrat\u202Etxt.exe",
        "con\r\ntrat\u001b[31m.txt",
        "",
        ".",
        "..",
      ].map((name, index) => ({ name, content: `${contract} ${index}` })),
    ),
  ),
  zip("names-of-noise", opened, () =>
    rawZip(
      Array.from({ length: 20 }, (_, index) => ({ name: randomBytes(index, 40), content: contract + index, flags: 0 })),
    ),
  ),
  zip("one-name-a-hundred-times", opened, () =>
    rawZip(Array.from({ length: 100 }, () => ({ name: "contrat.txt", content: contract }))),
  ),
  zip("link-to-a-secret", opened, () =>
    rawZip([{ name: "contrat.txt", content: "/etc/passwd", externalAttributes: link }]),
  ),
  zip("folders-only", opened, () => rawZip([{ name: "a/", content: "" }])),
  zip("nothing-inside", opened, () => rawZip([])),
  zip("directory-of-noise", opened, () => {
    const whole = rawZip([{ name: "a.txt", content: contract }]);
    return Buffer.concat([whole.subarray(0, whole.length - 40), randomBytes(3, 18), whole.subarray(-22)]);
  }),
  zip("zip64-that-lies", opened, () => zip64()),
  zip("cut-in-half", opened, () => {
    const whole = rawZip([{ name: "a.txt", content: randomBytes(5, 10_000) }]);
    return whole.subarray(0, whole.length / 2);
  }),
  zip("encrypted-entry", opened, () =>
    rawZip([
      { name: "secret.pdf", content: { raw: randomBytes(4, 500), size: 488, crc: 0x12345678 }, flags: 1 },
      { name: "open.txt", content: contract },
    ]),
  ),
  zip("data-that-does-not-inflate", opened, () =>
    rawZip([{ name: "a.txt", content: { raw: randomBytes(6, 500), size: 488, crc: 0 } }]),
  ),
  {
    name: "archive.7z",
    endings: ["UNSUPPORTED_TYPE"],
    make: () => Buffer.concat([Buffer.from("377abcaf271c0004", "hex"), randomBytes(8, 2000)]),
  },
  {
    name: "archive.rar",
    endings: ["UNSUPPORTED_TYPE"],
    make: () => Buffer.concat([Buffer.from("526172211a0700cf", "hex"), randomBytes(9, 2000)]),
  },
  {
    name: "archive.gz",
    endings: ["UNSUPPORTED_TYPE"],
    make: () => Buffer.concat([Buffer.from("1f8b0800000000000003", "hex"), deflateRawSync(contract), Buffer.alloc(8)]),
  },
];

/** Sixteen copies of an archive in an archive, so many times over. */
function nest(levels: number, inner: Buffer): Buffer {
  let archive = inner;
  for (let level = 0; level < levels; level++) {
    const [content] = [archive];
    archive = rawZip(Array.from({ length: 16 }, (_, index) => ({ name: `${index}.zip`, content })));
  }
  return archive;
}

/** A zip64 end record (APPNOTE 4.3.14) that says the directory has 2^63 entries and bytes. */
function zip64(): Buffer {
  const whole = rawZip([{ name: "a.txt", content: contract }], { statedEntries: 0xffff });
  const end = whole.length - 22;
  const record = Buffer.alloc(56, 0xff);
  record.write("PK\u0006\u0006", "latin1");
  record.writeBigUInt64LE(44n, 4);
  const locator = Buffer.alloc(20);
  locator.write("PK\u0006\u0007", "latin1");
  locator.writeBigUInt64LE(BigInt(end), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(whole.subarray(end));
  last.fill(0xff, 8, 20);
  return Buffer.concat([whole.subarray(0, end), record, locator, last]);
}
