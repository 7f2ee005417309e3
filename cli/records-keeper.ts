import type { Progress } from "../pipeline/progress.ts";
import { markOutdated, writeRecordsFile } from "./records-file.ts";
import type { Greffier } from "./wire.ts";

export interface RecordsKeeper {
  readonly onProgress: (progress: Progress) => void;
  /** Ends when the file holds everything; fails where it cannot be written. */
  readonly end: () => Promise<void>;
}

/** Writing the whole portfolio may take at most this share of the time. */
const shareOfTime = 0.1;

/**
 * Keeps `contracts.json` up to date while a watch runs: written anew when nothing is in hand and something was recorded,
 * but, as the file holds every contract, the more rarely the longer that takes.
 */
export function keepRecordsFile(greffier: Greffier): RecordsKeeper {
  let recorded = 0;
  let written = 0;
  let nextAt = 0;
  let writing: Promise<void> | undefined;
  let marking: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    await marking;
    const started = performance.now();
    const upTo = recorded;
    await writeRecordsFile(greffier, upTo > written);
    written = upTo;
    if (recorded > upTo) await markOutdated(greffier);
    nextAt = performance.now() + (performance.now() - started) / shareOfTime;
  };

  return {
    onProgress: ({ work, done, arrived }) => {
      if (work.recorded > recorded && !writing) marking = markOutdated(greffier);
      recorded = work.recorded;
      if (writing || recorded === written || done < arrived || performance.now() < nextAt) return;
      // What cannot be written now (a full disk) is tried again, and said at the end.
      writing = write()
        .catch(() => {})
        .finally(() => {
          writing = undefined;
        });
    },
    end: async () => {
      await writing;
      await write();
    },
  };
}
