import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";

/** What was worked out before, by a key that stands for all it depends on. */
export interface KeptJson {
  /** Undefined where nothing is kept, or what is kept is damaged. */
  readonly find: (key: string) => Promise<unknown>;
  /** Never fails: what cannot be kept is worked out again, nothing else. */
  readonly keep: (key: string, value: unknown) => Promise<void>;
}

export interface KeptJsonOptions {
  /** Made when the first value is kept. Several processes may share it. */
  readonly folder: string;
  /** Beyond this the oldest values go, megabytes; absent: none goes. */
  readonly megabytes?: number;
}

/** When the folder is full it is emptied to this share, so that it is not looked through for every value. */
const keptShare = 0.9;
const ending = ".json.gz";
const compress = promisify(gzip);
const decompress = promisify(gunzip);

/**
 * JSON in a folder by SHA-256 in hex: one compressed file a value, written beside its place and renamed; for the owner
 * alone, since it may be text of documents.
 */
export function openKeptJson({ folder, megabytes = Number.POSITIVE_INFINITY }: KeptJsonOptions): KeptJson {
  let bytes: Promise<number> | undefined;
  const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key}${ending}`);

  const write = async (key: string, value: unknown): Promise<void> => {
    const content = await compress(JSON.stringify(value));
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const temporary = `${path}.${randomUUID()}`;
    try {
      await writeFile(temporary, content, { mode: 0o600 });
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    if (megabytes < Number.POSITIVE_INFINITY) await makeRoom(content.length, megabytes * 1_000_000);
  };

  /** One after the other, so that no value is left out of the count; what could not be counted is counted anew. */
  const makeRoom = async (added: number, most: number): Promise<void> => {
    const counted = bytes === undefined ? sizeOf(folder) : bytes.then((size) => size + added);
    const left = counted.then((size) => (size > most ? shrink(folder, keptShare * most) : size));
    bytes = left;
    await left.catch((error: unknown) => {
      bytes = undefined;
      throw error;
    });
  };

  return {
    find: async (key) => {
      try {
        // A file cut short or damaged fails the check sum of gzip, and counts as none.
        return JSON.parse((await decompress(await readFile(pathOf(key)))).toString("utf8"));
      } catch {
        return undefined;
      }
    },
    keep: (key, value) => write(key, value).catch(() => {}),
  };
}

interface KeptFile {
  readonly path: string;
  readonly size: number;
  readonly writtenAt: number;
}

async function filesIn(folder: string): Promise<KeptFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(
    files.map(async (path): Promise<KeptFile | undefined> => {
      // Another process may have removed it meanwhile.
      const facts = await stat(path).catch(() => undefined);
      return facts && { path, size: facts.size, writtenAt: facts.mtimeMs };
    }),
  );
  return found.filter((file) => file !== undefined);
}

async function sizeOf(folder: string): Promise<number> {
  return total(await filesIn(folder));
}

/** Removes the oldest files until at most `most` bytes are left; gives what is left. */
async function shrink(folder: string, most: number): Promise<number> {
  const files = (await filesIn(folder)).sort((a, b) => a.writtenAt - b.writtenAt);
  let left = total(files);
  for (const { path, size } of files) {
    if (left <= most) break;
    await rm(path, { force: true });
    left -= size;
  }
  return left;
}

function total(files: readonly KeptFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
