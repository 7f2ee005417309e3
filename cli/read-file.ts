import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { codeOf, UsageError } from "../lib/errors.ts";
import type { Pool } from "../pipeline/isolation/pool.ts";
import { createReadingPool } from "../pipeline/isolation/reading-pool.ts";
import type { CommandContext } from "./commands/command.ts";

/** A file named on the command line, and child processes to read it in. */
export interface NamedFile {
  /** Without folders. */
  readonly name: string;
  readonly path: string;
  readonly pool: Pool;
}

/** Uses a file that the command line names; fails with `UsageError` where there is none. */
export async function withFile<Result>(
  { folder, settings }: CommandContext,
  file: string,
  use: (file: NamedFile) => Promise<Result>,
): Promise<Result> {
  const path = resolve(folder, file);
  await checkFile(path);
  const { limits, ocr, workers } = settings;
  const pool = createReadingPool({ processes: workers ?? availableParallelism(), limits, ocr });
  try {
    return await use({ name: basename(path), path, pool });
  } finally {
    await pool.close();
  }
}

/** The value of `--page`. */
export function pageNumber(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError("Give the number of a page, from 1.");
  return Number(value);
}

async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => codeOf(error));
  if (typeof found !== "string" && found.isFile()) return;
  const what = typeof found !== "string" ? (found.isDirectory() ? "a folder" : "no file") : found;
  throw new UsageError(
    "FILE_MISSING",
    `Expected a file at ${path}, found ${what === "ENOENT" ? "nothing" : what}; check the path.`,
  );
}
