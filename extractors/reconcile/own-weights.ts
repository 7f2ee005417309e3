import { z } from "zod";
import { type Calibration, calibrationOf, type Targets, Weights } from "./calibration.ts";
import { shippedWeights } from "./shipped-weights.ts";

/**
 * Weights that `greffier recalibrate` fitted to an installation's reviewed contracts, by language; kinds that they did not
 * hold for are those that come with the product. A language that is not there has the product's.
 */
export const OwnWeights = z.record(z.string().min(2), Weights);
export type OwnWeights = z.infer<typeof OwnWeights>;

/** The calibration that comes with the product, or what stands in its place here, by the language of the document. */
export function calibrationHere(targets: Targets, own: OwnWeights = {}): Calibration {
  const shipped = calibrationOf(shippedWeights(), targets);
  const byLanguage = new Map(
    Object.entries(own).map(([language, weights]) => [language, calibrationOf(weights, targets)]),
  );
  const of = (language: string) => byLanguage.get(language) ?? shipped;
  return {
    value: (field, language, features) => of(language).value(field, language, features),
    silence: (field, language, features) => of(language).silence(field, language, features),
  };
}
