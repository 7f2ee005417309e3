/**
 * A process of its own that takes in folders one after the other through the whole product:
 * `node hostile-ingest.ts <settings as JSON> <folder>…`. Says on its output what became of each folder's files, and its
 * greatest memory when each was done.
 */
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
  folders.push({ entries, peakMegabytes: process.resourceUsage().maxRSS / 1000 });
}
const durations: Record<string, unknown[]> = {};
for await (const { documents, fields } of greffier.records()) {
  durations[documents[0]?.name ?? ""] = valuesOf(fields.duration).map(({ value }) => value);
}
await greffier.close();
const report: HostileReport = { folders, durations };
console.log(JSON.stringify(report));
