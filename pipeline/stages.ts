import { storableText } from "../lib/storable-text.ts";
import type { Reading } from "../schemas/document-text.ts";
import type { Outcome } from "../schemas/issue.ts";
import type { Reason } from "../schemas/ledger.ts";
import type { ModelWait } from "../schemas/model-call.ts";
import type { RecordFields } from "../schemas/record.ts";
import { type PartParts, readWithParts } from "./parts.ts";
import type { Decide, Documents, Draft, Extract, Finding, Proposal, Reruns, StoredFile } from "./ports.ts";
import { summarise } from "./summarise.ts";
import type { WorkTally } from "./tally.ts";

export type WaitingDocument = StoredFile;

/** The steps of a document's way; `pipeline.ts` says in which order. */
export interface Stages {
  readonly find: (document: string) => Promise<StoredFile | undefined>;
  /** Its pages, as stored, or read now and stored. */
  readonly text: (document: StoredFile, signal: AbortSignal) => Promise<Outcome<Reading>>;
  readonly candidates: (document: StoredFile, reading: Reading, signal: AbortSignal) => Promise<Outcome<Proposal>>;
  readonly decide: (
    proposal: Proposal,
    reading: Reading,
    signal: AbortSignal,
    previous?: RecordFields,
  ) => Promise<Outcome<Draft>>;
  readonly save: (document: StoredFile, proposal: Proposal, draft: Outcome<Draft>) => Promise<void>;
  /** Of a recorded document, whether a model has still to be asked about it. */
  readonly waitsForModel: (document: StoredFile) => Promise<boolean>;
  readonly currentRun: Documents["currentRunOf"];
  /** Records it anew, now that the model was asked; not where the run that it revises is no longer the current one. */
  readonly revise: (
    document: StoredFile,
    proposal: Proposal,
    draft: Outcome<Draft>,
    since: string | undefined,
  ) => Promise<{ readonly written: boolean }>;
  /** When somebody asked that it be decided again; undefined where nobody did. */
  readonly rerunAsked: (document: string) => Promise<string | undefined>;
  /** Records it anew because of that; not where the run that people see is no longer `since`. */
  readonly rerun: (
    document: StoredFile,
    proposal: Proposal,
    draft: Outcome<Draft>,
    since: string,
  ) => Promise<{ readonly written: boolean }>;
  readonly rerunDone: (document: string, asked: string) => Promise<void>;
  /** The model could still not be asked all. */
  readonly waitOn: (document: StoredFile, wait: ModelWait) => Promise<void>;
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
  /** Absent where nobody can ask that a contract be decided again. */
  readonly reruns?: Reruns;
}

export function createStages(parts: StageParts, tally: WorkTally): Stages {
  const { documents, extract, decide, reruns } = parts;
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
      if (proposal.model) tally.asked(proposal.model);
      return { value: proposal, issues: proposal.issues };
    },
    decide: (proposal, reading, signal, previous) => decide(proposal, reading.pages, signal, previous),
    async save(document, proposal, draft) {
      const { written } = await documents.recordFinding(findingOf(document, proposal, draft));
      if (written) tally.recorded();
    },
    waitsForModel: async (document) => (await documents.modelWaitOf(document.id)) !== undefined,
    currentRun: documents.currentRunOf,
    rerunAsked: async (document) => reruns?.askedOf(document),
    async rerun(document, proposal, draft, since) {
      if (!reruns) throw new Error("nobody can have asked for a further run");
      const { written } = await reruns.record(findingOf(document, proposal, draft), since);
      if (written) tally.recorded();
      return { written };
    },
    rerunDone: async (document, asked) => reruns?.done(document, asked),
    async revise(document, proposal, draft, since) {
      const { written } = await documents.reviseFinding(findingOf(document, proposal, draft), since);
      if (written) tally.recorded();
      return { written };
    },
    waitOn: (document, wait) => documents.waitForModel(document.id, wait),
    unpacked: (document) => documents.markUnpacked(document.id),
    setAside: (document, reason) => documents.setAside(document.id, reason),
    wait: (document, reason) => documents.noteWhyWaiting(document.id, reason),
  };
}

function findingOf(
  document: StoredFile,
  { language, model, modelWait }: Proposal,
  { value, issues }: Outcome<Draft>,
): Finding {
  return { ...value, document: document.id, language, issues, model, modelWait };
}

/** The reading as the store will give it back, so that quotes are the same before and after. */
function storable(reading: Reading): Reading {
  return { ...reading, pages: reading.pages.map((page) => ({ ...page, text: storableText(page.text) })) };
}
