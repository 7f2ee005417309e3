import type { CommandContext } from "../commands/command.ts";

/** What a check found. `missing`: Greffier cannot do its work. `note`: worth knowing, or needed for something optional. */
export interface Finding {
  readonly state: "ok" | "note" | "missing";
  readonly subject: string;
  /** What was found; where something is missing, also why it matters and what to do. */
  readonly detail: string;
}

export type Check = (context: CommandContext) => Promise<readonly Finding[]>;
