import type { AskedOfModel } from "../extractors/reconcile/model-voice.ts";
import type { Candidate } from "../schemas/candidate.ts";
import type { Page, Reading } from "../schemas/document-text.ts";
import type { ModelWork } from "../schemas/model-call.ts";
import type { RecordFields } from "../schemas/record.ts";
import type { Settings } from "../schemas/settings.ts";

/** Reads a file of any supported format; throws where it cannot be read at all. */
export type ReadFile = (path: string) => Promise<Reading>;

/** Draws a page of a file, from 1, at so many dots per inch, as a PNG. */
export type DrawPage = (path: string, page: number, dpi: number) => Promise<Uint8Array>;

/** Numbers by name, by the id of the value that they made the confidence of. */
export type Features = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the product made of a document. */
export interface Prediction {
  readonly fields: RecordFields;
  readonly features?: Features;
}

/** What the product makes of a document's pages. */
export type Predict = (documentId: string, pages: readonly Page[]) => Promise<Prediction>;

/** What a model has to do with a document. */
export interface ModelProposal {
  readonly candidates: readonly Candidate[];
  readonly asked?: readonly AskedOfModel[];
}

/** What an evaluation asks of the product around it. */
export interface EvaluatedProduct {
  readonly read: ReadFile;
  /** What a reading depends on beside the file and the code. */
  readonly readsWith: Pick<Settings, "limits" | "ocr">;
  readonly draw: DrawPage;
  readonly predict: Predict;
  /** What rules, classifiers and a model propose. */
  readonly propose?: (documentId: string, pages: readonly Page[]) => Promise<ModelProposal>;
  /** What a model was asked since the product was opened. */
  readonly modelWork?: () => ModelWork;
  /** Name of the model that is asked besides the rules; absent: none, and a run costs nothing but time. */
  readonly model?: string;
  /** How many documents it works on at once. */
  readonly atOnce: number;
}
