import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Settings } from "../../../schemas/settings.ts";
import { newDataFolder, removeDataFolder } from "../data-folder.ts";
import type { HostileReport } from "../hostile-ingest.ts";
import { buildPdf } from "../pdf.ts";
import type { HostileFile } from "./hostile-file.ts";

const program = fileURLToPath(new URL("../hostile-ingest.ts", import.meta.url));

/** Limits under which the whole set takes minutes. */
const limits: Partial<Settings["limits"]> = {
  fileMegabytes: 60,
  textMegabytes: 5,
  outputMegabytes: 30,
  imageMegapixels: 50,
  pages: 20_000,
  archiveMegabytes: 50,
  archiveFiles: 200,
  cpuSeconds: 4,
  silenceSeconds: 60,
  memoryMegabytes: 500,
};

/** What became of hostile files that were taken in between two good ones, by a process of its own. */
export interface TakenIn {
  /** Endings by file name; a file found in another has the name of that, `!/` and its own. */
  readonly endings: ReadonlyMap<string, readonly string[]>;
  /**
   * How much the greatest memory of the process that takes in has grown over the hostile files, megabytes. Ordinary
   * contracts come before: what V8 and the C library keep once there was work is not the hostile files' doing.
   */
  readonly growthMegabytes: number;
  /** Durations found in the good files before and after. */
  readonly good: readonly unknown[];
}

/** Takes files in through the whole product; `marker` gets into the environment of every process that this starts. */
export async function takeIn(files: readonly HostileFile[], marker = ""): Promise<TakenIn> {
  const data = await newDataFolder();
  const folder = mkdtempSync(join(tmpdir(), "greffier-hostile-"));
  const [before, hostile, after] = ["before", "hostile", "after"].map((name) => join(folder, name));
  if (!before || !hostile || !after) throw new Error("three folders");
  try {
    for (const path of [before, hostile, after]) mkdirSync(path);
    writeFileSync(join(before, "before.pdf"), goodContract("deux (2) ans"));
    for (let number = 0; number < ordinaryContracts; number++) {
      writeFileSync(join(before, `ordinary-${number}.pdf`), ordinaryContract(number));
    }
    writeFileSync(join(after, "after.pdf"), goodContract("trois (3) ans"));
    for (const { name, make } of files) writeFileSync(join(hostile, name), await make());
    const settings = JSON.stringify({ data, workers: 2, limits });
    const { stdout } = await promisify(execFile)(process.execPath, [program, settings, before, hostile, after], {
      env: { ...process.env, GREFFIER_TEST_MARKER: marker },
      maxBuffer: 100_000_000,
    });
    const report: HostileReport = JSON.parse(stdout);
    const [first, second] = report.folders;
    if (!first || !second) throw new Error("no report");
    const lines = Map.groupBy(second.entries, ({ origin }) => origin.slice(hostile.length + 1));
    return {
      endings: new Map([...lines].map(([name, entries]) => [name, entries.map(({ ending }) => ending)])),
      growthMegabytes: second.peakMegabytes - first.peakMegabytes,
      good: [report.durations["before.pdf"], report.durations["after.pdf"]],
    };
  } finally {
    removeDataFolder(data);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files that did not end in exactly one outcome, or in another than may be expected of them; should be none. */
export function surprises(files: readonly HostileFile[], { endings }: TakenIn): string[] {
  return files.flatMap((file) => {
    const ended = endings.get(file.name) ?? [];
    const [ending = "no outcome"] = ended;
    return ended.length === 1 && file.endings.includes(ending) ? [] : [`${file.name}: ${ended.join(", ") || ending}`];
  });
}

/** Two for each of the processes that read, which takes its memory from 240 to some 400 MB; twelve take it to 425. */
const ordinaryContracts = 4;

function ordinaryContract(number: number): Buffer {
  const line = "Le Prestataire exécute les prestations décrites au présent article, selon les règles de l'art";
  return buildPdf(
    Array.from({ length: 100 }, (_, page) => ({
      lines: Array.from({ length: 45 }, (_, row) => ({
        text: `${number}.${page}.${row} ${line}`,
        x: 60,
        y: 790 - row * 16,
      })),
    })),
  );
}

function goodContract(duration: string): Buffer {
  const lines = ["CONTRAT DE NETTOYAGE", `Le présent contrat est conclu pour une durée de ${duration}.`];
  return buildPdf([{ lines: lines.map((text, index) => ({ text, x: 60, y: 760 - index * 30 })) }]);
}
