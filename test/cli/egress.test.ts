import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answering, ModelEndpoint } from "../support/model-endpoint.ts";

const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const preload = new URL("../support/refuse-connections.ts", import.meta.url).href;
/** A text layer, a scan, a Word file: every reader and the OCR are at work. */
const wordFile = "inbox/Bail commercial.docx";
const files = ["inbox/Contrat de nettoyage 2025.pdf", "layout/indices/scan.jpg", wordFile];
/** Reading a scan takes a while on a busy machine. */
const timeout = 180_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "greffier-egress-"));
  mkdirSync(join(folder, "in"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what would refuse a connection sees one that is tried, in a process and in its children", async () => {
  const program = `
    const { fork } = await import("node:child_process");
    await fetch("http://192.0.2.1/").catch(() => {});
    await fetch("http://example.invalid/").catch(() => {});
    if (!process.argv.includes("child")) await new Promise((resolve) => fork(process.argv[1], ["child"]).on("exit", resolve));`;
  writeFileSync(join(folder, "tries.mjs"), program);
  await run([join(folder, "tries.mjs")]);
  expect(tried().filter((target) => target === "192.0.2.1:80")).toHaveLength(2);
  expect(tried().some((target) => target.includes("example.invalid"))).toBe(true);
});

test("without a model, reading a PDF, a scan and a Word file tries no connection", { timeout }, async () => {
  const { outcomes } = await ingest(files, []);
  expect(outcomes).toMatchObject({ recorded: files.length });
  expect(tried()).toEqual([]);
});

test.each(["llm.baseUrl=http://127.0.0.1:9/v1", "llm.model=test-model"])(
  "where only %s is set of the two, none is tried either",
  { timeout },
  async (setting) => {
    const { outcomes } = await ingest([wordFile], ["--set", setting]);
    expect(outcomes).toMatchObject({ recorded: 1 });
    expect(tried()).toEqual([]);
  },
);

test("where both are set, connections go to the host of llm.baseUrl and nowhere else", { timeout }, async () => {
  const endpoint = await ModelEndpoint.startWith({ otherwise: answering({}) });
  try {
    const { host } = new URL(endpoint.baseUrl);
    const settings = ["--set", `llm.baseUrl=${endpoint.baseUrl}`, "--set", "llm.model=test-model"];
    const { outcomes, work } = await ingest(files, settings, host);
    expect(outcomes).toMatchObject({ recorded: files.length });
    expect(work.model.failed).toBe(0);
    expect(endpoint.received.length).toBeGreaterThanOrEqual(files.length);
    expect(new Set(tried())).toEqual(new Set([host]));
  } finally {
    await endpoint.close();
  }
});

async function ingest(paths: readonly string[], settings: readonly string[], allowed = "") {
  for (const path of paths) copyFileSync(inRepository(`fixtures/${path}`), join(folder, "in", basename(path)));
  const greffier = inRepository("bin/greffier.js");
  const data = ["--data", join(folder, "data"), "--set", "workers=1"];
  const stdout = await run([greffier, "ingest", join(folder, "in"), "--json", ...data, ...settings], allowed);
  return JSON.parse(stdout);
}

async function run(commandLine: readonly string[], allowed = ""): Promise<string> {
  const environment = {
    PATH: process.env.PATH,
    NODE_OPTIONS: `--import=${preload}`,
    CONNECTIONS_TRIED: join(folder, "tried.txt"),
    CONNECTION_ALLOWED: allowed,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [...commandLine], { env: environment });
  return stdout;
}

/** What was tried, one target a line. */
function tried(): string[] {
  const path = join(folder, "tried.txt");
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
}
