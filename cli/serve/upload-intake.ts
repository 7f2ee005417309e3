import { createHash } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { checkFileSize } from "../../extractors/readers/file-size.ts";
import { codeOf, UnavailableError, UnreadableFileError } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";
import type { Intake } from "../../server/ports.ts";
import type { Store } from "../../store/store.ts";

/**
 * Takes in what is uploaded: each file goes to a temporary name, from there to the originals, then to the ledger and the
 * queue, and only then is it said to be safe.
 */
export function uploadIntake(
  { limits }: Pick<Settings, "limits">,
  store: Pick<Store, "partsFolder" | "findBytes" | "blobs" | "enterArrival" | "enterRefusal">,
): Intake {
  return {
    async take({ name, bytes, batch }) {
      const origin = `upload://${batch.id}/${name}`;
      // What a killed process leaves there goes when the next one starts.
      const path = join(await store.partsFolder(), `upload-${crypto.randomUUID()}`);
      try {
        const { sha256, size } = await receive(bytes, path, limits.fileMegabytes * 1_000_000);
        checkFileSize(size, name, limits);
        if (!(await store.findBytes(sha256))) await store.blobs.put(path, sha256);
        return (await store.enterArrival({ origin, name, sha256, bytes: size, batch })).entry;
      } catch (error) {
        if (!(error instanceof UnreadableFileError)) throw error;
        const { code, message } = error;
        return store.enterRefusal({ origin, name, outcome: "setAside", reason: { code, message }, batch });
      } finally {
        await rm(path, { force: true });
      }
    },
  };
}

/** Writes what comes to a new file; what is beyond `mostBytes` is counted, and thrown away. */
async function receive(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  mostBytes: number,
): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx", 0o600).catch(noRoom);
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > mostBytes) continue;
      hash.update(chunk);
      await write(file, chunk).catch(noRoom);
    }
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), size };
}

async function write(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
}

function noRoom(error: unknown): never {
  if (!["ENOSPC", "EDQUOT", "EFBIG"].includes(codeOf(error))) throw error;
  throw new UnavailableError(
    "DISK_FULL",
    "Expected room on the disk for the file, found none; free some space and send it again.",
    {},
    { cause: error },
  );
}
