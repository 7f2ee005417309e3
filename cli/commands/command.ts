import type { Command } from "commander";
import type { Settings } from "../../schemas/settings.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import type { Greffier } from "../wire.ts";

/** One command. Add a command: its file, and its line in `index.ts`. */
export interface CommandFile {
  readonly name: string;
  /** Declares the command; `run` turns what it does into what commander calls. */
  readonly addTo: (program: Command, run: Run) => void;
}

/** What a command is given. */
export interface CommandContext {
  readonly settings: Settings;
  readonly terminal: Terminal;
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Aborted by Ctrl-C or a request to end: finish what is being done, then return. */
  readonly signal: AbortSignal;
  /**
   * Opens the product on the data folder of the settings; it is closed when the command ends. Only a command that takes
   * files in may begin an installation: one that reads would make an empty one of every mistyped folder.
   */
  readonly open: (options?: { readonly mayBegin?: boolean }) => Promise<Greffier>;
}

export type Run = <Arguments extends unknown[]>(
  action: (context: CommandContext, ...args: Arguments) => Promise<ExitCode>,
) => (...args: Arguments) => Promise<void>;
