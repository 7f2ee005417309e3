import { z } from "zod";

/**
 * What became of a file that arrived; each has exactly one outcome at any time. `recorded`: a contract record stands on
 * it. `unpacked`: it is an archive or the like, has no text of its own, and each file inside it has a line of its own.
 * `duplicate`: its bytes are those of a file that arrived under another name. `setAside`: it could not be read, and
 * `reason` says why. `waiting`: it is queued, or something outside (disk, network) has to come back first.
 */
export const ArrivalOutcome = z.enum(["recorded", "unpacked", "duplicate", "setAside", "waiting"]);
export type ArrivalOutcome = z.infer<typeof ArrivalOutcome>;

/** Why a file was set aside or waits. `code` is stable and upper case; `message` is one plain line without document text. */
export const Reason = z.strictObject({ code: z.string().regex(/^[A-Z][A-Z0-9_]*$/), message: z.string().min(1) });
export type Reason = z.infer<typeof Reason>;

/** What files that are brought in together have in common: an upload, an ingest, a watched place. */
export interface ArrivalBatch {
  readonly id: string;
  /** For people: the places, or the first file of an upload. */
  readonly name: string;
  /** Who brings them, a user's id; absent for the command line. */
  readonly by?: string;
}

/** One line of the ledger: a file that arrived. The same name with new bytes is a new line. */
export const LedgerEntry = z.strictObject({
  id: z.string().min(1),
  /** Short name for people, as it came; for a file inside another: `archive.zip!/folder/contract.pdf`. */
  name: z.string().min(1),
  /** Where it came from: an absolute path, or `s3://bucket/key`; for a file inside another followed by `!/` and its path. */
  origin: z.string().min(1),
  /** Unknown where the file could not even be opened. */
  sha256: z.string().optional(),
  outcome: ArrivalOutcome,
  reason: Reason.optional(),
  /** The document that holds its bytes: its own, or for a duplicate the one that came first. */
  document: z.string().optional(),
  /** The contract that the document belongs to, once recorded. */
  contract: z.string().optional(),
  /** The document it was found in: an archive, a mail, a PDF with files embedded. */
  container: z.string().optional(),
  /** How many files were found in it. */
  parts: z.int().positive().optional(),
  /** RFC 3339, when it first arrived. */
  arrivedAt: z.string(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
