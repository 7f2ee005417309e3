import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the keeper of an embedded database tells the process that started it. */
export type KeeperMessage =
  | { readonly kind: "ready" }
  /** Another keeper has the lock. */
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly code: string; readonly message: string };

export const databaseFolder = (folder: string): string => join(folder, "postgres");
export const lockFile = (folder: string): string => join(folder, "lock");
export const ownerFile = (folder: string): string => join(folder, "keeper.json");

/** Open to the owner alone (mode 0700), so that nobody else reaches the socket in it. */
export const socketFolder = (folder: string): string => join(folder, "socket");
/** Named as PostgreSQL clients expect, so that `psql -h <folder>/socket` works too. */
export const socketFile = (folder: string): string => join(socketFolder(folder), ".s.PGSQL.5432");

/** Longest path of a local socket that every system takes, bytes (macOS 104 with its end mark; Linux 108). */
export const longestSocketPath = 103;

/** Who keeps the folder, in words for a message. */
export function ownerOf(folder: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(ownerFile(folder), "utf8"));
    return `process ${pid}, since ${since}`;
  } catch {
    return "a process that left no name";
  }
}
