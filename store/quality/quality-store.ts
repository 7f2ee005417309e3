import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import { reviewedValues } from "./reviewed.ts";
import { drawSamples } from "./samples.ts";

export type QualityStore = ReturnType<typeof qualityStore>;

/** What corrections say of the machine. */
export function qualityStore(db: Kysely<Tables>) {
  return {
    drawSamples: (rate: number, signal: AbortSignal) => drawSamples(db, rate, signal),
    reviewedValues: () => reviewedValues(db),
  };
}
