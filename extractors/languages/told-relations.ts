import type { RelationsValue } from "../../schemas/fields/relations.ts";
import { findDates } from "../../values/dates.ts";
import type { Language } from "../../values/read.ts";
import type { RuleReading, Span } from "./rule.ts";
import type { RuleDocument } from "./rule-document.ts";
import { sentenceAround } from "./run-rules.ts";

/** How a language tells that another contract is replaced, called off or completed. */
export interface RelationWords {
  readonly language: Language;
  /** Text that ends with a contract of which something is a part: `l'article 5 du contrat`, `clause 5 of the Agreement`. */
  readonly partOf: RegExp;
  /** A contract that is not this one, from its determiner on; its title is the group `title`. */
  readonly other: RegExp;
  /** What it is known by, right behind its title or in an aside after it: the group `number`. */
  readonly number: RegExp;
  /** Before a date that is the other contract's. */
  readonly dated: RegExp;
  readonly tidyNumber: (number: string) => string;
  readonly isOtherNumber: (before: string, number: string) => boolean;
  readonly acts: readonly {
    readonly kind: RelationsValue["kind"];
    /** Before the other contract: `this Agreement takes the place of`. */
    readonly before?: RegExp;
    /** After it: `ends when this Agreement begins`. */
    readonly after?: RegExp;
  }[];
  /** Sentences that only look so: denials, and what may happen later. */
  readonly not: RegExp;
}

/** Between an act and the contract that it is about, and between a contract and what becomes of it, in characters. */
const reach = { before: 90, after: 150 };
/** Between a title and its number or date. */
const near = 70;

type Reading = RuleReading<RelationsValue> & { readonly span: Span };

/** Other contracts that a sentence says something of: each with a number or a date, or it could not be found. */
export function toldRelations(document: RuleDocument, words: RelationWords): Reading[] {
  const { view } = document;
  return view.paragraphs.flatMap((paragraph) => {
    const found: Reading[] = [];
    for (let at = paragraph.start; at < paragraph.end; ) {
      const sentence = sentenceAround(view, at, paragraph);
      if (!words.not.test(sentence.text)) found.push(...toldIn(sentence.text, sentence.start, words));
      at = Math.max(sentence.end, at + 1);
    }
    return found;
  });
}

function toldIn(text: string, offset: number, words: RelationWords): Reading[] {
  const { partOf } = words;
  const others = [...text.matchAll(words.other)];
  if (others.length === 0) return [];
  return words.acts.flatMap(({ kind, before, after }) => {
    const announced = before?.exec(text);
    const told = after?.exec(text);
    const announcedEnd = announced ? announced.index + announced[0].length : 0;
    const next = announced && others.find(({ index }) => index >= announcedEnd && index - announcedEnd <= reach.before);
    const isSubject = ({ index, 0: words }: RegExpExecArray) =>
      told &&
      index < told.index &&
      told.index - index <= reach.after &&
      !partOf.test(text.slice(Math.max(0, index - 40), index) + words);
    const other = next ?? others.findLast(isSubject);
    if (!other) return [];
    const start = other.index;
    const end = start + other[0].length;
    const known = identified(text.slice(end, next ? undefined : told?.index), text.slice(start, end), words);
    if (!known) return [];
    const title = other.groups?.title?.trim() ?? "";
    const value: RelationsValue = { kind, ...known.value, ...(title.includes(" ") && { title }) };
    const from = next ? (announced?.index ?? start) : start;
    return [{ value, span: { start: offset + from, end: offset + end + known.end } }];
  });
}

function identified(
  rest: string,
  title: string,
  { language, number, dated, tidyNumber, isOtherNumber }: RelationWords,
): { value: Pick<RelationsValue, "reference" | "date">; end: number } | undefined {
  const numbered = number.exec(rest.slice(0, near + 40));
  const printed = tidyNumber(numbered?.groups?.number ?? "");
  const isNumber =
    numbered !== null &&
    numbered.index <= near &&
    printed !== "" &&
    !isOtherNumber(title, printed) &&
    /\d/u.test(printed);
  const date = findDates(rest.slice(0, near + 60), language).find(
    ({ start }) => start <= near + 20 && dated.test(rest.slice(0, start)),
  );
  if (!isNumber && !date) return undefined;
  const ends = [isNumber ? numbered.index + numbered[0].length : 0, date?.end ?? 0];
  return {
    value: { ...(isNumber && { reference: printed }), ...(date && { date: date.value }) },
    end: Math.max(...ends),
  };
}
