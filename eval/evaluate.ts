import { fieldByKey } from "../schemas/fields/index.ts";
import type { Dataset, DatasetContext } from "./datasets/dataset.ts";
import type { LabelledDocument } from "./gold.ts";
import type { Predict } from "./ports.ts";
import { predictHere } from "./predict.ts";
import { type DocumentScore, failedDocument, scoreDocument } from "./score-document.ts";
import { sum, type Tally } from "./scorers/tally.ts";

export type { DocumentScore } from "./score-document.ts";

/** How a dataset came out. */
export interface DatasetScore {
  readonly id: string;
  readonly about: string;
  readonly heldOut: boolean;
  readonly seenAs?: string;
  readonly scansOf?: string;
  readonly excerpts?: boolean;
  /** In the order of the set. */
  readonly documents: readonly DocumentScore[];
  /** By key, in the order of the vocabulary's list as labelled. */
  readonly fields: ReadonlyMap<string, Tally>;
  /** Over core fields. */
  readonly micro: Tally;
}

export interface HowToEvaluate {
  /** Default: in this process, one document after another. */
  readonly predict?: Predict;
  /** How many documents may be under way at once; default 1. */
  readonly atOnce?: number;
  readonly signal?: AbortSignal;
  readonly onDocument?: (id: string) => void;
}

/** Reads, extracts and scores each document of a dataset; undefined where the data is not here. */
export async function evaluate(
  dataset: Dataset,
  context: DatasetContext,
  { predict = predictHere, atOnce = 1, signal, onDocument }: HowToEvaluate = {},
): Promise<DatasetScore | undefined> {
  const labelled = await dataset.documents(context);
  if (!labelled) return undefined;
  const documents: DocumentScore[] = Array.from({ length: labelled.length });
  const waiting = labelled.entries();
  const takeTurns = async () => {
    for (const [index, document] of waiting) {
      onDocument?.(document.id);
      documents[index] = await evaluateDocument(document, predict);
      signal?.throwIfAborted();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  const { id, about, heldOut, seenAs, scansOf, excerpts } = dataset;
  return { id, about, heldOut, seenAs, scansOf, excerpts, documents, ...totals(documents) };
}

/** The counts of some documents together, by field and over core fields. */
export function totals(documents: readonly DocumentScore[]): Pick<DatasetScore, "fields" | "micro"> {
  const keys = new Set(documents.flatMap((document) => [...document.fields.keys()]));
  const fields = new Map([...keys].map((key) => [key, sum(documents.flatMap((one) => tallyOf(one, key)))]));
  const core = [...fields].filter(([key]) => fieldByKey(key).tier === "core").map(([, tally]) => tally);
  return { fields, micro: sum(core) };
}

async function evaluateDocument(document: LabelledDocument, predict: Predict): Promise<DocumentScore> {
  try {
    const pages = await document.load();
    const start = performance.now();
    const prediction = await predict(document.id, pages);
    return scoreDocument(document, pages, prediction, (performance.now() - start) / 1000);
  } catch (error) {
    return failedDocument(document, error instanceof Error ? error : new Error(String(error)));
  }
}

function tallyOf(document: DocumentScore, key: string): Tally[] {
  const score = document.fields.get(key);
  return score ? [score.tally] : [];
}
