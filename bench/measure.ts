import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

/** What a command took, from the outside. */
export interface Figures {
  readonly seconds: number;
  /** User and system time of the command and of the children it waited for, as the kernel counts them. */
  readonly processorSeconds: number;
  /** Its standard output. */
  readonly output: string;
}

/** Puts a command and its children on one core, where the system can (`taskset`, Linux); elsewhere nothing. */
export const onOneCore: readonly string[] = existsSync("/usr/bin/taskset") ? ["taskset", "-c", "0"] : [];

/** Runs a command to its end; fails where it cannot be started or ends badly. */
export async function measure(command: readonly string[]): Promise<Figures> {
  const [program = "", ...rest] = command;
  const start = performance.now();
  const child = spawn("/bin/sh", ["-c", '"$@"; status=$?; times >&2; exit $status', "sh", program, ...rest], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  const status = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  const seconds = (performance.now() - start) / 1000;
  const text = Buffer.concat(errors).toString();
  if (status !== 0)
    throw new Error(`Expected "${program}" to end well, found exit code ${status}: ${text.slice(-500)}`);
  return { seconds, processorSeconds: childTimes(text), output: Buffer.concat(output).toString() };
}

/** The second line of the shell's `times`: user and system time of what it ran, e.g. `0m1.20s 0m0.31s`. */
function childTimes(text: string): number {
  const line = text.trim().split("\n").at(-1) ?? "";
  return Array.from(
    line.matchAll(/(\d+)m([\d.]+)s/g),
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  ).reduce((sum, part) => sum + part, 0);
}
