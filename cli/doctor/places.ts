import { constants, existsSync } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import pg from "pg";
import { messageOf } from "../../lib/errors.ts";
import type { CommandContext } from "../commands/command.ts";
import type { Check, Finding } from "./finding.ts";

const gigabyte = 1024 ** 3;
const leastFree = gigabyte;

/** Where data lives: data folder, disk, database. */
export const places: Check = async (context) => {
  const data = resolve(context.folder, context.settings.data);
  const folder = await dataFolder(data);
  return [folder, await diskUnder(data), await database(context, data)];
};

async function dataFolder(data: string): Promise<Finding> {
  const subject = "Data folder";
  const exists = existsSync(data);
  const nearest = nearestThatExists(data);
  try {
    await access(nearest, constants.W_OK);
    return { state: "ok", subject, detail: exists ? data : `${data} (made by the first ingest)` };
  } catch {
    return {
      state: "missing",
      subject,
      detail: `${nearest} may not be written to, so nothing can be kept: change its permissions or --data`,
    };
  }
}

async function diskUnder(data: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearestThatExists(data));
  const free = bavail * bsize;
  const detail = `${(free / gigabyte).toFixed(1)} GB free where the data folder is`;
  if (free >= leastFree) return { state: "ok", subject: "Disk", detail };
  return { state: "note", subject: "Disk", detail: `${detail}; originals are copied there, so files may have to wait` };
}

/** Asks the server, or opens the embedded database where there is one; what is not there yet is not made. */
async function database({ settings, open }: CommandContext, data: string): Promise<Finding> {
  const subject = "Database";
  const address = settings.database ?? `pglite:${resolve(data, "database")}`;
  try {
    if (!address.startsWith("pglite:")) return { state: "ok", subject, detail: await serverVersion(address) };
    if (!existsSync(address.slice("pglite:".length))) {
      return { state: "ok", subject, detail: `embedded, ${address} (made by the first ingest)` };
    }
    return { state: "ok", subject, detail: `embedded, answers: ${(await open()).place.database}` };
  } catch (error) {
    return {
      state: "missing",
      subject,
      detail: `${messageOf(error)}; without it nothing can be kept: see setting database`,
    };
  }
}

async function serverVersion(address: string): Promise<string> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select current_database() as name, current_setting('server_version') as version",
    );
    return `PostgreSQL ${rows[0]?.version} at ${client.host}, database ${rows[0]?.name}`;
  } finally {
    await client.end();
  }
}

function nearestThatExists(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestThatExists(dirname(path));
}
