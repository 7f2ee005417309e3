import type { Field } from "../schemas/fields/field.ts";
import type { ArrivalBatch, LedgerEntry } from "../schemas/ledger.ts";

/** What the server needs from the rest of the product, in its own words; `cli/` provides it. */
export interface ServerPorts {
  /** The vocabulary: built-in fields and those that were added. */
  readonly fields: () => Promise<readonly Field[]>;
  readonly intake: Intake;
  readonly pages: PageImages;
  /** A Word document as HTML, not yet sanitised; undefined where the format has none. Runs in a process that may be killed. */
  readonly preview: (file: ShownFile, signal: AbortSignal) => Promise<string | undefined>;
  readonly acceptance: Acceptance;
}

export interface Intake {
  /**
   * Keeps a file that arrives with an upload and queues it; ends when its bytes are safe. Gives its line of the ledger:
   * `waiting` unless its bytes are known, `setAside` where it is larger than the limit. Half a file leaves nothing: fails
   * where the stream does. Throws `UnavailableError` DISK_FULL.
   */
  readonly take: (file: {
    /** Without folders and control characters. */
    readonly name: string;
    readonly bytes: AsyncIterable<Uint8Array>;
    readonly batch: ArrivalBatch;
  }) => Promise<LedgerEntry>;
}

/** A stored file that somebody wants to see. */
export interface ShownFile {
  readonly sha256: string;
  readonly name: string;
}

export interface PageImages {
  /** A page as PNG or WebP, `width` pixels wide, or as wide as it is where it is an image; undefined where there is none. */
  readonly image: (
    file: ShownFile,
    page: number,
    width: number,
    signal: AbortSignal,
  ) => Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined>;
}

/**
 * From which confidence a kind of value is accepted without review, and the share that is then right with 95 % confidence;
 * undefined where nothing bears that out. `target`: the share that is to be right; absent: as the settings have it.
 */
export type Acceptance = (
  value: { readonly field: string; readonly language: string; readonly isSilence: boolean },
  target?: number,
) => { readonly from: number; readonly bound: number } | undefined;
