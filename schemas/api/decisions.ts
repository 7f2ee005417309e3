import { z } from "zod";
import { AppliesTo } from "../applies-to.ts";
import { Evidence } from "../evidence.ts";
import { DerivationStep, State, Status } from "../record.ts";
import { PickedPlace } from "./documents.ts";

/** How sure we are, in three levels: people read percentages as promises. `confirmed`: a person said so. */
export const Level = z.enum(["confirmed", "sure", "likely", "doubtful"]);
export type Level = z.infer<typeof Level>;

/** A `FieldValue` as people see it, with its value printed. */
export const ValueView = z.strictObject({
  id: z.string(),
  state: State,
  value: z.unknown().optional(),
  printed: z.string().optional(),
  /** The same for people, in words of both languages: `tacite, 1 an` (`readableValue` of values/readable.ts). */
  readable: z.strictObject({ fr: z.string(), en: z.string() }).optional(),
  /** Of a price formula: TeX of its tree, decimal marks as in the language (`texOf` of server/value-entry/tex.ts). */
  tex: z.strictObject({ fr: z.string(), en: z.string() }).optional(),
  appliesTo: AppliesTo.optional(),
  confidence: z.number(),
  level: Level,
  status: Status,
  evidence: z.array(Evidence),
  alternatives: z.array(
    z.strictObject({
      value: z.unknown(),
      printed: z.string(),
      readable: z.strictObject({ fr: z.string(), en: z.string() }).optional(),
      level: Level,
      evidence: z.array(Evidence),
    }),
  ),
  /** How a computed value came about, each step also for people. */
  derivation: z
    .array(DerivationStep.extend({ readable: z.strictObject({ fr: z.string(), en: z.string() }) }))
    .optional(),
});
export type ValueView = z.infer<typeof ValueView>;

/** A field of a contract. `etag` is a hash of what stands there: a change made over another's is refused with 412. */
export const EntryView = z.strictObject({
  etag: z.string(),
  /** One for a field of one value; none where `absence` speaks. */
  items: z.array(ValueView),
  /** Why there is no value, of a list field. */
  absence: ValueView.optional(),
});
export type EntryView = z.infer<typeof EntryView>;

const value = z.unknown();
const evidence = z.array(PickedPlace).max(20).optional();
const appliesTo = AppliesTo.optional();

/**
 * What a person decides of a field. `item` is the id of a value, or of an absence.
 * - `confirm`: it is right as it stands, an absence too.
 * - `correct`: another value; without evidence it stands on the reviewer's word alone. `appliesTo` stays where it is not
 *   given; `null`: the whole contract.
 * - `choose`: one of its alternatives, by position.
 * - `absent`: the contract says nothing of the kind. Without `item`, the whole field: its values go.
 * - `add`: a value that was missed (list fields, or a field of one value that has none).
 * - `remove`: this item of a list is not one.
 * - `undo`: takes the person's own latest decision on the field back.
 */
export const Decision = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("confirm"), item: z.string() }),
  z.strictObject({
    action: z.literal("correct"),
    item: z.string(),
    value,
    evidence,
    appliesTo: AppliesTo.nullable().optional(),
  }),
  z.strictObject({ action: z.literal("choose"), item: z.string(), alternative: z.int().nonnegative() }),
  z.strictObject({ action: z.literal("absent"), item: z.string().optional() }),
  z.strictObject({ action: z.literal("add"), value, evidence, appliesTo }),
  z.strictObject({ action: z.literal("remove"), item: z.string() }),
  z.strictObject({ action: z.literal("undo") }),
]);
export type Decision = z.infer<typeof Decision>;

/** The body of a change; `seconds`: how long the field was in hand, for the dashboard's medians (never per person). */
export const DecisionBody = z.strictObject({
  decision: Decision,
  comment: z.string().max(2000).optional(),
  seconds: z.number().min(0).max(86_400).optional(),
});

/** One line of a value's history, newest first. `by` is a person's name, `machine` for a run. */
export const HistoryLine = z.strictObject({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  field: z.string(),
  item: z.string().optional(),
  action: z.enum(["recorded", "confirm", "correct", "choose", "absent", "add", "remove", "undo", "state", "rerun"]),
  before: z.string().optional(),
  after: z.string().optional(),
  comment: z.string().optional(),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

/** What a reviewer says beside values. */
export const RemarkKind = z.enum(["unsure", "notAContract", "wrongFamily", "rescan", "problem"]);
export type RemarkKind = z.infer<typeof RemarkKind>;
export const Remark = z.strictObject({
  id: z.string(),
  contract: z.string(),
  kind: RemarkKind,
  field: z.string().optional(),
  item: z.string().optional(),
  comment: z.string(),
  /** The colleague's user id whom it asks. */
  to: z.string().optional(),
  by: z.string(),
  at: z.string(),
  /** Of the product, when it was said. */
  version: z.string(),
  /** Of a problem: what stood in the field, with its evidence. */
  captured: z.array(ValueView).optional(),
  resolvedAt: z.string().optional(),
  resolvedBy: z.string().optional(),
});
export type Remark = z.infer<typeof Remark>;
/** `to`: a colleague's user id, who finds it in their queue. */
export const NewRemark = z.strictObject({
  kind: RemarkKind,
  field: z.string().optional(),
  item: z.string().optional(),
  comment: z.string().max(4000).default(""),
  to: z.string().optional(),
});
export type NewRemark = z.infer<typeof NewRemark>;
export const RemarkChange = z.strictObject({ resolved: z.literal(true) });
