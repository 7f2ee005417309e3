import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runGreffier } from "../../cli/program.ts";
import { markOutdated, writeRecordsFile } from "../../cli/records-file.ts";
import { UnavailableError } from "../../lib/errors.ts";
import type { LedgerEntry } from "../../schemas/ledger.ts";
import { contractExportSchema } from "../../schemas/record.ts";
import { exampleRecord } from "../support/example-record.ts";
import { FakeGreffier } from "../support/fake-greffier.ts";

const bell = "\u0007";
const eraseLine = "\u001b[2K";

const lease = exampleRecord("lease-1", {
  contractKind: "lease",
  parties: [
    { name: "Exemple SA", role: "lessor" },
    { name: "Modèle SARL", role: "lessee" },
  ],
  effectiveDate: { kind: "date", date: "2025-01-01" },
  duration: [{ period: "P9Y" }],
  amounts: [{ role: "rent", money: { value: "12500.00", currency: "EUR" }, taxBasis: "HT", period: "P1Y" }],
});
const other = exampleRecord("lease-2");

describe("ingest", () => {
  test("prints a table, outcomes that add up, and where things are", async () => {
    const { out, code, folder, greffier } = await greffierOn(["ingest", "inbox", "--lang", "en"], {
      entries: [entry("bail.pdf", "recorded", "lease-1"), entry("copie.pdf", "duplicate", "lease-1")],
    });
    expect(code).toBe(0);
    expect(greffier.asked).toEqual([join(folder, "inbox")]);
    expect(out).toMatch(/Exemple SA/);
    expect(out).toMatch(/2 files: 1 recorded, 1 duplicate, 0 set aside, 0 waiting\. 7 pages read, 1 by OCR, in 2 s/);
    expect(out).toContain(`Contracts (JSON): ${join(folder, "contracts.json")}`);
    expect(out).toContain(`Database: pglite:${folder}/database`);
    expect(greffier.closed).toBe(1);
  });

  test("keeps the whole portfolio in contracts.json and leaves nothing half written", async () => {
    const { folder } = await greffierOn(["ingest", "inbox"], { entries: [entry("bail.pdf", "recorded", "lease-1")] });
    const content: unknown = JSON.parse(readFileSync(join(folder, "contracts.json"), "utf8"));
    expect(
      contractExportSchema()
        .parse(content)
        .contracts.map(({ id }) => id),
    ).toEqual(["lease-1", "lease-2"]);
    expect(readdirSync(folder)).toEqual(["contracts.json"]);
  });

  test("keeps contracts.json from other users of the machine, also in a folder that is open to them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "greffier-cli-"));
    chmodSync(folder, 0o755);
    await writeRecordsFile(new FakeGreffier(folder, [lease], []), true);
    expect(statSync(join(folder, "contracts.json")).mode & 0o777).toBe(0o600);
  });

  test("writes contracts.json again where an ingest was killed before it could", async () => {
    const folder = mkdtempSync(join(tmpdir(), "greffier-cli-"));
    const killed = new FakeGreffier(folder, [lease], []);
    await writeRecordsFile(new FakeGreffier(folder, [], []), true);
    await markOutdated(killed);
    await writeRecordsFile(killed, false);
    expect(JSON.parse(readFileSync(join(folder, "contracts.json"), "utf8")).contracts).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(["contracts.json"]);
  });

  test("says why a file was set aside and ends with 1", async () => {
    const empty = { ...entry("vide.pdf", "setAside"), reason: { code: "EMPTY_FILE", message: "the file is empty" } };
    const { out, error, code } = await greffierOn(["ingest", "inbox", "--lang", "fr"], { entries: [empty] });
    expect(code).toBe(1);
    expect(out).toMatch(/écarté\u00a0: vide\.pdf: le fichier est vide/);
    expect(error).toBe("1/1 écarté  vide.pdf: le fichier est vide\n");
  });

  test("shows a name with control characters without obeying it", async () => {
    const { out, error } = await greffierOn(["ingest", "inbox"], {
      entries: [entry(`a${eraseLine}b${bell}c\u202ed\nf.pdf`, "recorded", "lease-1")],
    });
    expect(out + error).toMatch(/a\ufffd\[2Kb\ufffdc\ufffdd f\.pdf/);
    expect((out + error).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  test("ends with 1 where it was stopped, though all that it took in is recorded", async () => {
    const { code, error } = await greffierOn(["ingest", "inbox", "--lang", "en"], {
      entries: [entry("bail.pdf", "recorded", "lease-1")],
      signal: AbortSignal.abort(),
    });
    expect(code).toBe(1);
    expect(error).toMatch(/Stopped as asked; the same command takes up the rest/);
  });

  test("gives the report as JSON on standard output alone", async () => {
    const { out } = await greffierOn(["ingest", "inbox", "--json"], {
      entries: [entry("a.pdf", "recorded", "lease-1")],
    });
    expect(JSON.parse(out)).toMatchObject({ arrived: 1, outcomes: { recorded: 1 }, entries: [{ name: "a.pdf" }] });
  });

  test("counts what waits without a reason, and lists only what has one", async () => {
    const full = { ...entry("b.pdf", "waiting"), reason: { code: "DISK_FULL", message: "no room" } };
    const { out } = await greffierOn(["ingest", "inbox", "--lang", "en"], {
      entries: [entry("a.pdf", "waiting"), full],
    });
    expect(out).toMatch(/^waiting: b\.pdf: no room\n2 files: .* 2 waiting/);
  });

  test("draws a bar with rate and time left on a terminal", async () => {
    const entries = [entry("a.pdf", "recorded", "lease-1"), entry("b.pdf", "recorded", "lease-1")];
    const { error } = await greffierOn(["ingest", "inbox"], { entries, isTTY: true });
    expect(error).toMatch(/\[#{12}-{12}\] 1\/2 {2}1\.5\/s {2}00:00:01 left/);
  });
});

test("without a command, the help is on standard error and the exit code that of wrong use: nothing was asked for", async () => {
  const { out, error, code } = await greffierOn([]);
  expect([out, code]).toEqual(["", 2]);
  expect(error).toMatch(/^Usage: greffier .*\n[\s\S]*Exit codes:/);
});

test("watch prints a line a file and ends when asked", async () => {
  const { out, code } = await greffierOn(["watch", "inbox", "--lang", "en"], { entries: [entry("a.pdf", "recorded")] });
  expect([out, code]).toEqual(["recorded  a.pdf\n", 0]);
});

test("list prints each contract in a row", async () => {
  const { out } = await greffierOn(["list", "--lang", "fr"]);
  expect(out).toMatch(/lease-1.*bail/);
  expect(out).toMatch(/lease-2/);
});

test("list on an empty data folder says what to do", async () => {
  const { out, code } = await greffierOn(["list", "--lang", "en"], { records: [] });
  expect([out, code]).toEqual(["No contracts yet; greffier ingest <folder>\n", 0]);
});

describe("show", () => {
  test("prints value, confidence, page and quote, and what was not found", async () => {
    const { out } = await greffierOn(["show", "lease-1", "--lang", "fr"], { columns: 200 });
    expect(out).toMatch(/Durée\s*│ 9\sans\s*│ 90 %\s*│\s*│ 2\s*│ pour une durée d'un/);
    expect(out).toMatch(/Non trouvés\u00a0: Titre, /);
  });

  test("speaks French where the locale does", async () => {
    const { out } = await greffierOn(["show", "lease-1"], { environment: { LANG: "fr_FR.UTF-8" } });
    expect(out).toMatch(/^Contrat lease-1/);
  });

  test("of a file that gave no contract, says why", async () => {
    const empty = {
      ...entry("re\u0301sume\u0301.pdf", "setAside"),
      reason: { code: "EMPTY_FILE", message: "the file is empty" },
    };
    const { error, code } = await greffierOn(["show", "r\u00e9sum\u00e9.pdf"], { entries: [empty] });
    expect([error, code]).toEqual([
      "greffier: Expected a contract, found a file that was set aside: the file is empty\n",
      2,
    ]);
  });

  test("refuses a name that no contract has, and one that several have", async () => {
    expect(await greffierOn(["show", "nothing"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/see greffier list/),
    });
    expect(await greffierOn(["show", "lease"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/lease-1, lease-2/),
    });
  });
});

describe("export", () => {
  test("writes every contract to standard output", async () => {
    const { out } = await greffierOn(["export", "--to", "jsonl"]);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toEqual(["lease-1", "lease-2"]);
  });

  test("writes a file whole or not at all", async () => {
    const { folder, code } = await greffierOn(["export", "--to", "json", "--out", "all.json"]);
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "all.json"), "utf8")).contracts).toHaveLength(2);
    const refused = await greffierOn(["export", "--to", "json", "--out", "missing/all.json"]);
    expect(refused).toMatchObject({ code: 2, error: expect.stringMatching(/check that its folder exists/) });
  });

  test("refuses a form it does not know", async () => {
    expect(await greffierOn(["export", "--to", "xml"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/json, jsonl/),
    });
  });
});

describe("wrong use", () => {
  test.each([
    [["ingets", "x"], /unknown command 'ingets'/],
    [["ingest"], /missing required argument 'path'/],
    [["list", "--jsn"], /Did you mean --json/],
    [["list", "--set", "ocr.dpi=1"], /ocr\.dpi \(from --set ocr\.dpi\) to be a whole number from 100 to 600/],
    [["text", "missing.pdf"], /missing\.pdf, found nothing; check the path/],
  ])("%j is refused in one clear line with exit code 2", async (commandLine, message) => {
    const { error, code } = await greffierOn(commandLine);
    expect(code).toBe(2);
    expect(error).toMatch(message);
    expect(error).toMatch(/^greffier: /);
    expect(error).not.toMatch(/\n\s+at /);
  });
});

test("a database that does not answer ends with 3, and --debug adds the stack", async () => {
  const failure = new UnavailableError("DATABASE_UNREACHABLE", "Expected a database, found nobody; start it.");
  const { error, code } = await greffierOn(["list"], { failure });
  expect([error, code]).toEqual(["greffier: Expected a database, found nobody; start it.\n", 3]);
  expect((await greffierOn(["list", "--debug"], { failure })).error).toMatch(/\n\s+at /);
});

test("help lists the exit codes", async () => {
  const { out, code } = await greffierOn(["--help"]);
  expect(code).toBe(0);
  expect(out).toMatch(/0 {2}done;.*\n.*1 {2}done, but some files were set aside/);
});

test("text prints what was read, page by page, and records nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "greffier-cli-"));
  writeFileSync(join(folder, "lettre.txt"), `Contrat de nettoyage${eraseLine}\fPage deux`);
  const { out, code } = await greffierOn(["text", "lettre.txt", "--lang", "fr"], { folder });
  expect(code).toBe(0);
  expect(out).toMatch(/── p\. 1 · .*\nContrat de nettoyage.*\n── p\. 2 · .*\nPage deux/);
  expect(out).not.toContain("\u001b");
  expect(readdirSync(folder)).toEqual(["lettre.txt"]);
});

test("doctor says what is there, and which hosts could be contacted", async () => {
  const environment = { GREFFIER_LLM_BASE_URL: "https://model.example/v1", GREFFIER_LLM_MODEL: "m" };
  const { out, code } = await greffierOn(["doctor"], { environment });
  expect(code).toBe(0);
  expect(out).toMatch(/ok {4}Node/);
  expect(out).toMatch(/LibreOffice {7}.*\.odt, \.rtf/);
  expect(out).toMatch(/note {2}Host: model {7}model\.example receives the text of contracts/);
});

interface Situation {
  readonly entries?: readonly LedgerEntry[];
  readonly records?: ConstructorParameters<typeof FakeGreffier>[1];
  readonly environment?: Readonly<Record<string, string>>;
  readonly failure?: Error;
  readonly folder?: string;
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
  readonly columns?: number;
}

async function greffierOn(commandLine: readonly string[], situation: Situation = {}) {
  const { entries = [], records = [lease, other], environment = {}, failure, isTTY, columns } = situation;
  const { signal = new AbortController().signal } = situation;
  const folder = situation.folder ?? mkdtempSync(join(tmpdir(), "greffier-cli-"));
  const greffier = new FakeGreffier(folder, records, entries);
  const written = { out: "", error: "" };
  const output = (name: "out" | "error") => ({
    ...{ isTTY, columns },
    write: (text: string, done?: () => void) => {
      written[name] += text;
      done?.();
      return true;
    },
  });
  const code = await runGreffier(commandLine, {
    ...{ folder, environment, out: output("out"), error: output("error"), signal },
    open: async () => {
      if (failure) throw failure;
      return greffier;
    },
  });
  return { ...written, code, folder, greffier };
}

function entry(name: string, outcome: LedgerEntry["outcome"], contract?: string): LedgerEntry {
  return { id: name, name, origin: `/inbox/${name}`, outcome, contract, arrivedAt: "2026-01-01T00:00:00Z" };
}
