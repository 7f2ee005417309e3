import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { PageRecogniser, RecognisedPage } from "../../../extractors/ocr/page-recogniser.ts";
import { type OcrService, openOcrService } from "../../../pipeline/isolation/ocr-service.ts";
import { createPool, type Pool } from "../../../pipeline/isolation/pool.ts";
import { deadlyPixel } from "../../support/ocr-tasks.ts";
import { buildPdf } from "../../support/pdf.ts";
import { settings } from "../../support/reading.ts";

const entry = new URL("../../support/ocr-child.ts", import.meta.url);
const { signal } = new AbortController();
const open: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  vi.useRealTimers();
  for (const one of open.splice(0).reverse()) await one.close();
});

function service(processes: number, cache?: { folder: string; megabytes: number }): OcrService {
  const opened = openOcrService({ processes, limits: settings.limits, ocr: settings.ocr, entry, cache });
  open.push(opened);
  return opened;
}

function readingPool(recogniser: PageRecogniser): Pool {
  const pool = createPool({ processes: 1, limits: settings.limits, ocr: settings.ocr, recogniser });
  open.push(pool);
  return pool;
}

function picture(value: number) {
  return { pixels: new Uint8Array(600 * 800).fill(value), width: 600, height: 800, dpi: 72 };
}

/** A scanned PDF with one grey page for each of the values. */
async function scanOf(values: readonly number[]): Promise<Uint8Array> {
  const pages = values.map(async (value) => {
    const grey = { r: value, g: value, b: value };
    const image = sharp({ create: { width: 600, height: 800, channels: 3, background: grey } });
    return { jpeg: { bytes: await image.grayscale().jpeg().toBuffer(), width: 600, height: 800 } };
  });
  return buildPdf(await Promise.all(pages));
}

const nothingRead: RecognisedPage = {
  lines: [],
  reader: "double",
  blank: false,
  language: "fra",
  confidence: 0,
  uncoveredInk: 0,
};

describe("OCR processes", () => {
  test("recognise pages at the same time, each in one of as many processes as asked for", async () => {
    const ocr = service(2);
    const pages = await Promise.all([10, 20, 30, 40].map((value) => ocr.recognise(picture(value), signal)));
    expect(pages.map(({ note }) => note?.split(",")[0])).toEqual([10, 20, 30, 40].map((n) => `first pixel ${n}`));
    expect(ocr.counters.spawned).toBe(2);
  });

  test("lose one page where an image stops the process, and go on in another", async () => {
    const ocr = service(1);
    const [lost, read] = await Promise.all([
      ocr.recognise(picture(deadlyPixel), signal),
      ocr.recognise(picture(10), signal),
    ]);
    expect(lost).toMatchObject({ lines: [], note: "OCR of this page was stopped: its image stops the OCR process" });
    expect(read.note).toContain("first pixel 10");
    expect(ocr.counters).toMatchObject({ spawned: 2, killed: 1 });
  });

  test("start with the first page that needs one", async () => {
    const ocr = service(2);
    const pool = readingPool(ocr);
    const bytes = buildPdf([{ lines: [{ text: "Contrat de bail", x: 60, y: 700 }] }]);
    await pool.run({ kind: "read", name: "digital.pdf", source: { bytes } });
    expect(ocr.counters.spawned).toBe(0);
  });

  test("serve the reading processes: pages stay in order, and one that is lost does not cost the document", async () => {
    const ocr = service(2);
    const pool = readingPool(ocr);
    const bytes = await scanOf([10, 20, deadlyPixel, 40, 50, 60]);
    const { pages } = await pool.run({ kind: "read", name: "scan.pdf", source: { bytes } });
    expect(pages.map(({ note }) => /first pixel (\d+)|stopped/.exec(note ?? "")?.[0])).toEqual([
      "first pixel 10",
      "first pixel 20",
      "stopped",
      "first pixel 40",
      "first pixel 50",
      "first pixel 60",
    ]);
    expect(pool.counters).toMatchObject({ finished: 1, killed: 0 });
    expect(ocr.counters).toMatchObject({ started: 6, killed: 1 });
  });
});

describe("pages already recognised", () => {
  test("are not recognised again: not in another file, not after a restart, not twice at the same time", async () => {
    const folder = mkdtempSync(join(tmpdir(), "greffier-ocr-cache-"));
    const cache = { folder, megabytes: 10 };
    const first = service(2, cache);
    const pages = await Promise.all([10, 20, 10, 20, 10].map((value) => first.recognise(picture(value), signal)));
    expect(first.counters.started).toBe(2);
    const second = service(2, cache);
    const bytes = await scanOf([10, 20, 30]);
    const { width, height } = picture(0);
    await second.recognise({ pixels: new Uint8Array(width * height).fill(10), width, height, dpi: 72 }, signal);
    expect(second.counters.started).toBe(0);
    await readingPool(second).run({ kind: "read", name: "a.pdf", source: { bytes } });
    const { started } = second.counters;
    await readingPool(second).run({ kind: "read", name: "the same under another name.pdf", source: { bytes } });
    expect(second.counters.started).toBe(started);
    expect(pages[2]).toEqual(pages[0]);
    rmSync(folder, { recursive: true });
  });

  test("do not hold those that stopped their process, which get another chance", async () => {
    const folder = mkdtempSync(join(tmpdir(), "greffier-ocr-cache-"));
    const ocr = service(1, { folder, megabytes: 10 });
    await ocr.recognise(picture(deadlyPixel), signal);
    await ocr.recognise(picture(deadlyPixel), signal);
    expect(ocr.counters.started).toBe(2);
    rmSync(folder, { recursive: true });
  });
});

describe("a reading process that asks for pages", () => {
  test("asks for no more of them at once than are worked on, and is not silent while it waits", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
    let asked = 0;
    const bothAsked = Promise.withResolvers<void>();
    // The parent looks at the child all the while.
    const silence = bothAsked.promise.then(() =>
      vi.advanceTimersByTimeAsync(2000 * settings.limits.silenceSeconds).then(() => asked),
    );
    const pool = readingPool({
      pagesAtOnce: 2,
      recognise: async () => {
        if (++asked === 2) bothAsked.resolve();
        await silence;
        return nothingRead;
      },
      close: async () => {},
    });
    const { pages } = await pool.run({ kind: "read", name: "a.pdf", source: { bytes: await scanOf([1, 2, 3]) } });
    expect(pages).toHaveLength(3);
    await expect(silence).resolves.toBe(2);
  });

  test("is told of an engine that is not there, which is no fault of the file", async () => {
    const { UnavailableError } = await import("../../../lib/errors.ts");
    const missing = new UnavailableError("OCR_UNAVAILABLE", "Expected an engine, found none; install one.");
    const pool = readingPool({ pagesAtOnce: 1, recognise: () => Promise.reject(missing), close: async () => {} });
    const reading = pool.run({ kind: "read", name: "a.pdf", source: { bytes: await scanOf([1]) } });
    await expect(reading).rejects.toMatchObject({ name: "UnavailableError", code: "OCR_UNAVAILABLE" });
  });

  test("has its pages dropped when it is killed", async () => {
    const aborter = new AbortController();
    const dropped = new Promise((resolve) => {
      const pool = readingPool({
        pagesAtOnce: 1,
        recognise: (_image, pageSignal) => {
          pageSignal.addEventListener("abort", () => resolve("dropped"));
          aborter.abort(new Error("enough"));
          return new Promise(() => {});
        },
        close: async () => {},
      });
      void scanOf([1]).then((bytes) =>
        pool
          .run({ kind: "read", name: "a.pdf", source: { bytes } }, { signal: aborter.signal })
          .catch((error: unknown) => error),
      );
    });
    await expect(dropped).resolves.toBe("dropped");
  });
});
