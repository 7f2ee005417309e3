import { realpath } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { UsageError } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";

/** Folders that Greffier itself writes to: what is in them are its own files, never contracts that arrive. */
export interface OwnFolders {
  /** The data folder, beside whose own folders somebody may keep contracts: `data/in`. */
  readonly data?: string;
  readonly written: readonly string[];
}

const namesInData = ["database", "blobs", "parts", "ocr-cache", "page-cache", "model-answers", "evaluation-cache"];

export function ownFolders({ data, database }: Pick<Settings, "data" | "database">): OwnFolders {
  const embedded = database?.startsWith("pglite:") ? [resolve(database.slice("pglite:".length))] : [];
  return { data: resolve(data), written: [...namesInData.map((name) => resolve(data, name)), ...embedded] };
}

/**
 * The own folders that lie inside a place, as a walk of it names them: they are passed over. Throws `UsageError` where the
 * place is the data folder, or lies inside a folder that is written to. Links are followed first, so that no other name of a
 * folder leads into it.
 */
export async function ownFoldersIn(place: string, { data, written }: OwnFolders): Promise<ReadonlySet<string>> {
  const root = await real(place);
  const home = data === undefined ? [] : [await real(data)];
  const own = await Promise.all(written.map(real));
  const around = own.find((folder) => isIn(root, folder)) ?? home.find((folder) => folder === root);
  if (around !== undefined) throw insideOwn(place, around);
  const inside = [...home, ...own].filter((folder) => isIn(folder, root));
  return new Set(inside.map((folder) => join(place, relative(root, folder))));
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
    `Expected a folder of contracts, found ${place}, which belongs to Greffier's own data (${folder}); put them in a folder of their own, or choose another data folder with --data.`,
    { place, folder },
  );
}
