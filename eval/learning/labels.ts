import type { RuleDocument } from "../../extractors/languages/rule-document.ts";
import { nothing } from "../../extractors/learned/classifier.ts";
import { possibleDuties } from "../../extractors/learned/duties.ts";
import { dutyTask } from "../../extractors/learned/extract-learned.ts";
import { featureNames } from "../../extractors/learned/features.ts";
import { type Mention, mentionsOf } from "../../extractors/learned/mentions.ts";
import { debtorTask } from "../../extractors/learned/rank-debtors.ts";
import { type SentenceTask, sentenceTasks } from "../../extractors/learned/sentence-tasks.ts";
import { theValue, type ValueTask, valueTasks } from "../../extractors/learned/value-tasks.ts";
import type { ObligationsValue } from "../../schemas/fields/obligations.ts";
import type { Gold, GoldItem } from "../gold.ts";
import { isOnePassage, quoteFinder, type Span } from "../scorers/passages.ts";

/** Something seen, and what a label says that it is. */
export interface Example {
  readonly features: readonly string[];
  readonly is: string;
}

/** Examples by task. */
export type Examples = ReadonlyMap<string, readonly Example[]>;

/** A quote may lack the figure it is about, which then stands nearby: so many characters. */
const nearby = 250;

/** What the labels of one document say of all that is seen in it; nothing of fields that they do not cover. */
export function examplesOf(document: RuleDocument, { fields, incomplete }: Gold): Examples {
  const find = quoteFinder(document.source.text);
  const examples = new Map<string, readonly Example[]>();
  for (const { field, kinds, classOf } of valueTasks) {
    const labels = fields[field];
    if (!labels || incomplete.includes(field)) continue;
    const mentions = mentionsOf(document).filter(({ kind }) => kinds.includes(kind));
    examples.set(field, valueExamples(document, mentions, labels, classOf, find));
  }
  for (const one of sentenceTasks) {
    const labels = fields[one.field];
    if (labels && !incomplete.includes(one.field))
      examples.set(one.name, sentenceExamples(document, one, labels, find));
  }
  const duties = fields.obligations;
  if (!duties || incomplete.includes("obligations")) return examples;
  return new Map([...examples, ...dutyExamples(document, duties, find)]);
}

function valueExamples(
  { view }: RuleDocument,
  mentions: readonly Mention[],
  labels: readonly GoldItem[],
  classOf: ValueTask["classOf"],
  find: (quote: string) => Span[],
): Example[] {
  const known = new Map<Mention, string | undefined>();
  for (const { value, quote, optional = false } of labels) {
    const quotes = quote === undefined ? [] : find(quote);
    const isWithin = (mention: Mention, margin: number) => {
      const { start, end } = view.toSource(mention.start, mention.end);
      return quotes.some((span) => span.start - margin <= start && end <= span.end + margin);
    };
    const same = mentions.filter((mention) => classOf(value, mention) !== undefined);
    const quoted = same.filter((mention) => isWithin(mention, 2));
    const meant = quoted.length > 0 ? quoted : same.filter((mention) => isWithin(mention, nearby)).slice(0, 1);
    for (const mention of meant) known.set(mention, optional ? undefined : classOf(value, mention));
  }
  return mentions.flatMap((mention) => {
    const is = known.has(mention) ? known.get(mention) : nothing;
    return is === undefined ? [] : [{ features: featureNames(mention.features()), is }];
  });
}

function sentenceExamples(
  document: RuleDocument,
  { classOf }: SentenceTask,
  labels: readonly GoldItem[],
  find: (quote: string) => Span[],
): Example[] {
  const placed = labels.map((label) => ({ ...label, spans: label.quote === undefined ? [] : find(label.quote) }));
  return possibleDuties(document).flatMap(({ sentence, features }) => {
    const place = document.view.toSource(sentence.start, sentence.end);
    const here = placed.filter(({ spans }) => spans.some((span) => isOnePassage(span, place)));
    if (here.length === 0) return [{ features: featureNames(features()), is: nothing }];
    const classes = here.filter(({ optional }) => !optional).flatMap(({ value }) => classOf(value) ?? []);
    return classes[0] === undefined ? [] : [{ features: featureNames(features()), is: classes[0] }];
  });
}

function dutyExamples(
  document: RuleDocument,
  labels: readonly GoldItem[],
  find: (quote: string) => Span[],
): [string, Example[]][] {
  const placed = labels.map((label) => ({ ...label, spans: label.quote === undefined ? [] : find(label.quote) }));
  const [duties, debtors]: [Example[], Example[]] = [[], []];
  for (const { sentence, features, debtors: debtorsOf } of possibleDuties(document)) {
    const place = document.view.toSource(sentence.start, sentence.end);
    const here = placed.filter(({ spans }) => spans.some((span) => isOnePassage(span, place)));
    const required = here.filter(({ optional }) => !optional);
    if (required.length > 0 || here.length === 0) {
      duties.push({ features: featureNames(features()), is: required.length > 0 ? theValue : nothing });
    }
    const possible = debtorsOf();
    const owing = new Set(here.map(({ value }) => (value as ObligationsValue).debtor));
    if (!possible.some(({ actor }) => owing.has(actor))) continue;
    for (const { actor, features: own } of possible)
      debtors.push({ features: featureNames(own), is: owing.has(actor) ? theValue : nothing });
  }
  return [
    [dutyTask, duties],
    [debtorTask, debtors],
  ];
}
