import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { IsolatedProcess } from "../../pipeline/isolation/process.ts";
import type { Reading } from "../../schemas/document-text.ts";
import { buildPdf } from "../support/pdf.ts";
import { settings } from "../support/reading.ts";

const entry = new URL("../../pipeline/isolation/child.ts", import.meta.url);
const words =
  "le prestataire assure la maintenance des installations de chauffage et du site selon les conditions du présent contrat".split(
    " ",
  );

/** Pages of about 400 words with a running header and footer. */
function longPdf(pages: number): Buffer {
  const line = (page: number, row: number) =>
    Array.from({ length: 11 }, (_, at) => words[(page * 7 + row * 5 + at * 3) % words.length]).join(" ");
  return buildPdf(
    Array.from({ length: pages }, (_, page) => ({
      lines: [
        { text: "Contrat 2024-17", x: 60, y: 810 },
        ...Array.from({ length: 36 }, (_, row) => ({ text: line(page, row), x: 60, y: 780 - row * 20, size: 10 })),
        { text: `Page ${page + 1} / ${pages}`, x: 280, y: 30 },
      ],
    })),
  );
}

/** The reading of such a file by a child with the default limits but for the pages, and the most memory it had, megabytes. */
async function readLong(pages: number): Promise<{ reading: Reading; megabytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), "greffier-long-"));
  const limits = { ...settings.limits, pages };
  const child = new IsolatedProcess(entry, limits);
  try {
    const path = join(folder, "long.pdf");
    await writeFile(path, longPdf(pages));
    const task = { kind: "read", name: "long.pdf", source: { path } };
    const reading = await child.run({ type: "task", task, settings: { ...settings, limits }, pagesAtOnce: 0 });
    const status = await readFile(`/proc/${child.pid}/status`, "utf8");
    const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]);
    return { reading: reading as Reading, megabytes: kilobytes / 1000 };
  } finally {
    await child.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

test("a PDF of 1,000 pages is read in less than 500 MB", { timeout: 300_000 }, async () => {
  const { reading, megabytes } = await readLong(1000);
  expect(reading.pages).toHaveLength(1000);
  expect(megabytes).toBeLessThan(500);
});

test("a PDF of 10,000 pages is read to its end with the default limit of memory", { timeout: 900_000 }, async () => {
  const { reading, megabytes } = await readLong(10_000);
  expect(reading.issues).toEqual([]);
  expect(reading.pages).toHaveLength(10_000);
  expect(reading.pages.at(-1)?.blocks.at(-1)?.kind).toBe("pageFooter");
  expect(megabytes).toBeLessThan(settings.limits.memoryMegabytes);
});
