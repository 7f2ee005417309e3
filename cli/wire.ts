import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { budgetsKey } from "../extractors/llm/budget-gate.ts";
import { targetsOf } from "../extractors/reconcile/calibration.ts";
import { sweepReruns } from "../pipeline/decide-again.ts";
import { type IngestParts, ingest } from "../pipeline/ingest.ts";
import type { Explanation } from "../pipeline/isolation/explain-task.ts";
import { createReadingPool } from "../pipeline/isolation/reading-pool.ts";
import type { IngestReport, Progress } from "../pipeline/progress.ts";
import { sourceOf } from "../pipeline/sources/index.ts";
import { inBatch, type Source } from "../pipeline/sources/source.ts";
import { standing } from "../pipeline/sources/standing.ts";
import type { Reading } from "../schemas/document-text.ts";
import type { Field } from "../schemas/fields/field.ts";
import type { LedgerEntry } from "../schemas/ledger.ts";
import type { ModelDay } from "../schemas/model-call.ts";
import type { ContractRecord, DocumentSummary } from "../schemas/record.ts";
import type { Settings } from "../schemas/settings.ts";
import type { KeptCall } from "../store/model-calls.ts";
import type { ReviewedValue } from "../store/quality/reviewed.ts";
import { openStore } from "../store/store.ts";
import { currentStages } from "./current-stages.ts";
import { forgetDocument } from "./forget.ts";
import { readOwnWeights } from "./own-weights.ts";
import { productVersion } from "./package-file.ts";
import { type ReviewedContract, reviewedContracts } from "./reviewed-contracts.ts";
import { keepDrawing } from "./serve/keep-drawing.ts";
import { keepRecords } from "./serve/keep-records.ts";
import type { ServeOptions } from "./serve/serve.ts";
import { signInLink } from "./sign-in-link.ts";
import { fieldsNow, fieldsToRead } from "./vocabulary.ts";
import { watchedPlace } from "./watched-place.ts";

/** The whole product on one data folder, joined together. Close it when done: it holds the lock on the folder. */
export interface Greffier {
  /** Where things are kept, for people: the data folder, and the database as in the settings (no password). */
  readonly place: { readonly data: string; readonly database: string };
  /** Takes in files, folders (recursively) or `s3://bucket/prefix` addresses, and ends when each has its outcome. */
  ingest(places: readonly string[], options?: WorkOptions): Promise<IngestReport>;
  /** Takes in what is in a folder or bucket and what comes later, until the signal is aborted. */
  watch(place: string, options: WatchOptions): Promise<IngestReport>;
  /** Works on what is queued, here or by other processes, until the signal is aborted. */
  work(options: WatchOptions): Promise<IngestReport>;
  /** The API, the application, workers, and what comes to some places, until the signal is aborted. */
  serve(places: readonly string[], options: ServeOptions): Promise<void>;
  /** An address that signs a user in once, whoever they are; RFC 3339 of its end. */
  signInLink(email: string): Promise<{ readonly address: string; readonly expiresAt: string }>;
  /** Contract records, oldest first, one at a time, so that a portfolio need not fit in memory. */
  records(filter?: { readonly ids?: readonly string[]; readonly changedSince?: Date }): AsyncIterable<ContractRecord>;
  /** Ids of the contracts that people may mean by this: an id, its first characters, or a document's file name. */
  contractsNamed(reference: string): Promise<readonly string[]>;
  /** Names of the documents that came together with a contract's, such as the others of their mail; the first of them. */
  cameWith(record: ContractRecord): Promise<readonly string[]>;
  /** The vocabulary: built-in fields, those of the settings and those that administrators added. */
  fields(): Promise<readonly Field[]>;
  /** Every file that ever arrived, oldest first. */
  ledger(): AsyncIterable<LedgerEntry>;
  /** A stored document with its pages as read, or undefined. */
  document(id: string): Promise<{ readonly summary: DocumentSummary; readonly reading: Reading } | undefined>;
  /** The calls to a model for a stored document, oldest first. */
  modelCalls(document: string): Promise<readonly KeptCall[]>;
  /** What models cost on the latest days, newest first. */
  modelDays(most: number): Promise<readonly ModelDay[]>;
  /** How the rules come to a field of a stored document, now; undefined where there is no such document. */
  explain(document: string, field: string): Promise<readonly Explanation[] | undefined>;
  /** Contracts that people validated or locked, each with the text of its first document. */
  reviewedContracts(): AsyncIterable<ReviewedContract>;
  /** What people decided of values, and what the machine had there. */
  reviewedValues(): Promise<readonly ReviewedValue[]>;
  close(): Promise<void>;
}

export interface WorkOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Called once a file, when its outcome is known. */
  readonly onEntry?: (entry: LedgerEntry) => void;
  /** Stops taking in files and returns once what is being read is safe; the rest waits for the next start. */
  readonly signal?: AbortSignal;
}

export interface WatchOptions extends WorkOptions {
  readonly signal: AbortSignal;
  /** Called with one line where the place cannot be reached now; it is tried again. */
  readonly onTrouble?: (message: string) => void;
}

function asksModel({ llm }: Settings): boolean {
  return llm.baseUrl !== undefined && llm.model !== undefined;
}

/** An archive may hold thousands. */
const mostOfFamily = 20;

export interface OpenOptions {
  /** Fail where the data folder holds no installation yet, rather than begin one. */
  readonly mustExist?: boolean;
}

/** Joins the parts on the data folder of the settings. Fails in one line where the database cannot be had. */
export async function openGreffier(settings: Settings, { mustExist = false }: OpenOptions = {}): Promise<Greffier> {
  const { data, database, limits } = settings;
  const fieldsOfSettings = settings.customFields.map(({ key }) => key);
  const kept = { data, database, limits, fieldsOfSettings, forget: forgetDocument(settings) };
  const store = await openStore({ ...kept, version: productVersion(), mustExist });
  const processes = settings.workers ?? availableParallelism();
  const { cacheMegabytes: megabytes } = settings.ocr;
  const cache = megabytes > 0 ? { folder: join(data, "ocr-cache"), megabytes } : undefined;
  const pool = createReadingPool({ processes, limits, ocr: settings.ocr, cache });
  const parts = async (): Promise<IngestParts> => ({
    ...currentStages(settings, pool, store),
    blobs: store.blobs,
    documents: store,
    ledger: store,
    queue: await store.queue(),
    reruns: { ...store.reruns, record: store.recordRerun },
    partsFolder: await store.partsFolder(),
    ...(asksModel(settings) && {
      modelWaits: { waiting: (options) => store.waitingForModel({ ...options, under: budgetsKey(settings.llm) }) },
    }),
  });
  const run = async (source: Source, options: WorkOptions) => {
    await store.forgetExchanges(settings.llm.keepCallsDays);
    return ingest(source, await parts(), {
      ...options,
      concurrency: processes,
      signal: options.signal ?? new AbortController().signal,
    }).catch((error: unknown) => {
      throw store.explain(error);
    });
  };
  /** The same for as long as the process lives, with what nobody else would take up. */
  const stand = async (source: Source, options: WatchOptions) => {
    const ended = new AbortController();
    const signal = AbortSignal.any([options.signal, ended.signal]);
    const [report] = await Promise.all([
      run(source, { ...options, signal }).finally(() => ended.abort()),
      sweepReruns(store.reruns, await store.queue(), signal),
    ]);
    return report;
  };

  const place = { data: resolve(data), database: store.place };
  const records: Greffier["records"] = (filter) => store.contractRecords(filter);

  return {
    place,
    ingest: async (places, options = {}) =>
      run(inBatch(await sourceOf(places, settings), { id: crypto.randomUUID(), name: places.join(", ") }), options),
    watch: async (place, options) => run(await watchedPlace(place, settings, options), options),
    work: (options) => stand(standing([]), options),
    serve: async (places, options) => {
      const { serve } = await import("./serve/serve.ts");
      const { onTrouble, signal: ending } = options;
      const { latestChange } = store.review;
      const keeper = await keepRecords({ here: { place, records }, latestChange, signal: ending, onTrouble });
      const work = (source: Source, signal: AbortSignal) =>
        Promise.all([
          stand(source, { signal }),
          keeper.kept,
          keepDrawing(() => store.quality.drawSamples(settings.review.sampleRate, signal), { signal, onTrouble }),
        ]);
      await serve(places, { settings, store, fields: () => fieldsNow(settings, store), work }, options);
      await keeper.end();
    },
    signInLink: (email) => signInLink(email, store.access, settings.server),
    records,
    contractsNamed: (reference) => store.contractsNamed(reference),
    cameWith: async (record) => {
      const families = new Set(record.documents.flatMap(({ family }) => family ?? []));
      const own = new Set(record.documents.map(({ name }) => name));
      const names = await Promise.all([...families].map((family) => store.familyNames(family, mostOfFamily)));
      return names.flat().filter((name) => !own.has(name));
    },
    fields: () => fieldsNow(settings, store),
    reviewedContracts: () => reviewedContracts(store),
    reviewedValues: () => store.quality.reviewedValues(),
    ledger: () => store.allEntries(),
    document: async (id) => {
      const [summary, reading] = await Promise.all([store.documentSummary(id), store.loadPages(id)]);
      return summary && reading && { summary, reading };
    },
    modelCalls: (document) => store.callsOfDocument(document),
    modelDays: (most) => store.modelDays(most),
    explain: async (document, field) => {
      const reading = await store.loadPages(document);
      const customFields = await fieldsToRead(settings, store);
      const known = { targets: targetsOf(settings.review), customFields, ownWeights: readOwnWeights(settings) };
      const task = { kind: "explain", document, field, ...known } as const;
      return reading && pool.run({ ...task, pages: reading.pages }, { signal: new AbortController().signal });
    },
    close: async () => {
      await pool.close();
      await store.close();
    },
  };
}
