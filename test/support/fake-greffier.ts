import type { Greffier, WorkOptions } from "../../cli/wire.ts";
import type { IngestReport } from "../../pipeline/progress.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { fields } from "../../schemas/fields/index.ts";
import type { LedgerEntry } from "../../schemas/ledger.ts";
import type { ContractRecord } from "../../schemas/record.ts";

/** A product that holds given records, answers an ingest with given entries, and remembers what it was asked. */
export class FakeGreffier implements Greffier {
  readonly place: Greffier["place"];
  readonly asked: string[] = [];
  closed = 0;
  readonly #records: readonly ContractRecord[];
  readonly #entries: readonly LedgerEntry[];

  constructor(data: string, records: readonly ContractRecord[], entries: readonly LedgerEntry[]) {
    this.place = { data, database: `pglite:${data}/database` };
    this.#records = records;
    this.#entries = entries;
  }

  async ingest(places: readonly string[], options: WorkOptions = {}): Promise<IngestReport> {
    this.asked.push(...places);
    const report = this.#report();
    for (const [index, entry] of this.#entries.entries()) {
      options.onProgress?.({ ...report, done: index + 1 });
      options.onEntry?.(entry);
    }
    return report;
  }

  async watch(place: string, options: WorkOptions): Promise<IngestReport> {
    return this.ingest([place], options);
  }

  async work(options: WorkOptions): Promise<IngestReport> {
    return this.ingest([], options);
  }

  async serve(places: readonly string[]): Promise<void> {
    this.asked.push(...places);
  }

  async signInLink(email: string): Promise<{ readonly address: string; readonly expiresAt: string }> {
    this.asked.push(email);
    return { address: "http://127.0.0.1:4747/welcome#link", expiresAt: "2027-01-01T12:00:00Z" };
  }

  async *records({ ids }: { readonly ids?: readonly string[] } = {}): AsyncGenerator<ContractRecord> {
    for (const record of this.#records) if (ids?.includes(record.id) ?? true) yield record;
  }

  async contractsNamed(reference: string): Promise<readonly string[]> {
    return this.#records.map(({ id }) => id).filter((id) => id.startsWith(reference));
  }

  async cameWith(): Promise<readonly string[]> {
    return [];
  }

  async fields(): Promise<readonly Field[]> {
    return fields;
  }

  async *reviewedContracts(): AsyncGenerator<never> {}

  async reviewedValues(): Promise<readonly never[]> {
    return [];
  }

  async *ledger(): AsyncGenerator<LedgerEntry> {
    yield* this.#entries;
  }

  async document(): Promise<undefined> {
    return undefined;
  }

  async modelCalls(): ReturnType<Greffier["modelCalls"]> {
    return [];
  }

  async modelDays(): ReturnType<Greffier["modelDays"]> {
    return [];
  }

  async explain(): Promise<undefined> {
    return undefined;
  }

  async close(): Promise<void> {
    this.closed += 1;
  }

  #report(): IngestReport {
    const outcomes = { recorded: 0, unpacked: 0, duplicate: 0, setAside: 0, waiting: 0 };
    for (const { outcome } of this.#entries) outcomes[outcome] += 1;
    const arrived = this.#entries.length;
    return {
      ...{ arrived, listing: false, done: arrived, outcomes, alreadyKnown: 0, seconds: 2, documentsPerSecond: 1.5 },
      work: { parsed: outcomes.recorded, pages: 7, ocrPages: 1, written: 2, recorded: outcomes.recorded },
      entries: this.#entries,
    };
  }
}
