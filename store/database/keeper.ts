import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { codeOf, messageOf } from "../../lib/errors.ts";
import { tryLock } from "../../lib/lock.ts";
import { databaseFolder, type KeeperMessage, lockFile, ownerFile, socketFile, socketFolder } from "./keeper-files.ts";
import { createWireServer } from "./wire-server.ts";

/**
 * The process that keeps an embedded database: it alone opens the files, under a lock, and serves every `greffier`
 * process of this folder through a socket. The first of them starts it; it closes the database and ends when the last
 * has gone, however it went.
 */
async function keep(folder: string): Promise<void> {
  const lock = tryLock(lockFile(folder));
  if (!lock) return tell({ kind: "busy" });
  const pglite = await openFiles(folder);

  const wire = createWireServer(pglite, (clients) => {
    if (clients === 0) close();
  });
  const nobodyCame = setTimeout(() => {
    if (wire.clients === 0) close();
  }, 10_000);

  let closing = false;
  const close = (): void => {
    if (closing) return;
    closing = true;
    clearTimeout(nobodyCame);
    wire.server.close();
    pglite.close().finally(() => {
      rmSync(ownerFile(folder), { force: true });
      lock.release();
      process.exit(0);
    });
  };

  const socket = socketFile(folder);
  await mkdir(socketFolder(folder), { recursive: true, mode: 0o700 });
  // A copied or restored folder may be open to others.
  await chmod(socketFolder(folder), 0o700);
  rmSync(socket, { force: true });
  wire.server.listen(socket, () => {
    writeFileSync(ownerFile(folder), JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
    tell({ kind: "ready" });
  });
}

/**
 * The database's files are made under another name first: a folder of this name was made to the end, and a process
 * killed meanwhile leaves nothing that would be taken for a database.
 */
async function openFiles(folder: string): Promise<PGlite> {
  const files = databaseFolder(folder);
  if (!existsSync(files)) {
    const making = `${files}.new`;
    rmSync(making, { recursive: true, force: true });
    const made = await PGlite.create(making);
    await made.close();
    renameSync(making, files);
  }
  if (!existsSync(join(files, "PG_VERSION"))) throw new Error(`${files} holds no whole database`);
  return PGlite.create(files);
}

/** PGlite's file system throws plain objects with a number of WASI: 51 is ENOSPC. */
function isDiskFull(error: unknown): boolean {
  return typeof error === "object" && error !== null && "errno" in error && error.errno === 51;
}

function tell(message: KeeperMessage): void {
  process.send?.(message, () => {
    if (process.connected) process.disconnect();
    if (message.kind !== "ready") process.exit(1);
  });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
const [, , folder] = process.argv;
if (folder) {
  keep(join(folder)).catch((error: unknown) =>
    tell({
      kind: "failed",
      code: codeOf(error),
      message: isDiskFull(error) ? "no room on its disk" : messageOf(error),
    }),
  );
}
