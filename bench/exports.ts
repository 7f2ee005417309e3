import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { recordExports } from "../export/index.ts";
import { fields } from "../schemas/fields/index.ts";
import { generatedRecords } from "./generated-records.ts";
import { measure } from "./measure.ts";

const contracts = 50_000;

/** Every form over 50,000 generated contracts, each in a process of its own: how long, how much memory, how large. */
export async function benchExports(): Promise<void> {
  const self = fileURLToPath(import.meta.url);
  for (const { name } of recordExports) {
    const { seconds, output } = await measure([process.execPath, self, name, String(contracts)]);
    const { megabytes, fileMegabytes } = JSON.parse(output) as { megabytes: number; fileMegabytes: number };
    console.log(
      `  ${name}: ${contracts} contracts in ${seconds.toFixed(1)} s, ${megabytes} MB resident at most, ${fileMegabytes} MB`,
    );
  }
}

async function exportOnce(form: string, count: number): Promise<void> {
  const chosen = recordExports.find(({ name }) => name === form);
  if (!chosen) throw new Error(`Expected a form of export, found "${form}".`);
  const scratch = await mkdtemp(join(tmpdir(), "greffier-bench-"));
  try {
    const path = join(scratch, `export.${chosen.extension}`);
    const options = {
      language: "fr",
      fields,
      publicUrl: "https://contracts.example",
      madeAt: new Date(),
      scratch,
    } as const;
    const pieces = chosen.write(generatedRecords(count), options);
    await pipeline(Readable.from(pieces, { objectMode: false }), createWriteStream(path));
    const { size } = await stat(path);
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(JSON.stringify({ megabytes, fileMegabytes: Math.round(size / 1e6) }));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await exportOnce(process.argv[2] ?? "", Number(process.argv[3]));
}
