import { z } from "zod";
import { probabilityOf } from "../../lib/logistic.ts";
import type { Settings } from "../../schemas/settings.ts";
import { type ValueKind, valueKindOf, valueKinds } from "../../schemas/value-kinds.ts";
import type { Features } from "./features.ts";
import type { MeasuredModel } from "./model-voice.ts";

/**
 * One rung: of the labelled values with at least this probability, how many there were, how many of them were wrong, and
 * the share that is right with 95 % confidence (one-sided Clopper–Pearson bound).
 */
const Rung = z.strictObject({
  from: z.number().min(0).max(1),
  n: z.int().positive(),
  errors: z.int().nonnegative(),
  bound: z.number().min(0).max(1),
});
export type Rung = z.infer<typeof Rung>;

/** A logistic model, and what its probabilities were worth on contracts that it was not fitted to, by language. */
const Fit = z.strictObject({
  n: z.int().positive(),
  documents: z.int().positive(),
  /** By feature; `bias` counts always, `field:<key>` where it is that field. */
  coefficients: z.record(z.string(), z.number()),
  ladders: z.record(z.string(), z.array(Rung)),
});
export type Fit = z.infer<typeof Fit>;

/** What `npm run calibrate` writes. */
export const Weights = z.strictObject({
  fittedOn: z.iso.date(),
  /** SHA-256 of the judged values that it was fitted to. */
  data: z.string().min(1),
  values: z.partialRecord(z.enum(valueKinds), Fit),
  /** That a key field has no value, by field. */
  silences: z.record(z.string(), Fit),
});
export type Weights = z.infer<typeof Weights>;

/** Share of accepted values that is to be right, 0–1. */
export interface Targets {
  /** Of dates, amounts and price formulas. */
  readonly key: number;
  readonly other: number;
}

/** The targets that settings ask for. */
export function targetsOf({ keyPrecision, precision }: Settings["review"]): Targets {
  return { key: keyPrecision, other: precision };
}

export interface Judgement {
  /** That it is right, 0–1. */
  readonly probability: number;
  /** Probability from which its kind is accepted; undefined where too few labelled ones bear the promise out. */
  readonly acceptFrom: number | undefined;
  /** What each feature counts for, as log odds; `bias` counts always. */
  readonly coefficients: Features;
}

/** What readings are worth: learnt from labelled contracts. */
export interface Calibration {
  /** The model and prompts whose answers it was fitted with; absent: what a model alone says is for a person. */
  readonly model?: MeasuredModel & { readonly foundBy: readonly string[] };
  readonly value: (field: string, language: string, features: Features) => Judgement;
  readonly silence: (field: string, language: string, features: Features) => Judgement;
}

/** Kinds for which a wrong value costs most. */
const keyKinds: ReadonlySet<ValueKind> = new Set(["date", "amount", "indexation"]);

export function targetFor(field: string, targets: Targets): number {
  return keyKinds.has(valueKindOf(field)) ? targets.key : targets.other;
}

/** The calibration of these weights, accepting what they promise to be right often enough. */
export function calibrationOf(weights: Weights, targets: Targets, model?: Calibration["model"]): Calibration {
  const judge = (fit: Fit | undefined, field: string, language: string, features: Features): Judgement => {
    if (!fit) return { probability: unfitted, acceptFrom: undefined, coefficients: {} };
    const rungs = fit.ladders[language] ?? [];
    const sure = rungs.filter(({ bound }) => bound >= targetFor(field, targets));
    return {
      coefficients: fit.coefficients,
      probability: probabilityOf(fit.coefficients, { ...features, [`field:${field}`]: 1 }),
      acceptFrom: sure.length === 0 ? undefined : Math.min(...sure.map(({ from }) => from)),
    };
  };
  return {
    model,
    value: (field, language, features) => judge(weights.values[valueKindOf(field)], field, language, features),
    silence: (field, language, features) => judge(weights.silences[field], field, language, features),
  };
}

/** Of what was never measured. */
const unfitted = 0.5;
