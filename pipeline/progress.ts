import type { ArrivalOutcome, LedgerEntry } from "../schemas/ledger.ts";
import type { ModelWork } from "../schemas/model-call.ts";

/** How many files ended how. */
export type OutcomeCounts = Record<ArrivalOutcome, number>;

/** What the work cost; all zero when the same files come in again. */
export interface WorkCounters {
  /** Files whose content was read into pages. */
  readonly parsed: number;
  readonly pages: number;
  readonly ocrPages: number;
  /** Originals written to the blob store. */
  readonly written: number;
  /** Contract records made or made anew. */
  readonly recorded: number;
  /** What a model was asked; absent where none was. */
  readonly model?: ModelWork;
}

/** Where an ingest or a watch stands; sent after every step, so receivers should draw at their own pace. */
export interface Progress {
  /** Files seen so far; final once `listing` is false. */
  readonly arrived: number;
  /** Whether the source may still bring files. */
  readonly listing: boolean;
  /** Files with a final outcome in this ingest. */
  readonly done: number;
  readonly outcomes: OutcomeCounts;
  /** Of those done: files that were already in the ledger, for which nothing had to be done. */
  readonly alreadyKnown: number;
  readonly work: WorkCounters;
  readonly seconds: number;
  readonly documentsPerSecond: number;
}

/** What an ingest did. `outcomes` sums to `arrived`, and so does the length of `entries`. */
export interface IngestReport extends Progress {
  /** One line a file, in order of arrival. */
  readonly entries: readonly LedgerEntry[];
}
