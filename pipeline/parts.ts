import { rm } from "node:fs/promises";
import { join } from "node:path";
import { UnavailableError } from "../lib/errors.ts";
import { sha256 } from "../lib/hash.ts";
import { mailFormat, type Part, type Reading } from "../schemas/document-text.ts";
import type { ArrivalPlace } from "../schemas/places.ts";
import { type IntakeParts, takeIn } from "./intake.ts";
import type { Documents, ReadIsolated, StoredFile } from "./ports.ts";
import type { WorkTally } from "./tally.ts";

/** What reading a file that may hold others takes. */
export interface PartParts extends Omit<IntakeParts, "documents"> {
  readonly documents: Pick<Documents, "findBytes" | "placeOf">;
  readonly read: ReadIsolated;
  /** Path of a folder of this process's own, where readers put what they find until it is taken in. */
  readonly partsFolder: string;
}

/**
 * Reads a document and takes in each file found inside it as an arrival of its own, before anything is kept of the document
 * itself: whoever is killed in between does it all again, and finds the same lines. Throws `UnavailableError` where a
 * file inside cannot be taken in for now.
 */
export async function readWithParts(
  document: StoredFile,
  parts: PartParts,
  tally: WorkTally,
  signal: AbortSignal,
): Promise<Reading> {
  const { name, id, sha256: hash } = document;
  const place = (await parts.documents.placeOf(id)) ?? { origin: name, name, depth: 0, taken: { files: 0, bytes: 0 } };
  const folder = join(parts.partsFolder, id);
  try {
    const { depth, taken } = place;
    const file = { path: await parts.blobs.path(hash), name, parts: { folder, depth, taken } };
    const { parts: found = [], ...reading } = await parts.read(file, signal);
    const family = reading.format === mailFormat ? id : (place.family ?? id);
    for (const part of found) await takePartIn(part, { ...place, id, family }, parts, tally, signal);
    return reading;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function takePartIn(
  part: Part,
  container: ArrivalPlace & { readonly id: string; readonly family: string },
  parts: PartParts,
  tally: WorkTally,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const { id, family, depth, outermost = id } = container;
  const names = { origin: insideOf(container.origin, part.name), name: insideOf(container.name, part.name) };
  const inside = { container: id, path: part.name, depth: depth + 1, outermost, family };
  const arrival = arrivalOf(part, names);
  const { entry } = await takeIn(arrival, parts, tally, signal, inside);
  if (entry.outcome === "waiting" && entry.document === undefined) {
    const { code = "PART_NOT_TAKEN_IN", message = "Expected to take in a file found inside; ingest it again." } =
      entry.reason ?? {};
    throw new UnavailableError(code, message);
  }
}

function arrivalOf({ path, reason }: Part, names: { origin: string; name: string }): Parameters<typeof takeIn>[0] {
  if (path !== undefined) {
    return { kind: "file", ...names, fetch: async () => ({ path, release: async () => {} }) };
  }
  const notWritten = { code: "PART_NOT_WRITTEN", message: "Expected the file inside to be taken out, found none." };
  return { kind: "refusal", ...names, reason: reason ?? notWritten };
}

/** PostgreSQL refuses index entries over 2,704 bytes; the origin of an arrival stands in one. */
const longestOrigin = 2000;

/** `a.zip` and `b/c.pdf` make `a.zip!/b/c.pdf`. What would be too long keeps its start, and a hash that tells it apart. */
function insideOf(outer: string, path: string): string {
  const whole = `${outer}!/${path}`;
  if (Buffer.byteLength(whole) <= longestOrigin) return whole;
  const tag = `…${sha256(whole).slice(0, 16)}`;
  const start = Buffer.from(whole).subarray(0, longestOrigin - Buffer.byteLength(tag));
  return `${start.toString().replace(/\ufffd+$/u, "")}${tag}`;
}
