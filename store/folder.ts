import { mkdir } from "node:fs/promises";
import { GreffierError } from "../lib/errors.ts";

/** Makes a folder that is its owner's alone, and those above it that are missing; one that is there stays as it is. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new GreffierError(
      "DATA_FOLDER_NOT_MADE",
      `Expected to make the folder ${folder}, found that it cannot be made (${error instanceof Error ? error.message : error}); choose another with --data.`,
      { folder },
      { cause: error },
    );
  }
}
