import type { Language } from "./words.ts";

/** Where a command writes, and what it may know of who reads it. Standard output carries results, standard error the rest. */
export interface Terminal {
  readonly out: Output;
  readonly error: Output;
  readonly language: Language;
}

/** A stream as Node gives it: `isTTY` and `columns` where a person looks at it. */
export interface Output {
  write(text: string | Uint8Array, done?: () => void): boolean;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Width to lay a table out for: the terminal's, else one that fits a mail or a ticket, or what is given. */
export function widthOf(output: Output, otherwise = 120): number {
  return Math.max(60, output.columns ?? otherwise);
}

/** Writes and waits until the text is on its way, so that a large export does not pile up in memory. */
export async function writeAll(output: Output, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  for await (const piece of pieces) await new Promise<void>((resolve) => output.write(piece, resolve));
}
