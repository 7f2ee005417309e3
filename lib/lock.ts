import { DatabaseSync } from "node:sqlite";

/** A lock on a file, held until it is released or the process ends, however it ends. */
export interface FileLock {
  release(): void;
}

/**
 * Takes an exclusive lock on a file, or gives undefined where another process (or this one) holds it. Node has no
 * file locks of its own; SQLite takes the operating system's, which the kernel drops with the process, so that a lock
 * is never stale, and which hold across containers that share the folder.
 */
export function tryLock(path: string): FileLock | undefined {
  const database = new DatabaseSync(path);
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  return { release: () => database.close() };
}

/** https://www.sqlite.org/rescode.html#busy */
const busy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === busy;
}
