import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tryLock } from "../../lib/lock.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "greffier-lock-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a lock is held once and may be taken again when it is released", () => {
  const first = tryLock(join(folder, "lock"));

  expect(first).toBeDefined();
  expect(tryLock(join(folder, "lock"))).toBeUndefined();

  first?.release();
  const second = tryLock(join(folder, "lock"));
  expect(second).toBeDefined();
  second?.release();
});

test("a killed process leaves no lock behind", async () => {
  const program = join(folder, "holder.ts");
  const lib = new URL("../../lib/lock.ts", import.meta.url);
  writeFileSync(
    program,
    `import { tryLock } from ${JSON.stringify(lib.href)};
     tryLock(process.argv[2]); process.send("held"); setInterval(() => {}, 1000);`,
  );
  const holder = fork(program, [join(folder, "lock")], { stdio: "ignore" });
  await new Promise((resolve) => holder.once("message", resolve));
  expect(tryLock(join(folder, "lock"))).toBeUndefined();

  holder.kill("SIGKILL");
  await new Promise((resolve) => holder.once("exit", resolve));

  const lock = tryLock(join(folder, "lock"));
  expect(lock).toBeDefined();
  lock?.release();
});
