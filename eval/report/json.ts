import type { DatasetScore } from "../evaluate.ts";
import { type Figures, figures, type Tally } from "../scorers/tally.ts";

/** Every figure of a run, by dataset, field and document; without document text. */
export function scoresAsJson(from: string, scores: readonly DatasetScore[]): string {
  const datasets = scores.map(({ id, micro, fields, documents }) => ({
    id,
    micro: counted(micro),
    fields: Object.fromEntries([...fields].map(([key, tally]) => [key, counted(tally)])),
    documents: documents.map((document) => ({
      id: document.id,
      failure: document.failure?.message,
      fields: Object.fromEntries([...document.fields].map(([key, { tally }]) => [key, tally])),
    })),
  }));
  return `${JSON.stringify({ from, datasets }, undefined, 2)}\n`;
}

function counted(tally: Tally): Tally & Figures {
  return { ...tally, ...figures(tally) };
}
