import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, UnavailableError } from "../../lib/errors.ts";
import type { Part } from "../../schemas/document-text.ts";
import type { Reason } from "../../schemas/ledger.ts";
import type { Settings } from "../../schemas/settings.ts";

/** How the files found inside the file of a task are handed back. */
export interface PartsTask {
  /** Where they are written; without it, only their names are gathered. */
  readonly folder?: string;
  /** How many documents are around the file itself. */
  readonly depth: number;
  /** What was taken so far from the outermost document around the file. */
  readonly taken: { readonly files: number; readonly bytes: number };
}

/**
 * Takes the files that a reader finds inside another: writes each to the folder under a number, never under its own name,
 * until the limits of archives are reached; what goes beyond is listed with the reason. A name that was there already gets
 * a number, so that each file has a name of its own.
 */
export class PartSink {
  readonly parts: Part[] = [];
  readonly #task: PartsTask;
  readonly #limits: Settings["limits"];
  readonly #onPart: (count: number) => void;
  /** Names given, each with the last number that it got: a flood of one name must not be counted through each time. */
  readonly #names = new Map<string, number>();
  #files: number;
  #bytes: number;
  /** Files beyond what is listed one by one, and the place of the line that counts them. */
  #unlisted = { files: 0, place: 0 };

  /** `onPart` is called after each file, so that a large archive is not taken for a stuck one. */
  constructor(task: PartsTask, limits: Settings["limits"], onPart: (count: number) => void = () => {}) {
    this.#task = task;
    this.#limits = limits;
    this.#onPart = onPart;
    this.#files = task.taken.files;
    this.#bytes = task.taken.bytes;
  }

  readonly add = async (name: string, bytes: Uint8Array): Promise<void> => {
    const { archiveDepth, archiveFiles, archiveMegabytes } = this.#limits;
    if (this.#task.depth >= archiveDepth) return this.refuse(name, tooDeep(archiveDepth));
    if (this.#files >= archiveFiles) return this.refuse(name, tooMany(archiveFiles));
    if (this.#bytes + bytes.length > archiveMegabytes * 1_000_000) return this.refuse(name, tooMuch(archiveMegabytes));
    this.#files += 1;
    this.#bytes += bytes.length;
    const path = this.#task.folder && join(this.#task.folder, String(this.parts.length));
    if (path) await write(this.#task.folder ?? "", path, bytes);
    this.parts.push({ name: this.#distinct(name), ...(path !== undefined && { path }) });
    this.#onPart(this.parts.length);
  };

  /** Lists a file that is not taken out. A flood of them is counted, in one line that grows. */
  readonly refuse = (name: string, reason: Reason): void => {
    if (this.parts.length < this.#limits.archiveFiles * 2) {
      this.parts.push({ name: this.#distinct(name), reason });
      return;
    }
    if (this.#unlisted.files === 0) this.#unlisted.place = this.parts.length;
    this.#unlisted.files += 1;
    this.parts[this.#unlisted.place] = {
      name: "…",
      reason: furtherFiles(this.#unlisted.files, this.#limits.archiveFiles),
    };
  };

  #distinct(name: string): string {
    let distinct = name;
    let number = this.#names.get(name) ?? 0;
    while (this.#names.has(distinct)) distinct = name.replace(ending, ` (${++number})$1`);
    this.#names.set(name, Math.max(1, number));
    this.#names.set(distinct, 1);
    return distinct;
  }
}

/** The ending of a file name, before which a number goes; empty where it has none. */
const ending = /((?:\.[^./]{1,8})?)$/u;

async function write(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path, bytes, { mode: 0o600 });
  } catch (error) {
    if (!["ENOSPC", "EDQUOT"].includes(codeOf(error))) throw error;
    throw new UnavailableError(
      "DISK_FULL",
      `Expected room on the disk for the files inside this one, found none in ${folder}; free some space and ingest it again.`,
      { folder },
      { cause: error },
    );
  }
}

const tooDeep = (limit: number): Reason => ({
  code: "ARCHIVE_TOO_DEEP",
  message: `Expected files at most ${limit} archives or mails deep, found one deeper; raise limits.archiveDepth or unpack it first.`,
});

const tooMany = (limit: number): Reason => ({
  code: "TOO_MANY_PARTS",
  message: `Expected at most ${limit} files in one archive or mail, found more; raise limits.archiveFiles or split it.`,
});

const tooMuch = (limit: number): Reason => ({
  code: "TOO_LARGE",
  message: `Expected at most ${limit} MB in one archive or mail, found more; raise limits.archiveMegabytes or split it.`,
});

const furtherFiles = (count: number, limit: number): Reason => ({
  code: "TOO_MANY_PARTS",
  message: `Expected at most ${limit} files in one archive or mail, found ${count} beyond those listed; raise limits.archiveFiles or split it.`,
});
