import { storableText } from "../lib/storable-text.ts";

/** JSON for a `jsonb` column, without the characters that PostgreSQL refuses. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === "string" ? storableText(part) : part));
}

/** The same, where there may be nothing to store. */
export function toJsonOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : toJson(value);
}
