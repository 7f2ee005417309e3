import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runGreffier } from "../../cli/program.ts";
import { type Greffier, openGreffier } from "../../cli/wire.ts";
import { Settings } from "../../schemas/settings.ts";

const contract = `CONTRAT DE NETTOYAGE

Entre la société Lumen SAS et la société Propreté du Nord SARL.

Article 1 - Durée
Le présent contrat est conclu pour une durée de deux (2) ans à compter du 1er janvier 2025.

Article 2 - Garantie
Les matériels sont garantis pour une durée de trois ans.
`;

describe("why", () => {
  const folder = mkdtempSync(join(tmpdir(), "greffier-why-"));
  let greffier: Greffier;

  beforeAll(async () => {
    writeFileSync(join(folder, "nettoyage.txt"), contract);
    greffier = await openGreffier(Settings.parse({ data: join(folder, "data"), workers: 1 }));
    await greffier.ingest([join(folder, "nettoyage.txt")]);
  });

  afterAll(async () => {
    await greffier.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function why(...args: readonly string[]) {
    const [out, error]: [string[], string[]] = [[], []];
    const into = (lines: string[]) => ({ write: (text: string) => lines.push(text) > 0, columns: 200 });
    const code = await runGreffier(["why", ...args, "--lang", "en"], {
      folder,
      environment: {},
      out: into(out),
      error: into(error),
      signal: new AbortController().signal,
      open: async () => ({ ...greffier, close: async () => {} }),
    });
    return { code, out: out.join(""), error: error.join("") };
  }

  test("names the rules that proposed a value, their words and what speaks for it", async () => {
    const { code, out } = await why("nettoyage.txt", "duration");
    expect(code).toBe(0);
    expect(out).toContain("nettoyage.txt · Duration (duration)");
    expect(out).toMatch(/2\syears · \d+(\.\d)? % · /);
    expect(out).toMatch(/what counts \(log odds\): .*score [+−]/);
    expect(out).toMatch(/fr\/duration\//);
    expect(out).toContain("deux (2) ans");
  });

  test("says what an absence rests on", async () => {
    const { out } = await why("nettoyage.txt", "indexation");
    expect(out).toMatch(/not found · \d+(\.\d)? % · /);
  });

  test("refuses a field that there is not, with the one that was meant", async () => {
    const { code, error } = await why("nettoyage.txt", "duratoin");
    expect(code).toBe(2);
    expect(error).toContain("did you mean duration?");
  });
});
