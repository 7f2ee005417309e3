import type { Actor } from "../../../schemas/value-types.ts";
import type { Debtors } from "./obligation-debtors.ts";
import { dueIn } from "./obligation-due.ts";
import { acting, furtherVerb, isConditional, telegraphic } from "./obligation-modals.ts";
import { passives, thingsDo } from "./obligation-passives.ts";
import type { Context, Duty, DutyPatterns } from "./obligation-patterns.ts";
import { presentVerbs } from "./obligation-verbs.ts";

/** What may stand between a party and its verb: `(as defined)`, `'s engineers`, `and its agents`, `, as principal contractor,`. */
const adjunct =
  /(?: \([^()\n]{1,60}\))?(?:'s? (?:(?:authori[sz]ed|contract|account|site|project|nominated) )?(?:representatives?|engineers?|technicians?|personnel|staff|employees|staff members?|managers?|drivers?|operatives|team|advis[eo]rs|officers?|directors?|agents|counsel|accountants?|auditors?|surveyors?|solicitors?|foreman|supervisors?|secretary))?(?: (?:and|or) (?:its|their|his|her) [\p{L} -]{3,40})?,?(?: also| each| both| jointly| hereby| further)?$/iu;
const apposition = /, [^,;:.]{3,90},$/u;

/** Duties of a sentence that starts at an offset of the view. */
export function dutiesIn(sentence: string, at: number, patterns: DutyPatterns, context: Context): Duty[] {
  const active = [...actives(sentence, at, patterns, context)];
  const thing = active.length === 0 ? [...thingsDo(sentence, at, context)] : [];
  const others = passives(sentence, at, patterns, context);
  return [...active, ...thing, ...[...others].filter(({ from }) => thing.every((duty) => duty.from !== from))];
}

function* actives(
  sentence: string,
  at: number,
  patterns: DutyPatterns,
  { debtors, last, sides }: Context,
): Generator<Duty> {
  const found = [
    ...entrusted(sentence, patterns, debtors),
    ...subjects(sentence, patterns, debtors, last),
    ...provisos(sentence, patterns, debtors),
    ...presents(sentence, patterns, debtors),
    ...presentsOfPronoun(sentence, patterns, debtors, last, sides.across),
  ];
  const seen = new Set<number>();
  for (const { debtor, from, start } of found) {
    if (seen.has(start) || isConditional(sentence, from)) continue;
    const starts = [start, ...furtherVerbs(sentence, start)];
    for (const place of starts) seen.add(place);
    for (const [order, place] of starts.entries()) {
      const next = starts[order + 1];
      yield {
        form: "active",
        debtor,
        from: at + (order === 0 ? from : place),
        start: at + place,
        ...(next !== undefined && { until: at + next }),
      };
    }
  }
}

interface Subject {
  readonly debtor: Actor;
  readonly from: number;
  readonly start: number;
}

/** Longest subject, in words and characters: `the Managed Service Provider (as defined below)`. */
const mostWords = 7;
const longestSubject = 160;

/** Each modal with its verb whose subject is a party, or a pronoun for the one spoken of last. */
function subjects(sentence: string, patterns: DutyPatterns, debtors: Debtors, last: Context["last"]): Subject[] {
  const found = [...sentence.matchAll(acting)].flatMap((match): Subject[] => {
    const start = match.indices?.groups?.verb?.[0];
    const subject = start === undefined ? undefined : subjectBefore(sentence, match.index, patterns, debtors, last);
    return subject && start !== undefined ? [{ ...subject, start }] : [];
  });
  if (found.length > 0) return found;
  return [...sentence.matchAll(telegraphic)].slice(0, 1).flatMap((match): Subject[] => {
    const start = match.indices?.groups?.verb?.[0];
    const subject = start === undefined ? undefined : subjectBefore(sentence, match.index, patterns, debtors, last);
    const opens = subject && /(?:^|[,;:–•*-] |[\d.)] )$/u.test(sentence.slice(0, subject.from));
    return subject && start !== undefined && opens ? [{ ...subject, start }] : [];
  });
}

const pronoun =
  /(?:^|[,;.:\d)] |(?:^|[,;\d] )(?:if|should|where|when|whenever|once|in the event|unless) [^,;]{3,90} )(?<pronoun>it|they|he|she)$/iu;

/** The party that words before a modal name as its subject. */
function subjectBefore(
  sentence: string,
  modalAt: number,
  patterns: DutyPatterns,
  debtors: Debtors,
  last: Context["last"],
): Omit<Subject, "start"> | undefined {
  const before = sentence.slice(Math.max(0, modalAt - longestSubject), modalAt);
  const lead = before.trimEnd();
  const base = modalAt - before.length;
  const bare = lead.replace(adjunct, "");
  const said = pronoun.exec(bare)?.groups?.pronoun;
  if (said !== undefined) {
    const from = base + bare.length - said.length;
    const meant = firstNamed(sentence.slice(0, from), patterns, debtors) ?? last();
    return meant && { debtor: meant, from };
  }
  for (const words of new Set([bare, lead.replace(apposition, "")])) {
    const tokens = words.split(" ").slice(-mostWords);
    for (let first = 0; first < tokens.length; first += 1) {
      const who = tokens
        .slice(first)
        .join(" ")
        .replace(/^["“(]+/u, "");
      const debtor = patterns.party.test(who) ? debtors.actorOf(who) : undefined;
      if (!debtor || (debtors.isLoose(who) && /^\p{Lu}/u.test(tokens[first - 1] ?? ""))) continue;
      const joined = tokens[first - 1] === "and" ? tokens.slice(0, first - 1) : [];
      const other =
        partnerIn(joined, patterns, debtors) ?? joined.slice(-1).find((token) => /^\p{Lu}\p{L}+$/u.test(token));
      const from = base + words.length - (other ? `${other} and ${who}` : who).length;
      return { debtor: other ? "eachParty" : debtor, from };
    }
  }
  if (!/(?:,|;|(?<!\p{L})(?:and|but))$/iu.test(lead)) return undefined;
  const meant = firstNamed(sentence.slice(0, base + lead.length), patterns, debtors, 40);
  return meant && { debtor: meant, from: modalAt };
}

/** The party at the end of words: `the Buyer` of `the Buyer and the Seller`. */
function partnerIn(tokens: readonly string[], { party }: DutyPatterns, debtors: Debtors): string | undefined {
  for (let first = 0; first < tokens.length; first += 1) {
    const who = tokens.slice(first).join(" ");
    if (party.test(who) && debtors.actorOf(who)) return who;
  }
  return undefined;
}

/** Whether a party is said to do something in the words themselves. */
export function hasSubject(words: string, patterns: DutyPatterns, debtors: Debtors): boolean {
  return [...words.matchAll(acting)].some(
    ({ index }) => subjectBefore(words, index, patterns, debtors, () => undefined) !== undefined,
  );
}

/** `It is the responsibility of the Contractor to obtain all permits`. */
function entrusted(sentence: string, { entrusted: pattern }: DutyPatterns, debtors: Debtors): Subject[] {
  return [...pattern.matchAll(sentence)].flatMap((match): Subject[] => {
    const debtor = debtors.actorOf(match.groups?.who ?? "");
    const start = match.indices?.groups?.verb?.[0];
    return debtor && start !== undefined ? [{ debtor, from: match.index, start }] : [];
  });
}

/** `provided that the Consultant submits receipts within thirty days`. */
function provisos(sentence: string, { provided }: DutyPatterns, debtors: Debtors): Subject[] {
  return [...provided.matchAll(sentence)].flatMap((match): Subject[] => {
    const debtor = debtors.actorOf(match.groups?.who ?? "");
    const start = match.indices?.groups?.verb?.[0];
    return debtor && start !== undefined && dueIn(sentence.slice(start, start + 220))
      ? [{ debtor, from: match.index, start }]
      : [];
  });
}

const opensTime =
  /^(?:[\d.()]{1,7} )?(?:[^:,;.]{2,40}: )?(?:within|each|every|by|before|after|upon|on|at|prior to|following|no later than|not later than|immediately|promptly) [^,;]{3,80} $/iu;
const opens = /^(?:(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?[a-z]{1,3}[.)]) )?$/iu;

/** Acts that an event makes precise enough, however it is worded. */
const usual = new RegExp(`^${presentVerbs}`, "iu");

/** `The Contractor sends a timesheet each Monday`: the present tense states a duty where a time stands beside it. */
function presents(sentence: string, { present }: DutyPatterns, debtors: Debtors): Subject[] {
  return [...present.matchAll(sentence)].flatMap((match): Subject[] => {
    const lead = sentence.slice(0, match.index);
    const debtor = debtors.actorOf(match.groups?.who ?? "");
    const start = match.indices?.groups?.verb?.[0];
    const first = opens.test(lead) || opensTime.test(lead) || (/[,;](?: and)? $/u.test(lead) && lead.length < 160);
    if (
      !debtor ||
      start === undefined ||
      !first ||
      /(?:^|[\s,])(?:if|where|when|unless|should|provided|once)(?!\p{L})/iu.test(lead)
    )
      return [];
    const due = dueIn(sentence.slice(start, start + 220)) ?? dueIn(lead);
    const isPrecise = due && (due.kind !== "event" || usual.test(match.groups?.verb ?? ""));
    return isPrecise ? [{ debtor, from: match.index, start }] : [];
  });
}

const pronounActs = new RegExp(
  `^(?:\\(?[\\da-z.]{1,6}[.)]? )?(?:It|He|She)(?: (?:also|then))? (?<verb>${presentVerbs})`,
  "du",
);

/** `It informs the Client three days ahead of …`: who was spoken of last, or the other side where that one is told. */
function presentsOfPronoun(
  sentence: string,
  { anyone }: DutyPatterns,
  debtors: Debtors,
  last: Context["last"],
  across: (actor: Actor) => Actor | undefined,
): Subject[] {
  const start = pronounActs.exec(sentence)?.indices?.groups?.verb?.[0];
  if (start === undefined) return [];
  const due = dueIn(sentence.slice(start, start + 220));
  const meant = due && due.kind !== "event" ? last() : undefined;
  const told = anyone.exec(sentence.slice(start, start + 60))?.groups?.who;
  const debtor = meant && told !== undefined && debtors.actorOf(told) === meant ? across(meant) : meant;
  return debtor ? [{ debtor, from: 0, start }] : [];
}

/** `…, which the Grantee must return`: what follows is owed by another, or under a condition. */
const otherSubject = /(?<!\p{L})(?:which|who|whom) (?:[\p{L}'-]+ ){0,6}(?:shall|will|must)(?!\p{L})/iu;

/** Where the same subject goes on: `… and shall provide evidence of it`, `… and have an engineer on site within four hours`. */
function furtherVerbs(sentence: string, from: number): number[] {
  const whole = sentence.slice(from, from + 700);
  const aside = whole.search(otherSubject);
  const rest = aside < 0 ? whole : whole.slice(0, aside);
  const places = [...rest.matchAll(furtherVerb)].filter(({ index }) => index > 6).slice(0, 8);
  return places.flatMap((match, order) => {
    const start = match.index + match[0].length;
    const own = rest.slice(start, places[order + 1]?.index ?? rest.length);
    const first = rest.slice(0, match.index);
    return match.groups?.sure !== undefined || (dueIn(own) && (first.length > 25 || dueIn(first)))
      ? [from + start]
      : [];
  });
}

/** The last party of the words: whom `it` and passives of the next sentence speak of. */
export function lastNamed(words: string, patterns: DutyPatterns, { debtors, last }: Context): Actor | undefined {
  return firstNamed(words, patterns, debtors) ?? last();
}

/** The party that the nearest heading around a clause has as its subject: `What the Tenant must do`. */
export function partyOfHeadings(path: readonly string[], patterns: DutyPatterns, debtors: Debtors): Actor | undefined {
  for (const heading of path.toReversed()) {
    const actor = firstNamed(heading, patterns, debtors);
    if (actor) return actor;
  }
  return undefined;
}

/** The party that words name first as one that does or has something. */
function firstNamed(
  words: string,
  { anyone }: DutyPatterns,
  debtors: Debtors,
  within = words.length,
): Actor | undefined {
  const subject = anyone
    .matchAll(words.slice(0, within))
    .find(({ index, 0: { length } }) => /^(?:'s)?,? /u.test(words.slice(index + length)))?.groups?.who;
  const actor = subject && debtors.actorOf(subject);
  const isPassing = actor && passing.has(actor) && !/^(?:the )?\p{Lu}/u.test(subject?.replace(/^T/u, "t") ?? "");
  return actor && actor !== "eitherParty" && !isPassing ? actor : undefined;
}

/** Whose words are also spoken of people in passing: `its agents`. */
const passing = new Set<Actor>([
  "agent",
  "partner",
  "principal",
  "beneficiary",
  "subcontractor",
  "guarantor",
  "insurer",
]);
