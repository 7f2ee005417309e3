import { fieldByKey } from "../../schemas/fields/index.ts";
import { type DatasetScore, totals } from "../evaluate.ts";
import { isAbsence, type Judged, judgedValues } from "../judged.ts";
import { type Interval, intervalsOf } from "../measures/bootstrap.ts";
import { focusFields, focusOf, slicesOf } from "../measures/groups.ts";
import {
  type AcceptancePoint,
  acceptanceCurve,
  type Coverage,
  coverageAtPrecision,
  type FalseAbsence,
  falseAbsences,
  isAccepted,
  type Reliability,
  reliabilityOf,
} from "../measures/reliability.ts";
import type { ObligationScore } from "../scorers/obligations.ts";
import { type Figures, figures, sum, type Tally } from "../scorers/tally.ts";

/** Counts, what they come to, the 95 % interval of their F1, and the mean of the F1 of each document. */
export type Counted = Tally & Figures & { readonly interval?: Interval; readonly meanF1?: number };

/** Everything that a report says of a set; numbers and names only, no text of documents. */
export interface DatasetSummary {
  readonly id: string;
  readonly about: string;
  readonly heldOut: boolean;
  readonly micro: Counted;
  readonly focus: Counted;
  readonly fields: Readonly<Record<string, Counted>>;
  /** Obligations paired by passage, over all documents. */
  readonly obligations?: ObligationScore;
  readonly slices: readonly { readonly name: string; readonly documents: number; readonly micro: Counted }[];
  readonly confidence: ConfidenceSummary;
  /** What the rules and the decision took; reading not counted. */
  readonly cost: { readonly pages: number; readonly seconds: number };
  readonly documents: readonly DocumentSummary[];
}

/** How far the confidences of a set can be believed. */
export interface ConfidenceSummary {
  /** Of values found. */
  readonly values?: Reliability;
  /** Of key fields said to have no value. */
  readonly absences?: Reliability;
  /** Values that go unreviewed, and how many of them are right. */
  readonly accepted: { readonly n: number; readonly right: number };
  /** At an observed precision of 0.99, by kind of value. */
  readonly coverage: readonly Coverage[];
  readonly falseAbsences: readonly FalseAbsence[];
  /** Values found and right from each confidence on. */
  readonly curve: readonly AcceptancePoint[];
}

export interface DocumentSummary {
  readonly id: string;
  readonly language: string;
  readonly fileType: string;
  readonly ocrConfidence?: number;
  readonly pages: number;
  readonly seconds: number;
  readonly failure?: string;
  readonly fields: Readonly<Record<string, Tally>>;
}

const promisedPrecision = 0.99;

export function summaryOf(score: DatasetScore): DatasetSummary {
  const { id, about, heldOut, documents, fields, micro } = score;
  const intervals = intervalsOf(score);
  const perDocument = (wanted: (field: string) => boolean) => meanF1(documents, wanted);
  return {
    id,
    about,
    heldOut,
    micro: counted(micro, intervals.micro, perDocument(isCore)),
    focus: counted(focusOf(score), intervals.focus, perDocument(isFocus)),
    fields: Object.fromEntries(
      [...fields].map(([key, tally]) => [
        key,
        counted(
          tally,
          intervals.fields.get(key),
          perDocument((field) => field === key),
        ),
      ]),
    ),
    obligations: obligationsOf(score),
    slices: slicesOf(documents).map((slice) => {
      const part = totals(slice.documents);
      const own = intervalsOf({ documents: slice.documents, fields: part.fields });
      return { name: slice.name, documents: slice.documents.length, micro: counted(part.micro, own.micro) };
    }),
    confidence: confidenceOf(judgedValues([score]).filter(({ field }) => isCore(field))),
    cost: {
      pages: total(documents.map(({ pages }) => pages)),
      seconds: total(documents.map(({ seconds }) => seconds)),
    },
    documents: documents.map((document) => ({
      id: document.id,
      language: document.language,
      fileType: document.fileType,
      ocrConfidence: document.ocrConfidence,
      pages: document.pages,
      seconds: document.seconds,
      failure: document.failure?.message,
      fields: Object.fromEntries([...document.fields].map(([key, { tally }]) => [key, tally])),
    })),
  };
}

const isCore = (field: string) => fieldByKey(field).tier === "core";
const isFocus = (field: string) => focusFields.includes(field);

function counted(tally: Tally, interval: Interval | undefined, mean?: number): Counted {
  return { ...tally, ...figures(tally), ...(interval && { interval }), ...(mean !== undefined && { meanF1: mean }) };
}

/** Each document counts as much as another, however many values it has; those without any are left out. */
function meanF1(documents: DatasetScore["documents"], wanted: (field: string) => boolean): number | undefined {
  const own = documents.flatMap((document) => {
    const chosen = [...document.fields].filter(([field]) => wanted(field)).map(([, { tally }]) => tally);
    return figures(sum(chosen)).f1 ?? [];
  });
  return own.length === 0 ? undefined : total(own) / own.length;
}

function obligationsOf({ documents }: DatasetScore): ObligationScore | undefined {
  const scores = documents.flatMap(({ obligations }) => obligations ?? []);
  if (scores.length === 0) return undefined;
  return {
    matched: total(scores.map(({ matched }) => matched)),
    missed: total(scores.map(({ missed }) => missed)),
    spurious: total(scores.map(({ spurious }) => spurious)),
    debtorRight: total(scores.map(({ debtorRight }) => debtorRight)),
  };
}

function confidenceOf(judged: readonly Judged[]): ConfidenceSummary {
  const values = judged.filter((one) => !isAbsence(one));
  const accepted = values.filter(isAccepted);
  return {
    values: reliabilityOf(values),
    absences: reliabilityOf(judged.filter(isAbsence)),
    accepted: { n: accepted.length, right: accepted.filter(({ right }) => right).length },
    coverage: coverageAtPrecision(values, promisedPrecision),
    falseAbsences: falseAbsences(judged),
    curve: acceptanceCurve(values),
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((before, one) => before + one, 0);
}
