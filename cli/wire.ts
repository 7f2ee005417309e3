import type { IngestReport, Progress } from "../pipeline/progress.ts";
import type { Reading } from "../schemas/document-text.ts";
import type { LedgerEntry } from "../schemas/ledger.ts";
import type { ContractRecord, DocumentSummary } from "../schemas/record.ts";

/** The whole product on one data folder, joined together. Close it when done: it holds the lock on the folder. */
export interface Greffier {
  /** Where things are kept, for people: the data folder, and the database as in the settings (no password). */
  readonly place: { readonly data: string; readonly database: string };
  /** Takes in files, folders (recursively) or `s3://bucket/prefix` addresses, and ends when each has its outcome. */
  ingest(places: readonly string[], options?: WorkOptions): Promise<IngestReport>;
  /** Takes in what is in a folder or bucket and what comes later, until the signal is aborted. */
  watch(place: string, options: WorkOptions & { readonly signal: AbortSignal }): Promise<IngestReport>;
  /** Contract records, oldest first, one at a time, so that a portfolio need not fit in memory. */
  records(filter?: { readonly ids?: readonly string[] }): AsyncIterable<ContractRecord>;
  /** Ids of the contracts that people may mean by this: an id, its first characters, or a document's file name. */
  contractsNamed(reference: string): Promise<readonly string[]>;
  /** Every file that ever arrived, oldest first. */
  ledger(): AsyncIterable<LedgerEntry>;
  /** A stored document with its pages as read, or undefined. */
  document(id: string): Promise<{ readonly summary: DocumentSummary; readonly reading: Reading } | undefined>;
  close(): Promise<void>;
}

export interface WorkOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Called once a file, when its outcome is known. */
  readonly onEntry?: (entry: LedgerEntry) => void;
  /** Stops taking in files and returns once what is being read is safe; the rest waits for the next start. */
  readonly signal?: AbortSignal;
}
