import { createHash } from "node:crypto";
import { openKeptJson } from "../../lib/kept-json.ts";
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

/** A cache of pages in a folder. */
export function openPageCache({ folder, megabytes, identity }: PageCacheOptions): PageCache {
  const kept = openKeptJson({ folder, megabytes });
  return {
    keyOf: ({ pixels, width, height, dpi, verticalDpi }) =>
      createHash("sha256")
        .update(JSON.stringify([identity, width, height, dpi, verticalDpi]))
        .update(pixels)
        .digest("hex"),
    find: async (key) => (await kept.find(key)) as RecognisedPage | undefined,
    keep: kept.keep,
  };
}
