import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../lib/errors.ts";
import type { Settings } from "../schemas/settings.ts";
import { answersFolder } from "./wire-model.ts";

/**
 * Removes what is kept of a deleted document beside its original. Pictures are named by its hash. Recognised pages and models'
 * answers are not: all of them go, and are made again where they are asked for.
 */
export function forgetDocument({ data }: Pick<Settings, "data">) {
  return async ({ sha256, askedModel }: { readonly sha256: string; readonly askedModel: boolean }): Promise<void> => {
    await removeFrom(join(data, "page-cache"), (name) => name.startsWith(`${sha256}-`));
    await removeFrom(join(data, "ocr-cache"), () => true);
    if (askedModel) await removeFrom(answersFolder({ data }), () => true);
  };
}

/** The folder itself stays: others may be writing to it. */
async function removeFrom(folder: string, which: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  const options = { recursive: true, force: true, maxRetries: 3 };
  await Promise.all(names.filter(which).map((name) => rm(join(folder, name), options)));
}
