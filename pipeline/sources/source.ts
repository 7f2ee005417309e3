import type { ArrivalBatch, Reason } from "../../schemas/ledger.ts";

/** A file that a source brings. */
export interface Arrival {
  readonly kind: "file";
  /** Short name for people. */
  readonly name: string;
  /** Where it is: an absolute path, or `s3://bucket/key`. The same place is the same origin. */
  readonly origin: string;
  /** What the source says of the content without opening it; the same origin and fingerprint mean the same bytes. */
  readonly fingerprint?: string;
  /** Its size, where the source knows it without opening the file. */
  readonly bytes?: number;
  /** What it arrives with. */
  readonly batch?: ArrivalBatch;
  /** Puts the file within reach on this machine. Throws where it cannot be had. */
  readonly fetch: (signal: AbortSignal) => Promise<LocalFile>;
}

/** Something that arrived and cannot be had: a folder that may not be listed, a file that may not be opened. */
export interface Refusal {
  readonly kind: "refusal";
  readonly name: string;
  readonly origin: string;
  readonly reason: Reason;
  readonly batch?: ArrivalBatch;
}

/** A file on this machine; `release` ends its use and removes it if it is a copy. */
export interface LocalFile {
  readonly path: string;
  readonly release: () => Promise<void>;
}

/** Where files come from. Add one: a file in this folder that gives these arrivals, and its line in `index.ts`. */
export interface Source {
  /** Ends when the source has no more, or when the signal is aborted. Lists as it is asked, never all at once. */
  readonly arrivals: (signal: AbortSignal) => AsyncIterable<Arrival | Refusal>;
}

/** One source after the other. */
export function together(sources: readonly Source[]): Source {
  return {
    async *arrivals(signal) {
      for (const source of sources) yield* source.arrivals(signal);
    },
  };
}

/** The arrivals of a source as one batch. */
export function inBatch(source: Source, batch: ArrivalBatch): Source {
  return {
    async *arrivals(signal) {
      for await (const arrival of source.arrivals(signal)) yield { ...arrival, batch };
    },
  };
}
