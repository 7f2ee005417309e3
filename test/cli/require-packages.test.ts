import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("../support/require-packages.ts", import.meta.url));

test("where a Debian package is missing, npm run test:full fails with the line that installs it", () => {
  const { status, stderr } = requirePackages("# package file purpose\ncalculator /nowhere/*/bin/calculator sums\n");
  expect(status).toBe(1);
  expect(stderr).toBe("missing: calculator (sums)\napt-get install -y --no-install-recommends calculator\n");
});

test("where nothing is missing, it says nothing", () => {
  const { status, stderr } = requirePackages(`runtime ${process.execPath} Node\n`);
  expect([status, stderr]).toEqual([0, ""]);
});

function requirePackages(list: string) {
  const folder = mkdtempSync(join(tmpdir(), "greffier-packages-"));
  copyFileSync(script, join(folder, "require-packages.ts"));
  writeFileSync(join(folder, "debian-packages.txt"), list);
  return spawnSync(process.execPath, [join(folder, "require-packages.ts")], { encoding: "utf8" });
}
