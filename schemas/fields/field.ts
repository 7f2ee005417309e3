import type { z } from "zod";

/** A text in the two languages of the product. */
export interface Label {
  readonly fr: string;
  readonly en: string;
}

export type Cardinality = "one" | "onePerScope" | "many";

/** On the front page or before the first clause, often without a word that names it; or in every clause. */
export type UsualPlace = "frontPage" | "everywhere";

/** One thing that a record says of a contract. Everything else about it (prompt, storage, export, score) follows from this. */
export interface Field<Value = unknown> {
  /** As in the record and the JSON export; the file is named after it in kebab case. */
  readonly key: string;
  readonly label: Label;
  /** What the value means and what it does not, for reviewers and models alike. */
  readonly meaning: Label;
  /** `core`: rules read it. `extended`: defined for later rules, a model or a person. */
  readonly tier: "core" | "extended";
  /** One value; a list with one value for each thing it applies to (`onePerScope`); or a list of any length. */
  readonly cardinality: Cardinality;
  /** Where contracts state it when not in a clause of its own, where its words stand. */
  readonly usualPlace?: UsualPlace;
  readonly value: z.ZodType<Value>;
  /** Whether two values say the same thing. A method, so that fields of all value types fit one list. */
  sameValue(a: Value, b: Value): boolean;
  /** Values with other parts than these never say the same: thousands of values are compared by them first. */
  distinctParts(value: Value): string;
  /**
   * Whether the same value in another passage is another item: a penalty of 250 € for one failing and for another. Where
   * it is not, a value said twice is one item with two places.
   */
  isDistinctByPassage(value: Value): boolean;
  /** The value in one short line, for tables. */
  print(value: Value): string;
}

export interface FieldDefinition<Value> {
  readonly key: string;
  readonly label: Label;
  readonly meaning: Label;
  readonly tier: "core" | "extended";
  readonly cardinality: Cardinality;
  readonly usualPlace?: UsualPlace;
  readonly value: z.ZodType<Value>;
  readonly sameValue: (a: Value, b: Value) => boolean;
  /** Default: none. */
  readonly distinctParts?: (value: Value) => string;
  /** Default: never. */
  readonly isDistinctByPassage?: (value: Value) => boolean;
  readonly print: (value: Value) => string;
}

/** Defines a field; frozen, so that nothing changes the vocabulary at run time. */
export function defineField<Value>(definition: FieldDefinition<Value>): Field<Value> {
  return Object.freeze({ isDistinctByPassage: () => false, distinctParts: () => "", ...definition });
}
