import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { sha256, sha256OfFile } from "../../lib/hash.ts";
import { Reading } from "../../schemas/document-text.ts";
import type { ReadFile } from "../ports.ts";

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/**
 * Reads each file once: what was read is kept in a folder (text of documents, for the owner alone) under the hash of the
 * file and of `version`, which stands for all that the reading depends on beside the file. A damaged copy is read again.
 */
export function keptReadings(read: ReadFile, folder: string, version: () => string): ReadFile {
  return async (path) => {
    const copy = join(folder, `${sha256(`${await sha256OfFile(path)} ${version()}`)}.json.gz`);
    const kept = await readCopy(copy);
    if (kept) return kept;
    const reading = await read(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const temporary = `${copy}.${randomUUID()}`;
    await writeFile(temporary, await compress(JSON.stringify(reading)), { mode: 0o600 });
    await rename(temporary, copy);
    return reading;
  };
}

async function readCopy(copy: string): Promise<Reading | undefined> {
  try {
    return Reading.parse(JSON.parse((await decompress(await readFile(copy))).toString("utf8")));
  } catch {
    return undefined;
  }
}
