import { stat } from "node:fs/promises";
import { codeOf, GreffierError, messageOf, UnavailableError } from "../lib/errors.ts";
import { sha256OfFile } from "../lib/hash.ts";
import type { LedgerEntry, Reason } from "../schemas/ledger.ts";
import type { PartPlace } from "../schemas/places.ts";
import type { Blobs, Documents, Ledger } from "./ports.ts";
import type { Arrival, LocalFile, Refusal } from "./sources/source.ts";
import type { WorkTally } from "./tally.ts";

export interface IntakeParts {
  readonly blobs: Blobs;
  readonly documents: Pick<Documents, "findBytes">;
  readonly ledger: Ledger;
}

/** What became of an arrival at the door. `alreadyKnown`: the ledger had it, and nothing is left to do. */
export interface Taken {
  readonly entry: LedgerEntry;
  readonly alreadyKnown: boolean;
}

/**
 * Takes a file in: hashes it, keeps its bytes unless they are kept, enters it in the ledger, queues its document. What
 * cannot be taken in gets its line with the reason; only what concerns every file (a lost database) is thrown. `inside`:
 * where it was found inside another.
 */
export async function takeIn(
  arrival: Arrival | Refusal,
  { blobs, documents, ledger }: IntakeParts,
  tally: WorkTally,
  signal: AbortSignal,
  inside?: PartPlace,
): Promise<Taken> {
  if (arrival.kind === "refusal") return refuse(ledger, arrival, "setAside", arrival.reason, inside);
  const { origin, name, fingerprint, batch } = arrival;
  if (fingerprint !== undefined) {
    const entry = await ledger.findByFingerprint(origin, fingerprint);
    if (entry && entry.outcome !== "waiting") return { entry, alreadyKnown: true };
  }

  const hashed = await fetchAndHash(arrival, signal);
  if ("reason" in hashed)
    return refuse(ledger, arrival, hashed.mayPass ? "waiting" : "setAside", hashed.reason, inside);
  const { file, sha256, bytes } = hashed;
  try {
    const known = await documents.findBytes(sha256);
    if (!known) {
      const kept = await keep(blobs, file.path, sha256);
      if ("reason" in kept) return await refuse(ledger, arrival, "waiting", kept.reason, inside);
      if (kept.written) tally.written();
    }
    const { entry, isNew } = await ledger.enterArrival({ origin, name, sha256, bytes, fingerprint, inside, batch });
    return { entry, alreadyKnown: !isNew && entry.outcome !== "waiting" };
  } finally {
    await file.release();
  }
}

async function refuse(
  ledger: Ledger,
  { origin, name, batch }: Pick<Arrival, "origin" | "name" | "batch">,
  outcome: "waiting" | "setAside",
  reason: Reason,
  inside: PartPlace | undefined,
): Promise<Taken> {
  return { entry: await ledger.enterRefusal({ origin, name, outcome, reason, inside, batch }), alreadyKnown: false };
}

/** `mayPass`: what kept the file away may be gone at the next ingest. */
type Hashed = { file: LocalFile; sha256: string; bytes: number } | { reason: Reason; mayPass: boolean };

async function fetchAndHash(arrival: Arrival, signal: AbortSignal): Promise<Hashed> {
  let file: LocalFile | undefined;
  try {
    file = await arrival.fetch(signal);
    const { size } = await stat(file.path);
    return { file, sha256: await sha256OfFile(file.path), bytes: size };
  } catch (error) {
    await file?.release();
    if (signal.aborted) throw error;
    return { reason: reasonOf(error), mayPass: error instanceof UnavailableError };
  }
}

/** A full disk, or a file that changes under our hands, may pass: the file waits for the next time. */
async function keep(blobs: Blobs, path: string, sha256: string): Promise<{ written: boolean } | { reason: Reason }> {
  try {
    return { written: (await blobs.put(path, sha256)) === "written" };
  } catch (error) {
    if (error instanceof GreffierError) return { reason: { code: error.code, message: error.message } };
    throw error;
  }
}

/** Why a file cannot be had, in words that say what to do. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof GreffierError) return { code: error.code, message: error.message };
  const code = codeOf(error);
  const known = systemReasons[code];
  if (known) return { code: known.code, message: known.message };
  return {
    code: "FILE_NOT_OPENED",
    message: `Expected to open the file, found: ${messageOf(error)}; ingest it again.`,
  };
}

const denied: Reason = {
  code: "PERMISSION_DENIED",
  message: "Expected to be allowed to open it, found that it is not; change its permissions and ingest it again.",
};
const systemReasons: Readonly<Record<string, Reason>> = {
  EACCES: denied,
  EPERM: denied,
  ENOENT: {
    code: "FILE_GONE",
    message: "Expected the file to be there, found that it went while it was taken in; ingest it again if it is back.",
  },
};
