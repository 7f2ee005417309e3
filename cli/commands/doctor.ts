import { jsonText } from "../../export/json-text.ts";
import { checks } from "../doctor/checks.ts";
import { exitCode } from "../exit-codes.ts";
import { plain } from "../plain.ts";
import type { CommandFile } from "./command.ts";

interface DoctorOptions {
  readonly json?: true;
  readonly model?: true;
}

const marks = { ok: "ok  ", note: "note", missing: "MISS" } as const;

/** Says what is installed, where data lives, which hosts could be contacted, what is missing and why it matters. */
export const doctor: CommandFile = {
  name: "doctor",
  addTo: (program, run) => {
    program
      .command("doctor")
      .description("say what is installed, where data lives, which hosts could be contacted, what is missing")
      .option(
        "--model",
        "also ask the model's endpoint what it understands, with a greeting and maybe a long question, and no text of a document",
      )
      .option("--json", "the findings as JSON")
      .action(
        run(async (context, { json, model }: DoctorOptions) => {
          const asked = model ? [...checks, (await import("../doctor/model.ts")).modelEndpoint] : checks;
          const findings = (await Promise.all(asked.map((check) => check(context)))).flat();
          const { out } = context.terminal;
          if (json) out.write(`${jsonText(findings, 2)}\n`);
          else
            for (const { state, subject, detail } of findings)
              out.write(`${marks[state]}  ${subject.padEnd(16)}  ${plain(detail)}\n`);
          return findings.some(({ state }) => state === "missing") ? exitCode.cannotGoOn : exitCode.done;
        }),
      );
  },
};
