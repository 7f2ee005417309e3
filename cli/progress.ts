import type { Progress } from "../pipeline/progress.ts";
import type { LedgerEntry } from "../schemas/ledger.ts";
import { inWords } from "../schemas/words/in-words.ts";
import { plain, shortened } from "./plain.ts";
import { reasonInWords } from "./reason-words.ts";
import type { Terminal } from "./terminal.ts";
import type { Language } from "./words.ts";

/** Shows how far the work is: a bar that is drawn over itself on a terminal, else one plain line a file. */
export interface ProgressDisplay {
  readonly onProgress: (progress: Progress) => void;
  readonly onEntry: (entry: LedgerEntry) => void;
  readonly end: () => void;
}

const barLength = 24;
const millisecondsBetweenDrawings = 100;

/** A display on standard error, so that standard output holds the result only. */
export function progressDisplay({ error, language }: Terminal): ProgressDisplay {
  let drawnAt = 0;
  let entries = 0;
  let latest: Progress | undefined;
  return {
    onProgress: (progress) => {
      latest = progress;
      const now = performance.now();
      if (!error.isTTY || (now - drawnAt < millisecondsBetweenDrawings && progress.done < progress.arrived)) return;
      drawnAt = now;
      error.write(`\r\u001b[2K${bar(progress, (error.columns ?? 80) - 1)}`);
    },
    onEntry: (entry) => {
      entries += 1;
      if (error.isTTY) return;
      const total = latest && !latest.listing ? `/${latest.arrived}` : "";
      error.write(`${entries}${total} ${inWords(entry.outcome, language)}  ${describe(entry, language)}\n`);
    },
    end: () => {
      if (error.isTTY) error.write("\r\u001b[2K");
    },
  };
}

/** A file and, where there is one, the reason of its outcome. */
export function describe({ name, reason }: LedgerEntry, language: Language): string {
  return plain(reason ? `${name}: ${reasonInWords(reason, language)}` : name);
}

/** `[#####-----] 5/10  2.0/s  00:00:03 left`, cut to the width. */
function bar(progress: Progress, width: number): string {
  const { done, arrived, listing, documentsPerSecond } = progress;
  const filled = arrived === 0 ? 0 : Math.floor((done / arrived) * barLength);
  const left =
    listing || documentsPerSecond <= 0 ? "…" : `${clock(Math.ceil((arrived - done) / documentsPerSecond))} left`;
  const drawing = `[${"#".repeat(filled)}${"-".repeat(barLength - filled)}]`;
  const text = `${drawing} ${done}/${arrived}${listing ? "+" : ""}  ${documentsPerSecond.toFixed(1)}/s  ${left}`;
  return shortened(text, width);
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
