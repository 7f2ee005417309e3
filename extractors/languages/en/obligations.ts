import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Actor } from "../../../schemas/value-types.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { type DocumentRule, defineFieldRules, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { sentenceAround } from "../run-rules.ts";
import { debtorsOf } from "./obligation-debtors.ts";
import { dueIn } from "./obligation-due.ts";
import { categoryOf, evidenceIn, legalBasisIn, participles, vague, verbs } from "./obligation-verbs.ts";
import { obligationsCorpus } from "./obligations.corpus.ts";

type Form = "active" | "item" | "passive";
type Reading = RuleReading<ObligationsValue> & { readonly span: Span };

interface Duty {
  readonly form: Form;
  readonly debtor: Actor;
  /** In the view: from the debtor, or the verb of an item. */
  readonly from: number;
  /** In the view: where the action begins. */
  readonly start: number;
}

const strengths: Readonly<Record<Form, number>> = { active: 0.72, item: 0.68, passive: 0.62 };

function rule(phrase: string, form: Form): DocumentRule<ObligationsValue> {
  return {
    name: `en/obligations/${phrase}`,
    strength: strengths[form],
    readDocument: (document) => obligationsOf(document).flatMap(([of, reading]) => (of === form ? [reading] : [])),
  };
}

const modal =
  "(?:shall|will|must|agrees? (?:to|that it (?:shall|will))|undertakes? to|covenants?(?: and agrees?)? to|(?:is|are|shall be|will be) (?:required|obliged|obligated|responsible) (?:to|for)|is to)(?!\\p{L})";
const manner =
  "(?:,? (?:at (?:its|their|the \\p{L}+'s) (?:own |sole )*(?:cost|expense)(?: and expense)?|promptly|immediately|also|further|thereafter|in good faith|in writing|forthwith|in turn|each|then|use (?:its )?(?:commercially )?(?:reasonable|best) efforts to|(?:within|no later than|not later than|upon|on|during|prior to|at least|in addition|on or before) [^.;:,]{3,70}|as soon as (?:reasonably )?(?:practicable|possible)),?){0,3}";
const notDuties = /definition|recital|whereas|interpretation|represent|table of contents|background/iu;
const cue =
  /(?<!\p{L})(?:shall|will|must|agrees?|undertakes?|covenants?|required|obligated|obliged|responsible)(?!\p{L})/iu;

const obligationsOf = oncePerDocument((document): readonly (readonly [Form, Reading])[] => {
  const { pattern, actorOf } = debtorsOf(document);
  const active = new RegExp(
    `(?<![\\p{L}'-])(?<who>${pattern})(?: \\([^)\\n]{1,30}\\))?,?(?: also)? ${modal}${manner} (?<verb>${verbs})`,
    "dgiu",
  );
  const passive = new RegExp(
    `(?<![\\p{L}])(?:shall|will|must) be (?:\\p{L}+ly )?(?<verb>${participles})[^.;:\\n]{0,60}? by (?<who>${pattern})`,
    "dgiu",
  );
  const announces = new RegExp(`(?<![\\p{L}'-])(?<who>${pattern}),? ${modal}[^.;:]{0,60}:$`, "iu");
  const item = new RegExp(`^(?:\\(?[a-z0-9]{1,4}[.)]|[-•*]) ?(?<verb>${verbs})`, "diu");
  const { text, paragraphs } = document.view;
  const found: (readonly [Form, Reading])[] = [];
  let listed: Actor | undefined;
  for (const paragraph of paragraphs) {
    const words = text.slice(paragraph.start, paragraph.end);
    if (
      paragraph.kind === "title" ||
      paragraph.kind === "heading" ||
      notDuties.test(document.clauseAt(paragraph.start).heading)
    )
      continue;
    const opening = listed && item.exec(words)?.indices?.groups?.verb;
    const duties: Duty[] = [];
    if (listed && opening)
      duties.push({
        form: "item",
        debtor: listed,
        from: paragraph.start + opening[0],
        start: paragraph.start + opening[0],
      });
    else if (cue.test(words)) {
      for (const match of words.matchAll(active)) {
        const debtor = actorOf(match.groups?.who ?? "");
        const verb = match.indices?.groups?.verb;
        if (!debtor || !verb || isConditional(words, match.index)) continue;
        duties.push({ form: "active", debtor, from: paragraph.start + match.index, start: paragraph.start + verb[0] });
        for (const start of furtherVerbs(words, verb[0]))
          duties.push({ form: "active", debtor, from: paragraph.start + start, start: paragraph.start + start });
      }
      for (const match of words.matchAll(passive)) {
        const debtor = actorOf(match.groups?.who ?? "");
        const { start } = sentenceAround(text, paragraph.start + match.index, paragraph);
        const from = startOfThing(text, start, paragraph.start + match.index);
        if (debtor && !isConditional(words, match.index)) duties.push({ form: "passive", debtor, from, start: from });
      }
    }
    for (const duty of duties) {
      const reading = readingOf(document, duty, paragraph);
      if (reading) found.push([duty.form, reading]);
    }
    const announcer = announces.exec(words.slice(-400))?.groups?.who;
    if (announcer) listed = actorOf(announcer);
    else if (!opening) listed = undefined;
  }
  return found;
});

const andShall = new RegExp(`^[^.;:]{0,180}?(?:,|,? and) (?:shall|will|must) (?:also )?(?=${verbs})`, "iu");

/** Where the same subject goes on: `… and shall provide evidence of it`. */
function furtherVerbs(words: string, from: number): number[] {
  const more = andShall.exec(words.slice(from, from + 260));
  return more ? [from + more[0].length] : [];
}

/** `if the Supplier shall …`, `that the Customer will …`, `during which Licensee shall …`. */
function isConditional(words: string, at: number): boolean {
  return (
    /(?:^|[\s,(])(?:if|unless|until|whether|that|which|when|where|once|because|extent|event|than|as|provided|and\/or|nothing) ?$/iu.test(
      words.slice(Math.max(0, at - 12), at),
    ) ||
    /(?:hopes?|believes?|anticipates?|expects?|nothing)(?: \p{L}+){0,3} $/iu.test(words.slice(Math.max(0, at - 40), at))
  );
}

/** Where the thing that a passive speaks of begins: its sentence, or the last comma or colon within a line of it. */
function startOfThing(text: string, sentence: number, place: number): number {
  const lead = text.slice(sentence, place);
  const stop = Math.max(lead.lastIndexOf(", "), lead.lastIndexOf(": "), lead.lastIndexOf("; "));
  if (lead.length <= 110) return stop >= 0 && lead.length - stop > 8 && stop > 40 ? sentence + stop + 2 : sentence;
  if (stop >= lead.length - 110 && lead.length - stop > 8) return sentence + stop + 2;
  return sentence + lead.indexOf(" ", lead.length - 110) + 1;
}

/** Categories of duties that one can tick off even where no date is given. */
const standing = new Set<ObligationsValue["category"]>([
  "insurance",
  "certificate",
  "dataProtection",
  "audit",
  "handover",
  "reporting",
  "meeting",
]);
const thirdParties = new Set<Actor>([
  "subcontractor",
  "guarantor",
  "representative",
  "other",
  "eitherParty",
  "beneficiary",
]);

function readingOf(document: RuleDocument, { form, debtor, from, start }: Duty, paragraph: Span): Reading | undefined {
  const { text } = document.view;
  const sentence = sentenceAround(text, start, paragraph);
  const action = cut(text.slice(start, Math.max(sentence.end, start)));
  const owed = debtor === "eitherParty" ? "eachParty" : debtor;
  if (thirdParties.has(owed) || action.length < 12) return undefined;
  if (
    /^(?:pay|make|give|hold|maintain)? ?(?:no|not)(?!\p{L})|^(?:hold|keep)[^.;]{0,30}harmless|^indemnify/iu.test(action)
  )
    return undefined;
  const lead = form === "passive" ? "" : text.slice(from, start);
  const opening = text.slice(sentence.start, from).slice(-160);
  const due =
    dueIn(`${lead}${action}`, opening) ??
    dueIn(
      /^(?:within|on or before|no later than|upon|prior to|at least|promptly|immediately|by|each|every)/iu.test(
        opening.trim(),
      )
        ? opening
        : "",
    );
  const category = categoryOf(action);
  if (/^\p{L}+,/u.test(action) || (form === "passive" && !due)) return undefined;
  if (!due && (vague.test(action) || !standing.has(category))) return undefined;
  if (due?.kind === "event" && due.event.kind === "other" && !standing.has(category) && category !== "information")
    return undefined;
  if (category === "other" && due?.kind === "event") return undefined;
  const legalBasis = legalBasisIn(sentence.text);
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
    span: { start: from, end: start + action.length },
    strength: Math.min(0.86, strengths[form] + (due ? 0.1 : 0) - (category === "other" ? 0.14 : 0)),
  };
}

const longestAction = 200;

/** The words of an action: to the end of its sentence part, no longer than a line or two. */
function cut(words: string): string {
  const end = words.search(
    /[;\n]|(?<!\d|\p{Lu}|Inc|Ltd|Co|No)\.(?:\s|$)|:\s|:$|, (?:and|provided|except|unless) (?=(?:shall|will|that|it|the)(?!\p{L}))/u,
  );
  const further = words.search(/,? and (?=(?:(?:the|each|such) )?(?:[\p{L}&.-]+ ){0,3}(?:shall|will|must)(?!\p{L}))/u);
  const stop = further > 8 && (end <= 8 || further < end) ? further : end;
  const part = (stop > 8 ? words.slice(0, stop) : words).trimEnd().replace(/[\s.,:;]+$/u, "");
  if (part.length <= longestAction) return part;
  return part.slice(0, part.lastIndexOf(" ", longestAction)).replace(/[\s.,:;]+$/u, "");
}

export const obligationsRules = defineFieldRules<ObligationsValue>({
  field: "obligations",
  language: "en",
  cue: /(?<!\p{L})(?:shall|must|agrees? to|undertakes? to|covenants?|(?:required|obligated|obliged) to)(?!\p{L})/iu,
  rules: [
    rule("<party> shall <action>", "active"),
    rule("<party> shall: <list>", "item"),
    rule("<thing> shall be delivered by <party>", "passive"),
  ],
  corpus: obligationsCorpus,
});
