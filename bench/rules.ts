import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { extractOffline } from "../extractors/extract.ts";
import { plainPage } from "../extractors/readers/plain-page.ts";

const folders = [resolve("../shared/data/fr-dev/docs"), resolve("fixtures/contracts"), resolve("fixtures/practice")];
/** Characters that count as one page. */
const page = 3000;
const rounds = 5;
/** Pages of the long contract. */
const long = 300;

/**
 * Rules over text that is already read, on one core: there is no other tool to set beside them, so these are times of this
 * machine. The first round pays for loading and compiling; the best of the others counts.
 */
export async function benchRules(): Promise<void> {
  const texts = (await Promise.all(folders.map(textsIn))).flat();
  const pages = texts.reduce((sum, text) => sum + text.length, 0) / page;
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) seconds.push(secondsOf(() => texts.forEach(extract)));
  const [first = 0, ...warm] = seconds;
  const best = Math.min(...warm);
  console.log(`  ${Math.round(pages)} pages of ${page} characters in ${texts.length} contracts`);
  console.log(
    `  ${Math.round(pages / best)} pages a second once warm; the first round ${(first / best).toFixed(1)} × as long`,
  );
  const contract = texts.join("\n\n").slice(0, long * page);
  console.log(
    `  one contract of ${Math.round(contract.length / page)} pages: ${secondsOf(() => extract(contract)).toFixed(2)} s`,
  );
}

const extract = (text: string) => extractOffline("bench", [plainPage(1, text, { reader: "text" })]);

function secondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

async function textsIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".txt"));
  return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8")));
}
