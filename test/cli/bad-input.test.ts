import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openGreffier } from "../../cli/wire.ts";
import { runCommandWith } from "../support/run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "greffier-bad-"));
const inbox = join(folder, "inbox");

beforeAll(() => {
  mkdirSync(join(inbox, "deeper"), { recursive: true });
  const contract = "CONTRAT DE MAINTENANCE\n\nLe contrat est conclu pour une durée de deux (2) ans.\n";
  writeFileSync(join(inbox, "contrat.txt"), contract);
  writeFileSync(join(inbox, "deeper", "copie.txt"), contract);
  writeFileSync(join(inbox, "vide.pdf"), "");
  writeFileSync(join(inbox, "page.pdf"), "<!doctype html><html><body>Not found</body></html>");
  writeFileSync(join(inbox, "coupe.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
  writeFileSync(join(inbox, "film.bin"), Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)));
  writeFileSync(join(inbox, "ferme.txt"), contract);
  chmodSync(join(inbox, "ferme.txt"), 0o000);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a folder with good and bad files", () => {
  test("is taken in to the end; each bad file is set aside with its reason in one clear line", async () => {
    const { out, error, code } = await greffier("ingest", "inbox", "--json");
    const report = JSON.parse(out);
    expect(code).toBe(1);
    const sum = Object.values<number>(report.outcomes).reduce((total, count) => total + count, 0);
    expect([sum, report.entries.length]).toEqual([report.arrived, report.arrived]);
    const reasons = Object.fromEntries(report.entries.map(reasonByName));
    expect(reasons).toMatchObject({
      "contrat.txt": "recorded",
      "vide.pdf": "EMPTY_FILE",
      "page.pdf": "UNSUPPORTED_TYPE",
      "film.bin": "UNSUPPORTED_TYPE",
    });
    expect(Object.values(reasons).filter((reason) => reason === "duplicate").length).toBeGreaterThan(0);
    expect(reasons["coupe.pdf"]).toMatch(/^(TRUNCATED|DAMAGED)_FILE$/);
    expect(error).toMatch(/écarté|set aside/);
    expect(error).not.toMatch(/\n\s+at /);
  }, 120_000);

  test("costs nothing when it comes again", async () => {
    const { out } = await greffier("ingest", "inbox", "--json");
    expect(JSON.parse(out).work).toEqual({ parsed: 0, pages: 0, ocrPages: 0, written: 0, recorded: 0 });
  }, 120_000);

  test("can be listed, shown and exported afterwards", async () => {
    expect((await greffier("list", "--lang", "en")).out).toMatch(/contrat\.txt/);
    expect((await greffier("show", "contrat.txt", "--lang", "fr")).out).toMatch(/Durée +│ 2\sans/);
    const { contracts } = JSON.parse((await greffier("export", "--to", "json")).out);
    expect(contracts).toEqual(JSON.parse(readFileSync(join(folder, "data", "contracts.json"), "utf8")).contracts);
  }, 120_000);

  test("a path that does not exist is said in one clear line", async () => {
    const { out, error, code } = await greffier("ingest", "nowhere");
    expect(code).toBeGreaterThan(0);
    expect(out + error).toMatch(/nowhere/);
    expect(error).not.toMatch(/\n\s+at /);
  }, 120_000);
});

interface Entry {
  readonly name: string;
  readonly outcome: string;
  readonly reason?: { readonly code: string };
}

function reasonByName({ name, outcome, reason }: Entry): [string, string] {
  return [name.split("/").at(-1) ?? name, reason?.code ?? outcome];
}

function greffier(...commandLine: readonly string[]) {
  return runCommandWith(openGreffier, folder, [...commandLine, "--data", join(folder, "data"), "--set", "workers=1"]);
}
