import type { Field } from "../schemas/fields/field.ts";
import { fieldByKey } from "../schemas/fields/index.ts";
import { type RecordFields, valuesOf } from "../schemas/record.ts";
import type { Dataset, DatasetContext, DatasetId } from "./datasets/dataset.ts";
import type { LabelledDocument } from "./gold.ts";
import { predict } from "./predict.ts";
import { type FieldScore, scoreField } from "./scorers/score-field.ts";
import { sum, type Tally } from "./scorers/tally.ts";

/** How one document came out; a field that its labels do not cover is missing. */
export interface DocumentScore {
  readonly id: string;
  readonly fields: ReadonlyMap<string, FieldScore>;
  /** What was thrown while it was read; then every label of it counts as missed. */
  readonly failure?: Error;
}

/** How a dataset came out. */
export interface DatasetScore {
  readonly id: DatasetId;
  readonly about: string;
  readonly heldOut: boolean;
  readonly documents: readonly DocumentScore[];
  /** By key, in the order of the vocabulary's list as labelled. */
  readonly fields: ReadonlyMap<string, Tally>;
  /** Over core fields. */
  readonly micro: Tally;
}

/** Reads, extracts and scores each document of a dataset in turn; undefined where the data is not here. */
export async function evaluate(
  dataset: Dataset,
  context: DatasetContext,
  onDocument: (id: string) => void,
): Promise<DatasetScore | undefined> {
  const labelled = await dataset.documents(context);
  if (!labelled) return undefined;
  const documents: DocumentScore[] = [];
  for (const document of labelled) {
    onDocument(document.id);
    documents.push(await scoreDocument(document));
  }
  const keys = new Set(documents.flatMap((document) => [...document.fields.keys()]));
  const fields = new Map([...keys].map((key) => [key, sum(documents.flatMap((one) => tallyOf(one, key)))]));
  const core = [...fields].filter(([key]) => fieldByKey(key).tier === "core").map(([, tally]) => tally);
  const { id, about, heldOut } = dataset;
  return { id, about, heldOut, documents, fields, micro: sum(core) };
}

async function scoreDocument(document: LabelledDocument): Promise<DocumentScore> {
  try {
    const predicted = predict(document.id, await document.load());
    return { id: document.id, fields: scoresOf(document, predicted) };
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    return { id: document.id, fields: scoresOf(document, {}), failure };
  }
}

function scoresOf({ gold, adapt }: LabelledDocument, fields: RecordFields): Map<string, FieldScore> {
  const predicted = adapt ? adapt(fields) : fields;
  return new Map(
    Object.entries(gold.fields).map(([key, items]) => {
      const field: Field = fieldByKey(key);
      return [key, scoreField(field, items, valuesOf(predicted[key]), !gold.incomplete.includes(key))];
    }),
  );
}

function tallyOf(document: DocumentScore, key: string): Tally[] {
  const score = document.fields.get(key);
  return score ? [score.tally] : [];
}
