import { existsSync } from "node:fs";
import { UsageError } from "../../lib/errors.ts";
import { databaseFolder, lockFile } from "./keeper-files.ts";

/** Fails with `UsageError` where no embedded database was ever begun in this folder; makes nothing. */
export function checkEmbeddedIsThere(folder: string): void {
  // A keeper that makes the database now has its lock before its files.
  if (existsSync(databaseFolder(folder)) || existsSync(lockFile(folder))) return;
  throw new UsageError(
    "DATA_MISSING",
    `Expected a database at ${folder}, found ${existsSync(folder) ? "a folder without one" : "nothing"}; check --data (setting data), or begin there with greffier ingest <folder>.`,
    { folder },
  );
}
