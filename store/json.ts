import { storableText } from "../lib/storable-text.ts";

/** JSON for a `jsonb` column, without the characters that PostgreSQL refuses. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  return refused.test(json) ? JSON.stringify(value, storable) : json;
}

/** U+0000 and lone surrogates, which `JSON.stringify` always writes as escapes. May also match an escaped backslash. */
const refused = /\\u(?:0000|d[89a-f])/;

const storable = (_key: string, part: unknown) => (typeof part === "string" ? storableText(part) : part);
