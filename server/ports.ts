import type { Readable } from "node:stream";
import type { Reading } from "../schemas/document-text.ts";
import type { Field } from "../schemas/fields/field.ts";
import type { LedgerEntry } from "../schemas/ledger.ts";

/** What the server needs from the rest of the product, in its own words; `cli/` provides it. */
export interface ServerPorts {
  /** The vocabulary: built-in fields and those that were added. */
  readonly fields: () => Promise<readonly Field[]>;
  readonly intake: Intake;
  readonly pages: PageImages;
  /** A Word document as HTML, not yet sanitised; undefined where the format has none. Runs in a process that may be killed. */
  readonly preview: (document: string, signal: AbortSignal) => Promise<string | undefined>;
  /** Reads and decides a contract's documents again; what people decided stays. */
  readonly rerun: (contract: string) => Promise<void>;
}

export interface Intake {
  /**
   * Keeps a file that arrives with an upload and queues it; ends when its bytes are safe. `batch` groups files. Gives its
   * line of the ledger, `waiting` unless its bytes are known. Throws `UsageError` where it is larger than the limit.
   */
  readonly take: (file: {
    readonly name: string;
    readonly bytes: Readable;
    readonly batch: string;
    readonly by: string;
  }) => Promise<LedgerEntry>;
  /** Tries a file again that was set aside; throws `UsageError` where it is not. */
  readonly retry: (entry: string) => Promise<LedgerEntry>;
}

export interface PageImages {
  /** A page as PNG or WebP, `width` pixels wide (at most 3000); undefined where the document has no such page or no images. */
  readonly image: (
    document: { readonly id: string; readonly sha256: string; readonly name: string },
    page: number,
    width: number,
    signal: AbortSignal,
  ) => Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined>;
  readonly reading: (document: string) => Promise<Reading | undefined>;
}
