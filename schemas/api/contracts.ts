import { z } from "zod";
import { Issue } from "../issue.ts";
import { DocumentSummary } from "../record.ts";
import { ContractState, Readiness } from "../standing.ts";
import { Decimal, IsoDate } from "../value-types.ts";
import { EntryView } from "./decisions.ts";
import { PageQuery } from "./paging.ts";

export { ContractState, Readiness };

/** One line of the portfolio: kept beside the record, so that 100,000 are listed in a moment. */
export const ContractLine = z.strictObject({
  id: z.string(),
  title: z.string(),
  reference: z.string().optional(),
  contractKind: z.string().optional(),
  documentKind: z.string(),
  language: z.string(),
  parties: z.array(z.string()),
  sites: z.array(z.string()),
  signatureDate: IsoDate.optional(),
  effectiveDate: IsoDate.optional(),
  endDate: IsoDate.optional(),
  /** When it ends and by when notice must be given, as far as that is plain: stated, or a start with a duration. May be past. */
  nextEnd: IsoDate.optional(),
  nextNotice: IsoDate.optional(),
  /** As printed by the field; the ISO forms are in the record. */
  duration: z.string().optional(),
  renewal: z.string().optional(),
  notice: z.string().optional(),
  indexation: z.string().optional(),
  /** The amount that says most of the contract: total, else maximum, else annual, else monthly × 12. */
  amount: z.strictObject({ value: Decimal, currency: z.string(), role: z.string() }).optional(),
  state: ContractState,
  readiness: Readiness,
  /** Values to review, all and essential. */
  doubtful: z.int(),
  doubtfulEssential: z.int(),
  receivedAt: z.string(),
  changedAt: z.string(),
  externalIds: z.record(z.string(), z.string()),
  /** Values of custom fields, printed, by key. */
  custom: z.record(z.string(), z.string()).optional(),
  /** Of a search: the words around a hit, as runs; `hit` runs are what was searched. */
  excerpt: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })).optional(),
});
export type ContractLine = z.infer<typeof ContractLine>;

/** Lists are given by repeating the parameter. */
const many = (value: z.ZodType<string>) =>
  z.preprocess((given) => (given === undefined || Array.isArray(given) ? given : [given]), z.array(value).optional());

export const ContractFilter = z.object({
  search: z.string().max(500).optional(),
  contractKind: many(z.string()),
  documentKind: many(z.string()),
  language: many(z.string()),
  state: many(ContractState),
  readiness: many(Readiness),
  site: many(z.string()),
  party: many(z.string()),
  batch: z.string().optional(),
  endsFrom: IsoDate.optional(),
  endsUntil: IsoDate.optional(),
  amountFrom: Decimal.optional(),
  amountUntil: Decimal.optional(),
  changedSince: z.iso.datetime({ offset: true }).optional(),
});
export type ContractFilter = z.infer<typeof ContractFilter>;

export const ContractQuery = PageQuery.extend({
  ...ContractFilter.shape,
  sort: z
    .enum(["receivedAt", "title", "endDate", "amount", "doubtful", "changedAt", "relevance"])
    .default("receivedAt"),
  direction: z.enum(["asc", "desc"]).default("desc"),
});
export type ContractQuery = z.infer<typeof ContractQuery>;

/** How many contracts the filter leaves for each value, most frequent first. */
export const Facets = z.strictObject({
  total: z.int(),
  contractKind: z.record(z.string(), z.int()),
  documentKind: z.record(z.string(), z.int()),
  language: z.record(z.string(), z.int()),
  state: z.record(z.string(), z.int()),
  readiness: z.record(z.string(), z.int()),
  site: z.record(z.string(), z.int()),
});
export type Facets = z.infer<typeof Facets>;

/** Who works on a contract now, and until when; `by` is a user's id. */
export const Claim = z.strictObject({ by: z.string(), name: z.string(), until: z.string() });
export type Claim = z.infer<typeof Claim>;

/** An issue as people see it; `readable` is absent where it was recorded before it could be said in French. */
export const IssueView = Issue.extend({ readable: z.strictObject({ fr: z.string(), en: z.string() }).optional() });
export type IssueView = z.infer<typeof IssueView>;

/** A contract as people work on it: every field's entry with its ETag. */
export const ContractView = z.strictObject({
  /** Of state and external ids: what `PATCH /contracts/:id` and `PUT /contracts/:id/validation` are sent as If-Match. */
  etag: z.string(),
  line: ContractLine,
  ourRole: z.string().optional(),
  documents: z.array(DocumentSummary),
  /** Every field of the vocabulary, by key. */
  fields: z.record(z.string(), EntryView),
  issues: z.array(IssueView),
  /** Contracts that were merged into it, with their documents, which are among its own. */
  parts: z.array(z.strictObject({ contract: z.string(), documents: z.array(z.string()) })),
  claim: Claim.optional(),
});
export type ContractView = z.infer<typeof ContractView>;

/** `null` removes an external id. */
export const ContractChange = z.strictObject({
  state: ContractState.optional(),
  externalIds: z.record(z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/), z.string().min(1).max(200).nullable()).optional(),
});
export type ContractChange = z.infer<typeof ContractChange>;

/** What a reviewer says of a contract as a whole: `validated`, or `draft` again. */
export const ContractValidation = z.strictObject({ validated: z.boolean() });

const ReasonGiven = z.string().trim().min(1).max(500);
/** `into`: the contract that it is to be part of. */
export const ContractMerge = z.strictObject({ into: z.string(), reason: ReasonGiven });
/** `from`: the contract that it is part of. */
export const ContractSeparation = z.strictObject({ from: z.string(), reason: ReasonGiven });
export const ContractDeletion = z.strictObject({ reason: ReasonGiven });
/** `filesLeft`: of how many documents the files could not be removed yet; they are when the server starts next. */
export const ContractDeleted = z.strictObject({ contract: z.string(), filesLeft: z.int() });

/** What a change of these leaves. */
export const ContractStanding = z.strictObject({
  etag: z.string(),
  state: ContractState,
  externalIds: z.record(z.string(), z.string()),
});
export type ContractStanding = z.infer<typeof ContractStanding>;

/** One line of the feed; `number` has no gaps and only grows. */
export const Change = z.strictObject({
  number: z.int(),
  at: z.string(),
  contract: z.string(),
  kind: z.enum(["recorded", "changed", "deleted", "merged"]),
  /** Keys of the fields that changed; empty where all may have. */
  fields: z.array(z.string()),
  /** Of `merged`: the contract that it is part of now. */
  into: z.string().optional(),
});
export type Change = z.infer<typeof Change>;
/** `last` is what to ask `after` next time, also where there are no changes. */
export const Changes = z.strictObject({ items: z.array(Change), last: z.int(), more: z.boolean() });
export type Changes = z.infer<typeof Changes>;

export const RunSummary = z.strictObject({
  id: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  current: z.boolean(),
  found: z.int(),
  doubtful: z.int(),
});
export type RunSummary = z.infer<typeof RunSummary>;
/** Where two runs differ, field by field, values printed. */
export const RunComparison = z.strictObject({
  from: z.string(),
  to: z.string(),
  differences: z.array(z.strictObject({ field: z.string(), before: z.array(z.string()), after: z.array(z.string()) })),
});
export type RunComparison = z.infer<typeof RunComparison>;
