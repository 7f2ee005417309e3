import { z } from "zod";

const Label = z.strictObject({ fr: z.string(), en: z.string() });

/** A field as the application needs it. */
export const FieldView = z.strictObject({
  key: z.string(),
  label: Label,
  meaning: Label,
  tier: z.enum(["core", "extended"]),
  cardinality: z.enum(["one", "onePerScope", "many"]),
  /** In the essential profile: reviewed first. */
  essential: z.boolean(),
  /** Group on the contract page: `identity`, `parties`, `dates`, `money`, `obligations`, `clauses`, `custom`. */
  group: z.string(),
  /** Whether an administrator added it. */
  custom: z.boolean(),
  /** JSON Schema (draft 2020-12) of a value, for a form. */
  schema: z.record(z.string(), z.unknown()),
  /** "How we decide this", edited by administrators. */
  note: z.string().optional(),
});
export type FieldView = z.infer<typeof FieldView>;

/** The fields that most people ask for first. */
export const essentialFields = ["endDate", "renewal", "notices", "amounts", "indexation", "parties"] as const;

/** Words to a value of a field, by our own readers. */
export const ReadValueQuestion = z.strictObject({
  field: z.string(),
  text: z.string().min(1).max(20_000),
  language: z.enum(["fr", "en"]).default("fr"),
});
/** `value` is absent where the words state none; `error` says what was expected, for the person typing. */
export const ReadValueAnswer = z.strictObject({
  value: z.unknown().optional(),
  /** The value in one short line. */
  printed: z.string().optional(),
  /** Other values that the words may mean. */
  others: z.array(z.strictObject({ value: z.unknown(), printed: z.string() })),
  /** Of a price formula: TeX of its tree. */
  tex: z.string().optional(),
  error: Label.optional(),
});
export type ReadValueAnswer = z.infer<typeof ReadValueAnswer>;
