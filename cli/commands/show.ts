import { jsonText } from "../../export/json-text.ts";
import { UsageError } from "../../lib/errors.ts";
import { vocabulary } from "../../schemas/custom-field.ts";
import { describeContract } from "../contract-view.ts";
import { exitCode } from "../exit-codes.ts";
import type { Greffier } from "../wire.ts";
import type { CommandFile } from "./command.ts";

interface ShowOptions {
  readonly json?: true;
}

/** One contract: each value with its confidence, state, page and quote. */
export const show: CommandFile = {
  name: "show",
  addTo: (program, run) => {
    program
      .command("show")
      .description("show a contract: each value with its confidence, state, page and quote")
      .argument("<contract>", "its id, the first characters of it, or the name of one of its files")
      .option("--json", "the record as in the JSON export")
      .action(
        run(async ({ settings, terminal, open }, reference: string, { json }: ShowOptions) => {
          const greffier = await open();
          const id = await onlyContractNamed(reference, greffier);
          for await (const record of greffier.records({ ids: [id] })) {
            const text = json
              ? `${jsonText(record, 2)}\n`
              : describeContract(record, vocabulary(settings.customFields), terminal, await greffier.cameWith(record));
            terminal.out.write(text);
          }
          return exitCode.done;
        }),
      );
  },
};

async function onlyContractNamed(reference: string, greffier: Greffier): Promise<string> {
  const ids = await greffier.contractsNamed(reference);
  const [id, ...others] = ids;
  if (id === undefined) {
    await explainNoContract(reference, greffier);
    throw new UsageError(
      "CONTRACT_UNKNOWN",
      `Expected the id or file of a contract, found "${reference}"; see greffier list.`,
    );
  }
  if (others.length > 0) {
    throw new UsageError(
      "CONTRACT_AMBIGUOUS",
      `Expected one contract, found ${ids.length} for "${reference}"; give one of these ids: ${ids.slice(0, 10).join(", ")}.`,
    );
  }
  return id;
}

/** A file that arrived and gave no contract: its name leads to the reason. */
async function explainNoContract(reference: string, greffier: Greffier): Promise<void> {
  const name = reference.normalize("NFC");
  for await (const { outcome, reason, parts = 0, ...file } of greffier.ledger()) {
    if (file.name.normalize("NFC") !== name && file.origin !== reference) continue;
    if (outcome === "unpacked") {
      throw new UsageError(
        "FILE_UNPACKED",
        `Expected a contract, found a file that holds others (${parts}); each is a document of its own: see greffier list.`,
      );
    }
    if (!reason) continue;
    const found = outcome === "waiting" ? "that still waits" : "that was set aside";
    throw new UsageError("FILE_NOT_RECORDED", `Expected a contract, found a file ${found}: ${reason.message}`);
  }
}
