import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../../lib/hash.ts";
import type { Settings } from "../../schemas/settings.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The folders whose code decides what is read from a file. */
const folders = ["extractors/readers", "extractors/ocr", "extractors/structure"];

/**
 * A hash of what a reading depends on beside the file: the code of the readers, the versions of the packages that they
 * stand on, and the settings. Nobody has to remember to raise a number when a reader is changed.
 */
export function readerVersion({ limits, ocr }: Pick<Settings, "limits" | "ocr">): string {
  const code = folders
    .flatMap((folder) => filesIn(join(root, folder)))
    .map((path) => [relative(root, path), sha256(readFileSync(path))]);
  return sha256(JSON.stringify([code, packages(), limits, ocr]));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** From a clone `package.json` is beside `eval`, in the packed package a folder above. */
function packages(): unknown {
  for (const place of [root, join(root, "..")]) {
    try {
      return JSON.parse(readFileSync(join(place, "package.json"), "utf8")).dependencies;
    } catch {
      // Not here.
    }
  }
  throw new Error("Expected package.json beside the product's folders, found none; reinstall it.");
}
