import type { EntryView, ValueView } from "../../schemas/api/decisions.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { type FieldValue, type FieldValueList, isList } from "../../schemas/record.ts";
import { wordsOf } from "../../schemas/words/in-words.ts";
import { readableValue } from "../../values/readable.ts";
import { levelOf, levelOfDoubt } from "../level.ts";
import { maskValue } from "../mask.ts";
import { texOf } from "../value-entry/tex.ts";

/** Who looks, as far as it says what they see. */
export interface Onlooker {
  readonly permissions: ReadonlySet<string>;
}

/** A field's entry as people see it. */
export function entryView(
  field: Field,
  entry: FieldValue | FieldValueList,
  etag: string,
  onlooker: Onlooker,
): EntryView {
  if (!isList(entry)) return { etag, items: [valueView(field, entry, onlooker)] };
  return {
    etag,
    items: entry.items.map((item) => valueView(field, item, onlooker)),
    ...(entry.absence && { absence: valueView(field, entry.absence, onlooker) }),
  };
}

/** A value as people see it. */
export function valueView(field: Field, item: FieldValue, onlooker: Onlooker): ValueView {
  const { derivation, ...seen } = seenBy(field.key, item, onlooker);
  const { value } = seen;
  const [fr, en] = [texOf(field.key, value, "fr"), texOf(field.key, value, "en")];
  return {
    ...seen,
    level: levelOf(seen),
    ...(value !== undefined && { printed: printed(field, value) }),
    ...inWords(field, value),
    ...(derivation && {
      derivation: derivation.map((step) => ({ ...step, readable: wordsOf(step.operation) })),
    }),
    ...(fr !== undefined && en !== undefined && { tex: { fr, en } }),
    alternatives: seen.alternatives.map((other) => ({
      value: other.value,
      printed: printed(field, other.value),
      ...inWords(field, other.value),
      level: levelOfDoubt(other.confidence),
      evidence: other.evidence,
    })),
  };
}

/** Values in one line, as one who looks may see them. */
export function printedFor(field: Field | undefined, values: readonly FieldValue[], onlooker: Onlooker): string[] {
  return values.map((item) => {
    const { state, value } = seenBy(field?.key ?? "", item, onlooker);
    if (value === undefined) return state;
    return field ? printed(field, value) : JSON.stringify(value);
  });
}

function seenBy(key: string, item: FieldValue, onlooker: Onlooker): FieldValue {
  return onlooker.permissions.has("bank:read") ? item : maskValue(key, item);
}

function inWords(field: Field, value: unknown): Pick<ValueView, "readable"> {
  const known = field.value.safeParse(value);
  if (!known.success) return {};
  return { readable: { fr: readableValue(field, known.data, "fr"), en: readableValue(field, known.data, "en") } };
}

/** An earlier version may have stored a value of another shape. */
function printed(field: Field, value: unknown): string {
  const known = field.value.safeParse(value);
  return known.success ? field.print(known.data) : (JSON.stringify(value) ?? "");
}
