import { sha256 } from "../../lib/hash.ts";
import type { FieldValue, FieldValueList } from "../../schemas/record.ts";

/**
 * A hash of what stands in a field, by which a change made over another's is told. `salt` is the store's: with it, a hidden
 * account number cannot be guessed from its hash.
 */
export function etagOf(entry: FieldValue | FieldValueList, salt: string): string {
  return sha256(`${salt}${JSON.stringify(inOrder(entry))}`).slice(0, 32);
}

/** The database orders the keys of an object its own way; the same content has one hash. */
function inOrder(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(inOrder);
  if (part === null || typeof part !== "object") return part;
  const entries = Object.entries(part).filter(([, value]) => value !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, inOrder(value)]);
}
