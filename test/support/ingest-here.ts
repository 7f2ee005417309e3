import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type IngestOptions, type IngestParts, ingest } from "../../pipeline/ingest.ts";
import type { IngestReport } from "../../pipeline/progress.ts";
import { pathSource } from "../../pipeline/sources/paths.ts";
import type { LedgerEntry } from "../../schemas/ledger.ts";
import type { Settings } from "../../schemas/settings.ts";
import { openStore, type Store } from "../../store/store.ts";
import { newDataFolder, removeDataFolder } from "./data-folder.ts";
import { FakeStages } from "./fake-stages.ts";
import { attached, buildMail, textPart } from "./mail.ts";
import { ReadHere } from "./read-here.ts";
import { settings } from "./reading.ts";
import { buildZip } from "./zip.ts";

/** One store for all tests of a file, with a new inbox for each. */
export function ingestHere(): { readonly now: IngestHere } {
  const held: { here?: IngestHere } = {};
  const now = () => {
    if (!held.here) throw new Error("the store is open only while tests run");
    return held.here;
  };
  beforeAll(async () => {
    held.here = await IngestHere.open();
  });
  afterAll(() => now().close());
  beforeEach(() => now().newInbox());
  afterEach(() => now().removeInbox());
  return {
    get now() {
      return now();
    },
  };
}

/** Ingests of an inbox in this process, with the real readers and store; what is found in the text is made up. */
export class IngestHere {
  readonly data: string;
  store: Store;
  /** A new one for each test. Its path in a text makes that text new to the store, which the tests share. */
  inbox = "";

  private constructor(data: string, store: Store) {
    this.data = data;
    this.store = store;
  }

  static async open(): Promise<IngestHere> {
    const data = await newDataFolder();
    return new IngestHere(data, await openWith(data, {}));
  }

  newInbox(): void {
    this.inbox = mkdtempSync(join(tmpdir(), "greffier-inbox-"));
  }

  removeInbox(): void {
    rmSync(this.inbox, { recursive: true });
  }

  async close(): Promise<void> {
    await this.store.close();
    removeDataFolder(this.data);
  }

  /** As after a restart with other limits. */
  async reopenWith(limits: Partial<Settings["limits"]>): Promise<void> {
    await this.store.close();
    this.store = await openWith(this.data, limits);
  }

  put(files: Readonly<Record<string, Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(this.inbox, name), content);
  }

  /** A text that no other test has. */
  text(content: string): string {
    return `${content} ${this.inbox}`;
  }

  /** A zip archive of texts: `0.txt`, `1.txt`. */
  zipOf(...contents: readonly string[]): Buffer {
    return buildZip(contents.map((content, index) => ({ name: `${index}.txt`, content: this.text(content) })));
  }

  /** A mail with texts attached, by their names. */
  mailOf(subject: string, files: Readonly<Record<string, string>>): Buffer {
    const parts = Object.entries(files).map(([name, content]) =>
      attached(name, "text/plain", Buffer.from(this.text(content))),
    );
    return buildMail({ From: "a@exemple.fr", Subject: subject }, [textPart(this.text(subject)), ...parts]);
  }

  async run(
    changed: Partial<Pick<IngestParts, "read" | "blobs" | "extract" | "decide" | "modelWaits">> = {},
    options: Pick<IngestOptions, "onEntry" | "onProgress"> = {},
  ): Promise<IngestReport> {
    const { store } = this;
    const { extract, decide } = new FakeStages();
    const parts: IngestParts = {
      ...{ read: new ReadHere().read, extract, decide, blobs: store.blobs, documents: store, ledger: store },
      queue: await store.queue(),
      partsFolder: await store.partsFolder(),
      ...changed,
    };
    const source = await pathSource([this.inbox]);
    return ingest(source, parts, { concurrency: 2, signal: new AbortController().signal, ...options });
  }

  /** The lines of this test's inbox. */
  async lines(): Promise<LedgerEntry[]> {
    return (await Array.fromAsync(this.store.allEntries())).filter(({ origin }) => origin.startsWith(this.inbox));
  }

  /** Files inside others that lie in the folder where they wait to be taken in. */
  partsOnDisk(): string[] {
    const paths = readdirSync(join(this.data, "parts"), { recursive: true, encoding: "utf8" });
    return paths.filter((path) => path.includes("/"));
  }
}

/** `name outcome` of each file, or the code of its reason. */
export function outcomesOf({ entries }: IngestReport): string[] {
  return entries.map(({ name, outcome, reason }) => `${name} ${reason?.code ?? outcome}`).sort();
}

export function entryOf({ entries }: IngestReport, name: string): LedgerEntry | undefined {
  return entries.find((entry) => entry.name === name);
}

async function openWith(data: string, limits: Partial<Settings["limits"]>): Promise<Store> {
  return openStore({ data, version: "1.0.0", limits: { ...settings.limits, ...limits } });
}
