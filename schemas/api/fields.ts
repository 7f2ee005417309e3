import { z } from "zod";
import { CustomField } from "../custom-field.ts";

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
  /** Words for the names that values are made of (`tacit`, `buyer`, `nonRenewal`), by name. */
  words: z.record(z.string(), Label),
  /** Words for the parts of a value (`period`, `taxBasis`), by the names that its schema gives them. */
  parts: z.record(z.string(), Label),
  /** "How we decide this", edited by administrators. */
  note: z.string().optional(),
  /** Sent as If-Match with a new note, so that nobody's is written over. */
  noteEtag: z.string(),
  /** Of a field that an administrator added in the application: what it was defined by. */
  definition: CustomField.optional(),
  /** Sent as If-Match with a change of it, or to take it away. */
  definitionEtag: z.string().optional(),
  /** No longer asked for; its values stay in the records. */
  archived: z.boolean().optional(),
});
export type FieldView = z.infer<typeof FieldView>;

/** The fields that most people ask for first. */
export const essentialFields = ["endDate", "renewal", "notices", "amounts", "indexation", "parties"] as const;

/** What became of a custom field that was taken away: `archived` where contracts have values of it, which stay. */
export const RemovedField = z.strictObject({ key: z.string(), outcome: z.enum(["removed", "archived"]) });

/** An empty note removes it. */
export const FieldNote = z.strictObject({ note: z.string().max(10_000) });

/** What may change of a custom field: choices are added or put in order, and go only while no contract has them. */
export const CustomFieldChange = CustomField.pick({ label: true, meaning: true, choices: true }).partial().extend({
  /** `false` asks for an archived field again. */
  archived: z.boolean().optional(),
});
export type CustomFieldChange = z.infer<typeof CustomFieldChange>;

/** Words to a value of a field, by our own readers. `current`: the value that stands there; words change only what they say. */
export const ReadValueQuestion = z.strictObject({
  field: z.string(),
  text: z.string().min(1).max(20_000),
  language: z.enum(["fr", "en"]).default("fr"),
  current: z.unknown().optional(),
});
export type ReadValueQuestion = z.infer<typeof ReadValueQuestion>;
/** `value` is absent where the words state none; `error` says what was expected, for the person typing. */
export const ReadValueAnswer = z.strictObject({
  value: z.unknown().optional(),
  /** The value in one short line, as in exports. */
  printed: z.string().optional(),
  /** The same for people, in words of their language. */
  readable: Label.optional(),
  /** Other values that the words may mean. */
  others: z.array(z.strictObject({ value: z.unknown(), printed: z.string(), readable: Label })),
  /** Of a price formula: TeX of its tree. */
  tex: z.string().optional(),
  error: Label.optional(),
  /** Beside a value: why it wants a second look. */
  warning: Label.optional(),
});
export type ReadValueAnswer = z.infer<typeof ReadValueAnswer>;
