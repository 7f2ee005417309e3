import type { AmountsValue } from "../../schemas/fields/amounts.ts";
import type { DurationValue } from "../../schemas/fields/duration.ts";
import { sameDecimal, sameMoney, samePeriod } from "../../schemas/fields/equality.ts";
import type { NoticesValue } from "../../schemas/fields/notices.ts";
import type { PenaltiesValue } from "../../schemas/fields/penalties.ts";
import type { DateOrRule } from "../../schemas/value-types.ts";
import type { Language } from "../../values/read.ts";
import { amountOf } from "../languages/amount-reading.ts";
import { type PenaltyWords, penaltyWords } from "../languages/penalty-words.ts";
import type { Mention, MentionKind } from "./mentions.ts";

/** A field that is read by telling what a mention of a date, a period, an amount or a rate is. */
export interface ValueTask<Kind extends MentionKind = MentionKind, Value = unknown> {
  /** Key of the field. */
  readonly field: string;
  readonly kinds: readonly Kind[];
  /** The class of a mention that a value of the field is about; undefined where it is about another. */
  readonly classOf: (value: Value, mention: Mention<Kind>) => string | undefined;
  /** The field's value, where the mention is of a class of the task's classifier. */
  readonly meaning: (mention: Mention<Kind>, is: string, language: Language) => Value;
  /** A rule's value that the classifier finds less likely than this to be anything of the field is too weak to be shown. */
  readonly doubtsBelow?: number;
  /** Where the classifier finds another class than a rule, from which probability on it is taken for the rule's. */
  readonly overrules?: { readonly from: number; readonly withClass: (value: Value, is: string) => Value };
}

function task<Kind extends MentionKind, Value>(of: ValueTask<Kind, Value>): ValueTask {
  return of as unknown as ValueTask;
}

/** Class of a mention that is the field's value, where the field has only one sort of them. */
export const theValue = "value";

const aDay = {
  kinds: ["date"],
  classOf: (label: DateOrRule, { value }: Mention<"date">) =>
    label.kind === "date" && label.date === value ? theValue : undefined,
  meaning: ({ value }: Mention<"date">): DateOrRule => ({ kind: "date", date: value }),
} as const;

/** Add a field: its line here. */
export const valueTasks: readonly ValueTask[] = [
  task<"period", NoticesValue>({
    field: "notices",
    kinds: ["period"],
    classOf: ({ purpose, period }, { value }) => (samePeriod(period, value) ? purpose : undefined),
    meaning: ({ value }, is) => ({ purpose: is as NoticesValue["purpose"], period: value }),
    doubtsBelow: 0.05,
    overrules: { from: 0.8, withClass: (value, is) => ({ ...value, purpose: is as NoticesValue["purpose"] }) },
  }),
  task<"period", DurationValue>({
    field: "duration",
    kinds: ["period"],
    classOf: ({ period }, { value }) => (period !== "indefinite" && samePeriod(period, value) ? theValue : undefined),
    meaning: ({ value }) => ({ period: value }),
  }),
  task<"date", DateOrRule>({ field: "endDate", ...aDay }),
  task<"date", DateOrRule>({ field: "effectiveDate", ...aDay }),
  task<"date", string>({
    field: "signatureDate",
    kinds: ["date"],
    classOf: (date, { value }) => (date === value ? theValue : undefined),
    meaning: ({ value }) => value,
    doubtsBelow: 0.05,
  }),
  task<"money", AmountsValue>({
    field: "amounts",
    kinds: ["money"],
    classOf: ({ role, money }, { value }) => (sameMoney(money, value.money) ? role : undefined),
    meaning: ({ value: { taxBasis, period, ...read } }, is) =>
      amountOf(read, { role: is as AmountsValue["role"], taxBasis, period }),
    overrules: { from: 0.4, withClass: (value, is) => ({ ...value, role: is as AmountsValue["role"] }) },
  }),
  task<"money" | "percent", PenaltiesValue>({
    field: "penalties",
    kinds: ["money", "percent"],
    classOf: ({ rate }, mention) => (isRate(rate, mention) ? theValue : undefined),
    meaning: (mention, _, language) => penaltyOf(mention, penaltyWords[language]),
  }),
];

function isRate(rate: PenaltiesValue["rate"], mention: Mention<"money" | "percent">): boolean {
  if (rate.kind === "money") return mention.kind === "money" && sameMoney(rate.money, mention.value.money);
  return rate.kind === "percent" && mention.kind === "percent" && sameDecimal(rate.percent, mention.value);
}

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
