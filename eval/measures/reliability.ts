import { keyFields, type ValueKind, valueKinds } from "../../schemas/value-kinds.ts";
import { isAbsence, type Judged } from "../judged.ts";

/** Values whose confidence lies in one tenth of the scale. */
export interface ReliabilityBin {
  /** Confidences from here, and below `to` (the last bin: up to and with it). */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

/** How far confidences can be believed. */
export interface Reliability {
  readonly n: number;
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error over the bins (Naeini, Cooper & Hauskrecht, AAAI 2015), 0–1. */
  readonly calibrationError: number;
  /** Mean squared distance of the confidence from what came true (Brier 1950), 0–1. */
  readonly brier: number;
}

const binCount = 10;

/** Undefined where there is nothing to judge. */
export function reliabilityOf(judged: readonly Pick<Judged, "confidence" | "right">[]): Reliability | undefined {
  const n = judged.length;
  if (n === 0) return undefined;
  const groups = Map.groupBy(judged, ({ confidence }) => Math.min(binCount - 1, Math.floor(confidence * binCount)));
  const bins = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([bin, members]) => ({
      from: bin / binCount,
      to: (bin + 1) / binCount,
      n: members.length,
      meanConfidence: mean(members.map(({ confidence }) => confidence)),
      shareRight: mean(members.map(asNumber)),
    }));
  return {
    n,
    bins,
    calibrationError: bins.reduce(
      (total, bin) => total + (bin.n / n) * Math.abs(bin.shareRight - bin.meanConfidence),
      0,
    ),
    brier: mean(judged.map((one) => (one.confidence - asNumber(one)) ** 2)),
  };
}

/** What comes of accepting every value from some confidence on. */
export interface AcceptancePoint {
  readonly threshold: number;
  readonly accepted: number;
  readonly right: number;
}

/** One point for each confidence that occurs, the highest first. */
export function acceptanceCurve(judged: readonly Judged[]): AcceptancePoint[] {
  const byConfidence = Map.groupBy(judged, ({ confidence }) => confidence);
  let [accepted, right] = [0, 0];
  return [...byConfidence]
    .sort(([a], [b]) => b - a)
    .map(([threshold, members]) => {
      accepted += members.length;
      right += members.filter((one) => one.right).length;
      return { threshold, accepted, right };
    });
}

/** The largest share of values that a threshold accepts while this share of them is right; observed, not promised. */
export interface Coverage {
  readonly kind: ValueKind;
  readonly n: number;
  readonly coverage: number;
  /** Undefined where no threshold does. */
  readonly threshold?: number;
}

/** By kind of value, those that occur. */
export function coverageAtPrecision(judged: readonly Judged[], precision: number): Coverage[] {
  return valueKinds.flatMap((kind) => {
    const own = judged.filter(({ valueType }) => valueType === kind);
    if (own.length === 0) return [];
    const reached = acceptanceCurve(own).findLast(({ accepted, right }) => right >= precision * accepted);
    const coverage = (reached?.accepted ?? 0) / own.length;
    return [{ kind, n: own.length, coverage, ...(reached && { threshold: reached.threshold }) }];
  });
}

/** How often it was said that a key field has no value, and how often it has one all the same. */
export interface FalseAbsence {
  readonly field: string;
  readonly absences: number;
  readonly wrong: number;
  /** Of those that go unreviewed. */
  readonly accepted: number;
  readonly acceptedWrong: number;
}

export function falseAbsences(judged: readonly Judged[]): FalseAbsence[] {
  return keyFields.flatMap((field) => {
    const own = judged.filter((one) => one.field === field && isAbsence(one));
    if (own.length === 0) return [];
    const accepted = own.filter(isAccepted);
    const wrong = (among: readonly Judged[]) => among.filter(({ right }) => !right).length;
    return [
      { field, absences: own.length, wrong: wrong(own), accepted: accepted.length, acceptedWrong: wrong(accepted) },
    ];
  });
}

/** Whether a decision goes unreviewed. */
export function isAccepted({ status }: Judged): boolean {
  return status === "auto";
}

function asNumber({ right }: Pick<Judged, "right">): number {
  return right ? 1 : 0;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0) / numbers.length;
}
