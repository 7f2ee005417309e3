import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf, GreffierError, UnavailableError } from "../lib/errors.ts";

/** Originals, kept under the hash of their bytes; never changed, and removed only on request. */
export interface Blobs {
  /** Keeps a copy of a file whose bytes have this hash; does nothing where it is kept already. */
  put(path: string, sha256: string): Promise<"written" | "there">;
  /** Removes the copy with these bytes, where there is one. */
  remove(sha256: string): Promise<void>;
  /** Path of a local file with these bytes; it must not be changed. */
  path(sha256: string): Promise<string>;
}

/**
 * Blobs in a folder, as `ab/cdef…`. A file appears there whole or not at all: it is written under a temporary name,
 * synced, and renamed. Throws FILE_CHANGED where the source's bytes are no longer those of the hash.
 */
export function folderBlobs(folder: string): Blobs {
  const place = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
  return {
    path: async (sha256) => place(sha256),
    remove: (sha256) => rm(place(sha256), { force: true }),
    put: async (path, sha256) => {
      const target = place(sha256);
      if (await exists(target)) return "there";
      const temporary = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}.part`;
      try {
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        const copied = await copy(path, temporary);
        if (copied !== sha256) throw changed(path);
        await rename(temporary, target);
        await syncFolder(dirname(target));
        return "written";
      } catch (error) {
        await rm(temporary, { force: true });
        throw isFull(error) ? full(folder, error) : error;
      }
    },
  };
}

/** Copies and syncs a file; gives the hash of what was copied. */
async function copy(from: string, to: string): Promise<string> {
  const target = await open(to, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(from, { highWaterMark: 1 << 20 })) await write(target, hash, chunk);
    await target.sync();
    return hash.digest("hex");
  } finally {
    await target.close();
  }
}

async function write(target: FileHandle, hash: Hash, chunk: Buffer): Promise<void> {
  hash.update(chunk);
  for (let at = 0; at < chunk.length; ) at += (await target.write(chunk, at)).bytesWritten;
}

/** A rename is durable once its folder is synced; systems that cannot sync a folder do not need to. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().catch(() => {});
  await handle.close();
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const isFull = (error: unknown): boolean => ["ENOSPC", "EDQUOT", "EFBIG"].includes(codeOf(error));

function full(folder: string, cause: unknown): UnavailableError {
  return new UnavailableError(
    "DISK_FULL",
    `Expected room on the disk for a copy of the file in ${folder}, found none; free some space and ingest it again.`,
    { folder },
    { cause },
  );
}

function changed(path: string): GreffierError {
  return new GreffierError(
    "FILE_CHANGED",
    "Expected the file to stay as it is while it is copied, found that it changed; ingest it again when it is finished.",
    { path },
  );
}
