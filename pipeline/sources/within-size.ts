import { stat } from "node:fs/promises";
import { checkFileSize } from "../../extractors/readers/file-size.ts";
import type { Settings } from "../../schemas/settings.ts";
import type { Arrival, LocalFile, Source } from "./source.ts";

/**
 * The arrivals of a source, whose files cannot be had where they are over `limits.fileMegabytes`: they are refused
 * (TOO_LARGE) before they are downloaded, where the source knows their size, and before they are hashed and copied.
 */
export function withinSize(source: Source, limits: Settings["limits"]): Source {
  return {
    async *arrivals(signal) {
      for await (const arrival of source.arrivals(signal)) {
        yield arrival.kind === "refusal"
          ? arrival
          : { ...arrival, fetch: (asked) => fetchWithin(arrival, limits, asked) };
      }
    },
  };
}

async function fetchWithin(arrival: Arrival, limits: Settings["limits"], signal: AbortSignal): Promise<LocalFile> {
  checkFileSize(arrival.bytes ?? 0, arrival.name, limits);
  const file = await arrival.fetch(signal);
  try {
    checkFileSize((await stat(file.path)).size, arrival.name, limits);
    return file;
  } catch (error) {
    await file.release();
    throw error;
  }
}
