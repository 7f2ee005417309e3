import { availableParallelism } from "node:os";
import { join } from "node:path";
import { UsageError } from "../../lib/errors.ts";
import { createPool } from "../../pipeline/isolation/pool.ts";
import type { Settings } from "../../schemas/settings.ts";
import type { ServerPorts } from "../../server/ports.ts";
import type { Store } from "../../store/store.ts";
import { FileCache } from "./file-cache.ts";
import { SharedWork } from "./shared-work.ts";

/** Whoever looks at a page does not wait as long as reading may take, seconds. */
const mostSeconds = 30;

export interface Viewing extends Pick<ServerPorts, "pages" | "preview"> {
  close(): Promise<void>;
}

/**
 * Shows pages and Word documents, in processes of its own: neither does a large ingest keep people waiting, nor do they hold
 * it up. What a page looks like follows from its document's bytes, so pictures are kept by hash, page and width.
 */
export function openViewing(settings: Settings, store: Pick<Store, "blobs">): Viewing {
  const limits = {
    ...settings.limits,
    cpuSeconds: Math.min(mostSeconds, settings.limits.cpuSeconds),
    silenceSeconds: Math.min(mostSeconds, settings.limits.silenceSeconds),
  };
  const processes = Math.min(2, availableParallelism());
  // What stops one process is not tried in a second: somebody waits for it, and asks again if they like.
  const pool = createPool({ processes, limits, ocr: settings.ocr, attempts: 1 });
  const cache = new FileCache(join(settings.data, "page-cache"), settings.server.pageCacheMegabytes);
  const pictures = new SharedWork<Uint8Array | undefined>(processes);
  const previews = new SharedWork<string | undefined>(1);

  return {
    pages: {
      async image({ sha256, name }, page, width, signal) {
        const key = `${sha256}-${page}-${width}.webp`;
        const drawn = async () => {
          const path = await store.blobs.path(sha256);
          const bytes = await pool.run({ kind: "view", name, path, page, width }).catch(noneWhere(noPicture));
          if (bytes) await cache.put(key, bytes);
          return bytes;
        };
        const bytes = (await cache.get(key)) ?? (await pictures.do(key, drawn, signal));
        return bytes && { bytes, mediaType: "image/webp" };
      },
    },
    async preview({ sha256, name }, signal) {
      const made = async () =>
        pool.run({ kind: "preview", name, path: await store.blobs.path(sha256) }).catch(noneWhere(["NO_PREVIEW"]));
      return previews.do(sha256, made, signal);
    },
    close: () => pool.close(),
  };
}

/** Codes of what has no picture to show. */
const noPicture = ["NO_PAGE_PICTURE", "PAGE_OUT_OF_RANGE"];

function noneWhere(codes: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof UsageError && codes.includes(error.code)) return undefined;
    throw error;
  };
}
