import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Actor, Due, PartyRole } from "../../../schemas/value-types.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { type DocumentRule, defineFieldRules, type RuleReading, type Span } from "../rule.ts";
import { sentenceAround } from "../run-rules.ts";
import { tableRows } from "../table-rows.ts";
import type { Duty, Form } from "./obligation-actions.ts";
import {
  announcedBy,
  engagements,
  items,
  preconditions,
  returns,
  rowOfThings,
  statements,
} from "./obligation-active.ts";
import { asked, notToOneself } from "./obligation-addressees.ts";
import { byAgent, noted, toDo } from "./obligation-agents.ts";
import { burdens } from "./obligation-burdens.ts";
import { type Debtors, debtorsOf } from "./obligation-debtors.ts";
import { dueIn } from "./obligation-due.ts";
import { withJoined } from "./obligation-joined.ts";
import { byLaw, givenBack, meeting, passives, payment } from "./obligation-passive.ts";
import { type Context, firstSubject, type Listed, patternsFor } from "./obligation-subjects.ts";
import { actByNoun, documentedEach, labelledDuty, tableDuty } from "./obligation-tables.ts";
import { clausesOf, timedDuties } from "./obligation-timed.ts";
import { categoryOf, evidenceIn, legalBasisIn, needsTime } from "./obligation-verbs.ts";
import { obligationsCorpus } from "./obligations.corpus.ts";

type Reading = RuleReading<ObligationsValue> & { readonly span: Span };

/** A person looks at every duty: which of them counts is a judgement, and none reaches the confidence that needs no review. */
const strengths: Readonly<Record<Form, number>> = {
  engagement: 0.78,
  statement: 0.72,
  passive: 0.64,
  item: 0.74,
  payment: 0.72,
  law: 0.8,
};

function rule(phrase: string, form: Form): DocumentRule<ObligationsValue> {
  return {
    name: `fr/obligations/${phrase}`,
    strength: strengths[form],
    readDocument: (document) => obligationsOf(document).flatMap(([of, reading]) => (of === form ? [reading] : [])),
  };
}

const notDuties = /d[ée]finition|pr[ée]ambule|interpr[ée]tation|sommaire|lexique/iu;

const obligationsOf = oncePerDocument((document): readonly (readonly [Form, Reading])[] => {
  const debtors = debtorsOf(document);
  const patterns = patternsFor(debtors);
  const { paragraphs, slice } = document.view;
  const rows = tableRows(document);
  const found: (readonly [Form, Reading])[] = [];
  let listed: Listed | undefined;
  let subject: Actor | undefined;
  let part: string | undefined;
  let before = "";
  let afterRows = false;
  const holders = new Map<string, Listed | undefined>();
  const holderOf = (heading: string): Listed | undefined => {
    if (!holders.has(heading)) holders.set(heading, byHeading(heading, patterns, debtors));
    return holders.get(heading);
  };
  for (const paragraph of paragraphs) {
    const clause = document.clauseAt(paragraph.start);
    if (clause.path[0] !== part) [part, subject, listed, before] = [clause.path[0], undefined, undefined, ""];
    const words = slice(paragraph.start, paragraph.end);
    if (paragraph.kind === "title" || notDuties.test(clause.heading)) continue;
    const isItem = marked.test(words) || paragraph.kind === "listItem";
    const isRow = paragraph.kind === "tableRow";
    if (afterRows && !isRow) listed = undefined;
    afterRows = isRow;
    const row = isRow ? rows.get(paragraph) : undefined;
    const owner = listed?.debtor ?? holderOf(clause.heading)?.debtor ?? debtors.performer;
    const inList = isItem || listed !== undefined || ofDuties.test(clause.heading);
    const inRow = isRow && listed && !row?.isHead ? rowOfThings(words, listed) : [];
    for (const duty of inRow.length > 0 || !row ? inRow : tableDuty(row, words, owner, debtors)) {
      const reading = readingOf(duty, words, paragraph.start, debtors);
      if (reading) found.push([duty.form, reading]);
    }
    const announcer = announcedBy(words, { debtors, patterns, subject, before, listed });
    for (let at = paragraph.start; at < paragraph.end && !(isRow && listed?.verb); ) {
      const { start, end } = sentenceAround(document.view, at, paragraph);
      at = Math.max(end, at + 1);
      const sentence = slice(start, end);
      if (at >= paragraph.end && announcer?.verb) break;
      const duties = dutiesIn(sentence, {
        debtors,
        patterns,
        subject,
        before,
        listed: listed ?? (isItem || opensWithInfinitive.test(sentence) ? holderOf(clause.heading) : undefined),
      });
      const context = { debtors, patterns, subject, before, listed };
      const nouns =
        duties.length > 0 || isRow
          ? []
          : [
              ...noted(sentence, context, isItem || /^[^.;]{3,40} : /u.test(sentence)),
              ...toDo(sentence, context),
              ...labelledDuty(sentence, owner, inList),
              ...actByNoun(sentence, owner),
              ...documentedEach(sentence, debtors.performer),
            ];
      for (const duty of [...duties, ...nouns.slice(0, 1)]) {
        const reading = readingOf(duty, sentence, start, debtors);
        if (reading) found.push([duty.form, reading]);
      }
      before = sentence;
      const active = duties.findLast(({ form }) => form === "engagement" || form === "statement")?.debtor;
      subject = active ?? firstSubject(sentence, { patterns, debtors }) ?? subject;
    }
    if (announcer) listed = announcer;
    else if (!isItem && !isRow && !/[;,]$/u.test(words) && !opensWithInfinitive.test(words)) listed = undefined;
  }
  return found;
});

const marked = /^(?:[-•*>–▪●o§]|\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)°])/u;
const opensWithInfinitive = /^(?:[àa] |de |d'|se |s'|nous |vous |en )?\p{L}{2,14}(?:er|ir|re)(?= )/iu;
const duties =
  /(?:obligations?|engagements?|devoirs|missions?|charges?|responsabilit[ée]s)(?: \p{L}+){0,2}? (?=du |de la |de l'|des )|(?:ce que|[àa] la charge) /iu;

/** Headings of lists of duties: what stands under them is owed even where only a label and a time are given. */
const ofDuties =
  /livrables?|documents?|r[ée]unions?|suivi|reporting|engagements?|obligations?|prestations?|missions?|comptes?[- ]rendus?|gouvernance|contr[ôo]le/iu;

/** Whose duties a heading announces: `Obligations du Client`, `Ce que vous devez faire`. */
function byHeading(heading: string, { recipient, mention, subject }: Context["patterns"], debtors: Context["debtors"]) {
  const match = duties.exec(heading);
  if (!match) return undefined;
  const rest = heading.slice(match.index);
  const who = mention.exec(rest)?.groups?.who ?? recipient.exec(rest)?.groups?.who ?? subject.exec(rest)?.groups?.who;
  const debtor = who === undefined ? undefined : debtors.actorOf(who);
  return debtor && { debtor };
}

const amends =
  /articles? [\dA-Z][\d.-]{0,8}[^.;]{0,90}? (?:est|sont) (?:ainsi |d[ée]sormais )?(?:remplac|modifi|compl[ée]t|r[ée]dig|supprim|abrog)/iu;
/** `L'article 6, qui prévoyait la remise d'un rapport, est supprimé`. */
const deletes =
  /(?:articles?|clauses?|stipulations?|alin[ée]as?|paragraphes?|dispositions?)(?!\p{L})[^.;]{0,140}? (?:est|sont) (?:\p{L}{2,14} )?(?:supprim|abrog|annul)/iu;
const hopeless = /(?:n'est|ne (?:sera|saurait|peut|pourra)|n'a)[^.;]{0,30}(?:pas|aucun|nullement) (?:tenu|oblig)/iu;

const shifted = (duties: readonly Duty[], by: number): Duty[] =>
  duties.map((duty) => ({ ...duty, start: duty.start + by, end: duty.end + by }));

function dutiesIn(sentence: string, context: Context): Duty[] {
  if (sentence.length < 25 || hopeless.test(sentence) || deletes.test(sentence)) return [];
  const amended = amends.exec(sentence);
  if (amended) {
    const at = sentence.slice(amended.index + amended[0].length).search(/[«“"] ?/u);
    const from = amended.index + amended[0].length + at + 1;
    if (at < 0) return [];
    const stated = dutiesIn(sentence.slice(from), context).filter(
      ({ form }) => form === "engagement" || form === "statement",
    );
    return shifted(stated, from);
  }
  const named = namedDuties(sentence, context);
  const timed = timedDuties(sentence, context).filter((duty) => !named.some((other) => overlap(duty, other)));
  const active = withJoined([...named, ...timed], sentence, context).map((duty) =>
    notToOneself(duty, sentence, context),
  );
  return [...active, ...passiveParts(sentence, context, active)];
}

function overlap(one: Duty, other: Duty): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The duties whose verbs alone make them worth following up. */
function namedDuties(sentence: string, context: Context): Duty[] {
  const somebody = context.patterns.subject.test(sentence);
  const engaged = [...(somebody ? engagements(sentence, context) : []), ...burdens(sentence, context)];
  const stated = engaged.length > 0 || !somebody ? engaged : statements(sentence, context);
  const listed = stated.length > 0 ? stated : items(sentence, context);
  const active = listed.length > 0 ? listed : asked(sentence, context);
  const back = [...givenBack(sentence, context), ...preconditions(sentence, context), ...returns(sentence, context)];
  if (active.length + back.length > 0) return [...active.map((duty) => withoutReturn(duty, back)), ...back];
  const law = byLaw(sentence, context);
  if (law.length > 0) return law;
  const paid = payment(sentence, context);
  const passive = paid.length > 0 ? paid : passives(sentence, context);
  if (passive.length > 0) return passive;
  const met = meeting(sentence);
  return met.length > 0
    ? met
    : clausesOf(sentence).flatMap(({ text, start }) => shifted(byAgent(text, context), start));
}

/** Passives of the parts of a sentence in which nobody acts: `…; l'attestation est remise à la signature`. */
function passiveParts(sentence: string, context: Context, others: readonly Duty[]): Duty[] {
  if (others.length === 0 || !/;|, lesquel/u.test(sentence)) return [];
  return [...sentence.matchAll(/(?:[^;\s,]|, (?!lesquel))(?:[^;,]|, ?(?!lesquel))*/gu)].flatMap(({ 0: part, index }) =>
    passives(part, context)
      .map((duty) => ({ ...duty, start: duty.start + index, end: duty.end + index }))
      .filter((duty) => !others.some((other) => overlap(duty, other))),
  );
}

/** `envoie un questionnaire, que celui-ci retourne sous un mois`: the delay is that of the return. */
function withoutReturn(duty: Duty, others: readonly Duty[]): Duty {
  const other = others.find(({ start }) => start > duty.start && start < duty.end);
  const at = other ? duty.action.lastIndexOf(", que ", other.start - duty.start) : -1;
  return at < 0 ? duty : { ...duty, action: duty.action.slice(0, at), end: duty.start + at };
}

/** Roles of those who are seldom parties: what a subcontractor or a guarantor does is not owed under this contract. */
const thirdParties = new Set<Actor>(["subcontractor", "guarantor", "representative", "other"]);

const vague =
  /^(?:maintenir|participer|r[ée]soudre|accepter|intervenir|surveiller|r[ée]aliser|effectuer|proc[ée]der|proposer|mettre en place|v[ée]rifier|tenir(?! (?:[^.;,]{1,40} )?[àa] jour)|conserver|remplacer|rendre|compl[èée]t|constituer|r[ée]pond|enlever|d[ée]placer|[ée]tablir|pr[ée]senter|r[ée]alise|effectue|intervien|surveille|v[ée]rifie|propose|proc[èe]de|maintien|mettra en place)/iu;

/** `effectuera les opérations suivantes`: the duties are what follows. */
const announcesOnly =
  /^\p{L}+ (?:[àa] )?(?:les|des|aux) [\p{L} ]{4,40} (?:suivante?s|ci-(?:dessous|apr[èe]s))(?!\p{L})/iu;

/** `rapport mensuel remis en retard`: what is punished, in a table of penalties. */
const isLate = /(?:remis|rendu|transmis|livr|fourni|produit|d[ée]pos)\p{L}* (?:en retard|hors d[ée]lai|tardivement)$/iu;

function readingOf(duty: Duty, sentence: string, offset: number, { performer, isSide }: Debtors): Reading | undefined {
  const { form, action, start, end } = duty;
  const debtor = processorAs(duty.debtor, performer, sentence);
  const clause = `${sentence.slice(0, start).slice(-220)}${action}`;
  const due =
    form === "law"
      ? (dueIn(sentence) ?? {
          kind: "recurrence" as const,
          rrule: "FREQ=MONTHLY;INTERVAL=6",
          from: { kind: "signature" as const },
        })
      : (duty.due ?? ofInvoice(dueIn(action) ?? dueIn(clause), form));
  const category = form === "law" ? "certificate" : form === "payment" ? "payment" : categoryOf(action);
  if (
    action.length < (duty.due ? 4 : 12) ||
    announcesOnly.test(action) ||
    isLate.test(action) ||
    (vague.test(action) &&
      !(duty.joined ? dueIn(action) : due) &&
      category !== "insurance" &&
      !/d[ée]lais?(?!\p{L})/iu.test(action))
  )
    return undefined;
  if ((form === "statement" || form === "engagement") && needsTime.test(action) && (!due || due.kind === "event"))
    return undefined;
  if (category === "payment" && !due && form !== "item" && !/caution|d[ée]p[ôo]t|avance|acompte/iu.test(action))
    return undefined;
  if (thirdParties.has(debtor) && !isSide(debtor)) return undefined;
  const legalBasis = legalBasisIn(sentence);
  const evidenceRequired = evidenceIn(action, category);
  const lead = sentence.slice(Math.max(0, start - 60), start);
  const from =
    form === "engagement" || form === "statement"
      ? start - (lead.length - Math.max(0, lead.search(/(?:le |la |l'|les |il |elle )\p{L}[^,;]*$/iu)))
      : start;
  return {
    value: {
      debtor,
      action,
      category,
      ...(due && { due }),
      ...(evidenceRequired && { evidenceRequired }),
      ...(legalBasis && { legalBasis }),
    },
    span: { start: offset + Math.max(0, from), end: offset + end },
    strength: Math.min(0.84, strengths[form] + (due ? 0.08 : 0) - (category === "other" ? 0.12 : 0)),
  };
}

/** In a clause on personal data the `sous-traitant` is the processor: whoever performs the contract. */
function processorAs(debtor: Actor, performer: PartyRole | undefined, sentence: string): Actor {
  const processing = /responsable (?:de|du) traitement|donn[ée]es (?:[àa] caract[èe]re personnel|personnelles)/iu;
  return debtor === "subcontractor" && processing.test(sentence) ? (performer ?? "supplier") : debtor;
}

/** The reception that starts a delay of payment is that of the invoice. */
function ofInvoice(due: Due | undefined, form: Form): Due | undefined {
  if (form !== "payment" || due?.kind !== "delay" || due.event.kind !== "acceptance") return due;
  return { ...due, event: { kind: "invoiceReceipt" } };
}

export const obligationsRules = defineFieldRules<ObligationsValue>({
  field: "obligations",
  language: "fr",
  cue: /s'engage|doi(?:t|vent)|devra|tenue? de|obligation|s'oblige|remet|fourni|transmet|communiqu/iu,
  rules: [
    rule("<débiteur> s'engage à <action>", "engagement"),
    rule("<débiteur> remet <action>", "statement"),
    rule("<objet> est remis par <débiteur>", "passive"),
    rule("<débiteur> s'engage à : <liste>", "item"),
    rule("factures payables à <délai>", "payment"),
    rule("pièces des articles D.8222-5", "law"),
  ],
  corpus: obligationsCorpus,
});
