import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

test("the work stops where bin/greffier.js, having started another Node, was killed", async () => {
  const data = mkdtempSync(join(tmpdir(), "greffier-bin-"));
  const oldNode = fakeOldNode(data);
  const launcher = spawn(process.execPath, ["--import", oldNode, bin, "watch", data, "--data", join(data, "data")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  await once(launcher.stderr, "data");
  launcher.kill("SIGKILL");
  // The standard error that it shares with its child ends when the child ends too.
  await once(launcher.stderr.resume(), "close");
  rmSync(data, { recursive: true, force: true });
}, 60_000);

/** A module that makes Node pretend to be version 20, so that the launcher starts the Node of the package. */
function fakeOldNode(folder: string): string {
  const path = join(folder, "old-node.mjs");
  writeFileSync(
    path,
    `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.0.0" } });\n`,
  );
  return path;
}
