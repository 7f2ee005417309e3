import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { hostileFiles } from "../support/hostile/index.ts";
import { surprises, takeIn } from "../support/hostile/take-in.ts";

// Some 250 files, of which a good many use up their limits twice.
vi.setConfig({ testTimeout: 1_800_000 });

test("every hostile file ends in one expected outcome, nothing is left running, and the next good file is read", async () => {
  const marker = `hostile-${process.pid}`;
  const taken = await takeIn(hostileFiles, marker);

  expect(surprises(hostileFiles, taken)).toEqual([]);
  expect(taken.growthMegabytes).toBeLessThan(200);
  expect(taken.good).toMatchObject([[{ period: "P2Y" }], [{ period: "P3Y" }]]);
  await expect.poll(() => processesWith(marker)).toEqual([]);
});

/** Processes of this machine that have these words in their environment. */
function processesWith(marker: string): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, "latin1").includes(marker);
      } catch {
        return false;
      }
    });
}
