import type { Decimal } from "../../schemas/value-types.ts";
import { findDates } from "../../values/dates.ts";
import { findMoney, type ReadMoney } from "../../values/money.ts";
import { findPercents } from "../../values/percent.ts";
import { findPeriods } from "../../values/periods.ts";
import type { Found } from "../../values/read.ts";
import { oncePerDocument } from "../languages/once-per-document.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import { headOf, tableRows } from "../languages/table-rows.ts";
import { type Features, plainFeatures, sorted } from "./features.ts";
import { type Mark, markedText } from "./marked-text.ts";
import { meaningsOf } from "./meanings.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { partiesIn } from "./sides.ts";
import { pairsOf, stemsOf } from "./tokens.ts";

/** A date, a period, an amount or a rate that a value reader finds, wherever it stands, with what surrounds it. */
interface MentionOf<Kind extends MentionKind> {
  readonly kind: Kind;
  readonly value: MentionValues[Kind];
  readonly sentence: Sentence;
  /** Range in the view. */
  readonly start: number;
  readonly end: number;
  /** Made anew at each call: those of all mentions of a long text are more than a process may hold. */
  readonly features: () => Features;
}

/** Of one of these kinds. */
export type Mention<Kind extends MentionKind = MentionKind> = { [One in Kind]: MentionOf<One> }[Kind];

interface MentionValues {
  readonly period: string;
  readonly date: string;
  readonly money: ReadMoney;
  /** In per cent. */
  readonly percent: Decimal;
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
    ): MentionOf<Kind> => {
      const [from, to] = [sentence.start + start, sentence.start + end];
      return {
        kind,
        value,
        sentence,
        start: from,
        end: to,
        features: () => [plainFeatures(own), ...around(document, sentence, { start, end }, marks())],
      };
    };
    const found: Mention[] = [
      ...findPeriods(sentence.text, language).map((found) =>
        mention("period", found, found.value.period, [`length:${lengthOf(found.value.period)}`]),
      ),
      ...findDates(sentence.text, language).map((found) => mention("date", found, found.value, [])),
      ...findMoney(sentence.text, language).map((found) => mention("money", found, found.value, sizeOf(found.value))),
      ...findPercents(sentence.text, language).map((found) =>
        mention("percent", found, found.value, [`rate:${rateOf(found.value)}`]),
      ),
    ];
    let marked: readonly Mark[] | undefined;
    const marks = () => {
      marked ??= marksIn(document, sentence, found);
      return marked;
    };
    return [sentence, found];
  });
  return new Map(mentions);
});

function around(
  document: RuleDocument,
  sentence: Sentence,
  { start, end }: Pick<Found<unknown>, "start" | "end">,
  marks: readonly Mark[],
): Features {
  const { view } = document;
  const { text } = sentence;
  const head = columnHead(document, sentence, sentence.start + start);
  const textBefore = markedText(
    text.slice(0, start),
    marks.filter((mark) => mark.end <= start),
  );
  const textAfter = markedText(
    text.slice(end),
    marks.flatMap((mark) => (mark.start < end ? [] : [{ ...mark, start: mark.start - end, end: mark.end - end }])),
  );
  const [before, after] = [stemsOf(textBefore), stemsOf(textAfter)];
  const [first = "^", second = "^", third = "^"] = before.slice(-3).reverse();
  const means = (text: string) => meaningsOf(text, document.language);
  const [meansBefore, meansAfter] = [means(textBefore), means(textAfter)];
  const [lastMeaning = "^", lastButOne = "^"] = meansBefore.slice(-2).reverse();
  const [nextMeaning = "$", nextMeaningButOne = "$"] = meansAfter;
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
    sorted("means", [...meansBefore, ...meansAfter]),
    sorted("meansPair", [...pairsOf(meansBefore), ...pairsOf(meansAfter)]),
    sorted("meansBefore", meansBefore.slice(-3)),
    sorted("meansAfter", meansAfter.slice(0, 3)),
    plainFeatures([
      `meansLast:${lastMeaning}`,
      `meansNext:${nextMeaning}`,
      `meansLast2:${lastButOne}_${lastMeaning}`,
      `meansNext2:${nextMeaning}_${nextMeaningButOne}`,
      `meansAround:${lastMeaning}_${nextMeaning}`,
    ]),
    sorted("meansHeading", sentence.headings.flatMap(means)),
    ...(head === "" ? [] : [sorted("column", stemsOf(head)), sorted("meansColumn", means(head))]),
    sorted("later", stemsOf(view.slice(sentence.end, sentence.end + beyond.after))),
  ];
}

/** What is marked in a sentence, in order: the values found in it, and the parties that it names. */
export function marksIn(document: RuleDocument, sentence: Sentence, mentions: readonly Mention[]): Mark[] {
  const parties = partiesIn(document, sentence).map(({ start, end }) => ({ kind: "party", start, end }) as const);
  const values = mentions.map(({ kind, start, end }) => ({
    kind,
    start: start - sentence.start,
    end: end - sentence.start,
  }));
  return [...parties, ...values].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The head of the column in which a mention stands; empty outside tables. */
function columnHead(document: RuleDocument, { paragraph }: Sentence, start: number): string {
  const row = paragraph.kind === "tableRow" ? tableRows(document).get(paragraph) : undefined;
  const column = row?.cells.findIndex((cell) => cell.start <= start && start < cell.end) ?? -1;
  return row && column >= 0 ? headOf(row, column) : "";
}

/** Days up to which lengths count as alike. */
const lengths = [0, 3, 8, 10, 15, 21, 30, 45, 61, 92, 125, 185, 367, 800, 1200, 1900, 3700];

function lengthOf(period: string): string {
  const [, years, months, weeks, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?/.exec(period) ?? [];
  const total = 365 * Number(years ?? 0) + 30 * Number(months ?? 0) + 7 * Number(weeks ?? 0) + Number(days ?? 0);
  return String(lengths.find((most) => total <= most) ?? "more");
}

/** Rates up to which they count as alike, in per cent. */
const rates = [0.1, 0.5, 1, 2, 5, 10, 20, 50, 99];

function rateOf(percent: Decimal): string {
  return String(rates.find((most) => Number(percent) <= most) ?? "more");
}

function sizeOf({ money, taxBasis, unit, period }: ReadMoney): string[] {
  const digits = Math.floor(Math.log10(1 + Math.abs(Number(money.value))));
  return [`digits:${digits}`, `tax:${taxBasis ?? ""}`, `unit:${unit ? 1 : 0}`, `per:${period ?? ""}`];
}
