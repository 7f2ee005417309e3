import { taxAddsUp, weightsSumToOne } from "./amounts.ts";
import type { Check } from "./check.ts";
import { durationAgreesWithDates, endAfterStart } from "./dates.ts";
import { identifiersAreValid } from "./identifiers.ts";

/** Every cross-field check. Add one: its function, and its name here. */
export const checks: readonly Check[] = [
  endAfterStart,
  durationAgreesWithDates,
  taxAddsUp,
  weightsSumToOne,
  identifiersAreValid,
];
