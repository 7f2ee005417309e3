import { execFile, execFileSync, spawn } from "node:child_process";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A PostgreSQL server of its own for a test: a fresh cluster on loopback, thrown away by `stop`. */
export interface PostgresServer {
  /** `postgres://…` of an empty database. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the server that the Debian package `postgresql` brings; it refuses to run as root, so root lends it a user. */
export async function startPostgres(): Promise<PostgresServer> {
  const initdb = globSync("/usr/lib/postgresql/*/bin/initdb").sort().at(-1);
  if (initdb === undefined) {
    throw new Error("Expected a PostgreSQL server, found none; apt-get install -y --no-install-recommends postgresql");
  }
  const binaries = dirname(initdb);
  const folder = mkdtempSync(join(tmpdir(), "greffier-postgres-"));
  const owner = ownerFor(folder);
  const port = await freePort();
  const cluster = join(folder, "cluster");
  await run(
    initdb,
    ["-D", cluster, "-U", "greffier", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
    owner,
  );
  const settings = [
    "-F",
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    `unix_socket_directories=${folder}`,
    "-p",
    `${port}`,
  ];
  const server = spawn(join(binaries, "postgres"), ["-D", cluster, ...settings], { ...owner, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await ready(join(binaries, "pg_isready"), port);
  return {
    url: `postgres://greffier@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ownerFor(folder: string): { cwd: string; uid?: number; gid?: number } {
  if (userInfo().uid !== 0) return { cwd: folder };
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  execFileSync("chown", ["postgres:", folder]);
  return { cwd: folder, uid: id("-u"), gid: id("-g") };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("Expected a port on loopback, found none.");
  return address.port;
}

async function ready(probe: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const answer = await run(probe, ["-h", "127.0.0.1", "-p", `${port}`]).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(
    `Expected PostgreSQL to answer on port ${port} within 30 seconds, found silence; see whether the disk is full.`,
  );
}
