import type { Dirent } from "node:fs";
import { lstat, opendir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import { codeOf, messageOf, UsageError } from "../../lib/errors.ts";
import type { Reason } from "../../schemas/ledger.ts";
import { type OwnFolders, ownFoldersIn } from "./own-folders.ts";
import type { Arrival, Refusal, Source } from "./source.ts";

/**
 * Files and folders, these recursively, in the order of their names. Throws at once where a path does not exist. Files
 * that programs leave beside documents are passed over: names that begin with `.`, `~$` (Word's owner files) or
 * `.~lock`, and `Thumbs.db`, `desktop.ini`; so are `own` folders. A link is followed only to a place inside the folder that
 * was named.
 */
export async function pathSource(paths: readonly string[], own: OwnFolders = { written: [] }): Promise<Source> {
  const roots = paths.map((path) => resolve(path));
  const passedOver = new Set<string>();
  for (const root of roots) {
    await checkThere(root);
    for (const folder of await ownFoldersIn(root, own)) passedOver.add(folder);
  }
  return {
    async *arrivals(signal) {
      const seen = new Set<string>();
      for (const root of roots) {
        for await (const arrival of walk(root, signal, passedOver)) {
          if (seen.has(arrival.origin)) continue;
          seen.add(arrival.origin);
          yield arrival;
        }
      }
    },
  };
}

/** A file on this machine, as it arrives. */
export function fileArrival(path: string): Arrival {
  return {
    kind: "file",
    name: basename(path),
    origin: path,
    fetch: async () => ({ path, release: async () => {} }),
  };
}

/** Whether a file or folder is one that programs leave beside documents, by its name. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || ["Thumbs.db", "desktop.ini"].includes(name);
}

/** Everything under a path but the folders passed over, or the file that it is. */
export async function* walk(
  root: string,
  signal: AbortSignal,
  passedOver: ReadonlySet<string> = new Set(),
): AsyncIterable<Arrival | Refusal> {
  const found = await stat(root).catch((error: unknown) => refusal(root, error));
  if ("kind" in found) yield found;
  else if (found.isDirectory()) yield* walkFolder(root, { within: await realpath(root), passedOver, signal });
  else if (found.isFile()) yield fileArrival(root);
  else yield { kind: "refusal", name: basename(root), origin: root, reason: notAFile };
}

interface Walk {
  /** Where links may lead. */
  readonly within: string;
  readonly passedOver: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

async function* walkFolder(folder: string, walk: Walk): AsyncIterable<Arrival | Refusal> {
  const entries = await list(folder);
  if ("kind" in entries) {
    yield entries;
    return;
  }
  for (const entry of entries) {
    if (walk.signal.aborted) return;
    const path = join(folder, entry.name);
    if (isPassedOver(entry.name) || walk.passedOver.has(path)) continue;
    if (entry.isDirectory()) yield* walkFolder(path, walk);
    else if (entry.isFile()) yield fileArrival(path);
    else if (entry.isSymbolicLink()) yield* followLink(path, walk.within);
  }
}

/** A link to a file inside the named folder is that file; to a folder in it or around it, it is passed over. */
async function* followLink(path: string, within: string): AsyncIterable<Arrival | Refusal> {
  try {
    const target = await realpath(path);
    const isInside = `${target}${sep}`.startsWith(within + sep);
    const isLoop = `${within}${sep}`.startsWith(`${target}${sep}`);
    const found = await stat(target);
    if (isLoop || (isInside && found.isDirectory())) return;
    if (isInside && found.isFile()) yield fileArrival(target);
    else yield { kind: "refusal", name: basename(path), origin: path, reason: isInside ? notAFile : leadsOut };
  } catch (error) {
    yield refusal(path, error);
  }
}

async function list(folder: string): Promise<Dirent[] | Refusal> {
  try {
    const entries: Dirent[] = [];
    for await (const entry of await opendir(folder)) entries.push(entry);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return refusal(folder, error);
  }
}

async function checkThere(path: string): Promise<void> {
  try {
    await lstat(path);
  } catch (error) {
    if (!["ENOENT", "ENOTDIR"].includes(codeOf(error))) return;
    throw new UsageError("PATH_MISSING", `Expected a file or folder at ${path}, found nothing; check the path.`, {
      path,
    });
  }
}

function refusal(path: string, error: unknown): Refusal {
  return { kind: "refusal", name: basename(path), origin: path, reason: reasonOf(error) };
}

function reasonOf(error: unknown): Reason {
  const code = codeOf(error);
  if (code === "EACCES" || code === "EPERM") return denied;
  if (code === "ENOENT") return gone;
  return { code: "NOT_LISTED", message: `Expected to look into it, found: ${messageOf(error)}; ingest it again.` };
}

const denied: Reason = {
  code: "PERMISSION_DENIED",
  message: "Expected to be allowed to open it, found that it is not; change its permissions and ingest it again.",
};
const gone: Reason = {
  code: "LINK_BROKEN",
  message: "Expected a file behind this link, found nothing; repair the link and ingest it again.",
};
const leadsOut: Reason = {
  code: "LINK_LEADS_OUT",
  message: "Expected a link to a place inside the folder, found one that leads out of it; ingest that place itself.",
};
const notAFile: Reason = {
  code: "NOT_A_FILE",
  message: "Expected a file or a folder, found something else (a device, a socket); copy the document to a file.",
};
