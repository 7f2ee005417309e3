import { storableText } from "../lib/storable-text.ts";
import type { Reading } from "../schemas/document-text.ts";
import type { Outcome } from "../schemas/issue.ts";
import type { Reason } from "../schemas/ledger.ts";
import type { Blobs, Decide, Documents, Draft, Extract, Proposal, ReadIsolated, StoredFile } from "./ports.ts";
import { summarise } from "./summarise.ts";
import type { WorkTally } from "./tally.ts";

export type WaitingDocument = StoredFile;

/** The steps of a document's way; `pipeline.ts` says in which order. */
export interface Stages {
  readonly find: (document: string) => Promise<StoredFile | undefined>;
  /** Its pages, as stored, or read now and stored. */
  readonly text: (document: WaitingDocument, signal: AbortSignal) => Promise<Outcome<Reading>>;
  readonly candidates: (document: WaitingDocument, reading: Reading, signal: AbortSignal) => Promise<Outcome<Proposal>>;
  readonly decide: (proposal: Proposal, reading: Reading) => Outcome<Draft>;
  readonly save: (document: WaitingDocument, language: string, draft: Outcome<Draft>) => Promise<void>;
  readonly setAside: (document: WaitingDocument, reason: Reason) => Promise<void>;
  readonly wait: (document: WaitingDocument, reason: Reason) => Promise<void>;
}

/** What the stages are made of. */
export interface StageParts {
  readonly blobs: Blobs;
  readonly documents: Documents;
  readonly read: ReadIsolated;
  readonly extract: Extract;
  readonly decide: Decide;
}

export function createStages(parts: StageParts, tally: WorkTally): Stages {
  const { blobs, documents, read, extract, decide } = parts;
  return {
    find: documents.findDocument,
    async text(document, signal) {
      const stored = await documents.loadPages(document.id);
      if (stored) return { value: stored, issues: stored.issues };
      const path = await blobs.path(document.sha256);
      const reading = storable(await read({ path, name: document.name }, signal));
      tally.read(reading);
      await documents.savePages(document.id, reading, summarise(reading));
      return { value: reading, issues: reading.issues };
    },
    async candidates(document, reading, signal) {
      const proposal = await extract({ id: document.id, pages: reading.pages }, signal);
      return { value: proposal, issues: proposal.issues };
    },
    decide: (proposal, reading) => decide(proposal, reading.pages),
    async save(document, language, { value, issues }) {
      const { written } = await documents.recordFinding({ ...value, document: document.id, language, issues });
      if (written) tally.recorded();
    },
    setAside: (document, reason) => documents.setAside(document.id, reason),
    wait: (document, reason) => documents.noteWhyWaiting(document.id, reason),
  };
}

/** The reading as the store will give it back, so that quotes are the same before and after. */
function storable(reading: Reading): Reading {
  return { ...reading, pages: reading.pages.map((page) => ({ ...page, text: storableText(page.text) })) };
}
