import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../bin/greffier.js", import.meta.url));
const packageFile = fileURLToPath(new URL("../../package.json", import.meta.url));

test("bin/greffier.js runs the clone's TypeScript and gives the version of the package", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, "--version"], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  expect(stdout.trim()).toBe(JSON.parse(readFileSync(packageFile, "utf8")).version);
});

test("bin/greffier.js keeps the exit code, and output that is cut short is no fault", () => {
  expect(spawnSync(process.execPath, [bin, "unknown"]).status).toBe(2);
  const cut = spawnSync("sh", ["-c", `"${process.execPath}" "${bin}" --help | true`], { encoding: "utf8" });
  expect([cut.status, cut.stderr]).toEqual([0, ""]);
});
