import type { AmountsValue } from "../../schemas/fields/amounts.ts";
import type { NoticesValue } from "../../schemas/fields/notices.ts";
import type { PenaltiesValue } from "../../schemas/fields/penalties.ts";
import type { Language } from "../../values/read.ts";
import { amountOf } from "../languages/amount-reading.ts";
import { type PenaltyWords, penaltyWords } from "../languages/penalty-words.ts";
import type { Mention, MentionKind } from "./mentions.ts";

/** A field that is read by telling what a mention of a date, period or amount is. */
export interface ValueTask<Kind extends MentionKind = MentionKind> {
  /** Key of the field. */
  readonly field: string;
  readonly kinds: readonly Kind[];
  /** The field's value, where the mention is of a class of the task's classifier. */
  readonly meaning: (mention: Mention<Kind>, is: string, language: Language) => unknown;
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
    kinds: ["period"],
    meaning: ({ value }, is) => ({ purpose: is as NoticesValue["purpose"], period: value }),
  }),
  task<"period">({ field: "duration", kinds: ["period"], meaning: ({ value }) => ({ period: value }) }),
  task<"date">({ field: "endDate", kinds: ["date"], meaning: ({ value }) => ({ kinds: ["date"], date: value }) }),
  task<"date">({ field: "effectiveDate", kinds: ["date"], meaning: ({ value }) => ({ kinds: ["date"], date: value }) }),
  task<"date">({ field: "signatureDate", kinds: ["date"], meaning: ({ value }) => value }),
  task<"money">({
    field: "amounts",
    kinds: ["money"],
    meaning: ({ value: { taxBasis, period, ...read } }, is) =>
      amountOf(read, { role: is as AmountsValue["role"], taxBasis, period }),
  }),
  task<"money" | "percent">({
    field: "penalties",
    kinds: ["money", "percent"],
    meaning: (mention, _, language) => penaltyOf(mention, penaltyWords[language]),
  }),
];

function penaltyOf(mention: Mention<"money" | "percent">, words: PenaltyWords): PenaltiesValue {
  const { text, start, headings } = mention.sentence;
  const debtor = words.debtorOf(text);
  const per = words.perOf(text.slice(mention.end - start)) ?? words.perOf(text);
  return {
    cause: words.causeOf(text, headings.join(" / ")),
    ...(debtor && { debtor }),
    rate:
      mention.kind === "money"
        ? { kind: "money", money: mention.value.money }
        : { kind: "percent", percent: mention.value },
    ...(per && { per }),
  };
}
