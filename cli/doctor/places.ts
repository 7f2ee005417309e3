import { constants, existsSync } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
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

/** Opens the database where there is one; a folder that is not there yet stays as it is. */
async function database({ settings, open }: CommandContext, data: string): Promise<Finding> {
  const subject = "Database";
  const address = settings.database ?? `pglite:${resolve(data, "database")}`;
  const embedded = address.startsWith("pglite:");
  if (embedded && !existsSync(address.slice("pglite:".length))) {
    return { state: "ok", subject, detail: `embedded, ${address} (made by the first ingest)` };
  }
  try {
    const greffier = await open();
    return { state: "ok", subject, detail: `${embedded ? "embedded" : "server"}, answers: ${greffier.place.database}` };
  } catch (error) {
    return { state: "missing", subject, detail: messageOf(error) };
  }
}

function nearestThatExists(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestThatExists(dirname(path));
}
