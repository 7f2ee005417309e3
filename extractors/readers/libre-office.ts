import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReadContext } from "./format.ts";

/**
 * Runs a program under limits and outlives it only to clean up. Its standard input is a pipe that nobody writes to: it
 * ends when our process ends, however that comes about, and then the whole group is ended and the folder removed.
 * Arguments: folder, seconds of processor time, kilobytes of memory, the command.
 */
const guardScript = `
folder=$1; seconds=$2; kilobytes=$3; shift 3
exec 3<&0
(
  ulimit -t "$seconds"; ulimit -d "$kilobytes"
  "$@"
  status=$?
  # With a new profile LibreOffice ends once, asking to be started again.
  if [ $status -eq 81 ]; then "$@"; status=$?; fi
  exit $status
) </dev/null 3<&- &
job=$!
( trap '' TERM; cat <&3 >/dev/null; kill -TERM 0; rm -rf "$folder"; sleep 1; rm -rf "$folder"; kill -KILL 0 ) &
watch=$!
exec 3<&-
wait $job
status=$?
kill -KILL $watch
exit $status
`;

/** Finds the program itself, not the script that starts it: nothing stands between it and the limits. */
const findScript = `
found=$(command -v soffice || command -v libreoffice) || exit 1
real=$(readlink -f "$found" 2>/dev/null || echo "$found")
if [ -x "$(dirname "$real")/soffice.bin" ]; then echo "$(dirname "$real")/soffice.bin"; else echo "$real"; fi
`;

let found: Promise<string | undefined> | undefined;

/** The path of the installed LibreOffice; looked for once. */
function program(): Promise<string | undefined> {
  found ??= new Promise((resolve) => {
    const child = spawn("/bin/sh", ["-c", findScript], { stdio: ["ignore", "pipe", "ignore"] });
    let path = "";
    child.stdout.on("data", (chunk: Buffer) => {
      path += chunk.toString();
    });
    child.on("error", () => resolve(undefined));
    child.on("close", (code) => resolve(code === 0 && path.trim() !== "" ? path.trim() : undefined));
  });
  return found;
}

export async function hasLibreOffice(): Promise<boolean> {
  return (await program()) !== undefined;
}

/** What a file is to LibreOffice: the name it gets, and the filter that must read it, lest it is taken for plain text. */
export interface OfficeSource {
  readonly extension: string;
  readonly filter: string;
}

/** The share of the time that a process may be silent which LibreOffice gets: the refusal should come from us. */
const shareOfSilence = 0.8;

/**
 * A document as .docx, converted by LibreOffice in a folder and a profile of its own: macros are not run, links are not
 * followed. Undefined where it does not manage within the limits.
 */
export async function convertToDocx(
  bytes: Uint8Array,
  { extension, filter }: OfficeSource,
  { limits, signal }: Pick<ReadContext, "limits" | "signal">,
  office = program(),
): Promise<Uint8Array | undefined> {
  const path = await office;
  if (path === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "greffier-office-"));
  try {
    await mkdir(join(folder, "profile", "user"), { recursive: true });
    await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), safeSettings);
    await writeFile(join(folder, `document.${extension}`), bytes);
    const command = [
      path,
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      ...["--headless", "--norestore", "--nolockcheck", "--nodefault", `--infilter=${filter}`, "--convert-to", "docx"],
      ...["--outdir", join(folder, "converted"), join(folder, `document.${extension}`)],
    ];
    const bounds = [folder, String(limits.cpuSeconds), String(limits.memoryMegabytes * 1000)];
    const child = spawn("/bin/sh", ["-c", guardScript, "guard", ...bounds, ...command], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    await ended(child, limits.silenceSeconds * shareOfSilence * 1000, signal);
    return await readFile(join(folder, "converted", "document.docx")).catch(() => undefined);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Waits for the end; kills the whole group when the time is over or the reading is given up. */
async function ended(child: ChildProcess, milliseconds: number, signal: AbortSignal): Promise<void> {
  const kill = () => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // Already gone.
    }
  };
  const timer = setTimeout(kill, milliseconds);
  signal.addEventListener("abort", kill, { once: true });
  try {
    await new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.once("error", () => resolve());
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", kill);
    child.stdin?.destroy();
  }
  signal.throwIfAborted();
}

function setting(path: string, name: string, value: string): string {
  return `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
}

/** No macros, no links, and a proxy that leads nowhere for whatever still asks for the network. */
const safeSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${setting("Office.Common/Security/Scripting", "MacroSecurityLevel", "3")}
${setting("Office.Common/Security/Scripting", "DisableMacrosExecution", "true")}
${setting("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")}
${setting("Office.Writer/Content/Update", "Link", "2")}
${setting("Inet/Settings", "ooInetProxyType", "2")}
${setting("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1")}
${setting("Inet/Settings", "ooInetHTTPProxyPort", "9")}
${setting("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1")}
${setting("Inet/Settings", "ooInetHTTPSProxyPort", "9")}
</oor:items>
`;
