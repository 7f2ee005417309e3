import { jsonText } from "../../export/json-text.ts";
import { exitCode } from "../exit-codes.ts";
import { summaryHeadings, summaryRow, valuesToReview } from "../summary.ts";
import { table } from "../table.ts";
import { widthOf } from "../terminal.ts";
import type { CommandFile } from "./command.ts";

interface ListOptions {
  readonly json?: true;
}

/** As much of an id as tells contracts apart; `show` takes its first characters. */
const idLength = 12;

/** Width where there is no terminal: nine columns do not fit the usual one. */
const widthElsewhere = 140;

/** Contracts are printed in tables of this many rows, so that a large portfolio starts to show at once. */
const rowsInOneTable = 500;

/** Every contract in one row. */
export const list: CommandFile = {
  name: "list",
  addTo: (program, run) => {
    program
      .command("list")
      .description("list the contracts")
      .option("--json", "one line of JSON a contract: id, documents, what they came with, values to review")
      .action(
        run(async ({ terminal, open }, { json }: ListOptions) => {
          const { out, language } = terminal;
          const greffier = await open();
          const headings = ["Id", ...summaryHeadings[language]];
          let rows: string[][] = [];
          let count = 0;
          const flush = () => {
            if (rows.length > 0) out.write(table(headings, rows, widthOf(out, widthElsewhere)));
            rows = [];
          };
          for await (const record of greffier.records()) {
            count += 1;
            const names = record.documents.map(({ name }) => name);
            if (json) {
              const family = record.documents.find((document) => document.family !== undefined)?.family;
              out.write(`${jsonText({ id: record.id, documents: names, family, toReview: valuesToReview(record) })}\n`);
              continue;
            }
            rows.push([record.id.slice(0, idLength), ...summaryRow(names.join(", "), record, language)]);
            if (rows.length === rowsInOneTable) flush();
          }
          flush();
          if (count === 0 && !json) {
            const advice = {
              fr: "Aucun contrat ; greffier ingest <dossier>",
              en: "No contracts yet; greffier ingest <folder>",
            };
            out.write(`${advice[language]}\n`);
          }
          return exitCode.done;
        }),
      );
  },
};
