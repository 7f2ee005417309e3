import type { Reading } from "../schemas/document-text.ts";

/** Reads a file of any supported format; throws where it cannot be read at all. */
export type ReadInIsolation = (path: string) => Promise<Reading>;
