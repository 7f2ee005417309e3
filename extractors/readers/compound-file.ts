import { startsWith } from "./format.ts";

/** The signature of a compound file: old Office files, Outlook messages, encrypted Office files. */
const signature = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

/** Where things stand in the header and in a directory entry ([MS-CFB] 2.2 and 2.6). */
const header = { sectorShift: 30, directory: 48, moreFat: 68, fat: 76, fatCount: 109, length: 512 };
const entry = { length: 128, nameLength: 64, left: 68, right: 72, child: 76 };

/** The only sizes of a sector, as powers of two: 512 and 4,096 bytes ([MS-CFB] 2.2). */
const sectorShifts: readonly number[] = [9, 12];

/** Sector numbers from here on are marks: end of chain, free, none. */
const firstMark = 0xfffffffa;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, signature);
}

/**
 * The names of the storages and streams right below the root of a compound file; a file embedded deeper does not count.
 * Empty where the file is not one, and what can be found where its tables are damaged.
 */
export function rootEntries(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  if (!isCompoundFile(bytes) || bytes.length < header.length) return names;
  const directory = directoryOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const seen = new Set<number>();
  const waiting = [numberAt(directory, entry.child)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const at = id * entry.length;
    if (id >= firstMark || seen.has(id) || at + entry.length > directory.length) continue;
    seen.add(id);
    const nameLength = Math.min(64, directory.readUInt16LE(at + entry.nameLength));
    names.add(directory.toString("utf16le", at, at + Math.max(0, nameLength - 2)));
    waiting.push(numberAt(directory, at + entry.left), numberAt(directory, at + entry.right));
  }
  return names;
}

/** The sectors of the directory, in order. */
function directoryOf(content: Buffer): Buffer {
  const shift = content.readUInt16LE(header.sectorShift);
  if (!sectorShifts.includes(shift)) return Buffer.alloc(0);
  const sectorSize = 1 << shift;
  const place = (sector: number) => (sector + 1) * sectorSize;
  const fat = fatSectors(content, sectorSize, place);
  const perSector = sectorSize / 4;
  const sectors: Buffer[] = [];
  const seen = new Set<number>();
  let sector = numberAt(content, header.directory);
  while (sector < firstMark && !seen.has(sector) && place(sector) < content.length) {
    seen.add(sector);
    sectors.push(content.subarray(place(sector), place(sector) + sectorSize));
    const table = fat[Math.floor(sector / perSector)];
    if (table === undefined) break;
    sector = numberAt(content, place(table) + (sector % perSector) * 4);
  }
  return Buffer.concat(sectors);
}

/** The sectors that hold the allocation table: 109 in the header, the rest in a chain of sectors. */
function fatSectors(content: Buffer, sectorSize: number, place: (sector: number) => number): number[] {
  const numbersFrom = (at: number, count: number) =>
    Array.from({ length: count }, (_, index) => numberAt(content, at + index * 4)).filter((one) => one < firstMark);
  const sectors = numbersFrom(header.fat, header.fatCount);
  const perSector = sectorSize / 4 - 1;
  const seen = new Set<number>();
  let more = numberAt(content, header.moreFat);
  while (more < firstMark && !seen.has(more) && place(more) < content.length) {
    seen.add(more);
    sectors.push(...numbersFrom(place(more), perSector));
    more = numberAt(content, place(more) + perSector * 4);
  }
  return sectors;
}

/** A number of the file, or a mark where the file ends before it. */
function numberAt(content: Buffer, at: number): number {
  return at + 4 <= content.length ? content.readUInt32LE(at) : firstMark;
}
