import { jsonText } from "../../export/json-text.ts";
import type { PlannedFile } from "../../pipeline/dry-run.ts";
import type { Progress } from "../../pipeline/progress.ts";
import { type ExitCode, exitCode } from "../exit-codes.ts";
import { placeFrom } from "../place.ts";
import { ingestPlan, reportPlan } from "../plan-report.ts";
import { progressDisplay } from "../progress.ts";
import { markOutdated, recordsFileOf, writeRecordsFile } from "../records-file.ts";
import { reportIngest } from "../report.ts";
import type { Language } from "../words.ts";
import type { CommandContext, CommandFile } from "./command.ts";

interface IngestOptions {
  readonly json?: true;
  readonly dryRun?: true;
}

/** Takes files in and ends when each has its outcome. */
export const ingest: CommandFile = {
  name: "ingest",
  addTo: (program, run) => {
    program
      .command("ingest")
      .description("take in files, folders (with what is in them) or s3://bucket/prefix, and print what was found")
      .argument("<path...>", "files, folders or s3:// addresses")
      .option("--dry-run", "print what it would do, ask a model and cost; nothing is sent, nothing is recorded")
      .option("--json", "print the report as JSON instead of a table")
      .action(
        run(async (context, paths: string[], { json, dryRun }: IngestOptions) => {
          if (dryRun) return printPlan(context, paths, json === true);
          const { folder, terminal, signal, open } = context;
          const greffier = await open({ mayBegin: true });
          const display = progressDisplay(terminal);
          let marked: Promise<void> | undefined;
          const onProgress = (progress: Progress) => {
            if (progress.work.recorded > 0) marked ??= markOutdated(greffier);
            display.onProgress(progress);
          };
          const report = await greffier
            .ingest(
              paths.map((path) => placeFrom(folder, path)),
              { onProgress, onEntry: display.onEntry, signal },
            )
            .finally(display.end);
          await marked;
          const records = writeRecordsFile(greffier, report.work.recorded > 0);
          // What became of each file is said even where the disk has no room for the records.
          await records.catch(() => {});
          await reportIngest(report, greffier, recordsFileOf(greffier), terminal, json === true);
          await records;
          if (signal.aborted) terminal.error.write(`${stopped[terminal.language]}\n`);
          const { setAside, waiting } = report.outcomes;
          return setAside + waiting > 0 || signal.aborted ? exitCode.setAside : exitCode.done;
        }),
      );
  },
};

/** Reads the files, and says what an ingest of them would do. */
async function printPlan(
  { settings, folder, terminal, signal }: CommandContext,
  paths: readonly string[],
  asJson: boolean,
): Promise<ExitCode> {
  const { planIngest } = await import("../wire-dry-run.ts");
  const files: PlannedFile[] = [];
  const places = paths.map((path) => placeFrom(folder, path));
  for await (const file of planIngest(places, settings, signal)) files.push(file);
  signal.throwIfAborted();
  const plan = ingestPlan(files, settings);
  if (asJson) terminal.out.write(`${jsonText({ ...plan, entries: files }, 2)}\n`);
  else reportPlan(files, plan, terminal);
  return plan.outcomes.setAside > 0 ? exitCode.setAside : exitCode.done;
}

const stopped: Readonly<Record<Language, string>> = {
  fr: "Arrêté comme demandé ; la même commande reprend le reste.",
  en: "Stopped as asked; the same command takes up the rest.",
};
