import { sha256 } from "./hash.ts";

/**
 * A hash of what stands somewhere, by which a change made over another's is told (RFC 9110, 8.8.3); the order of an object's
 * keys does not count, which the database has its own of. `salt`, where the content may be secret: with it, nobody can guess
 * the content from its hash.
 */
export function etagOf(content: unknown, salt = ""): string {
  return sha256(`${salt}${JSON.stringify(inOrder(content))}`).slice(0, 32);
}

function inOrder(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(inOrder);
  if (part === null || typeof part !== "object") return part;
  const entries = Object.entries(part).filter(([, value]) => value !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, inOrder(value)]);
}
