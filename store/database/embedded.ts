import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { UnavailableError, UsageError } from "../../lib/errors.ts";
import { makeFolder } from "../folder.ts";
import { type KeeperMessage, longestSocketPath, ownerOf, socketFile, socketFolder } from "./keeper-files.ts";

/** A way into the embedded database of a folder. */
export interface EmbeddedDatabase {
  readonly pool: pg.PoolConfig;
  /** Ends when the database has been left, and closed where nobody else uses it. */
  leave(): Promise<void>;
}

/**
 * Joins the embedded database in a folder, starting its keeper where nobody has; waits up to `patience` milliseconds
 * for a keeper that is just starting or ending.
 */
export async function joinEmbedded(folder: string, patience = 60_000): Promise<EmbeddedDatabase> {
  checkSocketPath(folder);
  await makeFolder(folder);
  const pool = { host: socketFolder(folder), user: "postgres", database: "postgres" };
  const deadline = Date.now() + patience;
  let keeper: ChildProcess | undefined;
  for (;;) {
    const presence = await tryConnect(pool);
    if (presence) return { pool, leave: () => leave(presence, keeper) };
    if (Date.now() > deadline) throw notReached(folder, patience);
    keeper = await startKeeper(folder);
    if (!keeper) await sleep(100);
  }
}

async function tryConnect(pool: pg.ClientConfig): Promise<pg.Client | undefined> {
  const client = new pg.Client({ ...pool, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return client;
  } catch {
    await client.end().catch(() => {});
    return undefined;
  }
}

/** The keeper, once it can be reached; undefined where another has the folder. */
async function startKeeper(folder: string): Promise<ChildProcess | undefined> {
  const entry = import.meta.url.endsWith(".ts") ? "./keeper.ts" : "./keeper.js";
  const child = fork(fileURLToPath(new URL(entry, import.meta.url)), [folder], {
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [],
  });
  const { promise, resolve } = Promise.withResolvers<KeeperMessage>();
  child.once("message", (message) => resolve(message as KeeperMessage));
  child.once("exit", (code, signal) =>
    resolve({ kind: "failed", code: "KEEPER_ENDED", message: `it ended with ${signal ?? `code ${code}`}` }),
  );
  child.once("error", (error) => resolve({ kind: "failed", code: "KEEPER_NOT_STARTED", message: error.message }));
  const message = await promise;
  child.unref();
  if (message.kind === "ready") return child;
  if (message.kind === "busy") return undefined;
  throw new UnavailableError(
    "DATABASE_UNAVAILABLE",
    `Expected to open the database in ${folder}, found: ${message.message}. Check that the disk has room and that the folder is yours to write.`,
    { folder, cause: message.code },
  );
}

/** Leaves; where this process started the keeper and nobody else is there, waits until the files are closed. */
async function leave(presence: pg.Client, keeper: ChildProcess | undefined): Promise<void> {
  await presence.end().catch(() => {});
  if (!keeper || keeper.exitCode !== null || keeper.signalCode !== null) return;
  const waited = new AbortController();
  keeper.ref();
  keeper.once("exit", () => waited.abort());
  await sleep(2000, undefined, { signal: waited.signal }).catch(() => {});
  keeper.unref();
}

function checkSocketPath(folder: string): void {
  const length = Buffer.byteLength(socketFile(folder));
  if (length <= longestSocketPath) return;
  throw new UsageError(
    "DATA_PATH_TOO_LONG",
    `Expected the path of the data folder to leave room for a socket (${longestSocketPath} bytes in all), found ${length} with ${folder}; choose a shorter path, or a postgres:// database.`,
    { folder, length },
  );
}

function notReached(folder: string, patience: number): UnavailableError {
  return new UnavailableError(
    "DATA_FOLDER_HELD",
    `Expected an answer from the greffier that holds ${folder} (${ownerOf(folder)}), found none in ${patience / 1000} s; stop that process, wait, or use a postgres:// database.`,
    { folder },
  );
}
