import { Command, CommanderError, Option } from "commander";
import { messageOf } from "../lib/errors.ts";
import type { Settings } from "../schemas/settings.ts";
import type { CommandContext, Run } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import { type ExitCode, exitCode, exitCodeFor, exitCodeMeanings } from "./exit-codes.ts";
import { productVersion } from "./package-file.ts";
import { plainLines } from "./plain.ts";
import { loadSettings } from "./settings.ts";
import type { Output } from "./terminal.ts";
import type { Greffier, OpenOptions } from "./wire.ts";
import { type Language, languageOf } from "./words.ts";

/** What the program runs in: a real process, or a test. */
export interface Surroundings {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly error: Output;
  readonly signal: AbortSignal;
  readonly open: (settings: Settings, options: OpenOptions) => Promise<Greffier>;
}

interface GlobalOptions {
  readonly config?: string;
  readonly data?: string;
  readonly database?: string;
  readonly set: readonly string[];
  readonly lang?: Language;
  readonly debug?: true;
}

/** Runs one command line (without `node` and the script) and gives its exit code; errors are one clear line each. */
export async function runGreffier(commandLine: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = exitCode.done;
  const program = newProgram(surroundings);
  const run: Run =
    (action) =>
    async (...args) => {
      const opened: Greffier[] = [];
      try {
        code = await action(contextFor(program.opts<GlobalOptions>(), surroundings, opened), ...args);
      } finally {
        for (const greffier of opened) await greffier.close();
      }
    };
  for (const command of commands) command.addTo(program, run);
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  try {
    await program.parseAsync(commandLine, { from: "user" });
    return code;
  } catch (error) {
    if (surroundings.signal.aborted) {
      surroundings.error.write("greffier: stopped as asked; what was recorded is safe, the rest waits\n");
      return exitCode.setAside;
    }
    if (!(error instanceof CommanderError)) report(error, program.opts<GlobalOptions>().debug, surroundings.error);
    return exitCodeFor(error);
  }
}

function newProgram({ out, error }: Surroundings): Command {
  const program = new Command("greffier")
    .description("From a folder of contracts to validated records, each value with its quote.")
    .version(productVersion())
    .addOption(new Option("--config <file>", "settings file instead of ./greffier.config.json"))
    .addOption(new Option("--data <folder>", "data folder (setting data)"))
    .addOption(new Option("--database <address>", "pglite:<folder> or postgres://… (setting database)"))
    .addOption(new Option("--set <key=value>", "any other setting; may be repeated").default([]).argParser(collect))
    .addOption(new Option("--lang <language>", "words of tables; default: from the locale").choices(["fr", "en"]))
    .addOption(new Option("--debug", "print the stack of an error"))
    .addHelpText("after", `\n${exitCodeHelp()}\n\nSettings: docs/settings.md`)
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: (text) => error.write(plainLines(text)),
      outputError: (text, write) => write(text.replace(/^error: /, "greffier: ")),
    })
    .showHelpAfterError("Run greffier --help for commands and flags.")
    .exitOverride();
  return program;
}

function contextFor(options: GlobalOptions, surroundings: Surroundings, opened: Greffier[]): CommandContext {
  const { folder, environment, out, error, signal } = surroundings;
  const settings = loadSettings({ folder, environment, flags: options });
  const open: CommandContext["open"] = async ({ mayBegin = false } = {}) => {
    const greffier = await surroundings.open(settings, { mustExist: !mayBegin });
    opened.push(greffier);
    return greffier;
  };
  const language = options.lang ?? languageOf(environment);
  return { settings, terminal: { out, error, language }, folder, signal, open };
}

function report(error: unknown, debug: boolean | undefined, output: Output): void {
  for (const line of plainLines(messageOf(error)).split("\n")) output.write(`greffier: ${line}\n`);
  if (debug && error instanceof Error) output.write(`${plainLines(error.stack ?? "")}\n`);
}

function exitCodeHelp(): string {
  return ["Exit codes:", ...exitCodeMeanings.map(([code, meaning]) => `  ${code}  ${meaning}`)].join("\n");
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
