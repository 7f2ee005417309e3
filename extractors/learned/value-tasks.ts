import type { AmountsValue } from "../../schemas/fields/amounts.ts";
import type { NoticesValue } from "../../schemas/fields/notices.ts";
import { amountOf } from "../languages/amount-reading.ts";
import type { Mention, MentionKind } from "./mentions.ts";

/** A field that is read by telling what a mention of a date, period or amount is. */
export interface ValueTask<Kind extends MentionKind = MentionKind> {
  /** Key of the field. */
  readonly field: string;
  readonly kind: Kind;
  /** The field's value, where the mention is of a class of the task's classifier. */
  readonly meaning: (mention: Mention<Kind>, is: string) => unknown;
}

function task<Kind extends MentionKind>(of: ValueTask<Kind>): ValueTask {
  return of as unknown as ValueTask;
}

/** Class of a mention that is the field's value, where the field has only one sort of them. */
export const theValue = "value";

/** Add a field: its line here, and in `eval/learning/labels.ts` what its labels say of a mention. */
export const valueTasks: readonly ValueTask[] = [
  task<"period">({
    field: "notices",
    kind: "period",
    meaning: ({ value }, is) => ({ purpose: is as NoticesValue["purpose"], period: value }),
  }),
  task<"period">({ field: "duration", kind: "period", meaning: ({ value }) => ({ period: value }) }),
  task<"date">({ field: "endDate", kind: "date", meaning: ({ value }) => ({ kind: "date", date: value }) }),
  task<"date">({ field: "effectiveDate", kind: "date", meaning: ({ value }) => ({ kind: "date", date: value }) }),
  task<"date">({ field: "signatureDate", kind: "date", meaning: ({ value }) => value }),
  task<"money">({
    field: "amounts",
    kind: "money",
    meaning: ({ value: { taxBasis, period, ...read } }, is) =>
      amountOf(read, { role: is as AmountsValue["role"], taxBasis, period }),
  }),
];
