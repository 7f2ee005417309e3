import { z } from "zod";
import { ContractLine } from "./contracts.ts";
import { PageQuery } from "./paging.ts";

export const QueueQuery = PageQuery.extend({
  /** `essential`: end, renewal, notice, amounts, indexation, parties. */
  profile: z.enum(["essential", "all"]).default("essential"),
  batch: z.string().optional(),
  field: z.string().optional(),
  contractKind: z.string().optional(),
  /** Contracts that a colleague works on are left out unless asked for. */
  claimed: z.enum(["leaveOut", "show"]).default("leaveOut"),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

/** A contract with doubtful values, the one that matters most first: chance of error × money or nearest date. */
export const QueueItem = z.strictObject({
  contract: ContractLine,
  /** The doubtful values of the profile, in order of work. `essential` says which profile. */
  values: z.array(z.strictObject({ field: z.string(), item: z.string(), confidence: z.number() })),
  /** 0–1, and what it is made of. */
  priority: z.number(),
  /** `date`: an end or notice falls soon; `money`: a large amount; `doubt`: likely wrong; `check`: all that waits is sure, and was drawn to be looked at. */
  because: z.enum(["date", "money", "doubt", "check"]),
  claim: z.strictObject({ by: z.string(), name: z.string(), until: z.string() }).optional(),
  /** Remarks addressed to who asks. */
  remarks: z.int(),
});
export type QueueItem = z.infer<typeof QueueItem>;

/** What is left: values, contracts, and hours at the median seconds a field of the last weeks (20 s where unknown). */
export const QueueSummary = z.strictObject({
  contracts: z.int(),
  values: z.int(),
  hours: z.number(),
  secondsPerValue: z.number(),
  byField: z.record(z.string(), z.int()),
  byBatch: z.record(z.string(), z.int()),
  byContractKind: z.record(z.string(), z.int()),
});
export type QueueSummary = z.infer<typeof QueueSummary>;
