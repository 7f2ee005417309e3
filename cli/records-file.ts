import { existsSync } from "node:fs";
import { type FileHandle, open, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { json } from "../export/json.ts";
import { codeOf, UnavailableError, UsageError } from "../lib/errors.ts";
import type { Greffier } from "./wire.ts";

/**
 * Keeps `contracts.json` in the data folder: the whole portfolio in the JSON export, made anew where something changed.
 * Written beside and renamed, so that whoever reads it never sees half of it.
 */
export async function writeRecordsFile(greffier: Greffier, changed: boolean): Promise<void> {
  const path = recordsFileOf(greffier);
  const outdated = outdatedMark(greffier);
  if (!changed && existsSync(path) && !existsSync(outdated)) return;
  await writeWhole(path, json.write(greffier.records()), ownerOnly);
  await rm(outdated, { force: true });
}

/** Notes that something was recorded that the file lacks, for whoever comes after a process that was killed. */
export async function markOutdated(greffier: Greffier): Promise<void> {
  // On a full disk the note may be lost too; the work goes on.
  await writeFile(outdatedMark(greffier), "").catch(() => {});
}

/** Whatever the data folder's permissions: it holds the contracts. */
const ownerOnly = 0o600;

function outdatedMark(greffier: Greffier): string {
  return `${recordsFileOf(greffier)}.outdated`;
}

/** Path of that file. */
export function recordsFileOf(greffier: Greffier): string {
  return join(greffier.place.data, "contracts.json");
}

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
