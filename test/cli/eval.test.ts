import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEvaluatedProduct } from "../../cli/wire-evaluation.ts";
import { Settings } from "../../schemas/settings.ts";
import { buildPdf } from "../support/pdf.ts";
import { runCommand } from "../support/run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "greffier-eval-"));

beforeAll(() => {
  const bail = join(folder, "labelled", "bail");
  mkdirSync(bail, { recursive: true });
  writeFileSync(join(bail, "source.txt"), "BAIL COMMERCIAL\n\nLe bail est consenti pour une durée de neuf (9) années.");
  const fields = {
    duration: [{ value: { period: "P9Y" }, quote: "une durée de neuf (9) années" }],
    endDate: [{ value: { kind: "date", date: "2031-12-31" }, quote: "expire le 31 décembre 2031" }],
  };
  const known = { id: "bail", language: "fr", format: "text", origin: "a test", heldOut: false, pages: 1, traps: [] };
  writeFileSync(join(bail, "gold.json"), JSON.stringify({ ...known, fields, complete: {} }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("eval scores a folder of labelled documents in child processes and writes its figures and its report", async () => {
  const files = ["--json", join(folder, "run.json"), "--html", join(folder, "report.html")];
  const { out, code } = await runCommand(folder, "eval", "--folder", join(folder, "labelled"), ...files);
  expect(out).toContain(`labelled: labelled documents of ${join(folder, "labelled")}, 1 document`);
  expect(out).toContain("none of these sets is compared with the baseline");
  expect(code).toBe(0);
  const run = JSON.parse(readFileSync(join(folder, "run.json"), "utf8"));
  expect(run.datasets[0].fields.duration).toMatchObject({ right: 1, missed: 0, spurious: 0 });
  expect(run.datasets[0].fields.endDate).toMatchObject({ right: 0, missed: 1, spurious: 0 });
  expect(readFileSync(join(folder, "report.html"), "utf8")).toContain("endDate</b> missed: 2031-12-31");
});

test("the product draws pages for a scan and says what a reading depends on", async () => {
  writeFileSync(join(folder, "one.pdf"), buildPdf([{ lines: [{ text: "Contrat", x: 72, y: 700, size: 20 }] }]));
  const settings = Settings.parse({ data: join(folder, "data"), workers: 1, ocr: { dpi: 200 } });
  const { product, close } = openEvaluatedProduct(settings, new AbortController().signal);
  try {
    expect(await sharp(await product.draw(join(folder, "one.pdf"), 1, 100)).metadata()).toMatchObject({
      format: "png",
    });
    expect((await product.read(join(folder, "one.pdf"))).pages[0]?.text).toContain("Contrat");
    expect(product).toMatchObject({ atOnce: 1, model: undefined, readsWith: { ocr: { dpi: 200 } } });
  } finally {
    await close();
  }
});

test("eval refuses a set that is not there, and to list the errors of a held-out one, in one line", async () => {
  const unknown = await runCommand(folder, "eval", "--dataset", "nothing");
  expect([unknown.code, unknown.error.split("\n").length]).toEqual([2, 2]);
  expect(unknown.error).toContain('found "nothing"');
  const hidden = await runCommand(folder, "eval", "--verbose", "--dataset", "cuad-dev-held-out");
  expect([hidden.code, hidden.error]).toEqual([2, expect.stringContaining("which is held out")]);
});
