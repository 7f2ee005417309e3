import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { FixtureGold, type Gold, type LabelledDocument } from "../gold.ts";
import type { Dataset, DatasetContext } from "./dataset.ts";
import { textPages } from "./text-pages.ts";

/** Contracts written by us, whose author had seen the vocabulary but not the rules. */
export const fixtures: Dataset = {
  id: "fixtures",
  about: "our contracts, looked at while rules were written",
  heldOut: false,
  documents: (context) => labelled(context, false),
};

/** Those of them that nobody looks at who writes rules. */
export const fixturesHeldOut: Dataset = {
  id: "fixtures-held-out",
  about: "our contracts, not looked at while rules were written",
  heldOut: true,
  documents: (context) => labelled(context, true),
};

/** Contracts as text alone, many and short, in which the wordings of many drafters are met. */
export const practice: Dataset = {
  id: "practice",
  about: "short contracts as text, to write rules with",
  heldOut: false,
  documents: async ({ root }) => (await readPractice(root)).map(asText),
};

interface Fixture {
  readonly folder: string;
  readonly gold: FixtureGold;
}

/** Folder and labels of every contract that comes as a file, by name of the folder. */
export function readFixtures(root: string): Promise<Fixture[]> {
  return readGold(join(root, "fixtures/contracts"));
}

/** The same of the contracts that come as text. */
export function readPractice(root: string): Promise<Fixture[]> {
  return readGold(join(root, "fixtures/practice"));
}

async function readGold(contracts: string): Promise<Fixture[]> {
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

async function labelled(context: DatasetContext, heldOut: boolean): Promise<LabelledDocument[]> {
  const all = (await readFixtures(context.root)).filter(({ gold }) => gold.heldOut === heldOut);
  if (context.from === "text") return all.map(asText);
  return all.map(({ folder, gold }) => ({
    id: gold.id,
    language: gold.language,
    format: gold.format,
    gold: asGold(gold),
    load: async () => {
      const source = (await readdir(folder)).find((name) => name.startsWith("source."));
      if (!source) throw new Error(`Expected a source file in ${folder}, found none; add it or use --from text.`);
      return (await context.read(join(folder, source))).pages;
    },
  }));
}

function asText({ folder, gold }: Fixture): LabelledDocument {
  const load = async () => textPages(await readFile(join(folder, "text.txt"), "utf8"));
  return { id: gold.id, language: gold.language, gold: asGold(gold), load };
}

function asGold(gold: FixtureGold): Gold {
  const incomplete = Object.entries(gold.complete).filter(([, complete]) => !complete);
  return { fields: gold.fields, incomplete: incomplete.map(([key]) => key) };
}
