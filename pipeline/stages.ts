import { storableText } from "../lib/storable-text.ts";
import type { Reading } from "../schemas/document-text.ts";
import type { Outcome } from "../schemas/issue.ts";
import type { Reason } from "../schemas/ledger.ts";
import { type PartParts, readWithParts } from "./parts.ts";
import type { Decide, Documents, Draft, Extract, Proposal, StoredFile } from "./ports.ts";
import { summarise } from "./summarise.ts";
import type { WorkTally } from "./tally.ts";

export type WaitingDocument = StoredFile;

/** The steps of a document's way; `pipeline.ts` says in which order. */
export interface Stages {
  readonly find: (document: string) => Promise<StoredFile | undefined>;
  /** Its pages, as stored, or read now and stored. */
  readonly text: (document: WaitingDocument, signal: AbortSignal) => Promise<Outcome<Reading>>;
  readonly candidates: (document: WaitingDocument, reading: Reading, signal: AbortSignal) => Promise<Outcome<Proposal>>;
  readonly decide: (proposal: Proposal, reading: Reading, signal: AbortSignal) => Promise<Outcome<Draft>>;
  readonly save: (document: WaitingDocument, language: string, draft: Outcome<Draft>) => Promise<void>;
  /** Ends with a document that only holds others. */
  readonly unpacked: (document: WaitingDocument) => Promise<void>;
  readonly setAside: (document: WaitingDocument, reason: Reason) => Promise<void>;
  readonly wait: (document: WaitingDocument, reason: Reason) => Promise<void>;
}

/** What the stages are made of. */
export interface StageParts extends PartParts {
  readonly documents: Documents;
  readonly extract: Extract;
  readonly decide: Decide;
}

export function createStages(parts: StageParts, tally: WorkTally): Stages {
  const { documents, extract, decide } = parts;
  return {
    find: documents.findDocument,
    async text(document, signal) {
      const stored = await documents.loadPages(document.id);
      if (stored) return { value: stored, issues: stored.issues };
      const reading = storable(await readWithParts(document, parts, tally, signal));
      tally.read(reading);
      await documents.savePages(document.id, reading, summarise(reading));
      return { value: reading, issues: reading.issues };
    },
    async candidates(document, reading, signal) {
      const proposal = await extract({ id: document.id, pages: reading.pages }, signal);
      return { value: proposal, issues: proposal.issues };
    },
    decide: (proposal, reading, signal) => decide(proposal, reading.pages, signal),
    async save(document, language, { value, issues }) {
      const { written } = await documents.recordFinding({ ...value, document: document.id, language, issues });
      if (written) tally.recorded();
    },
    unpacked: (document) => documents.markUnpacked(document.id),
    setAside: (document, reason) => documents.setAside(document.id, reason),
    wait: (document, reason) => documents.noteWhyWaiting(document.id, reason),
  };
}

/** The reading as the store will give it back, so that quotes are the same before and after. */
function storable(reading: Reading): Reading {
  return { ...reading, pages: reading.pages.map((page) => ({ ...page, text: storableText(page.text) })) };
}
