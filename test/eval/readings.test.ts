import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { folderDataset } from "../../eval/datasets/folder.ts";
import { evaluate } from "../../eval/evaluate.ts";
import { keptReadings } from "../../eval/readings/kept-readings.ts";
import { readerVersion } from "../../eval/readings/reader-version.ts";
import { scanOf } from "../../eval/readings/scan.ts";
import { plainPage } from "../../extractors/readers/plain-page.ts";
import { Settings } from "../../schemas/settings.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "greffier-eval-"));

describe("a reading", () => {
  const reading = { format: "text", pages: [plainPage(1, "Contrat", { reader: "text" })], issues: [] };

  /** Counts how often the file is really read, with the readers of a version. */
  function counting(folder: string, version: string) {
    let count = 0;
    const read = keptReadings(
      async () => {
        count += 1;
        return reading;
      },
      join(folder, "readings"),
      () => version,
    );
    return { read, count: () => count };
  }

  test("is made once for a file, whatever its name", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "a.txt"), "Contrat");
    writeFileSync(join(folder, "b.txt"), "Contrat");
    const first = counting(folder, "1");
    expect(await first.read(join(folder, "a.txt"))).toEqual(reading);
    expect(await first.read(join(folder, "b.txt"))).toEqual(reading);
    expect(first.count()).toBe(1);
  });

  test("is made again with other readers, for another file, and where the copy is damaged", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "a.txt"), "Contrat");
    await counting(folder, "1").read(join(folder, "a.txt"));
    const later = counting(folder, "2");
    await later.read(join(folder, "a.txt"));
    expect(later.count()).toBe(1);
    writeFileSync(join(folder, "a.txt"), "Avenant");
    await later.read(join(folder, "a.txt"));
    expect(later.count()).toBe(2);
    const copies = readdirSync(join(folder, "readings"), { recursive: true, withFileTypes: true });
    for (const copy of copies.filter((entry) => entry.isFile()))
      writeFileSync(join(copy.parentPath, copy.name), "damaged");
    expect(await later.read(join(folder, "a.txt"))).toEqual(reading);
    expect(later.count()).toBe(3);
  });

  test("depends on the settings of limits and OCR, and on nothing that changes by itself", () => {
    const settings = Settings.parse({});
    expect(readerVersion(settings)).toBe(readerVersion(settings));
    expect(readerVersion(Settings.parse({ ocr: { dpi: 200 } }))).not.toBe(readerVersion(settings));
    expect(readerVersion(Settings.parse({ data: "/elsewhere" }))).toBe(readerVersion(settings));
  });
});

describe("a scan", () => {
  const drawn: number[] = [];
  const draw = async (_path: string, page: number, dpi: number) => {
    drawn.push(page);
    const side = { width: dpi, height: 2 * dpi };
    return sharp({ create: { ...side, channels: 3, background: "white" } })
      .composite([
        { input: { create: { width: 60, height: 20, channels: 3, background: "black" } }, left: 40, top: 40 },
      ])
      .png()
      .toBuffer();
  };

  test("has the pages of the document in grey at the resolution of a scanner, with grain, and is made once", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "source.pdf"), "two pages");
    const scan = await scanOf(join(folder, "source.pdf"), 2, draw, folder);
    expect(await sharp(scan).metadata()).toMatchObject({ format: "tiff", pages: 2, space: "b-w", density: 200 });
    const { entropy } = await sharp(scan).stats();
    expect(entropy).toBeGreaterThan(1);
    expect(await scanOf(join(folder, "source.pdf"), 2, draw, folder)).toBe(scan);
    expect(drawn).toEqual([1, 2]);
  });
});

describe("a folder of labelled documents", () => {
  const noFile = () => Promise.reject(new Error("no original is to be read"));
  const context = { root: "", data: "", from: "source", read: noFile, readAsScan: noFile } as const;
  const gold = {
    id: "bail",
    language: "fr",
    format: "text",
    origin: "a test",
    heldOut: false,
    pages: 1,
    traps: [],
    fields: { title: [{ value: "Bail commercial", quote: "BAIL COMMERCIAL" }] },
    complete: { title: true },
  };

  test("is a set under the name of the folder; a document without its original is read from its text", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "bail"));
    writeFileSync(join(folder, "bail", "gold.json"), JSON.stringify(gold));
    writeFileSync(join(folder, "bail", "text.txt"), "BAIL COMMERCIAL\n\nEntre les soussignés");
    const score = await evaluate(folderDataset(folder), context);
    expect(score?.documents.map(({ id, failure }) => [id, failure])).toEqual([["bail", undefined]]);
    expect(folder.endsWith(score?.id ?? "none")).toBe(true);
  });

  test("is refused in one sentence where there is none, or where labels are in another format", async () => {
    const folder = newFolder();
    const documents = (path: string) => folderDataset(path).documents(context);
    await expect(documents(join(folder, "none"))).rejects.toThrow(/Expected a folder .*none, found none/);
    await expect(documents(folder)).rejects.toThrow(/Expected subfolders with a gold.json/);
    mkdirSync(join(folder, "bail"));
    writeFileSync(join(folder, "bail", "gold.json"), "{");
    await expect(documents(folder)).rejects.toThrow(/Expected JSON in .*gold.json/);
    writeFileSync(join(folder, "bail", "gold.json"), JSON.stringify({ ...gold, language: "de" }));
    await expect(documents(folder)).rejects.toThrow(/Expected labels in the format of docs\/evaluation.md/);
  });
});
