import type { Reading } from "../schemas/document-text.ts";
import type { LedgerEntry } from "../schemas/ledger.ts";
import { addModelWork, type ModelWork } from "../schemas/model-call.ts";
import type { Progress, WorkCounters } from "./progress.ts";

/** Counts the work done; see `WorkCounters`. */
export class WorkTally {
  #counters = { parsed: 0, pages: 0, ocrPages: 0, written: 0, recorded: 0 };
  #model: ModelWork | undefined;

  read(reading: Reading): void {
    this.#counters.parsed += 1;
    this.#counters.pages += reading.pages.length;
    this.#counters.ocrPages += reading.pages.filter((page) => page.source === "ocr").length;
  }

  written(): void {
    this.#counters.written += 1;
  }

  recorded(): void {
    this.#counters.recorded += 1;
  }

  asked(work: ModelWork): void {
    this.#model = this.#model ? addModelWork(this.#model, work) : work;
  }

  get counters(): WorkCounters {
    return { ...this.#counters, ...(this.#model && { model: this.#model }) };
  }
}

/**
 * The documents of these files in which others were found, once their outcome is known. A duplicate is none: what is inside
 * belongs to the file that came first.
 */
export function containersAmong(entries: readonly LedgerEntry[]): string[] {
  const containers = entries.flatMap(({ document, parts, outcome }) =>
    parts !== undefined && document !== undefined && (outcome === "unpacked" || outcome === "recorded") ? document : [],
  );
  return [...new Set(containers)];
}

/** Follows the files of one ingest from arrival to outcome, and says where it stands. */
export class ArrivalTally {
  readonly work = new WorkTally();
  readonly entries: LedgerEntry[] = [];
  readonly #started = performance.now();
  readonly #waiting = new Map<string, number[]>();
  readonly #outcomes = { recorded: 0, unpacked: 0, duplicate: 0, setAside: 0, waiting: 0 };
  /** Documents whose parts were counted. */
  readonly #opened = new Set<string>();
  /** Files whose outcome is to come. */
  #open = 0;
  #alreadyKnown = 0;
  listing = true;

  /** Documents whose outcome is not known yet. */
  get waitingDocuments(): readonly string[] {
    return [...this.#waiting.keys()];
  }

  get waitingCount(): number {
    return this.#waiting.size;
  }

  /** A file arrived. Where its document waits in the queue, its outcome is to come. */
  arrived(entry: LedgerEntry, alreadyKnown: boolean): "final" | "toCome" {
    const place = this.entries.push(entry) - 1;
    this.#outcomes[entry.outcome] += 1;
    if (entry.outcome === "waiting" && entry.document !== undefined) {
      this.#waiting.set(entry.document, [...(this.#waiting.get(entry.document) ?? []), place]);
      this.#open += 1;
      return "toCome";
    }
    if (alreadyKnown) this.#alreadyKnown += 1;
    return "final";
  }

  isWaitingFor(document: string): boolean {
    return this.#waiting.has(document);
  }

  /**
   * What was found inside these files of ours arrived with them: counts it, and what is inside that, unless it was counted
   * before. `inside`: the lines by the document around them. Gives those whose outcome is known.
   */
  opened(
    entries: readonly LedgerEntry[],
    inside: ReadonlyMap<string, readonly LedgerEntry[]>,
    alreadyKnown: boolean,
  ): readonly LedgerEntry[] {
    return containersAmong(entries).flatMap((container) => {
      if (this.#opened.has(container)) return [];
      this.#opened.add(container);
      const found = inside.get(container) ?? [];
      const known = found.filter((entry) => this.arrived(entry, alreadyKnown) === "final");
      return [...known, ...this.opened(known, inside, alreadyKnown)];
    });
  }

  /** A document's outcome is known: gives those of our files that stand on it. */
  decided(document: string, now: readonly LedgerEntry[]): readonly LedgerEntry[] {
    const places = this.#waiting.get(document) ?? [];
    this.#waiting.delete(document);
    this.#open -= places.length;
    return places.flatMap((place) => {
      const before = this.entries[place];
      const entry = now.find((line) => line.id === before?.id);
      if (!before || !entry) return [];
      this.#outcomes[before.outcome] -= 1;
      this.#outcomes[entry.outcome] += 1;
      this.entries[place] = entry;
      return [entry];
    });
  }

  get progress(): Progress {
    const seconds = (performance.now() - this.#started) / 1000;
    const arrived = this.entries.length;
    const done = arrived - this.#open;
    return {
      arrived,
      listing: this.listing,
      done,
      outcomes: { ...this.#outcomes },
      alreadyKnown: this.#alreadyKnown,
      work: this.work.counters,
      seconds,
      documentsPerSecond: seconds > 0 ? done / seconds : 0,
    };
  }
}
