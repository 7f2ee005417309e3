import { UnavailableError, UnreadableFileError } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";

/** Why a child had to end in the middle of a task. */
export type StopCode = "KILLED_CPU" | "KILLED_MEMORY" | "KILLED_SILENT" | "KILLED_OUTPUT" | "CHILD_CRASHED";

/** The signal with which a child ends itself over its memory, so that its parent can tell. */
export const memorySignal = "SIGUSR2";

/** A child that was killed for a limit, or that crashed, over its task. */
export class ChildStopped extends UnreadableFileError {
  readonly stop: StopCode;
  /** What was seen, to be put in a sentence. */
  readonly seen: string;

  constructor(stop: StopCode, seen: string) {
    super(stop, `Expected the reading of the file to end within its limits, found that it had to be stopped: ${seen}.`);
    this.stop = stop;
    this.seen = seen;
  }
}

type Limits = Settings["limits"];

export const stopped = {
  cpu: ({ cpuSeconds }: Limits) =>
    new ChildStopped("KILLED_CPU", `more than ${cpuSeconds} s of processor time (limits.cpuSeconds)`),
  memory: ({ memoryMegabytes }: Limits) =>
    new ChildStopped("KILLED_MEMORY", `more than ${memoryMegabytes} MB of memory (limits.memoryMegabytes)`),
  silent: ({ silenceSeconds }: Limits) =>
    new ChildStopped("KILLED_SILENT", `no page for ${silenceSeconds} s (limits.silenceSeconds)`),
  output: ({ outputMegabytes }: Limits) =>
    new ChildStopped("KILLED_OUTPUT", `a result of more than ${outputMegabytes} MB (limits.outputMegabytes)`),
  crash: (how: string) => new ChildStopped("CHILD_CRASHED", `a crash of the reading process (${how})`),
};

/** A file that stopped two children, the second one fresh: it is not the fault of what was read before it. */
export function hostile(first: ChildStopped, second: ChildStopped): UnreadableFileError {
  const seen = first.seen === second.seen ? `${first.seen}, both times` : `${first.seen}, then ${second.seen}`;
  return new UnreadableFileError(
    "HOSTILE",
    `Expected the reading of the file to end within its limits, found that it had to be stopped twice: ${seen}; look at it with care, save it again with another program, or raise the limit.`,
    { first: first.stop, second: second.stop },
  );
}

/** The program of the child does not run at all: no fault of the file, which waits. */
export function notStarted(how: string): UnavailableError {
  return new UnavailableError(
    "READER_NOT_STARTED",
    `Expected the reading process to start, found that it ended at once (${how}); install greffier again, and see greffier doctor.`,
    { how },
  );
}
