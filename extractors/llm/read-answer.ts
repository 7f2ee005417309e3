import { z } from "zod";
import { AppliesTo } from "../../schemas/applies-to.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { visibleText } from "./visible-text.ts";

/** One value that a model proposes, checked against the field's schema, not yet against the document. */
export interface ProposedValue {
  readonly field: Field;
  readonly value: unknown;
  readonly appliesTo?: AppliesTo;
  readonly quote: string;
}

export interface ReadAnswer {
  readonly proposed: readonly ProposedValue[];
  /** Items that are not a quote with a value of the field, or name something that was not asked. */
  readonly invalid: number;
}

/** Lenient, as towards any service: other properties are ignored, and what applies to all may be left out. */
const Item = z.object({ quote: z.string(), value: z.unknown(), appliesTo: z.unknown().optional() });

/** The values in a model's answer to a question about these fields. */
export function readAnswer(answer: unknown, fields: readonly Field[]): ReadAnswer {
  const known = new Map(fields.map((field) => [field.key, field]));
  const lists = z.record(z.string(), z.unknown()).safeParse(answer).data;
  if (!lists) return { proposed: [], invalid: 1 };
  const items = Object.entries(lists).flatMap(([key, list]) =>
    itemsOf(list).map((item) => readItem(item, known.get(key))),
  );
  const proposed = items.filter((item) => item !== undefined);
  return { proposed, invalid: items.length - proposed.length };
}

/** A model without a schema to hold it writes one item without its list, or null for an empty list. */
function itemsOf(list: unknown): unknown[] {
  if (list === null || list === undefined) return [];
  return Array.isArray(list) ? list : [list];
}

function readItem(item: unknown, field: Field | undefined): ProposedValue | undefined {
  const parts = Item.safeParse(item).data;
  if (!field || !parts) return undefined;
  const value = field.value.safeParse(withoutBlanks(parts.value));
  const scope = field.cardinality === "one" ? undefined : withoutBlanks(parts.appliesTo);
  const appliesTo = AppliesTo.optional().safeParse(scope);
  if (!value.success || !appliesTo.success) return undefined;
  return { field, value: value.data, appliesTo: appliesTo.data, quote: parts.quote };
}

/** Texts as a person sees them; undefined for what says nothing: null, an empty string, an object of which nothing is left. */
function withoutBlanks(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value === "string") return visibleText(value).trim() === "" ? undefined : visibleText(value);
  if (Array.isArray(value)) return value.map(withoutBlanks).filter((item) => item !== undefined);
  if (typeof value !== "object") return value;
  const parts = Object.entries(value)
    .map(([name, part]) => [name, withoutBlanks(part)] as const)
    .filter(([, part]) => part !== undefined);
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}
