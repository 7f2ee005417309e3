import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openGreffier } from "../../cli/wire.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { answering, ModelEndpoint } from "../support/model-endpoint.ts";
import { runCommandWith } from "../support/run-command.ts";
import { buildZip } from "../support/zip.ts";

let folder: string;
let endpoint: ModelEndpoint;

const contract = (years: string, pages: number) =>
  `CONTRAT DE MAINTENANCE\n\nLe contrat est conclu pour une durée de ${years} ans.\n\n${Array.from(
    { length: pages },
    (_, page) =>
      `Article ${page + 2}. Obligations\n\n${"Le Titulaire remet au Client un rapport mensuel. ".repeat(25)}`,
  ).join("\n\n")}\n`;

beforeEach(async () => {
  folder = await newDataFolder();
  mkdirSync(join(folder, "in", "deeper"), { recursive: true });
  writeFileSync(join(folder, "in", "contrat.txt"), contract("deux", 30));
  writeFileSync(join(folder, "in", "deeper", "copie.txt"), contract("deux", 30));
  endpoint = await ModelEndpoint.startWith({ otherwise: answering({}) });
});

afterEach(async () => {
  await endpoint.close();
  await removeDataFolder(folder);
});

const ingest = (...options: string[]) =>
  runCommandWith(openGreffier, folder, ["--lang", "en", "--data", join(folder, "data"), ...options, "ingest", "in"]);
const dryRun = (...options: string[]) =>
  runCommandWith(() => Promise.reject(new Error("Expected a dry run to leave the data folder alone.")), folder, [
    "--lang",
    "en",
    "--data",
    join(folder, "data"),
    ...options,
    "ingest",
    "--dry-run",
    "in",
  ]);
const withModel = () => [
  ...["--set", `llm.baseUrl=${endpoint.baseUrl}`, "--set", "llm.model=test-model"],
  ...["--set", "llm.inputPrice=2", "--set", "llm.outputPrice=8"],
];

test("without a model it says that rules alone would read, counts files and pages, and makes no data folder", async () => {
  writeFileSync(join(folder, "in", "drop.zip"), buildZip([{ name: "inside.txt", content: contract("trois", 1) }]));
  writeFileSync(join(folder, "in", "torn.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
  symlinkSync("/nowhere", join(folder, "in", "broken-link.txt"));
  const { out, code } = await dryRun();
  expect(out).toContain("No model is set (llm.baseUrl, llm.model): rules alone would read, and nothing would be sent.");
  expect(out).toContain("Files: 6 (to record: 2, to unpack: 1, duplicates: 1, to set aside: 2)");
  expect(out).toContain("drop.zip!/inside.txt");
  expect(out).toContain("set aside: broken-link.txt. Expected a file behind this link, found nothing");
  expect(out).toMatch(/set aside: torn\.pdf\. Expected/);
  expect(code).toBe(1);
  expect(existsSync(join(folder, "data"))).toBe(false);
});

test("with a model it sends nothing, and what it plans is what an ingest then asks; afterwards all is answered before", async () => {
  const { out, code } = await dryRun(...withModel());
  expect(code).toBe(0);
  expect(endpoint.connections).toBe(0);
  expect(existsSync(join(folder, "data"))).toBe(false);
  const questions = Number(/Questions: (\d+) \(answered before, at no cost: 0\)/.exec(out)?.[1]);
  expect(questions).toBeGreaterThan(10);
  expect(out).toMatch(/Tokens: about [\d,]+ sent, [\d,]+ answered; a second look/);
  expect(out).toMatch(/Price: 0\.\d+/);

  await ingest(...withModel());
  expect(endpoint.received).toHaveLength(questions);

  const before = filesOf(join(folder, "data"));
  const again = await dryRun(...withModel());
  expect(again.out).toContain(`Questions: ${questions} (answered before, at no cost: ${questions})`);
  expect(again.out).toContain("Tokens: about 0 sent, 0 answered");
  expect(endpoint.received).toHaveLength(questions);
  expect(filesOf(join(folder, "data"))).toEqual(before);
}, 120_000);

test("as JSON it has the sums and every file", async () => {
  const { model, entries, ...plan } = JSON.parse((await runJson("--set", "llm.passages=all")).out);
  expect(plan).toEqual({
    files: 2,
    outcomes: { recorded: 1, unpacked: 0, duplicate: 1, setAside: 0 },
    pages: 1,
    unread: 0,
  });
  expect(model.price).toBeCloseTo((model.inputTokens * 2 + model.outputTokens * 8) / 1_000_000);
  expect(entries.map(({ name, outcome }: { name: string; outcome: string }) => [name, outcome])).toEqual([
    ["contrat.txt", "recorded"],
    ["copie.txt", "duplicate"],
  ]);
  const chosen = JSON.parse((await runJson()).out);
  expect(chosen.model.inputTokens).toBeLessThan(model.inputTokens);
});

test("fields that the model's context has no room to ask for are named", async () => {
  const { out } = await dryRun(...withModel(), "--set", "llm.contextTokens=3000");
  expect(out).toMatch(/has no room to ask for: .*obligations/);
}, 60_000);

test("pages of a scan that was never recognised are estimated, not recognised", async () => {
  const scan = fileURLToPath(new URL("../../fixtures/inbox/Mutual NDA (scan).pdf", import.meta.url));
  const { out } = await runCommandWith(
    () => Promise.reject(new Error("Expected a dry run to leave the data folder alone.")),
    folder,
    [...["--lang", "en", "--data", join(folder, "data")], ...withModel(), "ingest", "--dry-run", "--json", scan],
  );
  const { pages, unread, model } = JSON.parse(out);
  expect({ pages, unread }).toEqual({ pages: 3, unread: 3 });
  expect(model.questions).toBeGreaterThan(5);
});

function runJson(...options: string[]) {
  const commandLine = [
    "--lang",
    "en",
    "--data",
    join(folder, "data"),
    ...withModel(),
    ...options,
    "ingest",
    "--dry-run",
    "--json",
    "in",
  ];
  return runCommandWith(() => Promise.reject(new Error("no data folder")), folder, commandLine);
}

/** Every file with its size and when it was written. */
function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path);
      return `${path} ${size} ${mtimeMs}`;
    })
    .sort();
}
