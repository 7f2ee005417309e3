import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "greffier-packed-"));
const application = join(folder, "application");

/** Without the Node that npm scripts put first, as in a shell: the machine's own may be older than 24. */
const shell = {
  ...process.env,
  PATH: (process.env.PATH ?? "")
    .split(delimiter)
    .filter((place) => !place.includes("node_modules"))
    .join(delimiter),
};

beforeAll(() => {
  execFileSync("npm", ["pack", "--pack-destination", folder], { cwd: root, stdio: "pipe" });
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  mkdirSync(application);
  execFileSync("npm", ["install", join(folder, archive)], { cwd: application, env: shell, stdio: "pipe" });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the packed package holds JavaScript and no TypeScript", () => {
  const names = readdirSync(join(application, "node_modules/greffier"), { recursive: true, encoding: "utf8" });
  expect(names).toContain(join("dist", "cli", "main.js"));
  expect(names.filter((name) => name.endsWith(".ts"))).toEqual([]);
});

test("npx greffier doctor runs under Node 24 or newer, whatever Node the machine has", () => {
  const { stdout, stderr, status } = greffier("doctor");
  expect(status, stderr).toBe(0);
  expect(Number(/Node +(\d+)/.exec(stdout)?.[1])).toBeGreaterThanOrEqual(24);
});

test("it takes a contract in, and exports it", () => {
  const contract =
    "CONTRAT DE MAINTENANCE\n\nLe contrat est conclu pour une durée de trois (3) ans à compter du 1er mars 2025.\n";
  writeFileSync(join(application, "contrat.txt"), contract);
  const ingest = greffier("ingest", "contrat.txt");
  expect(ingest.status, ingest.stderr).toBe(0);
  const { contracts } = JSON.parse(greffier("export", "--to", "json").stdout);
  expect(contracts[0].documents[0].name).toBe("contrat.txt");
  expect(contracts[0].fields.duration.items[0].value.period).toBe("P3Y");
});

test("it keeps the exit code of a refusal", () => {
  expect(greffier("ingest").status).toBe(2);
});

function greffier(...commandLine: readonly string[]) {
  return spawnSync("npx", ["greffier", ...commandLine], { cwd: application, env: shell, encoding: "utf8" });
}
