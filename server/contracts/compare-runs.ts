import { isDeepStrictEqual } from "node:util";
import type { RunComparison } from "../../schemas/api/contracts.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { type RecordFields, valuesOf } from "../../schemas/record.ts";
import { type Onlooker, printedFor } from "./views.ts";

/** The fields of which two runs read other values, in the order of the vocabulary; values printed. */
export function compareRuns(
  from: RecordFields,
  to: RecordFields,
  vocabulary: readonly Field[],
  onlooker: Onlooker,
): (typeof RunComparison)["_output"]["differences"] {
  const known = new Map(vocabulary.map((field) => [field.key, field]));
  const keys = new Set([...known.keys(), ...Object.keys(from), ...Object.keys(to)]);
  return [...keys].flatMap((key) => {
    const [before, after] = [valuesOf(from[key]), valuesOf(to[key])];
    const said = (values: typeof before) => values.map(({ value, appliesTo }) => ({ value, appliesTo }));
    if (isDeepStrictEqual(said(before), said(after))) return [];
    const printed = (values: typeof before) => printedFor(known.get(key), values, onlooker);
    return { field: key, before: printed(before), after: printed(after) };
  });
}
