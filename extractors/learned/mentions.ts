import { findDates } from "../../values/dates.ts";
import { findMoney, type ReadMoney } from "../../values/money.ts";
import { findPeriods } from "../../values/periods.ts";
import type { Found } from "../../values/read.ts";
import { oncePerDocument } from "../languages/once-per-document.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import { type Features, plainFeatures, sorted } from "./features.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { pairsOf, stemsOf } from "./tokens.ts";

/** A date, a period or an amount that a value reader finds, wherever it stands, with what surrounds it. */
export interface Mention<Kind extends MentionKind = MentionKind> {
  readonly kind: Kind;
  readonly value: MentionValues[Kind];
  /** Range in the view. */
  readonly start: number;
  readonly end: number;
  /** Made anew at each call: those of all mentions of a long text are more than a process may hold. */
  readonly features: () => Features;
}

interface MentionValues {
  readonly period: string;
  readonly date: string;
  readonly money: ReadMoney;
}
export type MentionKind = keyof MentionValues;

/** Characters beyond the sentence that are looked at on either side. */
const beyond = { before: 150, after: 100 };
/** Words right beside the mention whose side counts. */
const near = 6;

/** Every mention of a document, in order of sentences; computed once. */
export const mentionsOf = oncePerDocument((document: RuleDocument): readonly Mention[] =>
  [...mentionsBySentence(document).values()].flat(),
);

/** The same by the sentence they stand in. */
export const mentionsBySentence = oncePerDocument((document: RuleDocument) => {
  const { language } = document;
  const mentions = sentencesOf(document).map((sentence): readonly [Sentence, readonly Mention[]] => {
    const mention = <Kind extends MentionKind>(
      kind: Kind,
      { start, end }: Found<unknown>,
      value: MentionValues[Kind],
      own: readonly string[],
    ): Mention => {
      const [from, to] = [sentence.start + start, sentence.start + end];
      return {
        kind,
        value,
        start: from,
        end: to,
        features: () => [plainFeatures(own), ...around(document, sentence, from, to)],
      };
    };
    const found = [
      ...findPeriods(sentence.text, language).map((found) =>
        mention("period", found, found.value.period, [`length:${lengthOf(found.value.period)}`]),
      ),
      ...findDates(sentence.text, language).map((found) => mention("date", found, found.value, [])),
      ...findMoney(sentence.text, language).map((found) => mention("money", found, found.value, sizeOf(found.value))),
    ];
    return [sentence, found];
  });
  return new Map(mentions);
});

function around({ view }: RuleDocument, sentence: Sentence, start: number, end: number): Features {
  const [before, after] = [stemsOf(view.slice(sentence.start, start)), stemsOf(view.slice(end, sentence.end))];
  const [first = "^", second = "^", third = "^"] = before.slice(-3).reverse();
  const [next = "$", nextButOne = "$"] = after;
  return [
    plainFeatures(["bias", `kind:${sentence.paragraph.kind}`]),
    sorted("in", [...before, ...after]),
    sorted("pair", [...pairsOf(before), ...pairsOf(after)]),
    sorted("before", before.slice(-near)),
    sorted("after", after.slice(0, near)),
    plainFeatures([
      `last:${first}`,
      `last2:${second}_${first}`,
      `last3:${third}_${second}`,
      `next:${next}`,
      `next2:${next}_${nextButOne}`,
    ]),
    sorted("heading", sentence.headings.flatMap(stemsOf)),
    sorted("earlier", stemsOf(view.slice(Math.max(0, sentence.start - beyond.before), sentence.start))),
    sorted("later", stemsOf(view.slice(sentence.end, sentence.end + beyond.after))),
  ];
}

/** Days up to which lengths count as alike. */
const lengths = [0, 3, 8, 10, 15, 21, 30, 45, 61, 92, 125, 185, 367, 800, 1200, 1900, 3700];

function lengthOf(period: string): string {
  const [, years, months, weeks, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?/.exec(period) ?? [];
  const total = 365 * Number(years ?? 0) + 30 * Number(months ?? 0) + 7 * Number(weeks ?? 0) + Number(days ?? 0);
  return String(lengths.find((most) => total <= most) ?? "more");
}

function sizeOf({ money, taxBasis, unit, period }: ReadMoney): string[] {
  const digits = Math.floor(Math.log10(1 + Math.abs(Number(money.value))));
  return [`digits:${digits}`, `tax:${taxBasis ?? ""}`, `unit:${unit ? 1 : 0}`, `per:${period ?? ""}`];
}
