/**
 * A process of its own that takes in folders one after the other through the whole product:
 * `node hostile-ingest.ts <settings as JSON> <folder>…`. Says on its output what became of each folder's files, and its
 * greatest memory when each was done.
 */
import { readFileSync } from "node:fs";
import { openGreffier } from "../../cli/wire.ts";
import { valuesOf } from "../../schemas/record.ts";
import { Settings } from "../../schemas/settings.ts";

/** What the process says, as JSON. */
export interface HostileReport {
  readonly folders: readonly {
    readonly entries: readonly { readonly name: string; readonly origin: string; readonly ending: string }[];
    /** Most memory that this process has had resident so far, megabytes. */
    readonly peakMegabytes: number;
  }[];
  /** Durations found, by file name. */
  readonly durations: Readonly<Record<string, readonly unknown[]>>;
}

const [, , given = "{}", ...paths] = process.argv;
const greffier = await openGreffier(Settings.parse(JSON.parse(given)));
const folders = [];
for (const path of paths) {
  const entries: HostileReport["folders"][number]["entries"][number][] = [];
  await greffier.ingest([path], {
    onEntry: ({ name, origin, outcome, reason }) => {
      entries.push({ name, origin, ending: outcome === "setAside" ? (reason?.code ?? "no reason") : outcome });
    },
  });
  folders.push({ entries, peakMegabytes: peakMegabytes() });
}
const durations: Record<string, unknown[]> = {};
for await (const { documents, fields } of greffier.records()) {
  durations[documents[0]?.name ?? ""] = valuesOf(fields.duration).map(({ value }) => value);
}
await greffier.close();
const report: HostileReport = { folders, durations };
console.log(JSON.stringify(report));

/** `VmHWM` of proc(5). The peak of getrusage(2) is the parent's where that was larger when it started this process. */
function peakMegabytes(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  if (kilobytes === undefined) throw new Error("Expected VmHWM in /proc/self/status, found none.");
  return (Number(kilobytes) * 1024) / 1_000_000;
}
