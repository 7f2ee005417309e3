import type { DatasetSummary } from "./summary.ts";

/** Every figure of a run, by dataset, field and document; without document text. What `--against` reads. */
export function runAsJson(from: string, datasets: readonly DatasetSummary[]): string {
  return `${JSON.stringify({ from, datasets }, undefined, 2)}\n`;
}
