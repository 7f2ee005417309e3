import { setTimeout as wait } from "node:timers/promises";
import { messageOf } from "../../lib/errors.ts";
import { isOutdated, markCurrent, markOutdated, type RecordsHere, writeRecords } from "../records-file.ts";

export interface RecordsKept {
  readonly here: RecordsHere;
  /** A number that is another one after every change of a record. */
  readonly latestChange: () => Promise<string>;
  readonly signal: AbortSignal;
  /** Called with one line where the file cannot be written now; it is tried again. */
  readonly onTrouble?: ((message: string) => void) | undefined;
  /** How long nothing is to change before the file is written, milliseconds. */
  readonly pause?: number;
}

export interface RecordsKeeping {
  /** Goes on until the signal is aborted; never fails. */
  readonly kept: Promise<void>;
  /** Writes what changed since. To be called when nothing changes any more; never fails. */
  readonly end: () => Promise<void>;
}

/** Writing the whole portfolio may take at most this share of the time. */
const shareOfTime = 0.1;

/**
 * Keeps `contracts.json` up to date while the server runs, whoever changes something: a worker, a person, another process.
 * The file is marked as outdated all the while, so that a process that is killed leaves no old file that looks new.
 */
export async function keepRecords({ pause = 5000, ...kept }: RecordsKept): Promise<RecordsKeeping> {
  const { here, latestChange, signal, onTrouble } = kept;
  let written = isOutdated(here) ? undefined : await latestChange();
  let nextAt = 0;
  await markOutdated(here);

  const write = async (upTo: string): Promise<void> => {
    const started = performance.now();
    try {
      await writeRecords(here);
      written = upTo;
    } catch (error) {
      onTrouble?.(messageOf(error));
    }
    nextAt = performance.now() + (performance.now() - started) / shareOfTime;
  };
  const keep = async (): Promise<void> => {
    for (let seen: string | undefined; !signal.aborted; ) {
      try {
        const latest = await latestChange();
        if (latest === seen && latest !== written && performance.now() >= nextAt) await write(latest);
        await markOutdated(here);
        seen = latest;
      } catch (error) {
        if (!signal.aborted) onTrouble?.(messageOf(error));
      }
      await wait(pause, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const keeping = keep();
  return {
    kept: keeping,
    end: async () => {
      await keeping;
      try {
        const latest = await latestChange();
        if (latest !== written) await write(latest);
        if (latest === written) await markCurrent(here);
      } catch (error) {
        onTrouble?.(messageOf(error));
      }
    },
  };
}
