import type { Field } from "../../schemas/fields/field.ts";
import type { FieldValue } from "../../schemas/record.ts";
import { lowerBound } from "../calibration/clopper-pearson.ts";
import { sameForScore } from "../scorers/same-value.ts";

/** A value that people decided of: what the machine had there, and what they left; null where there was none. */
export interface ReviewedValue {
  readonly contract: string;
  readonly field: string;
  readonly machine: FieldValue | null;
  readonly person: FieldValue | null;
  /** Drawn from what needed no review: this value, or that its field has none. */
  readonly drawn?: "value" | "silence";
}

/** Of so many, so many right, and the share that these bear out with 95 % confidence (one-sided, Clopper–Pearson). */
export interface Share {
  readonly of: number;
  readonly right: number;
  readonly bound: number;
}

export interface FieldScore {
  readonly field: string;
  /** Values that the machine had and people looked at. */
  readonly precision: Share;
  /** Values that people left there. */
  readonly recall: Share;
  /** Those that needed no review and were drawn: the only ones that speak for all that nobody looked at. */
  readonly drawn: Share;
  /** The same of contracts in which nothing was found: right where people found nothing either. */
  readonly silent: Share;
}

export interface ReviewedScore {
  readonly contracts: number;
  readonly fields: readonly FieldScore[];
  readonly all: Omit<FieldScore, "field">;
}

/**
 * What the machine read itself, before people touched it, by what they made of it. Only values that people decided of
 * count: that nobody objected to a value says nothing of it. So precision is that of what they looked at, which is mostly
 * the doubtful; that of the rest is measured on those drawn, and so is how often something was missed where nothing was found.
 */
export function scoreReviewed(values: readonly ReviewedValue[], fields: readonly Field[]): ReviewedScore {
  const known = new Map(fields.map((field) => [field.key, field]));
  const judged = values.flatMap((value) => {
    const field = known.get(value.field);
    return field && isOfMachine(value.machine) ? [{ ...value, right: isRight(field, value) }] : [];
  });
  const byField = Map.groupBy(judged, ({ field }) => field);
  return {
    contracts: new Set(judged.map(({ contract }) => contract)).size,
    fields: fields.flatMap(({ key }) => {
      const ofField = byField.get(key);
      return ofField ? [{ field: key, ...sharesOf(ofField) }] : [];
    }),
    all: sharesOf(judged),
  };
}

/** What was there first is an earlier person's where a decision before it was taken back: that is no reading. */
function isOfMachine(first: FieldValue | null): boolean {
  return first === null || first.status === "auto" || first.status === "needsReview";
}

function isRight(field: Field, { machine, person }: ReviewedValue): boolean {
  const [read, left] = [machine?.value, person?.value];
  if (read === undefined || left === undefined) return read === left && machine !== null && person !== null;
  const valid = [read, left].every((value) => field.value.safeParse(value).success);
  return valid && sameForScore(field, left, read);
}

interface Judged extends ReviewedValue {
  readonly right: boolean;
}

function sharesOf(judged: readonly Judged[]): Omit<FieldScore, "field"> {
  const read = judged.filter(({ machine }) => machine?.value !== undefined);
  const there = judged.filter(({ person }) => person?.value !== undefined);
  return {
    precision: shareOf(read),
    recall: shareOf(there),
    drawn: shareOf(judged.filter(({ drawn }) => drawn === "value")),
    silent: shareOf(silencesOf(judged)),
  };
}

/** One a contract and field: whoever finds values where there were said to be none adds each of them. */
function silencesOf(judged: readonly Judged[]): { readonly right: boolean }[] {
  const drawn = judged.filter((one) => one.drawn === "silence");
  const places = Map.groupBy(drawn, ({ contract, field }) => JSON.stringify([contract, field]));
  return [...places.values()].map((ofField) => ({ right: ofField.every(({ person }) => person?.value === undefined) }));
}

function shareOf(judged: readonly { readonly right: boolean }[]): Share {
  const right = judged.filter((one) => one.right).length;
  return { of: judged.length, right, bound: lowerBound(judged.length, judged.length - right) };
}
