import type { AskedOfModel } from "../extractors/reconcile/model-voice.ts";
import type { Candidate } from "../schemas/candidate.ts";
import type { Page, Part, Reading } from "../schemas/document-text.ts";
import type { Issue, Outcome } from "../schemas/issue.ts";
import type { ArrivalBatch, LedgerEntry, Reason } from "../schemas/ledger.ts";
import type { ModelWait, ModelWork } from "../schemas/model-call.ts";
import type { ArrivalPlace, PartPlace } from "../schemas/places.ts";
import type { ReadingSummary, RecordFields } from "../schemas/record.ts";
import type { PartyRole } from "../schemas/value-types.ts";

/** A document that the store has and that waits to be read. */
export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly state: "waiting" | "recorded" | "unpacked" | "setAside";
}

/** What extractors propose for a document. */
export interface Proposal {
  readonly candidates: readonly Candidate[];
  /** BCP 47; `und` where it cannot be told. */
  readonly language: string;
  /** Keys of the fields whose usual words stand in the document. */
  readonly announced: readonly string[];
  /** Keys of the fields of which a value stood in text that speaks to a program, and was left out. */
  readonly doubted: readonly string[];
  readonly issues: readonly Issue[];
  /** What a model was asked and answered, for which fields and where; absent where none was. */
  readonly asked?: readonly AskedOfModel[];
  /** What a model was asked; absent where none was. */
  readonly model?: ModelWork;
  /** Why it could not be asked all, and is to be asked again. */
  readonly modelWait?: ModelWait;
}

/** What was decided of a document: one value or one list for every field. */
export interface Draft {
  readonly fields: RecordFields;
  /** What was read now, where `fields` has what people decided in it: a run keeps only what it read. */
  readonly readings?: RecordFields;
  /** A value of the field `documentKind`. */
  readonly documentKind: string;
  readonly ourRole?: PartyRole;
}

/**
 * Bytes to pages, in a process that may be killed. Files found inside are written to `parts.folder`, which is made where
 * there are any, as far as the limits allow. Throws `UnreadableFileError` where the file cannot be read.
 */
export type ReadIsolated = (
  file: {
    readonly path: string;
    readonly name: string;
    readonly parts: { readonly folder: string } & Pick<ArrivalPlace, "depth" | "taken">;
  },
  signal: AbortSignal,
) => Promise<Reading & { readonly parts?: readonly Part[] }>;

/** Pages to candidates: rules, and a model where one is configured. */
export type Extract = (
  document: { readonly id: string; readonly pages: readonly Page[] },
  signal: AbortSignal,
) => Promise<Proposal>;

/**
 * Candidates to one value a field, with the cross-field checks. `previous`: the contract's fields as they stand, whose ids and
 * human values stay.
 */
export type Decide = (
  proposal: Proposal,
  pages: readonly Page[],
  signal: AbortSignal,
  previous?: RecordFields,
) => Promise<Outcome<Draft>>;

/** What is recorded of a document. */
export interface Finding extends Draft, Pick<Proposal, "language" | "model" | "modelWait"> {
  readonly document: string;
  readonly issues: readonly Issue[];
}

/** Originals by the hash of their bytes. */
export interface Blobs {
  readonly put: (path: string, sha256: string) => Promise<"written" | "there">;
  readonly path: (sha256: string) => Promise<string>;
}

/** What is kept of the documents: pages, records, and why one was not recorded. */
export interface Documents {
  readonly findBytes: (sha256: string) => Promise<StoredFile | undefined>;
  readonly findDocument: (id: string) => Promise<StoredFile | undefined>;
  readonly loadPages: (document: string) => Promise<Reading | undefined>;
  readonly savePages: (document: string, reading: Reading, summary: ReadingSummary) => Promise<void>;
  readonly recordFinding: (finding: Finding) => Promise<{ readonly written: boolean }>;
  /** Why a recorded document waits for a model; undefined where it does not. */
  readonly modelWaitOf: (document: string) => Promise<Reason | undefined>;
  /** It could still not be asked about. */
  readonly waitForModel: (document: string, wait: ModelWait) => Promise<void>;
  /** What its contract's current run found. */
  readonly currentRunOf: (
    document: string,
  ) => Promise<{ readonly id: string; readonly fields: RecordFields; readonly model?: ModelWork } | undefined>;
  /** Records what was found of a document that waited for a model as a further run, where the current run is still `since`. */
  readonly reviseFinding: (finding: Finding, since: string | undefined) => Promise<{ readonly written: boolean }>;
  /** Where the document arrived; undefined where it never did. */
  readonly placeOf: (document: string) => Promise<ArrivalPlace | undefined>;
  /** Notes that it has no text of its own, and that the files inside it were taken in. */
  readonly markUnpacked: (document: string) => Promise<void>;
  readonly setAside: (document: string, reason: Reason) => Promise<void>;
  readonly noteWhyWaiting: (document: string, reason: Reason) => Promise<void>;
}

/** Documents whose contract somebody wants decided again. */
export interface Reruns {
  /** When it was asked for; undefined where it is not. */
  readonly askedOf: (document: string) => Promise<string | undefined>;
  readonly done: (document: string, asked: string) => Promise<void>;
  /** Gives at most so many, those that waited longest first. */
  readonly waiting: (most: number) => Promise<readonly string[]>;
  /** Records a further run where the current one is still `since`; what people decided lies over it. */
  readonly record: (finding: Finding, since: string) => Promise<{ readonly written: boolean }>;
}

/** One line for every file that arrives. */
export interface Ledger {
  /** Enters the arrival and its document and, where the document waits, queues it: all or nothing. */
  readonly enterArrival: (file: {
    readonly origin: string;
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly fingerprint?: string;
    readonly inside?: PartPlace;
    readonly batch?: ArrivalBatch;
  }) => Promise<{ readonly entry: LedgerEntry; readonly isNew: boolean }>;
  readonly enterRefusal: (refusal: {
    readonly origin: string;
    readonly name: string;
    readonly outcome: "waiting" | "setAside";
    readonly reason: Reason;
    readonly inside?: PartPlace;
    readonly batch?: ArrivalBatch;
  }) => Promise<LedgerEntry>;
  readonly findByFingerprint: (origin: string, fingerprint: string) => Promise<LedgerEntry | undefined>;
  readonly entriesOfDocuments: (documents: readonly string[]) => Promise<readonly LedgerEntry[]>;
  /** The lines of the files found in these documents. */
  readonly entriesInside: (containers: readonly string[]) => Promise<readonly LedgerEntry[]>;
  /** Those of these documents that no longer wait. */
  readonly decidedAmong: (documents: readonly string[]) => Promise<readonly string[]>;
}

/** Durable jobs, one a document; they carry its identifier and nothing else. */
export interface Queue {
  /** Does nothing where the document has a job. */
  readonly enqueue: (document: string) => Promise<void>;
  readonly work: (
    handle: (job: { readonly document: string; readonly isLastAttempt: boolean }, signal: AbortSignal) => Promise<void>,
    options: { readonly concurrency: number; readonly signal: AbortSignal; readonly onIdle: () => Promise<void> },
  ) => Promise<void>;
  /** Those of these documents that have a job, queued or at work here or elsewhere. */
  readonly liveAmong: (documents: readonly string[]) => Promise<readonly string[]>;
}

/** The recorded documents that a model has still to be asked about; there only where a model is configured. */
export interface ModelWaits {
  /** Gives at most so many, those that waited longest first: those last asked about before a time, or else those now due. */
  readonly waiting: (options: { readonly most: number; readonly askedBefore?: Date }) => Promise<readonly string[]>;
}
