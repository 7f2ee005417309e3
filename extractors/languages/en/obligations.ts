import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Actor } from "../../../schemas/value-types.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { type DocumentRule, defineFieldRules, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { debtorsOf } from "./obligation-debtors.ts";
import { dueIn } from "./obligation-due.ts";
import { dutiesIn, lastNamed, partyOfHeadings } from "./obligation-duties.ts";
import { itemsOf } from "./obligation-items.ts";
import { type DutyList, dutiesOfItem, isOfList, listAnnouncedBy, listUnder } from "./obligation-lists.ts";
import { milestonesIn } from "./obligation-milestones.ts";
import { type Context, type Duty, type DutyPatterns, dutyPatterns, type Form } from "./obligation-patterns.ts";
import { sentencesIn } from "./obligation-sentences.ts";
import { sidesOf } from "./obligation-sides.ts";
import { tabledDuties } from "./obligation-tables.ts";
import { categoryOf, evidenceIn, isRemedy, isUntimely, legalBasisIn } from "./obligation-verbs.ts";
import { obligationsCorpus } from "./obligations.corpus.ts";

type Reading = RuleReading<ObligationsValue> & { readonly span: Span };

const strengths: Readonly<Record<Form, number>> = { active: 0.72, item: 0.68, passive: 0.62, thing: 0.52 };

function rule(phrase: string, form: Form): DocumentRule<ObligationsValue> {
  return {
    name: `en/obligations/${phrase}`,
    strength: strengths[form],
    readDocument: (document) => obligationsOf(document).flatMap(([of, reading]) => (of === form ? [reading] : [])),
  };
}

const notDuties = /definition|recital|whereas|interpretation|represent|table of contents|background/iu;
const cue =
  /(?<!\p{L})(?:shall|will|must|agrees?|undertakes?|covenants?|ha[sv]e? to|required|obligated|obliged|bound|responsible|responsibility|duty|duties|obligations?|commits?|promises?|guarantees?|provided|meets?|confers?|to be|(?:is|are) (?:to|\p{L}+ed|left|sent|given|made|kept|held)|(?:submit|provide|deliver|give|send|furnishe|pay|return|supplie|issue|produce|report)s)(?!\p{L})/iu;
const telegram =
  /\p{Lu}\p{L}+ to \p{Ll}{3}|\p{Ll} by (?:the )?\p{Lu}|(?:\p{L}(?:er|or|nt|ee|ny|ty|cy|rd|al|nk)|(?<!\p{L})\p{Lu}{1,6}|[Ww]e) (?:also |then )?\p{Ll}{3,}s /u;
/** Longest sentence read: text without full stops must not cost its square. */
const longestSentence = 1500;

const obligationsOf = oncePerDocument((document): readonly (readonly [Form, Reading])[] => {
  const debtors = debtorsOf(document);
  const patterns = dutyPatterns(debtors);
  const { paragraphs, slice } = document.view;
  const found: (readonly [Form, Reading])[] = [];
  let list: DutyList | undefined;
  for (const paragraph of paragraphs) {
    const words = slice(paragraph.start, paragraph.end);
    const { heading } = document.clauseAt(paragraph.start);
    if (paragraph.kind === "title" || paragraph.kind === "heading" || notDuties.test(heading)) {
      list = notDuties.test(words) ? undefined : listUnder(words, patterns, debtors);
      continue;
    }
    const parts = itemsOf(words, paragraph);
    for (const part of parts) {
      const said = slice(part.start, part.end).trimEnd();
      const own = list && isOfList(said, list, patterns, debtors) ? list : undefined;
      const duties = own
        ? dutiesOfItem(said, part.start, own, longestSentence).map((duty) => [duty, part] as const)
        : cue.test(said) || telegram.test(said)
          ? dutiesOfParagraph(document, part, patterns)
          : [];
      const announced = listAnnouncedBy(said, patterns, debtors);
      list = announced ? announced.list : (own ?? (parts.length > 1 ? list : undefined));
      for (const [duty, sentence] of duties) {
        const reading = readingOf(document, duty, sentence);
        if (reading) found.push([duty.form, reading]);
      }
    }
  }
  return found;
});

type Placed = readonly [duty: Duty, sentence: Span];

function dutiesOfParagraph(document: RuleDocument, paragraph: Span, patterns: DutyPatterns): Placed[] {
  const { text, slice } = document.view;
  const known = { debtors: debtorsOf(document), sides: sidesOf(document) };
  const { path } = document.clauseAt(paragraph.start);
  let context: Context = { ...known, last: once(() => partyOfHeadings(path, patterns, known.debtors)) };
  return sentencesIn(text, paragraph).flatMap((span): Placed[] => {
    const sentence = slice(span.start, Math.min(span.end, span.start + longestSentence));
    const duties = dutiesIn(sentence, span.start, patterns, context);
    const before = context;
    const debtor = duties.at(-1)?.debtor;
    context = { ...known, last: once(() => debtor ?? lastNamed(sentence, patterns, before)) };
    return duties.map((duty) => [duty, span]);
  });
}

/** Worked out at the first question. */
function once<Result>(work: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => {
    known ??= { result: work() };
    return known.result;
  };
}

/** What stands before a further duty: `and, on request, shall`, `; and (b)`, `, and to`. */
const trailing =
  /(?:[,;:]|,? (?:and|but))?(?:[;,:] and)?(?:, \p{Ll}[^,;]{2,60},)?(?: (?:shall|will|must|to))?(?: \((?:[a-z]{1,4}|\d{1,2})\))?(?: to| also)* ?$/iu;
/** `design, build and test`: what a contract is about, told at length. */
const enumerates =
  /^\p{L}+, (?!(?:for|in|at|on|by|within|upon|with|not|no|to|if|as|when|where|during|each|every|from)(?!\p{L}))/u;
/** Words that an amendment takes out: `"The Supplier shall report weekly" is deleted`. */
const withdrawn =
  /^[^"”]{0,300}["”],? (?:is|are|shall be) (?:hereby )?(?:deleted|removed|struck|cancelled|omitted|replaced)/iu;
/** `The Guarantor`, not `each subcontractor`. */
const capital = /^(?:[Tt]he )?\p{Lu}/u;
const thirdParties = new Set<Actor>([
  "subcontractor",
  "guarantor",
  "representative",
  "other",
  "eitherParty",
  "beneficiary",
  "partner",
]);

function readingOf(
  document: RuleDocument,
  { form, debtor, from, start, until, verb }: Duty,
  sentence: Span,
): Reading | undefined {
  const { text, slice } = document.view;
  const words = slice(sentence.start, Math.min(sentence.end, sentence.start + longestSentence));
  const stated = cut(slice(start, until ?? Math.max(sentence.end, start)).replace(trailing, ""));
  const action = verb === undefined ? stated : `${verb} ${stated}`;
  const owed = debtor === "eitherParty" ? "eachParty" : debtor;
  if (
    (thirdParties.has(owed) && form !== "item" && !capital.test(slice(from, start))) ||
    owed === "representative" ||
    action.length < 12 ||
    prohibits.test(action) ||
    isRemedy(action)
  )
    return undefined;
  const named = form === "passive" || form === "thing";
  const lead = named ? "" : slice(from, start);
  const opening = text
    .slice(sentence.start, from)
    .slice(-160)
    .replace(/^[\s\S]*[.;] (?=\p{Lu})/u, "");
  const due = dueIn(`${lead}${action}`, opening) ?? dueIn(opensWithTime.test(opening.trim()) ? opening : "");
  const category = categoryOf(action);
  if (withdrawn.test(slice(start, sentence.end))) return undefined;
  const isBorne = form === "passive" && borne.has(category);
  if (!due && ((named && !isBorne) || enumerates.test(action))) return undefined;
  const isLoose =
    due?.kind === "event" &&
    due.event.kind === "other" &&
    !tangible.has(category) &&
    !everyTime.test(due.event.text ?? "");
  if ((!due || isLoose) && ((named && !isBorne) || isUntimely(action))) return undefined;
  const legalBasis = legalBasisIn(words);
  const evidenceRequired = evidenceIn(action, category);
  return {
    value: {
      debtor: owed,
      action,
      category,
      ...(due && { due }),
      ...(evidenceRequired && { evidenceRequired }),
      ...(legalBasis && { legalBasis }),
    },
    span: { start: from, end: start + stated.length },
    strength: Math.min(0.86, strengths[form] + (due ? 0.1 : 0) - (category === "other" ? 0.14 : 0)),
  };
}

const prohibits =
  /^(?:pay|make|give|hold|maintain)? ?(?:no|not)(?!\p{L})|^(?:hold|keep)[^.;]{0,30}harmless|^indemnify/iu;
const opensWithTime =
  /^(?:\(?[\dA-Za-z]{1,3}(?:\.\d{1,3}){0,3}[.)]?(?:\([a-z\d]{1,4}\))? )?(?:within|on|before|not? later than|upon|prior to|at least|promptly|immediately|by|each|every|following|after|whenever|at the (?:determination|expiration|expiry|end)|in the (?:first|second|third|fourth|fifth|last|final) (?:year|quarter|(?:\p{L}+ )?months?))(?!\p{L})/iu;
/** Categories of duties that any event makes precise enough. */
const tangible = new Set<ObligationsValue["category"]>([
  "insurance",
  "certificate",
  "dataProtection",
  "audit",
  "handover",
  "reporting",
  "meeting",
  "information",
  "document",
  "compliance",
  "security",
  "staffing",
]);
/** Categories of what one can tick off even where a passive gives no time, but says by whom. */
const borne = new Set<ObligationsValue["category"]>(["insurance", "certificate", "security", "handover", "reporting"]);
/** Events in the contract's own words that come again and again, and make a duty precise enough. */
const everyTime = /^(?:with|(?:on|upon|after|following|before|prior to) (?:each|every)) /iu;

const longestAction = 200;

/** The words of an action: to the end of its sentence part, no longer than a line or two. */
function cut(words: string): string {
  const end = words.search(
    /[;\n]|(?<!\d|\p{Lu}|Inc|Ltd|Co|No)\.(?:\s|$)|:\s|:$|, (?:and|provided|except|unless) (?=(?:shall|will|that|it|the)(?!\p{L}))/u,
  );
  const own =
    /^[^.;:]{0,110}? (?:shall|will|must|(?:is|are) to) be |^[^.;:]{0,110}? (?:shall|will|must) (?:receive|undergo|take|occur)/iu.exec(
      words,
    )?.[0].length ?? 0;
  const more = words
    .slice(own)
    .search(/,? and (?=(?:(?:the|each|such) )?(?:[\p{L}&.-]+ ){0,5}(?:shall|will|must|is|are)(?!\p{L}))/u);
  const further = more < 0 ? -1 : own + more;
  const stop = further > 8 && (end <= 8 || further < end) ? further : end;
  const part = (stop > 8 ? words.slice(0, stop) : words).trimEnd().replace(/[\s.,:;]+$/u, "");
  if (part.length <= longestAction) return part;
  return part.slice(0, part.lastIndexOf(" ", longestAction)).replace(/[\s.,:;]+$/u, "");
}

export const obligationsRules = defineFieldRules<ObligationsValue>({
  field: "obligations",
  language: "en",
  cue: /(?<!\p{L})(?:shall|will|must|agrees? to|undertakes?|covenants?|(?:required|obligated|obliged) to|(?:is|are) (?:to|due)|responsible|responsibility|responsible party|by whom|owner|provides|delivers|sends|submits|returns)(?!\p{L})/iu,
  rules: [
    rule("<party> shall <action>", "active"),
    rule("<party> shall: <list>", "item"),
    rule("<thing> shall be delivered by <party>", "passive"),
    rule("<thing> must be calibrated twice a year", "thing"),
    {
      name: "en/obligations/<duty> | <when> | <by whom>",
      strength: 0.72,
      readDocument: (document) =>
        tabledDuties(document).map(({ debtor, action, due, span }) => {
          const category = categoryOf(action);
          const evidenceRequired = evidenceIn(action, category);
          return { value: { debtor, action, category, due, ...(evidenceRequired && { evidenceRequired }) }, span };
        }),
    },
    {
      name: "en/obligations/<deliverable> | <due date>",
      strength: 0.7,
      readDocument: (document) => {
        const { performer } = sidesOf(document);
        return milestonesIn(document).flatMap(({ action, date, span, debtor = performer }) =>
          debtor
            ? [{ value: { debtor, action, category: "delivery" as const, due: { kind: "date" as const, date } }, span }]
            : [],
        );
      },
    },
  ],
  corpus: obligationsCorpus,
});
