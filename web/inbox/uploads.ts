export type UploadState = "waiting" | "sending" | "done" | "failed" | "cancelled";

/** A file on its way. */
export interface Upload<Bytes> {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly bytes: Bytes;
  /** Files that were dropped together. */
  readonly batch: string;
  readonly state: UploadState;
  /** Share of its bytes that are sent, 0–1. */
  readonly sent: number;
  /** Why it failed, or why it is sent once more. */
  readonly error?: unknown;
}

export interface UploadParts<Bytes> {
  /** Ends when the server has the file; throws what went wrong. */
  readonly transfer: (upload: Upload<Bytes>, progress: (sent: number) => void, signal: AbortSignal) => Promise<unknown>;
  /** Milliseconds to wait before a file is sent once more; undefined: it failed. `tries` were made. */
  readonly pauseAfter: (error: unknown, tries: number) => number | undefined;
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly arrived: () => void;
  readonly newId: () => string;
}

/** How many files travel at once: more would only share the line. */
const together = 2;

/** Files on their way to the server, one request each: one that fails takes no other with it, and says so. */
export class Uploads<Bytes> {
  readonly #parts: UploadParts<Bytes>;
  readonly #listeners = new Set<() => void>();
  readonly #aborts = new Map<string, AbortController>();
  #all: readonly Upload<Bytes>[] = [];

  constructor(parts: UploadParts<Bytes>) {
    this.#parts = parts;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly all = (): readonly Upload<Bytes>[] => this.#all;

  add(batch: string, files: readonly Pick<Upload<Bytes>, "name" | "size" | "bytes">[]): void {
    const added = files.map(
      (file) => ({ ...file, id: this.#parts.newId(), batch, state: "waiting", sent: 0 }) as const,
    );
    this.#set([...this.#all, ...added]);
    this.#go();
  }

  cancel(...ids: readonly string[]): void {
    for (const id of ids) {
      this.#aborts.get(id)?.abort();
      this.#change(id, ({ state }) => (state === "waiting" || state === "sending" ? { state: "cancelled" } : {}));
    }
    this.#go();
  }

  again(...ids: readonly string[]): void {
    const over = (state: UploadState) => state === "failed" || state === "cancelled";
    for (const id of ids) {
      this.#change(id, ({ state }) => (over(state) ? { state: "waiting", sent: 0, error: undefined } : {}));
    }
    this.#go();
  }

  /** Takes what is over out of the list. */
  clear(): void {
    this.#set(this.#all.filter(({ state }) => state === "waiting" || state === "sending"));
  }

  #go(): void {
    const going = this.#all.filter(({ state }) => state === "sending").length;
    const next = this.#all.filter(({ state }) => state === "waiting").slice(0, Math.max(0, together - going));
    for (const upload of next) void this.#send(upload);
  }

  async #send(upload: Upload<Bytes>): Promise<void> {
    const { id } = upload;
    const abort = new AbortController();
    this.#aborts.set(id, abort);
    this.#change(id, () => ({ state: "sending" }));
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#parts.transfer(upload, (sent) => this.#change(id, () => ({ sent })), abort.signal);
        this.#settle(id, abort, { state: "done", sent: 1, error: undefined });
        this.#parts.arrived();
        break;
      } catch (error) {
        const pause = abort.signal.aborted ? undefined : this.#parts.pauseAfter(error, tries);
        if (pause === undefined) {
          this.#settle(id, abort, { state: "failed", error });
          break;
        }
        this.#change(id, () => ({ sent: 0, error }));
        await this.#parts.pause(pause, abort.signal);
      }
    }
    this.#go();
  }

  /** One that was cancelled stays so, also if it was sent again meanwhile. */
  #settle(id: string, abort: AbortController, end: Partial<Upload<Bytes>>): void {
    if (this.#aborts.get(id) !== abort) return;
    this.#aborts.delete(id);
    if (!abort.signal.aborted) this.#change(id, () => end);
  }

  #change(id: string, to: (upload: Upload<Bytes>) => Partial<Upload<Bytes>>): void {
    this.#set(this.#all.map((upload) => (upload.id === id ? { ...upload, ...to(upload) } : upload)));
  }

  #set(all: readonly Upload<Bytes>[]): void {
    this.#all = all;
    for (const listener of this.#listeners) listener();
  }
}
