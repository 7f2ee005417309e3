import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { FixtureGold, type Gold, type LabelledDocument } from "../gold.ts";
import type { Dataset, DatasetContext } from "./dataset.ts";
import { textPages } from "./text-pages.ts";

/** Contracts written by us, whose author had seen the vocabulary but not the rules. */
export const fixtures: Dataset = {
  id: "fixtures",
  about: "our contracts, committed while rules were written",
  documents: (context) => labelled(context, false),
};

/** The third of them that was committed before the first rule. */
export const fixturesBeforeRules: Dataset = {
  id: "fixtures-before-rules",
  about: "our contracts, committed before the first rule",
  documents: (context) => labelled(context, true),
};

/** Every fixture's folder and labels, by name of the folder. */
export async function readFixtures(root: string): Promise<{ folder: string; gold: FixtureGold }[]> {
  const contracts = join(root, "fixtures/contracts");
  const folders = (await readdir(contracts))
    .sort()
    .map((name) => join(contracts, name))
    .filter((folder) => existsSync(join(folder, "gold.json")));
  return Promise.all(
    folders.map(async (folder) => {
      const gold: unknown = JSON.parse(await readFile(join(folder, "gold.json"), "utf8"));
      return { folder, gold: FixtureGold.parse(gold) };
    }),
  );
}

async function labelled(context: DatasetContext, before: boolean): Promise<LabelledDocument[]> {
  const all = await readFixtures(context.root);
  return all
    .filter(({ gold }) => gold.writtenBeforeRules === before)
    .map(({ folder, gold }) => ({
      id: gold.id,
      language: gold.language,
      gold: asGold(gold),
      load: async () => {
        if (context.from === "text") return textPages(await readFile(join(folder, "text.txt"), "utf8"));
        const source = (await readdir(folder)).find((name) => name.startsWith("source."));
        if (!source) throw new Error(`Expected a source file in ${folder}, found none; add it or use --from text.`);
        return (await context.read(join(folder, source))).pages;
      },
    }));
}

function asGold(gold: FixtureGold): Gold {
  const incomplete = Object.entries(gold.complete).filter(([, complete]) => !complete);
  return { fields: gold.fields, incomplete: incomplete.map(([key]) => key) };
}
