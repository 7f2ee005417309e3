import type { EntryView } from "../../../schemas/api/decisions.ts";
import { applyOver } from "./apply-over.ts";
import {
  type DecisionEntry,
  isDecision,
  isOutboxEntry,
  isRemark,
  type OutboxEntry,
  type OutboxFault,
  type RemarkEntry,
} from "./outbox-entry.ts";
import { type KeyValueStore, keep, keptUnder } from "./storage.ts";

/** What came of sending a decision (`entry`: what stands there now) or a remark. `later`: no connection, or the server has no time; it is sent again. */
export type SendOutcome =
  | { readonly kind: "sent"; readonly entry?: EntryView }
  | { readonly kind: "later" }
  | { readonly kind: "stopped"; readonly fault: OutboxFault };

export interface OutboxParts {
  readonly store: KeyValueStore;
  readonly user: string;
  readonly send: (entry: OutboxEntry) => Promise<SendOutcome>;
  /** Told of every decision that was saved, with what stands there now. */
  readonly sent: (entry: DecisionEntry, now: EntryView) => void;
  /** Told of what stands there now, where a colleague was quicker. */
  readonly stands: (entry: DecisionEntry, now: EntryView) => void;
  /** Runs alone among the tabs of this browser, where the browser can promise that. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface OutboxState {
  /** Decisions, in the order in which they were made. */
  readonly entries: readonly DecisionEntry[];
  /** Remarks, in that order too. */
  readonly remarks: readonly RemarkEntry[];
  /** The server was not reached, or had no time: what waits is sent again. */
  readonly offline: boolean;
  /** Some could not be kept by the browser: closing the page would lose them. */
  readonly unkept: boolean;
}

type New<Entry> = Omit<Entry, "id" | "madeAt">;

/**
 * Decisions and remarks on their way. They are kept until the server has said what became of each, and sent in the order in which they
 * were made, each under an id of its own, so that one whose answer was lost is not done twice. A decision that a colleague was
 * quicker than, or that the server refuses, waits for the person; those behind it on the same field wait with it.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #prefix: string;
  readonly #listeners = new Set<() => void>();
  #unkept: OutboxEntry[] = [];
  #offline = false;
  #all: readonly OutboxEntry[] = [];
  #state: OutboxState = { entries: [], remarks: [], offline: false, unkept: false };
  #flushing: Promise<void> | undefined;
  #again = false;
  #sending: string | undefined;
  #latest = 0;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#prefix = `greffier/outbox/${parts.user}/`;
    this.refresh();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): OutboxState => this.#state;

  /** Reads again what is kept: another tab may have added or sent some. */
  refresh(): void {
    const kept = keptUnder(this.#parts.store, this.#prefix, isOutboxEntry).map(({ value }) => value);
    this.#all = [...kept, ...this.#unkept].sort((first, second) => first.madeAt - second.madeAt);
    this.#state = {
      entries: this.#all.filter(isDecision),
      remarks: this.#all.filter(isRemark),
      offline: this.#offline && this.#all.length > 0,
      unkept: this.#unkept.length > 0,
    };
    for (const listener of this.#listeners) listener();
  }

  add(made: New<DecisionEntry>): DecisionEntry {
    return this.#add({ ...made, ...this.#next() });
  }

  addRemark(made: New<RemarkEntry>): RemarkEntry {
    return this.#add({ ...made, ...this.#next() });
  }

  #next(): Pick<OutboxEntry, "id" | "madeAt"> {
    this.#latest = Math.max(this.#latest + 1, this.#parts.now());
    return { id: this.#parts.newId(), madeAt: this.#latest };
  }

  #add<Entry extends OutboxEntry>(entry: Entry): Entry {
    this.#write(entry);
    this.refresh();
    return entry;
  }

  /** Takes a decision back as if it had never been made; false where it is on its way or gone already. */
  takeBack(id: string): boolean {
    const waits = this.#sending !== id && this.#all.some((entry) => entry.id === id);
    if (waits) this.drop(id);
    return waits;
  }

  /** Forgets what the person gave up. */
  drop(id: string): void {
    this.#parts.store.removeItem(this.#prefix + id);
    this.#unkept = this.#unkept.filter((entry) => entry.id !== id);
    this.refresh();
  }

  /** Sends again what was stopped: over a colleague's decision, now that the person has seen it. */
  sendAgain(entry: OutboxEntry): void {
    const { fault, ...rest } = entry;
    const id = this.#parts.newId();
    this.drop(entry.id);
    if ("remark" in rest) this.#write({ ...rest, id });
    else {
      const etag = fault?.currentEtag ?? rest.etag;
      const decision = fault?.current ? applyOver(rest, fault.current) : rest.decision;
      if (decision) this.#write({ ...rest, decision, etag, id });
      this.#rebase(rest, etag);
    }
    this.refresh();
  }

  /** Sends what can be sent; ends when nothing more can be. */
  flush(): Promise<void> {
    if (this.#flushing) {
      this.#again = true;
      return this.#flushing;
    }
    this.#flushing = this.#parts
      .alone(async () => {
        do {
          this.#again = false;
          await this.#sendAll();
        } while (this.#again && !this.#offline);
      })
      .finally(() => {
        this.#flushing = undefined;
      });
    return this.#flushing;
  }

  async #sendAll(): Promise<void> {
    const tried = new Set<string>();
    this.#offline = false;
    for (;;) {
      this.refresh();
      const next = this.#all.find((entry) => !tried.has(entry.id) && this.#mayGo(entry));
      if (!next) return;
      tried.add(next.id);
      this.#sending = next.id;
      const outcome = await this.#parts.send(next).finally(() => {
        this.#sending = undefined;
      });
      if (outcome.kind === "later") {
        this.#offline = true;
        return this.refresh();
      }
      if (outcome.kind === "stopped") {
        this.#write({ ...next, fault: outcome.fault });
        if (outcome.fault.current && isDecision(next)) this.#parts.stands(next, outcome.fault.current);
      }
      if (outcome.kind === "sent") {
        if (isDecision(next) && outcome.entry) {
          this.#parts.sent(next, outcome.entry);
          this.#rebase(next, outcome.entry.etag);
        }
        this.drop(next.id);
      }
    }
  }

  /** Not one that stopped, nor one behind such on the same field. */
  #mayGo(entry: OutboxEntry): boolean {
    if (isRemark(entry)) return entry.fault === undefined;
    return !this.#state.entries.some((other) => other.fault && sameField(other, entry) && other.madeAt <= entry.madeAt);
  }

  /** What the person decided next on the field was decided over this decision, not over what stood before. */
  #rebase(sent: DecisionEntry, etag: string): void {
    for (const entry of this.#state.entries) {
      const follows = sameField(entry, sent) && entry.etag === sent.etag && entry.madeAt > sent.madeAt;
      if (follows) this.#write({ ...entry, etag });
    }
  }

  #write(entry: OutboxEntry): void {
    this.#unkept = this.#unkept.filter((other) => other.id !== entry.id);
    if (!keep(this.#parts.store, this.#prefix + entry.id, entry)) this.#unkept.push(entry);
  }
}

function sameField(first: DecisionEntry, second: DecisionEntry): boolean {
  return first.contract === second.contract && first.row.field === second.row.field;
}
