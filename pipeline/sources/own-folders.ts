import { realpath } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { UsageError } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";

/** Folders that Greffier itself writes to: what is in them are its own files, never contracts that arrive. */
export function ownFolders({ data, database }: Pick<Settings, "data" | "database">): readonly string[] {
  const embedded = database?.startsWith("pglite:") ? [database.slice("pglite:".length)] : [];
  return [data, ...embedded].map((folder) => resolve(folder));
}

/**
 * The own folders that lie inside a place, as a walk of it names them: they are passed over. Throws `UsageError` where the
 * place is such a folder or lies inside one. Links are followed first, so that no other name of a folder leads into it.
 */
export async function ownFoldersIn(place: string, own: readonly string[]): Promise<ReadonlySet<string>> {
  const root = await real(place);
  const inside = new Set<string>();
  for (const folder of await Promise.all(own.map(real))) {
    if (isIn(root, folder)) throw insideOwn(place, folder);
    if (isIn(folder, root)) inside.add(join(place, relative(root, folder)));
  }
  return inside;
}

/** Whether a path is a folder or lies inside it. */
function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A folder that is still to be made is where it was said to be. */
async function real(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

function insideOwn(place: string, folder: string): UsageError {
  return new UsageError(
    "PLACE_IS_OWN_DATA",
    `Expected contracts outside the data folder ${folder}, found ${place}, which belongs to it; put them in a folder of their own, or choose another data folder with --data.`,
    { place, folder },
  );
}
