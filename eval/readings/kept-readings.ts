import { sha256, sha256OfFile } from "../../lib/hash.ts";
import { openKeptJson } from "../../lib/kept-json.ts";
import { Reading } from "../../schemas/document-text.ts";
import type { ReadFile } from "../ports.ts";

/**
 * Reads each file once: what was read is kept in a folder under the hash of the file and of `version`, which stands for
 * all that the reading depends on beside the file. A damaged copy is read again.
 */
export function keptReadings(read: ReadFile, folder: string, version: () => string): ReadFile {
  const kept = openKeptJson({ folder });
  return async (path) => {
    const key = sha256(`${await sha256OfFile(path)} ${version()}`);
    const copy = Reading.safeParse(await kept.find(key)).data;
    if (copy) return copy;
    const reading = await read(path);
    await kept.keep(key, reading);
    return reading;
  };
}
