import { existsSync, readdirSync } from "node:fs";
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
  documents: (context) => labelled(context, "seen"),
};

/** Those that were held out until a day that their labels name; since then rules are written with them too. */
export const fixturesOpened: Dataset = {
  id: "fixtures-opened",
  about: "our contracts, held out once and looked at since",
  heldOut: false,
  documents: (context) => labelled(context, "opened"),
};

/** Those that nobody looks at who writes rules. */
export const fixturesHeldOut: Dataset = {
  id: "fixtures-held-out",
  about: "our contracts, not looked at while rules were written",
  heldOut: true,
  seenAs: "fixtures",
  documents: (context) => labelled(context, "heldOut"),
};

/** The same contracts printed and scanned, those that come as PDF: what OCR costs. */
export const fixturesAsScans: Dataset = {
  id: "fixtures-as-scans",
  about: "our contracts that come as PDF, looked at while rules were written, printed and scanned",
  heldOut: false,
  scansOf: "fixtures",
  documents: (context) => scanned(context, "seen"),
};

export const fixturesOpenedAsScans: Dataset = {
  id: "fixtures-as-scans-opened",
  about: "our contracts that come as PDF, held out once and looked at since, printed and scanned",
  heldOut: false,
  scansOf: "fixtures-opened",
  documents: (context) => scanned(context, "opened"),
};

export const fixturesHeldOutAsScans: Dataset = {
  id: "fixtures-as-scans-held-out",
  about: "our contracts that come as PDF, not looked at while rules were written, printed and scanned",
  heldOut: true,
  seenAs: "fixtures-as-scans",
  scansOf: "fixtures-held-out",
  documents: (context) => scanned(context, "heldOut"),
};

/** Contracts, many and short and most of them as text alone, in which the wordings of many drafters are met. */
export const practice: Dataset = {
  id: "practice",
  about: "short contracts, most of them as text, to write rules with",
  heldOut: false,
  documents: async (context) => (await readPractice(context.root)).map((one) => asDocumentOrText(one, context)),
};

/** What writers of rules know of a fixture. */
export type Standing = "seen" | "opened" | "heldOut";

export function standingOf({ heldOut, openedOn }: FixtureGold): Standing {
  if (heldOut) return "heldOut";
  return openedOn === undefined ? "seen" : "opened";
}

/** A labelled document in its folder, with its original, its text, or both. */
export interface Fixture {
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
  if (!existsSync(contracts)) return [];
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

async function labelled(context: DatasetContext, standing: Standing): Promise<LabelledDocument[] | undefined> {
  const chosen = await chosenFixtures(context, standing);
  return chosen?.map((fixture) => asDocument(fixture, context));
}

async function scanned(context: DatasetContext, standing: Standing): Promise<LabelledDocument[] | undefined> {
  const chosen = await chosenFixtures(context, standing);
  return chosen
    ?.filter(({ gold }) => gold.format === "pdf")
    .map((fixture) => ({
      ...known(fixture),
      format: "scan" as const,
      load: async () => (await context.readAsScan(await sourceOf(fixture), fixture.gold.pages)).pages,
    }));
}

/** Undefined where there are no fixtures, as in the packed product. */
async function chosenFixtures({ root }: DatasetContext, standing: Standing): Promise<Fixture[] | undefined> {
  const all = await readFixtures(root);
  return all.length === 0 ? undefined : all.filter(({ gold }) => standingOf(gold) === standing);
}

/** Read from its original, or from its text where that is asked for. */
function asDocument(fixture: Fixture, { from, read }: DatasetContext): LabelledDocument {
  if (from === "text") return asText(fixture);
  const load = async () => (await read(await sourceOf(fixture))).pages;
  return { ...known(fixture), format: fixture.gold.format, load };
}

/** As `asDocument`, and from its text where it has no original. */
export function asDocumentOrText(fixture: Fixture, context: DatasetContext): LabelledDocument {
  return asDocument(fixture, readdirSync(fixture.folder).some(isSource) ? context : { ...context, from: "text" });
}

/** Whether a file is the original of its folder. */
function isSource(name: string): boolean {
  return name.startsWith("source.");
}

async function sourceOf({ folder }: Fixture): Promise<string> {
  const source = (await readdir(folder)).find(isSource);
  if (!source) throw new Error(`Expected a source file in ${folder}, found none; add it or use --from text.`);
  return join(folder, source);
}

function asText(fixture: Fixture): LabelledDocument {
  return { ...known(fixture), load: async () => textPages(await readFile(join(fixture.folder, "text.txt"), "utf8")) };
}

function known({ gold }: Fixture): Pick<LabelledDocument, "id" | "language" | "heldOut" | "gold"> {
  const { id, language, heldOut } = gold;
  return { id, language, heldOut, gold: asGold(gold) };
}

function asGold(gold: FixtureGold): Gold {
  const incomplete = Object.entries(gold.complete).filter(([, complete]) => !complete);
  return { fields: gold.fields, incomplete: incomplete.map(([key]) => key) };
}
