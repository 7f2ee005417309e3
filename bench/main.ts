import { benchApplication } from "./application.ts";
import { benchExports } from "./exports.ts";
import { benchIngest } from "./ingest.ts";
import { benchOcr } from "./ocr.ts";
import { benchPassages } from "./passages.ts";
import { benchPdfReading } from "./pdf-reading.ts";
import { benchPortfolio } from "./portfolio.ts";
import { benchRules } from "./rules.ts";

/** Each measures us beside another tool, in pairs in one run: quote the ratios, for the machine's speed drifts. */
const benches: ReadonlyMap<string, () => Promise<void>> = new Map([
  ["pdf-reading", benchPdfReading],
  ["ocr", benchOcr],
  ["rules", benchRules],
  ["passages", benchPassages],
  ["ingest", benchIngest],
  ["exports", benchExports],
  ["portfolio", benchPortfolio],
  ["application", benchApplication],
]);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.has(name));
if (unknown.length > 0) {
  console.error(`Expected names of ${[...benches.keys()].join(", ")}; found ${unknown.join(", ")}.`);
  process.exitCode = 1;
} else {
  for (const [name, bench] of benches) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`— ${name}`);
    await bench();
  }
}
