import { z } from "zod";

/** Something a person should look at. It travels beside a value; it never stops a run. */
export const Issue = z.strictObject({
  /** Stable and upper case, e.g. `END_BEFORE_START`. */
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  severity: z.enum(["info", "warning", "error"]),
  /** What was found and what to do; no document text. */
  message: z.string().min(1),
  /**
   * What the message was filled with (numbers, ISO dates, keys of fields), to say it in another language; `way` tells
   * apart what a code says in several ways. Absent where there is nothing to fill, and in what older versions stored.
   */
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  field: z.string().optional(),
  /** Identifier of the document concerned, where it is not the whole contract. */
  document: z.string().optional(),
  page: z.int().positive().optional(),
});
export type Issue = z.infer<typeof Issue>;

/** What a stage gives back: its value, and what a person should look at. */
export interface Outcome<Value> {
  readonly value: Value;
  readonly issues: readonly Issue[];
}
