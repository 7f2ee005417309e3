import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sourceOf } from "../../../pipeline/sources/index.ts";
import type { Arrival, Refusal, Source } from "../../../pipeline/sources/source.ts";
import { withinSize } from "../../../pipeline/sources/within-size.ts";
import { settings } from "../../support/reading.ts";

const { signal } = new AbortController();
const limits = { ...settings.limits, fileMegabytes: 2 };

test("a file of 50 gigabytes in a folder is refused before it is read, and one within the limit is had", async () => {
  const folder = mkdtempSync(join(tmpdir(), "greffier-size-"));
  writeFileSync(join(folder, "a.txt"), "contrat");
  writeFileSync(join(folder, "b.txt"), "");
  truncateSync(join(folder, "b.txt"), 50_000_000_000);

  const [small, large] = await Array.fromAsync((await sourceOf([folder], { ...settings, limits })).arrivals(signal));

  await expect(fetched(small)).resolves.toMatchObject({ path: join(folder, "a.txt") });
  await expect(fetched(large)).rejects.toMatchObject({ code: "TOO_LARGE", details: { found: 50_000, limit: 2 } });
  rmSync(folder, { recursive: true });
});

test("a file whose size the source knows is not fetched at all, and one that turns out larger is given back", async () => {
  const folder = mkdtempSync(join(tmpdir(), "greffier-size-"));
  const path = join(folder, "object");
  writeFileSync(path, Buffer.alloc(3_000_000));
  const done: string[] = [];
  const arrival = (bytes: number): Arrival => ({
    kind: "file",
    name: "object",
    origin: "s3://contracts/object",
    bytes,
    fetch: async () => {
      done.push("fetched");
      return { path, release: async () => void done.push("released") };
    },
  });
  const source: Source = {
    async *arrivals() {
      yield arrival(3_000_000);
      yield arrival(10);
    },
  };

  const [stated, grown] = await Array.fromAsync(withinSize(source, limits).arrivals(signal));

  await expect(fetched(stated)).rejects.toMatchObject({ code: "TOO_LARGE" });
  expect(done).toEqual([]);
  await expect(fetched(grown)).rejects.toMatchObject({ code: "TOO_LARGE" });
  expect(done).toEqual(["fetched", "released"]);
  rmSync(folder, { recursive: true });
});

async function fetched(arrival: Arrival | Refusal | undefined) {
  if (arrival?.kind !== "file") throw new Error("expected a file to arrive");
  return arrival.fetch(signal);
}
