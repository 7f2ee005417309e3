import { jsonText } from "../../export/json-text.ts";
import { describeContract } from "../contract-view.ts";
import { exitCode } from "../exit-codes.ts";
import { onlyContractNamed } from "../named-contract.ts";
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
        run(async ({ terminal, open }, reference: string, { json }: ShowOptions) => {
          const greffier = await open();
          const id = await onlyContractNamed(reference, greffier);
          for await (const record of greffier.records({ ids: [id] })) {
            const text = json
              ? `${jsonText(record, 2)}\n`
              : describeContract(record, await greffier.fields(), terminal, await greffier.cameWith(record));
            terminal.out.write(text);
          }
          return exitCode.done;
        }),
      );
  },
};
