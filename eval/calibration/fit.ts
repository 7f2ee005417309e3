import {
  calibrationOf,
  type Fit,
  type Judgement,
  type Targets,
  targetFor,
  type Weights,
} from "../../extractors/reconcile/calibration.ts";
import { sha256 } from "../../lib/hash.ts";
import { type ValueKind, valueKinds } from "../../schemas/value-kinds.ts";
import { isAbsence, type Judged } from "../judged.ts";
import { lowerBound } from "./clopper-pearson.ts";
import { type ContractExample, foldOf, folds, type Tried, triedOnOthers } from "./folds.ts";
import { ladderOf } from "./ladder.ts";
import { fitLogistic } from "./logistic.ts";

/** Fewer examples than this fit nothing. */
const fewestExamples = 40;

/** A judged value as an example; its field is a feature, so that fields of one kind may differ. */
export interface JudgedExample extends ContractExample {
  readonly judged: Judged;
}

/** The judged values as examples, by what is fitted together: kinds of values, and the silence of each key field. */
export interface Examples {
  readonly values: ReadonlyMap<ValueKind, readonly JudgedExample[]>;
  readonly silences: ReadonlyMap<string, readonly JudgedExample[]>;
}

export function examplesOf(judged: readonly Judged[]): Examples {
  const examples = judged.map(
    (one): JudgedExample => ({
      judged: one,
      contract: `${one.dataset}/${one.document}`,
      language: one.language,
      unseen: one.unseen,
      excerpt: one.excerpt,
      features: { ...one.features, [`field:${one.field}`]: 1 },
      right: one.right,
    }),
  );
  const enough = <Key>(groups: Map<Key, JudgedExample[]>) =>
    new Map([...groups].filter(([, list]) => list.filter(({ excerpt }) => !excerpt).length >= fewestExamples));
  const absences = examples.filter(({ judged: one }) => isAbsence(one));
  const values = examples.filter(({ judged: one }) => !isAbsence(one));
  return {
    values: enough(Map.groupBy(values, (example) => example.judged.valueType)),
    silences: enough(Map.groupBy(absences, (example) => example.judged.field)),
  };
}

/** Weights fitted to all examples, with ladders from models that had not seen the contract. */
export function weightsOf({ values, silences }: Examples, date: string): Weights {
  const data = sha256(
    JSON.stringify(
      [...values.values(), ...silences.values()].flatMap((list) =>
        list.map(({ contract, features, right }) => [contract, features, right]),
      ),
    ),
  );
  const kinds = valueKinds.flatMap((kind) => {
    const list = values.get(kind);
    return list ? [[kind, fitOf(list)] as const] : [];
  });
  return {
    fittedOn: date,
    data,
    values: Object.fromEntries(kinds),
    silences: Object.fromEntries([...silences].map(([field, list]) => [field, fitOf(list)])),
  };
}

function fitOf(all: readonly JudgedExample[], tried = triedOnOthers(all)): Fit {
  const byLanguage = Map.groupBy(tried, ({ example }) => example.language);
  const examples = all.filter(({ excerpt }) => !excerpt);
  const coefficients = Object.entries(fitLogistic(examples)).map(
    ([name, weight]) => [name, Math.round(weight * 10_000) / 10_000] as const,
  );
  return {
    n: examples.length,
    documents: new Set(examples.map(({ contract }) => contract)).size,
    coefficients: Object.fromEntries(coefficients),
    ladders: Object.fromEntries([...byLanguage].map(([language, list]) => [language, ladderOf(list)])),
  };
}

/** An example with what weights say of it that knew nothing of its contract, ladders included. */
export interface Promised extends Tried<JudgedExample> {
  readonly accepted: boolean;
}

/** Judges each fold by weights fitted to, and ladders built from, the other folds alone: how promises hold. */
export function promisesKept(examples: Examples, targets: Targets): Promised[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const others = mapExamples(examples, (list) => list.filter((example) => foldOf(example) !== fold));
    const calibration = calibrationOf(weightsOf(others, "1970-01-01"), targets);
    const judge = (example: JudgedExample, { probability, acceptFrom }: Judgement): Promised => ({
      example,
      probability,
      accepted: acceptFrom !== undefined && probability >= acceptFrom,
    });
    const tested = (list: readonly JudgedExample[]) =>
      list.filter((example) => foldOf(example) === fold && !example.excerpt);
    return [
      ...[...examples.values.values()]
        .flatMap(tested)
        .map((one) => judge(one, calibration.value(one.judged.field, one.language, one.features))),
      ...[...examples.silences.values()]
        .flatMap(tested)
        .map((one) => judge(one, calibration.silence(one.judged.field, one.language, one.features))),
    ];
  });
}

/**
 * The weights without the ladders of a kind and language that would accept, but whose acceptance was not borne out by contracts they
 * had not seen: there the bound on the share that is right (Clopper and Pearson, one-sided, 95 %) stays below the target.
 */
export function borneOut(weights: Weights, promised: readonly Promised[], targets: Targets): Weights {
  const doubtful = (ofFit: (judged: Judged) => boolean, language: string) => {
    const accepted = promised.filter(
      ({ example, accepted: yes }) => yes && example.language === language && ofFit(example.judged),
    );
    const wrong = accepted.filter(({ example }) => !example.right).length;
    const target = Math.max(0, ...accepted.map(({ example }) => targetFor(example.judged.field, targets)));
    return accepted.length > 0 && lowerBound(accepted.length, wrong) < target;
  };
  const checked = (fits: Readonly<Record<string, Fit>>, isOf: (name: string, judged: Judged) => boolean) =>
    Object.fromEntries(
      Object.entries(fits).map(([name, fit]) => {
        const ladders = Object.entries(fit.ladders).filter(
          ([language]) => !doubtful((judged) => isOf(name, judged), language),
        );
        return [name, { ...fit, ladders: Object.fromEntries(ladders) }];
      }),
    );
  return {
    ...weights,
    values: checked(weights.values, (kind, judged) => !isAbsence(judged) && judged.valueType === kind),
    silences: checked(weights.silences, (field, judged) => isAbsence(judged) && judged.field === field),
  };
}

function mapExamples(
  { values, silences }: Examples,
  change: (list: readonly JudgedExample[]) => readonly JudgedExample[],
): Examples {
  const changed = <Key>(groups: ReadonlyMap<Key, readonly JudgedExample[]>) =>
    new Map([...groups].map(([key, list]) => [key, change(list)] as const).filter(([, list]) => list.length > 0));
  return { values: changed(values), silences: changed(silences) };
}
