import type { LedgerEntry } from "../schemas/ledger.ts";
import { AskAgain } from "./ask-again.ts";
import { type IntakeParts, takeIn } from "./intake.ts";
import { processDocument } from "./pipeline.ts";
import type { ModelWaits, Queue } from "./ports.ts";
import type { IngestReport, Progress } from "./progress.ts";
import type { Source } from "./sources/source.ts";
import { createStages, type StageParts } from "./stages.ts";
import { ArrivalTally, containersAmong } from "./tally.ts";

export interface IngestParts extends StageParts, IntakeParts {
  readonly documents: StageParts["documents"];
  readonly queue: Queue;
  /** Absent where no model is configured: there is nothing to ask again. */
  readonly modelWaits?: ModelWaits;
}

export interface IngestOptions {
  /** Documents worked on at once. */
  readonly concurrency: number;
  /** Stops taking in files and hands back what is in hand; the rest waits in the queue. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called once a file, when its outcome is known. */
  readonly onEntry?: (entry: LedgerEntry) => void;
}

/** How far intake may run ahead of reading, documents: bounds memory, and the disk taken before the first result. */
const readAhead = 1000;

/**
 * Takes in what a source brings and works on the queue, which may hold more than this source brought, until the source
 * has ended and each of its files has an outcome. Documents that a model could not be asked about are asked about again.
 */
export async function ingest(source: Source, parts: IngestParts, options: IngestOptions): Promise<IngestReport> {
  const tally = new ArrivalTally();
  const { onProgress = () => {}, onEntry = () => {} } = options;
  const failed = new AbortController();
  const enough = new AbortController();
  const signal = AbortSignal.any([options.signal, failed.signal]);
  const changes = new Changes();

  const settle = async (documents: readonly string[]): Promise<void> => {
    if (documents.length === 0) return;
    const lines = Map.groupBy(await parts.ledger.entriesOfDocuments(documents), (line) => line.document);
    const ours = documents.filter((document) => tally.isWaitingFor(document));
    const inside = await linesInside(
      ours.flatMap((document) => lines.get(document) ?? []),
      parts.ledger,
    );
    for (const document of ours) {
      const entries = tally.decided(document, lines.get(document) ?? []);
      [...entries, ...tally.opened(entries, inside, false)].forEach(onEntry);
    }
    changes.tell();
    onProgress(tally.progress);
  };

  const takeAll = async (): Promise<void> => {
    for await (const arrival of source.arrivals(signal)) {
      const { entry, alreadyKnown } = await takeIn(arrival, parts, tally.work, signal);
      if (tally.arrived(entry, alreadyKnown) === "final") {
        const inside = await linesInside([entry], parts.ledger);
        for (const document of waitingAmong(inside)) await parts.queue.enqueue(document);
        [entry, ...tally.opened([entry], inside, alreadyKnown)].forEach(onEntry);
      }
      onProgress(tally.progress);
      while (tally.waitingCount >= readAhead && !signal.aborted) await changes.next(signal);
      if (signal.aborted) return;
    }
    tally.listing = false;
    while (tally.waitingCount > 0 && !signal.aborted) await changes.next(signal);
  };

  const askAgain = parts.modelWaits && new AskAgain(parts.modelWaits, parts.queue);
  const stages = createStages(parts, tally.work);
  const working = parts.queue.work(
    async (job, jobSignal) => {
      const ending = await processDocument(job, stages, jobSignal);
      askAgain?.ended(job.document, ending);
      await settle([job.document]);
    },
    {
      concurrency: options.concurrency,
      signal: AbortSignal.any([signal, enough.signal]),
      onIdle: async () => {
        await settle(await settledElsewhere(tally.waitingDocuments, parts));
        await askAgain?.look();
      },
    },
  );

  const arrived = new AbortController();
  const stopped = AbortSignal.any([signal, enough.signal]);
  await Promise.all([
    Promise.all([
      takeAll().finally(() => arrived.abort()),
      askAgain?.all(stopped).then(() => askAgain.whenDue(AbortSignal.any([stopped, arrived.signal]))),
    ])
      .finally(() => enough.abort())
      .catch(unlessStopped),
    working.catch(fail),
  ]);
  tally.listing = false;
  onProgress(tally.progress);
  return { ...tally.progress, entries: tally.entries };

  function fail(error: unknown): never {
    failed.abort(error);
    throw error;
  }

  /** Being stopped is no fault; a source or a database that failed is. */
  function unlessStopped(error: unknown): void {
    if (!options.signal.aborted && !failed.signal.aborted) throw error;
  }
}

/** Waiting documents that another process decided, or that the queue has given up on for now. */
async function settledElsewhere(
  waiting: readonly string[],
  { queue, ledger }: IngestParts,
): Promise<readonly string[]> {
  if (waiting.length === 0) return [];
  const live = new Set(await queue.liveAmong(waiting));
  const decided = new Set(await ledger.decidedAmong(waiting));
  return waiting.filter((document) => decided.has(document) || !live.has(document));
}

/** The lines of the files found inside these, and inside those, by the document around them. */
async function linesInside(
  entries: readonly LedgerEntry[],
  ledger: IngestParts["ledger"],
): Promise<ReadonlyMap<string, readonly LedgerEntry[]>> {
  const found = new Map<string, readonly LedgerEntry[]>();
  for (let containers = containersAmong(entries); containers.length > 0; ) {
    const lines = await ledger.entriesInside(containers);
    const byContainer = Map.groupBy(lines, (line) => line.container);
    for (const container of containers) found.set(container, byContainer.get(container) ?? []);
    containers = containersAmong(lines).filter((container) => !found.has(container));
  }
  return found;
}

/** Documents inside a known file that wait: the queue may have given up on them. */
function waitingAmong(inside: ReadonlyMap<string, readonly LedgerEntry[]>): readonly string[] {
  return [...inside.values()]
    .flat()
    .flatMap(({ outcome, document }) => (outcome === "waiting" && document !== undefined ? document : []));
}

/** Lets one wait until something changed. */
class Changes {
  #change = Promise.withResolvers<void>();

  tell(): void {
    this.#change.resolve();
    this.#change = Promise.withResolvers();
  }

  async next(signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = () => resolve();
    signal.addEventListener("abort", stop);
    await Promise.race([this.#change.promise, promise]);
    signal.removeEventListener("abort", stop);
  }
}
