import { UsageError } from "../../lib/errors.ts";
import { closest } from "../closest.ts";
import { exitCode } from "../exit-codes.ts";
import { onlyContractNamed } from "../named-contract.ts";
import { describeReasons } from "../reasons-view.ts";
import type { CommandFile } from "./command.ts";

/** How the rules came to a value: who proposed it, what speaks for and against it, and why the others lost. */
export const why: CommandFile = {
  name: "why",
  addTo: (program, run) => {
    program
      .command("why")
      .description("say why a field came out as it did: what was proposed, what it was worth, why the others lost")
      .argument("<contract>", "its id, the first characters of it, or the name of one of its files")
      .argument("<field>", "key of the field, as in the JSON export")
      .action(
        run(async ({ terminal, open }, reference: string, key: string) => {
          const greffier = await open();
          const fields = await greffier.fields();
          const field = fields.find((one) => one.key === key);
          if (!field) {
            const keys = fields.map((one) => one.key);
            const near = closest(key, keys);
            throw new UsageError(
              "FIELD_UNKNOWN",
              `Expected the key of a field, found "${key}"; ${near ? `did you mean ${near}?` : `one of ${keys.join(", ")}.`}`,
            );
          }
          const id = await onlyContractNamed(reference, greffier);
          for await (const record of greffier.records({ ids: [id] })) {
            for (const { id: document, name } of record.documents) {
              const explanations = (await greffier.explain(document, key)) ?? [];
              terminal.out.write(describeReasons(name, field, explanations, terminal));
            }
          }
          return exitCode.done;
        }),
      );
  },
};
