import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { GoldItems, type LabelledDocument } from "../gold.ts";
import type { Dataset } from "./dataset.ts";
import { isHeldOut } from "./held-out.ts";
import { textPages } from "./text-pages.ts";

/** A line of `fixtures/passages/<language>/*.jsonl`: a few sentences or lines, and what they state for the fields named. */
const Passage = z.strictObject({
  id: z.string().min(1),
  text: z.string().min(1),
  fields: z.record(z.string(), GoldItems),
});
type Passage = z.infer<typeof Passage>;

const languages = ["fr", "en"] as const;

/** How drafters say a thing: many wordings of one clause, where a contract has one of them. */
export const passages: Dataset = {
  id: "passages",
  about: "single clauses in the wordings of many drafters, to write rules with",
  heldOut: false,
  excerpts: true,
  documents: ({ root }) => chosen(root, false),
};

/** The third of them, by the hash of the name, that nobody looks at who writes rules. */
export const passagesHeldOut: Dataset = {
  id: "passages-held-out",
  about: "single clauses in the wordings of many drafters, not looked at while rules were written",
  heldOut: true,
  seenAs: "passages",
  excerpts: true,
  documents: (context) => chosen(context.root, true),
};

/** Every passage of both sets, by language and file. Throws `ZodError` where a line is no labelled passage. */
export async function readPassages(root: string): Promise<(Passage & { readonly language: string })[]> {
  const folder = join(root, "fixtures/passages");
  const files = await Promise.all(
    languages.map(async (language) => {
      const names = existsSync(join(folder, language)) ? await readdir(join(folder, language)) : [];
      return names.sort().map((name) => ({ language, path: join(folder, language, name) }));
    }),
  );
  const read = files.flat().map(async ({ language, path }) => {
    if (!path.endsWith(".jsonl")) throw new Error(`Expected JSON Lines in fixtures/passages, found ${basename(path)}.`);
    const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line !== "");
    return lines.map((line) => ({ ...Passage.parse(JSON.parse(line)), language }));
  });
  return (await Promise.all(read)).flat();
}

/** Undefined where there are none, as in the packed product. */
async function chosen(root: string, heldOut: boolean): Promise<LabelledDocument[] | undefined> {
  const all = await readPassages(root);
  if (all.length === 0) return undefined;
  return all
    .filter(({ id }) => isHeldOut(id) === heldOut)
    .map(({ id, language, text, fields }) => ({
      id,
      language,
      heldOut,
      gold: { fields, incomplete: [] },
      load: () => Promise.resolve(textPages(text)),
    }));
}
