import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { standInFor } from "../extractors/llm/stand-in.ts";
import { GreffierError } from "../lib/errors.ts";
import { sha256OfFile } from "../lib/hash.ts";
import type { Page, Part, Reading } from "../schemas/document-text.ts";
import type { ArrivalOutcome, Reason } from "../schemas/ledger.ts";
import { reasonOf } from "./intake.ts";
import type { ReadIsolated } from "./ports.ts";
import type { Arrival, LocalFile, Refusal, Source } from "./sources/source.ts";

/** What a model would be asked about documents. Tokens are those of questions that were not answered before. */
export interface PlannedWork {
  readonly questions: number;
  /** Of these, questions answered before: they cost nothing. */
  readonly kept: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Keys of fields that the model's context has no room to ask for. */
  readonly notAsked: readonly string[];
}

/** What an ingest would do with a file. */
export interface PlannedFile extends PlannedWork {
  readonly name: string;
  readonly outcome: Exclude<ArrivalOutcome, "waiting">;
  /** Why it would be set aside. */
  readonly reason?: Reason;
  readonly pages: number;
  /** Of these, pages that OCR would have to read first; their questions are an estimate. */
  readonly unread: number;
}

/** What a dry run needs. */
export interface DryRunParts {
  /** Reads without recognising pages that were never recognised. */
  readonly read: ReadIsolated;
  /** Absent where no model is set. */
  readonly plan?: (
    document: { readonly id: string; readonly pages: readonly Page[] },
    signal: AbortSignal,
  ) => Promise<PlannedWork>;
}

const noWork: PlannedWork = { questions: 0, kept: 0, inputTokens: 0, outputTokens: 0, notAsked: [] };

/**
 * What an ingest of these files would do, one by one, with the files inside them: it reads, and keeps and sends nothing. What is
 * inside archives is written to a folder of its own under the system's, which is gone at the end. Several are planned at once.
 */
export async function* dryRun(
  source: Source,
  parts: DryRunParts,
  options: { readonly concurrency: number; readonly signal: AbortSignal },
): AsyncGenerator<PlannedFile> {
  const { signal, concurrency } = options;
  const folder = await mkdtemp(join(tmpdir(), "greffier-dry-run-"));
  const run = new DryRun(parts, folder, signal);
  const underWay: Promise<readonly PlannedFile[]>[] = [];
  try {
    for await (const arrival of source.arrivals(signal)) {
      const files = run.planArrival(arrival);
      // It is thrown where it is waited for, which may be later than it fails.
      files.catch(() => {});
      underWay.push(files);
      if (underWay.length >= concurrency) yield* (await underWay.shift()) ?? [];
    }
    for (const files of underWay) yield* await files;
  } finally {
    await Promise.allSettled(underWay);
    await rm(folder, { recursive: true, force: true });
  }
}

/** How far a file is inside others, and what was taken so far from the outermost of them. */
interface Inside {
  readonly depth: number;
  readonly taken: { files: number; bytes: number };
}

class DryRun {
  readonly #parts: DryRunParts;
  readonly #folder: string;
  readonly #signal: AbortSignal;
  readonly #seen = new Set<string>();
  #opened = 0;

  constructor(parts: DryRunParts, folder: string, signal: AbortSignal) {
    this.#parts = parts;
    this.#folder = folder;
    this.#signal = signal;
  }

  async planArrival(arrival: Arrival | Refusal): Promise<readonly PlannedFile[]> {
    const { name } = arrival;
    if (arrival.kind === "refusal") return [setAside(name, arrival.reason)];
    const fetched = await this.#fetch(arrival);
    if ("code" in fetched) return [setAside(name, fetched)];
    const { file, hash } = fetched;
    try {
      return await this.#planFile(file.path, hash, name, { depth: 0, taken: { files: 0, bytes: 0 } });
    } finally {
      await file.release();
    }
  }

  async #fetch(arrival: Arrival): Promise<{ readonly file: LocalFile; readonly hash: string } | Reason> {
    let file: LocalFile | undefined;
    try {
      file = await arrival.fetch(this.#signal);
      return { file, hash: await sha256OfFile(file.path) };
    } catch (error) {
      await file?.release();
      this.#signal.throwIfAborted();
      return reasonOf(error);
    }
  }

  async #planFile(path: string, hash: string, name: string, inside: Inside): Promise<readonly PlannedFile[]> {
    if (this.#seen.has(hash)) return [{ name, outcome: "duplicate", pages: 0, unread: 0, ...noWork }];
    this.#seen.add(hash);
    this.#opened += 1;
    const folder = join(this.#folder, String(this.#opened));
    try {
      const { depth, taken } = inside;
      const reading = await this.#orReason(
        this.#parts.read({ path, name, parts: { folder, depth, taken } }, this.#signal),
      );
      if ("code" in reading) return [setAside(name, reading)];
      const found = await this.#planParts(reading.parts ?? [], name, inside);
      const planned = await this.#orReason(this.#planReading(hash, name, reading));
      return ["code" in planned ? setAside(name, planned) : planned, ...found];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** What was worked out, or why the file does not let it; our own end and bugs are thrown. */
  async #orReason<Value extends object>(work: Promise<Value>): Promise<Value | Reason> {
    try {
      return await work;
    } catch (error) {
      this.#signal.throwIfAborted();
      if (error instanceof GreffierError) return { code: error.code, message: error.message };
      throw error;
    }
  }

  async #planParts(parts: readonly Part[], container: string, { depth, taken }: Inside): Promise<PlannedFile[]> {
    const files: PlannedFile[] = [];
    for (const { path } of parts) {
      if (path === undefined) continue;
      taken.files += 1;
      taken.bytes += (await stat(path)).size;
    }
    for (const { name, path, reason } of parts) {
      const full = `${container}!/${name}`;
      if (path === undefined) files.push(setAside(full, reason ?? notWritten));
      else files.push(...(await this.#planFile(path, await sha256OfFile(path), full, { depth: depth + 1, taken })));
    }
    return files;
  }

  async #planReading(id: string, name: string, { pages }: Reading): Promise<PlannedFile> {
    if (pages.length === 0) return { name, outcome: "unpacked", pages: 0, unread: 0, ...noWork };
    const unread = pages.filter(isUnread);
    const shown = pages.map((page) => (isUnread(page) ? standInFor(page) : page));
    const work = (await this.#parts.plan?.({ id, pages: shown }, this.#signal)) ?? noWork;
    return { name, outcome: "recorded", pages: pages.length, unread: unread.length, ...work };
  }
}

function setAside(name: string, reason: Reason): PlannedFile {
  return { name, outcome: "setAside", reason, pages: 0, unread: 0, ...noWork };
}

const notWritten: Reason = {
  code: "PART_NOT_WRITTEN",
  message: "Expected the file inside to be taken out, found none.",
};

/** Whether a page has something on it that only OCR can read. */
function isUnread({ source, note }: Page): boolean {
  return source === "none" && note !== "blank page";
}
