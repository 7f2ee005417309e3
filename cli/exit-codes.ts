import { CommanderError } from "commander";
import { UnreadableFileError, UsageError } from "../lib/errors.ts";

/** What the shell is told; README and `--help` repeat `exitCodeMeanings`. */
export const exitCode = { done: 0, setAside: 1, wrongUse: 2, cannotGoOn: 3 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export const exitCodeMeanings: readonly (readonly [ExitCode, string])[] = [
  [exitCode.done, "done; every file is recorded or was already known"],
  [exitCode.setAside, "done, but some files were set aside or still wait; each has its reason; or stopped as asked"],
  [exitCode.wrongUse, "wrong use: command, flag, setting or path; nothing was done"],
  [exitCode.cannotGoOn, "cannot go on: database, lock, disk or an internal fault"],
];

/** The exit code for an error that ended a command. */
export function exitCodeFor(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongUse;
  if (error instanceof UsageError) return exitCode.wrongUse;
  if (error instanceof UnreadableFileError) return exitCode.setAside;
  return exitCode.cannotGoOn;
}
