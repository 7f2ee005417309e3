import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { convertToDocx } from "../../../extractors/readers/libre-office.ts";
import { settings } from "../../support/reading.ts";

const source = { extension: "doc", filter: "MS Word 97" };
const bytes = new TextEncoder().encode("text");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "greffier-test-office-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A program in LibreOffice's place; \`$out\` and \`$document\` are as it was asked. */
function program(script: string): string {
  const path = join(folder, "soffice");
  const head = '#!/bin/sh\nfor last; do :; done\ndocument=$last\nout=$(dirname "$document")/converted\n';
  writeFileSync(path, head + script);
  chmodSync(path, 0o755);
  return path;
}

const convert = (script: string, options: { silenceSeconds?: number; signal?: AbortSignal } = {}) =>
  convertToDocx(
    bytes,
    source,
    {
      limits: { ...settings.limits, silenceSeconds: options.silenceSeconds ?? 60 },
      signal: options.signal ?? new AbortController().signal,
    },
    Promise.resolve(program(script)),
  );

/** Writes where it works and its process number for the test to see, then never ends. */
const endless = () =>
  `echo "$document $$" > ${folder}/seen.part && mv ${folder}/seen.part ${folder}/seen\nexec sleep 1000\n`;

async function seen(): Promise<{ document: string; pid: number }> {
  await expect.poll(() => existsSync(join(folder, "seen")), { timeout: 30_000 }).toBe(true);
  const [document = "", pid = ""] = readFileSync(join(folder, "seen"), "utf8").trim().split(" ");
  return { document, pid: Number(pid) };
}

/** A process that has ended and waits for whoever started it is gone too. */
function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

test("what LibreOffice writes is the result, and its folder is gone", async () => {
  const script = `mkdir -p "$out"; cp "$document" "$out/document.docx"; echo "$document" > ${folder}/seen`;
  expect(new TextDecoder().decode(await convert(script))).toBe("text");
  expect(existsSync(dirname(readFileSync(join(folder, "seen"), "utf8").trim()))).toBe(false);
});

test("a start that asks to be started again is started again", async () => {
  const script = `if [ ! -e ${folder}/started ]; then touch ${folder}/started; exit 81; fi\nmkdir -p "$out"; echo again > "$out/document.docx"`;
  expect(new TextDecoder().decode(await convert(script))).toBe("again\n");
});

test("its profile runs no macro and follows no link", async () => {
  const script = `mkdir -p "$out"; cat "$(dirname "$document")/profile/user/registrymodifications.xcu" > "$out/document.docx"`;
  const profile = new TextDecoder().decode(await convert(script));
  expect(profile).toMatch(/MacroSecurityLevel.*<value>3</);
  expect(profile).toMatch(/BlockUntrustedRefererLinks.*<value>true</);
  expect(profile).toMatch(/ooInetHTTPProxyName.*<value>127\.0\.0\.1</);
});

test("a failure gives nothing", async () => {
  expect(await convert("exit 1")).toBeUndefined();
});

test("it is ended when its time is over", async () => {
  expect(await convert(endless(), { silenceSeconds: 1 })).toBeUndefined();
  // On a slow machine its time may be over before it does anything.
  if (!existsSync(join(folder, "seen"))) return;
  const { document, pid } = await seen();
  await expect.poll(() => isRunning(pid), { timeout: 30_000 }).toBe(false);
  expect(existsSync(dirname(document))).toBe(false);
});

test("it is ended when the reading is given up", async () => {
  const aborter = new AbortController();
  const converting = convert(endless(), { signal: aborter.signal });
  const { pid } = await seen();
  aborter.abort(new Error("given up"));
  await expect(converting).rejects.toThrow("given up");
  await expect.poll(() => isRunning(pid), { timeout: 30_000 }).toBe(false);
});

test("it dies with the reading process, however that is killed, and its folder goes too", async () => {
  const reader = fileURLToPath(new URL("../../support/office-reader.ts", import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [reader, program(endless())], { stdio: "ignore" });
  const { document, pid } = await seen();
  expect(isRunning(pid)).toBe(true);
  child.kill("SIGKILL");
  await expect.poll(() => isRunning(pid), { timeout: 30_000 }).toBe(false);
  await expect.poll(() => existsSync(dirname(document)), { timeout: 30_000 }).toBe(false);
});
