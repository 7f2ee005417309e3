import { join } from "node:path";
import { sha256 } from "../lib/hash.ts";
import type { Reading } from "../schemas/document-text.ts";
import type { LedgerEntry, Reason } from "../schemas/ledger.ts";
import type { ModelCall, ModelDay, ModelSpending, ModelWait } from "../schemas/model-call.ts";
import type { ArrivalPlace } from "../schemas/places.ts";
import type { ContractRecord, DocumentSummary, ReadingSummary } from "../schemas/record.ts";
import type { Settings } from "../schemas/settings.ts";
import { type AccessStore, accessStore } from "./access/access-store.ts";
import { type BatchStore, batchStore } from "./batches/batch-store.ts";
import { type Blobs, folderBlobs } from "./blobs.ts";
import type { Erased } from "./contracts/erase.ts";
import { type FamilyStore, familyStore } from "./contracts/family-store.ts";
import { contractRecords, contractsNamed, type RecordFilter } from "./contracts.ts";
import { explainLoss } from "./database/lost.ts";
import { type DatabaseSettings, openDatabase } from "./database/open.ts";
import {
  decidedAmong,
  documentSummaries,
  findDocument,
  markUnpacked,
  noteWhyDocumentWaits,
  type StoredFile,
  setDocumentAside,
} from "./documents.ts";
import { type FileStore, fileStore } from "./files/file-store.ts";
import { makeFolder } from "./folder.ts";
import { documentId } from "./identifiers.ts";
import {
  type ArrivedFile,
  allEntries,
  type Entered,
  enterArrival,
  enterRefusal,
  entriesInside,
  entriesOfDocuments,
  findByFingerprint,
} from "./ledger.ts";
import {
  callsOfDocument,
  forgetExchanges,
  type KeptCall,
  modelDays,
  modelSpending,
  noteModelCall,
} from "./model-calls.ts";
import { type DueOptions, modelWaitOf, setModelWait, waitingForModel } from "./model-waits.ts";
import { loadPages, savePages } from "./pages.ts";
import { openPartsFolder, type PartsFolder } from "./parts-folder.ts";
import { familyNames, placeOf } from "./places.ts";
import { indexBacklog } from "./portfolio/backlog.ts";
import { type PortfolioStore, portfolioStore } from "./portfolio/portfolio.ts";
import { type QualityStore, qualityStore } from "./quality/quality-store.ts";
import { type DocumentQueue, openQueue } from "./queue.ts";
import { type RerunStore, rerunStore } from "./reruns/rerun-store.ts";
import { type ReviewStore, reviewStore } from "./review/review-store.ts";
import { type CurrentRun, currentRunOf, type Finding, recordFinding, recordRerun, reviseFinding } from "./runs.ts";
import { forgetRemoved, type VocabularyStore, vocabularyStore } from "./vocabulary/vocabulary-store.ts";

export interface StoreSettings extends DatabaseSettings {
  /** The version of the product, kept with what it decides. */
  readonly version: string;
  /** What files are read within; a file set aside under other limits is tried again. */
  readonly limits?: Settings["limits"];
  /** Keys of the fields that the settings name: theirs, whatever an administrator added or took away under them. */
  readonly fieldsOfSettings?: readonly string[];
  /** Removes what others keep beside the originals of a document that was deleted: pictures, answers. */
  readonly forget?: (erased: Erased) => Promise<void>;
}

/** Everything that is kept: one object over the files of this folder, with the database and the blobs behind it. */
export interface Store {
  readonly mode: "embedded" | "server";
  readonly place: string;
  readonly blobs: Blobs;
  readonly batches: BatchStore;
  readonly files: FileStore;
  readonly reruns: RerunStore;
  /** Users, sessions, tokens, the audit. */
  readonly access: AccessStore;
  readonly review: ReviewStore;
  /** Merging, separating and deleting contracts. */
  readonly families: FamilyStore;
  /** Every contract in one line: lists, search, the review queue, figures. */
  readonly portfolio: PortfolioStore;
  /** What corrections say of the machine. */
  readonly quality: QualityStore;
  /** Fields and notes that administrators added. */
  readonly vocabulary: VocabularyStore;
  /** Opened at first use: who only reads does not need it. */
  queue(): Promise<DocumentQueue>;
  /** Path of a folder for files found inside others, until they are taken in; removed when the store is closed. */
  partsFolder(): Promise<string>;

  enterArrival(file: ArrivedFile): Promise<Entered>;
  enterRefusal(refusal: Parameters<typeof enterRefusal>[1]): Promise<LedgerEntry>;
  findByFingerprint(origin: string, fingerprint: string): Promise<LedgerEntry | undefined>;
  entriesOfDocuments(documents: readonly string[]): Promise<readonly LedgerEntry[]>;
  entriesInside(containers: readonly string[]): Promise<readonly LedgerEntry[]>;
  allEntries(): AsyncIterable<LedgerEntry>;

  /** The document of bytes with this hash. */
  findBytes(sha256: string): Promise<StoredFile | undefined>;
  findDocument(id: string): Promise<StoredFile | undefined>;
  documentSummary(id: string): Promise<DocumentSummary | undefined>;
  decidedAmong(documents: readonly string[]): Promise<readonly string[]>;
  placeOf(document: string): Promise<ArrivalPlace | undefined>;
  familyNames(family: string, most: number): Promise<readonly string[]>;
  markUnpacked(document: string): Promise<void>;
  setAside(document: string, reason: Reason): Promise<void>;
  noteWhyWaiting(document: string, reason: Reason): Promise<void>;

  savePages(document: string, reading: Reading, summary: ReadingSummary): Promise<void>;
  loadPages(document: string): Promise<Reading | undefined>;
  recordFinding(finding: Finding): Promise<{ readonly contract: string; readonly written: boolean }>;
  /** The same for a document that waited for a model. */
  reviseFinding(finding: Finding, since: string | undefined): Promise<{ readonly written: boolean }>;
  /** A document read again, as a further run of its contract where its current run is still `since`. */
  recordRerun(finding: Finding, since: string): Promise<{ readonly written: boolean }>;
  currentRunOf(document: string): Promise<CurrentRun | undefined>;

  noteModelCall(call: ModelCall): Promise<void>;
  modelSpending(document: string): Promise<{ readonly document: ModelSpending; readonly today: ModelSpending }>;
  /** The latest days, newest first. */
  modelDays(most: number): Promise<readonly ModelDay[]>;
  callsOfDocument(document: string): Promise<readonly KeptCall[]>;
  forgetExchanges(days: number): Promise<void>;
  modelWaitOf(document: string): Promise<Reason | undefined>;
  waitForModel(document: string, wait: ModelWait): Promise<void>;
  waitingForModel(options: DueOptions): Promise<readonly string[]>;

  contractRecords(filter?: RecordFilter): AsyncIterable<ContractRecord>;
  contractsNamed(reference: string): Promise<readonly string[]>;
  /** An error in words where it means that the database was lost; any other as it is. */
  explain(error: unknown): unknown;
  close(): Promise<void>;
}

/** Opens the store; several processes may have the same one open. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  if (!settings.mustExist) await makeFolder(settings.data);
  const database = await openDatabase(settings);
  const { kysely: db } = database;
  const blobs = folderBlobs(join(settings.data, "blobs"));
  const families = familyStore(db, async (erased) => {
    await blobs.remove(erased.sha256);
    await settings.forget?.(erased);
  });
  try {
    await indexBacklog(db);
    await forgetRemoved(db, settings.fieldsOfSettings ?? []);
    await families.removeErased();
  } catch (error) {
    await database.close();
    throw explainLoss(error, database.place);
  }
  const { version, limits } = settings;
  const decider = limits ? `${version} ${sha256(JSON.stringify(limits)).slice(0, 8)}` : version;
  let queue: Promise<DocumentQueue> | undefined;
  let partsFolder: Promise<PartsFolder> | undefined;
  const openedQueue = () => {
    queue ??= openQueue(database);
    return queue;
  };
  /** A lost database or a full disk must not pass for a fault of the document that was in hand. */
  const explained = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      throw explainLoss(error, database.place);
    }
  };

  return {
    mode: database.mode,
    place: database.place,
    blobs,
    access: accessStore(db),
    review: reviewStore(db),
    families,
    portfolio: portfolioStore(db),
    vocabulary: vocabularyStore(db, explained, new Set(settings.fieldsOfSettings)),
    quality: qualityStore(db),
    files: fileStore(db),
    reruns: rerunStore(db, async () => (await openedQueue()).enqueue),
    batches: batchStore(db, async () => (await openedQueue()).enqueue),
    queue: openedQueue,
    partsFolder: async () => {
      partsFolder ??= openPartsFolder(join(settings.data, "parts"));
      return (await partsFolder).path;
    },
    enterArrival: async (file) => {
      const { enqueue } = await openedQueue();
      return enterArrival(db, file, decider, enqueue);
    },
    enterRefusal: (refusal) => enterRefusal(db, refusal),
    findByFingerprint: (origin, fingerprint) => findByFingerprint(db, origin, fingerprint, decider),
    entriesOfDocuments: (documents) => entriesOfDocuments(db, documents),
    entriesInside: (containers) => entriesInside(db, containers),
    allEntries: () => allEntries(db),
    findBytes: (hash) => findDocument(db, documentId(hash)),
    findDocument: (id) => explained(findDocument(db, id)),
    documentSummary: async (id) => (await documentSummaries(db, [id])).get(id),
    decidedAmong: (documents) => decidedAmong(db, documents),
    placeOf: (document) => explained(placeOf(db, document)),
    familyNames: (family, most) => familyNames(db, family, most),
    markUnpacked: (document) => explained(markUnpacked(db, document, decider)),
    setAside: (document, reason) => explained(setDocumentAside(db, document, reason, decider)),
    noteWhyWaiting: (document, reason) => explained(noteWhyDocumentWaits(db, document, reason)),
    savePages: (document, reading, summary) => explained(savePages(db, document, reading, summary)),
    loadPages: (document) => explained(loadPages(db, document)),
    recordFinding: (finding) => explained(recordFinding(db, finding, version, decider)),
    reviseFinding: (finding, since) => explained(reviseFinding(db, finding, since, version, decider)),
    recordRerun: (finding, since) => explained(recordRerun(db, finding, since, version, decider)),
    currentRunOf: (document) => explained(currentRunOf(db, document)),
    noteModelCall: (call) => explained(noteModelCall(db, call)),
    modelSpending: (document) => explained(modelSpending(db, document)),
    modelDays: (most) => modelDays(db, most),
    callsOfDocument: (document) => callsOfDocument(db, document),
    forgetExchanges: (days) => explained(forgetExchanges(db, days)),
    modelWaitOf: (document) => explained(modelWaitOf(db, document)),
    waitForModel: (document, wait) => explained(setModelWait(db, document, wait)),
    waitingForModel: (options) => explained(waitingForModel(db, options)),
    contractRecords: (filter) => contractRecords(db, filter),
    contractsNamed: (reference) => contractsNamed(db, reference),
    explain: (error) => explainLoss(error, database.place),
    close: async () => {
      const opened = await queue?.catch(() => undefined);
      await opened?.stop();
      const parts = await partsFolder?.catch(() => undefined);
      await parts?.remove();
      await database.close();
    },
  };
}
