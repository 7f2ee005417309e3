import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { UsageError } from "../../lib/errors.ts";
import { FixtureGold } from "../gold.ts";
import type { Dataset } from "./dataset.ts";
import { asDocumentOrText, type Fixture } from "./fixtures.ts";

/** Any folder with a labelled document in each subfolder, in the format of `fixtures/contracts`; see docs/evaluation.md. */
export function folderDataset(path: string): Dataset {
  const folder = resolve(path);
  return {
    id: basename(folder),
    about: `labelled documents of ${path}`,
    heldOut: false,
    documents: async (context) => {
      const fixtures = await readLabelled(folder);
      return fixtures.map((fixture) => asDocumentOrText(fixture, context));
    },
  };
}

async function readLabelled(folder: string): Promise<Fixture[]> {
  if (!existsSync(folder)) throw wrong(`Expected a folder ${folder}, found none.`);
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const labelled = entries.map(({ name }) => join(folder, name)).filter((one) => existsSync(join(one, "gold.json")));
  if (labelled.length === 0) throw wrong(`Expected subfolders with a gold.json in ${folder}, found none.`);
  return Promise.all(labelled.sort().map(readOne));
}

async function readOne(folder: string): Promise<Fixture> {
  const file = join(folder, "gold.json");
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw wrong(`Expected JSON in ${file}; correct it.`, cause);
  }
  const gold = FixtureGold.safeParse(content);
  if (!gold.success)
    throw wrong(`Expected labels in the format of docs/evaluation.md in ${file}: ${z.prettifyError(gold.error)}`);
  return { folder, gold: gold.data };
}

function wrong(message: string, cause?: unknown): UsageError {
  return new UsageError("LABELS_UNREADABLE", message, {}, { cause });
}
