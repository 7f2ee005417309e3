import { expect, test, vi } from "vitest";
import { hostileFiles } from "../support/hostile/index.ts";
import { surprises, takeIn } from "../support/hostile/take-in.ts";

// Real processes, each of which starts a database or a pool: slow on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

/** Of each family, what is quick to end; `test/full/hostile.test.ts` takes in all. */
const selected = [
  "billion-laughs.docx",
  "boundary-that-is-empty.eml",
  "catalog-missing.pdf",
  "cut-bail-at-50-percent.docx",
  "cut-in-half.jpg",
  "directory-of-65535-entries.tif",
  "document-of-a-gigabyte.docx",
  "elements-100000-deep.docx",
  "form-that-draws-itself.pdf",
  "form-feeds.txt",
  "forms-10000-deep.pdf",
  "fuzzed-bail-3.docx",
  "kids-that-are-their-parent.pdf",
  "link-to-a-secret.zip",
  "locked-aes-256.pdf",
  "locked-agile.docx",
  "names-that-lead-out.zip",
  "nothing.txt",
  "one-file-of-a-gigabyte.zip",
  "page-of-a-billion-points.pdf",
  "rows-declared-1048576.xlsx",
  "sectors-that-loop.doc",
  "signed-noise.p7m",
  "square-of-30000.png",
  "type-3-font-written-with-itself.pdf",
];

test("hostile files of every family end in the outcome expected of each, and the next good file is read", async () => {
  const files = hostileFiles.filter(({ name }) => selected.includes(name));
  expect(files).toHaveLength(selected.length);

  const taken = await takeIn(files);

  expect(surprises(files, taken)).toEqual([]);
  expect(taken.growthMegabytes).toBeLessThan(200);
  expect(taken.good).toMatchObject([[{ period: "P2Y" }], [{ period: "P3Y" }]]);
});
