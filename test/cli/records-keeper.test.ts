import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { keepRecordsFile } from "../../cli/records-keeper.ts";
import type { Progress } from "../../pipeline/progress.ts";
import { exampleRecord } from "../support/example-record.ts";
import { FakeGreffier } from "../support/fake-greffier.ts";

test("contracts.json is written while a watch goes on, once nothing is in hand", async () => {
  const data = mkdtempSync(join(tmpdir(), "greffier-keeper-"));
  const names = () => JSON.parse(readFileSync(join(data, "contracts.json"), "utf8")).contracts.length;
  const keeper = keepRecordsFile(new FakeGreffier(data, [exampleRecord("lease-1", {})], []));

  keeper.onProgress(progress({ recorded: 1, arrived: 2, done: 1 }));
  expect(names).toThrow("ENOENT");
  keeper.onProgress(progress({ recorded: 2, arrived: 2, done: 2 }));
  await vi.waitFor(() => expect(names()).toBe(1));
  await keeper.end();

  expect(names()).toBe(1);
  rmSync(data, { recursive: true });
});

function progress({ recorded, arrived, done }: { recorded: number; arrived: number; done: number }): Progress {
  return {
    ...{ arrived, done, listing: true, alreadyKnown: 0, seconds: 1, documentsPerSecond: 1 },
    outcomes: { recorded: done, unpacked: 0, duplicate: 0, setAside: 0, waiting: arrived - done },
    work: { parsed: done, pages: done, ocrPages: 0, written: done, recorded },
  };
}
