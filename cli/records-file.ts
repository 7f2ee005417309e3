import { existsSync } from "node:fs";
import { type FileHandle, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { json } from "../export/json.ts";
import { codeOf, UnavailableError, UsageError } from "../lib/errors.ts";
import type { Greffier } from "./wire.ts";

/** The data folder that holds the file, and the records that belong in it. */
export type RecordsHere = Pick<Greffier, "place" | "records">;

/**
 * Keeps `contracts.json` in the data folder: the whole portfolio in the JSON export, made anew where something changed.
 */
export async function writeRecordsFile(here: RecordsHere, changed: boolean): Promise<void> {
  if (!changed && !isOutdated(here)) return;
  await writeRecords(here);
  await markCurrent(here);
}

/** Writes the file beside and renames it, so that whoever reads it never sees half of it. */
export async function writeRecords(here: RecordsHere): Promise<void> {
  await removeLeftParts(here);
  await writeWhole(recordsFileOf(here), json.write(here.records()), ownerOnly);
}

/** Notes that something was recorded that the file lacks, for whoever comes after a process that was killed. */
export async function markOutdated(here: RecordsHere): Promise<void> {
  // On a full disk the note may be lost too; the work goes on.
  await writeFile(outdatedMark(here), "").catch(() => {});
}

/** Notes that the file lacks nothing. */
export async function markCurrent(here: RecordsHere): Promise<void> {
  await rm(outdatedMark(here), { force: true });
}

/** Whether the file lacks something, or is not there. */
export function isOutdated(here: RecordsHere): boolean {
  return !existsSync(recordsFileOf(here)) || existsSync(outdatedMark(here));
}

/** Whatever the data folder's permissions: it holds the contracts. */
const ownerOnly = 0o600;

function outdatedMark(here: RecordsHere): string {
  return `${recordsFileOf(here)}.outdated`;
}

/** Path of that file. */
export function recordsFileOf(here: Pick<RecordsHere, "place">): string {
  return join(here.place.data, "contracts.json");
}

/** Parts that a killed process left; what is being written just now is younger. */
async function removeLeftParts({ place }: RecordsHere): Promise<void> {
  for (const name of await readdir(place.data).catch(() => [])) {
    if (!/^contracts\.json\.[\da-f-]{36}\.part$/.test(name)) continue;
    const path = join(place.data, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < Date.now() - leftAfter) await rm(path, { force: true });
  }
}

/** A part grows while it is written; milliseconds. */
const leftAfter = 3_600_000;

/** Writes a file in pieces, under a temporary name until it is complete and on disk. `mode`: who may read it. */
export async function writeWhole(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
  mode = 0o666,
): Promise<void> {
  const temporary = `${path}.${crypto.randomUUID()}.part`;
  try {
    const file = await openForWriting(temporary, path, mode);
    try {
      for await (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw isFull(error) ? full(path, error) : error;
  }
}

const isFull = (error: unknown): boolean => ["ENOSPC", "EDQUOT", "EFBIG"].includes(codeOf(error));

function full(path: string, cause: unknown): UnavailableError {
  return new UnavailableError(
    "DISK_FULL",
    `Expected room on the disk for ${path}, found none; free some space, then greffier export --to json --out ${path}.`,
    { path },
    { cause },
  );
}

async function openForWriting(temporary: string, path: string, mode: number): Promise<FileHandle> {
  try {
    return await open(temporary, "wx", mode);
  } catch (error) {
    throw new UsageError(
      "OUTPUT_NOT_WRITABLE",
      `Expected to write ${path}, found ${codeOf(error)}; check that its folder exists and may be written to.`,
      { path },
      { cause: error },
    );
  }
}
