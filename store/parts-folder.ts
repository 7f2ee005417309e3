import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type FileLock, tryLock } from "../lib/lock.ts";
import { makeFolder } from "./folder.ts";

/** Where readers put the files that they find inside others, until those are taken in. */
export interface PartsFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * Makes a folder of this process's own under `folder`, and removes those that killed processes left there. Each has a lock
 * beside it, which ends with its process.
 */
export async function openPartsFolder(folder: string): Promise<PartsFolder> {
  await makeFolder(folder);
  await removeLeftovers(folder);
  const { path, lock } = newPath(folder);
  await mkdir(path, { mode: 0o700 });
  return {
    path,
    async remove() {
      await rm(path, { recursive: true, force: true });
      lock.release();
      await rm(lockOf(path), { force: true });
    },
  };
}

/** A path that is ours: a process that starts with us may take the lock of a new one for a leftover, and remove it. */
function newPath(folder: string): { path: string; lock: FileLock } {
  for (;;) {
    const path = join(folder, crypto.randomUUID());
    const lock = tryLock(lockOf(path));
    if (lock) return { path, lock };
  }
}

const lockOf = (path: string): string => `${path}.lock`;

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".lock")) continue;
    const path = join(folder, name.slice(0, -".lock".length));
    const lock = tryLock(lockOf(path));
    if (!lock) continue;
    await rm(path, { recursive: true, force: true });
    lock.release();
    await rm(lockOf(path), { force: true });
  }
}
