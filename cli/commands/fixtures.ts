import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
  freshPseudonyms,
  type LabelledText,
  labelledTexts,
  noPseudonyms,
} from "../../eval/reviewed/labelled-document.ts";
import { codeOf, UsageError } from "../../lib/errors.ts";
import { exitCode } from "../exit-codes.ts";
import { plain } from "../plain.ts";
import type { CommandFile } from "./command.ts";

interface FixturesOptions {
  readonly plain?: true;
}

/** Reviewed contracts as a set that rules and classifiers are measured and fitted on. */
export const fixtures: CommandFile = {
  name: "fixtures",
  addTo: (program, run) => {
    program
      .command("fixtures")
      .description("contracts that people reviewed, as labelled documents")
      .command("export")
      .description("write those that are validated or locked to a folder, in the format of greffier eval --folder")
      .argument("<folder>", "a new or empty folder")
      .option("--plain", "as they are; without it names, numbers, addresses and accounts are replaced throughout")
      .action(
        run(async ({ terminal, folder, open }, place: string, options: FixturesOptions) => {
          const into = resolve(folder, place);
          await makeEmpty(into);
          const greffier = await open();
          const pseudonyms = options.plain ? noPseudonyms : freshPseudonyms();
          let [written, left] = [0, 0];
          for await (const contract of greffier.reviewedContracts()) {
            const name = `contract-${String(written + 1).padStart(4, "0")}`;
            const labelled = labelledTexts(contract, name, pseudonyms(contract.record));
            for (const document of labelled) await writeLabelled(join(into, document.gold.id), document);
            if (labelled.length === 0) {
              left += 1;
              continue;
            }
            written += 1;
          }
          terminal.out.write(`${plain(into)}: ${words[terminal.language](written, left)}\n`);
          return exitCode.done;
        }),
      );
  },
};

async function writeLabelled(folder: string, { text, gold }: LabelledText): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  await writeFile(join(folder, "text.txt"), text, { mode: 0o600 });
  await writeFile(join(folder, "gold.json"), `${JSON.stringify(gold, undefined, 2)}\n`, { mode: 0o600 });
}

/** What is there is nobody's to write over. */
async function makeEmpty(folder: string): Promise<void> {
  try {
    if ((await readdir(folder)).length === 0) return;
  } catch (error) {
    if (codeOf(error) === "ENOENT") {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return;
    }
    throw new UsageError(
      "FOLDER_NOT_WRITABLE",
      `Expected a folder to write to, found something else: ${plain(folder)}.`,
    );
  }
  throw new UsageError(
    "FOLDER_NOT_EMPTY",
    `Expected a new or empty folder, found files in ${plain(folder)}; name another.`,
  );
}

const words = {
  fr: (written: number, left: number) => {
    const why = " : rien n'y est décidé par une personne, ou leur langue n'est ni le français ni l'anglais";
    return `${written} contrat(s) écrit(s), ${left} laissé(s)${left === 0 ? "" : why}. Relisez avant de transmettre : un texte peut nommer quelqu'un d'une façon que personne n'a prévue.`;
  },
  en: (written: number, left: number) => {
    const why = ": nobody decided of a value there, or their language is neither French nor English";
    return `${written} contracts written, ${left} left out${left === 0 ? "" : why}. Read them before you pass them on: a text may name somebody in a way that nobody foresaw.`;
  },
};
