/**
 * A process of its own that ingests a folder with slow fake stages, but opens archives and mails as the product does:
 * `node ingest-process.ts <data> <folder> <ms> [database]`. It tells its parent what it opens, and each outcome.
 */
import { messageOf } from "../../lib/errors.ts";
import { ingest } from "../../pipeline/ingest.ts";
import type { ReadIsolated } from "../../pipeline/ports.ts";
import { pathSource } from "../../pipeline/sources/paths.ts";
import { openStore } from "../../store/store.ts";
import { FakeStages } from "./fake-stages.ts";

const [, , data, folder, milliseconds, database] = process.argv;
if (!data || !folder) throw new Error("usage: ingest-process.ts <data> <folder> <milliseconds> [database]");

const store = await openStore({ data, database, version: "0.0.0" });
const stages = new FakeStages(Number(milliseconds));
const read: ReadIsolated = async (file, signal) => {
  if (!/\.(zip|eml)$/.test(file.name)) return stages.read(file, signal);
  process.send?.({ opens: file.name });
  const { ReadHere } = await import("./read-here.ts");
  return new ReadHere().read(file, signal);
};
const report = await ingest(
  await pathSource([folder]),
  {
    read,
    extract: stages.extract,
    decide: stages.decide,
    blobs: store.blobs,
    documents: store,
    ledger: store,
    queue: await store.queue(),
    partsFolder: await store.partsFolder(),
  },
  {
    concurrency: 2,
    signal: new AbortController().signal,
    onEntry: (entry) => process.send?.({ name: entry.name, outcome: entry.outcome }),
  },
).catch((error) => {
  console.error(messageOf(store.explain(error)));
  process.exit(3);
});
await store.close();
console.log(JSON.stringify({ ...report, entries: report.entries.length, read: stages.readNames.length }));
