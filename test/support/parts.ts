import { readFile } from "../../extractors/readers/index.ts";
import { Reading } from "../../schemas/document-text.ts";
import type { Settings } from "../../schemas/settings.ts";
import { settings } from "./reading.ts";

/** A file that a reader found inside another: its bytes, or why it was not taken out. */
export interface FoundPart {
  readonly name: string;
  readonly bytes?: Buffer;
  readonly code?: string;
}

/** Reads bytes in this process, with the files found inside. */
export async function readWithParts(
  bytes: Uint8Array,
  options: { readonly name?: string; readonly limits?: Partial<Settings["limits"]>; readonly depth?: number } = {},
): Promise<{ reading: Reading; parts: FoundPart[] }> {
  const parts: FoundPart[] = [];
  const reading = await readFile(bytes, {
    name: options.name ?? "file",
    limits: { ...settings.limits, ...options.limits },
    dpi: 150,
    depth: options.depth,
    signal: new AbortController().signal,
    onPage: () => {},
    addPart: async (name, content) => void parts.push({ name, bytes: Buffer.from(content) }),
    refusePart: (name, { code }) => void parts.push({ name, code }),
  });
  return { reading: Reading.parse(reading), parts };
}

/** Each part as `name: text` or `name: CODE`. */
export function listed(parts: readonly FoundPart[]): string[] {
  return parts.map(({ name, bytes, code }) => `${name}: ${code ?? bytes?.toString()}`);
}
