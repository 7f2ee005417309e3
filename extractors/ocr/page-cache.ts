import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { PageImage } from "./engine.ts";
import type { RecognisedPage } from "./page-recogniser.ts";

/** Pages already recognised, by the hash of their image: no page is recognised twice, whatever file it comes in. */
export interface PageCache {
  readonly keyOf: (image: PageImage) => string;
  readonly find: (key: string) => Promise<RecognisedPage | undefined>;
  /** Never fails: a page that cannot be kept costs its time again, nothing else. */
  readonly keep: (key: string, page: RecognisedPage) => Promise<void>;
}

export interface PageCacheOptions {
  /** Made when the first page is kept. Several processes may share it. */
  readonly folder: string;
  /** Beyond this the oldest pages go, megabytes. */
  readonly megabytes: number;
  /** Of the engine, its data and our preparation: pages of another one are not found. */
  readonly identity: string;
}

/** When the folder is full it is emptied to this share, so that it is not looked through for every page. */
const keptShare = 0.9;
const ending = ".json.gz";
const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** A cache of pages in a folder: one compressed file a page, written beside its place and renamed. */
export function openPageCache({ folder, megabytes, identity }: PageCacheOptions): PageCache {
  let bytes: Promise<number> | undefined;
  const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key}${ending}`);

  const write = async (key: string, page: RecognisedPage): Promise<void> => {
    const content = await compress(JSON.stringify(page));
    const path = pathOf(key);
    // Text of contracts: for the owner alone, as the rest of the data folder.
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const temporary = `${path}.${randomUUID()}`;
    await writeFile(temporary, content, { mode: 0o600 });
    await rename(temporary, path);
    bytes ??= sizeOf(folder).then((size) => size - content.length);
    const size = (await bytes) + content.length;
    bytes = size > megabytes * 1_000_000 ? shrink(folder, keptShare * megabytes * 1_000_000) : Promise.resolve(size);
    await bytes;
  };

  return {
    keyOf: ({ pixels, width, height, dpi, verticalDpi }) =>
      createHash("sha256")
        .update(JSON.stringify([identity, width, height, dpi, verticalDpi]))
        .update(pixels)
        .digest("hex"),
    find: async (key) => {
      try {
        // A file cut short or damaged fails the check sum of gzip, and counts as none.
        const text = (await decompress(await readFile(pathOf(key)))).toString("utf8");
        return JSON.parse(text) as RecognisedPage;
      } catch {
        return undefined;
      }
    },
    keep: (key, page) => write(key, page).catch(() => {}),
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
