import { type Calibration, type Targets, targetFor, type Weights } from "../../extractors/reconcile/calibration.ts";
import { calibrationHere, type OwnWeights } from "../../extractors/reconcile/own-weights.ts";
import { shippedWeights } from "../../extractors/reconcile/shipped-weights.ts";
import { lowerBound } from "../calibration/clopper-pearson.ts";
import { examplesOf, type Promised, promisesKept, weightsOf } from "../calibration/fit.ts";
import { isAbsence, type Judged } from "../judged.ts";

/** Fewer judged values, or contracts that they are of, say too little. */
const fewestValues = 200;
const fewestContracts = 30;

/** How one kind of value came out, in one language, on contracts that the weights were not fitted to. */
export interface KindOutcome {
  readonly language: string;
  /** A kind of value, or `no <field>` for the silence of a key field. */
  readonly kind: string;
  readonly values: number;
  readonly contracts: number;
  readonly outcome: "kept" | "tooFew" | "noBetter" | "promiseBroken";
  /** Mean surprise of what turned out (log loss); lower is better. Absent where there was too little to fit. */
  readonly loss?: { readonly own: number; readonly shipped: number };
  /** What would need no review, and the share of it that these contracts bear out to be right, with 95 % confidence. */
  readonly accepted?: {
    readonly of: number;
    readonly wrong: number;
    readonly bound: number;
    readonly shippedOf: number;
    /** What the settings ask of this kind: the strictest of its fields. */
    readonly target: number;
  };
}

export interface Recalibration {
  /** Languages for which at least one kind is kept. */
  readonly weights: OwnWeights;
  readonly outcomes: readonly KindOutcome[];
}

/**
 * Fits weights to reviewed contracts, and keeps each kind only where it holds on contracts that it was not fitted to: dealt
 * by contract into ten parts, each judged by weights and ladders made of the nine others. Kept is what is surely better
 * than the product's weights on the same values (95 %, contracts counted as one each), and whose accepted values are right
 * as often as promised, or of which no more are wrong than the product would have let pass.
 */
export function recalibrate(judged: readonly Judged[], targets: Targets, date: string): Recalibration {
  const shipped = calibrationHere(targets);
  const outcomes: KindOutcome[] = [];
  const weights: OwnWeights = {};
  for (const [language, list] of Map.groupBy(
    judged.filter(({ features }) => features),
    (one) => one.language,
  )) {
    const kinds = Map.groupBy(list, kindOf);
    const enough = [...kinds].filter(([, ofKind]) => isEnough(ofKind)).flatMap(([, ofKind]) => ofKind);
    const tried = Map.groupBy(promisesKept(examplesOf(enough), targets), ({ example }) => kindOf(example.judged));
    const found = [...kinds].map(([kind, ofKind]) =>
      outcomeOf({ language, kind, ofKind, tried: tried.get(kind), shipped, targets }),
    );
    outcomes.push(...found);
    const kept = new Set(found.filter(({ outcome }) => outcome === "kept").map(({ kind }) => kind));
    if (kept.size > 0) weights[language] = joined(weightsOf(examplesOf(enough), date), kept);
  }
  return { weights, outcomes };
}

function kindOf(judged: Judged): string {
  return isAbsence(judged) ? `no ${judged.field}` : judged.valueType;
}

function contractsOf(judged: readonly Judged[]): number {
  return new Set(judged.map(({ document }) => document)).size;
}

function isEnough(judged: readonly Judged[]): boolean {
  return judged.length >= fewestValues && contractsOf(judged) >= fewestContracts;
}

interface Tried {
  readonly language: string;
  readonly kind: string;
  readonly ofKind: readonly Judged[];
  readonly tried: readonly Promised[] | undefined;
  readonly shipped: Calibration;
  readonly targets: Targets;
}

function outcomeOf({ language, kind, ofKind, tried, shipped, targets }: Tried): KindOutcome {
  const known = { language, kind, values: ofKind.length, contracts: contractsOf(ofKind) };
  if (!tried || tried.length === 0) return { ...known, outcome: "tooFew" };
  const both = tried.map((own) => ({ own, was: judgedBy(shipped, own) }));
  const loss = {
    own: mean(both.map(({ own }) => surprise(own.probability, own.example.right))),
    shipped: mean(both.map(({ own, was }) => surprise(was.probability, own.example.right))),
  };
  const accepted = tried.filter((one) => one.accepted);
  const wrong = accepted.filter(({ example }) => !example.right).length;
  const passedThen = both.filter(({ was }) => was.accepted);
  const wrongThen = passedThen.filter(({ own }) => !own.example.right).length;
  const bound = lowerBound(accepted.length, wrong);
  const target = Math.max(...ofKind.map(({ field }) => targetFor(field, targets)));
  const figures = { loss, accepted: { of: accepted.length, wrong, bound, shippedOf: passedThen.length, target } };
  if (!isSurelyBetter(both.map(({ own, was }) => gain(own, was)))) return { ...known, ...figures, outcome: "noBetter" };
  if (wrong > wrongThen && bound < target) return { ...known, ...figures, outcome: "promiseBroken" };
  return { ...known, ...figures, outcome: "kept" };
}

interface Verdict {
  readonly probability: number;
  readonly accepted: boolean;
}

function judgedBy(calibration: Calibration, { example }: Promised): Verdict {
  const { judged, features } = example;
  const judge = isAbsence(judged) ? calibration.silence : calibration.value;
  const { probability, acceptFrom } = judge(judged.field, judged.language, features);
  return { probability, accepted: acceptFrom !== undefined && probability >= acceptFrom };
}

interface Gain {
  readonly contract: string;
  readonly gain: number;
}

function gain({ example, probability }: Promised, was: Verdict): Gain {
  return {
    contract: example.contract,
    gain: surprise(was.probability, example.right) - surprise(probability, example.right),
  };
}

/** The one-sided lower bound of the mean gain, with 95 % confidence, over contracts as they fail together, is above nothing. */
function isSurelyBetter(gains: readonly Gain[]): boolean {
  const contracts = [...Map.groupBy(gains, ({ contract }) => contract).values()].map((list) =>
    list.reduce((total, one) => total + one.gain, 0),
  );
  const middle = mean(contracts);
  const variance = contracts.reduce((total, one) => total + (one - middle) ** 2, 0) / (contracts.length - 1);
  return middle - oneSided * Math.sqrt(variance / contracts.length) > 0;
}

/** Of the normal distribution, 95 %, one-sided. */
const oneSided = 1.645;

function surprise(probability: number, right: boolean): number {
  const given = right ? probability : 1 - probability;
  return -Math.log(Math.max(given, 1e-6));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0) / numbers.length;
}

/** The product's weights with the kinds that are kept in their place. */
function joined(own: Weights, kept: ReadonlySet<string>): Weights {
  const shipped = shippedWeights();
  const values = Object.entries(own.values).filter(([kind]) => kept.has(kind));
  const silences = Object.entries(own.silences).filter(([field]) => kept.has(`no ${field}`));
  return {
    ...own,
    values: { ...shipped.values, ...Object.fromEntries(values) },
    silences: { ...shipped.silences, ...Object.fromEntries(silences) },
  };
}
