import type { Actor } from "../../../schemas/value-types.ts";
import type { Debtors } from "./obligation-debtors.ts";
import { dueIn } from "./obligation-due.ts";
import type { Sides } from "./obligation-sides.ts";
import { documentNouns, notPassive, notVerbs, participle, verbs } from "./obligation-verbs.ts";

export type Form = "active" | "item" | "passive" | "thing";

/** A place where words lay a duty on somebody; offsets into the view. */
export interface Duty {
  readonly form: Form;
  readonly debtor: Actor;
  /** From the debtor, or from the verb where the debtor stands elsewhere. */
  readonly from: number;
  /** Where the action begins. */
  readonly start: number;
  /** Where the next duty of the sentence begins, if one does. */
  readonly until?: number;
}

/** What is known where a sentence is read. */
export interface Context {
  readonly debtors: Debtors;
  readonly sides: Sides;
  /** Who was spoken of last in the paragraph or its heading: `it`, or the agent of a passive without one. */
  readonly last: () => Actor | undefined;
}

const modal =
  "(?:shall|will|must|(?:further |also |hereby )?(?:agrees?|undertakes?|covenants?(?: and agrees?)?|warrants? and undertakes?) (?:to|that (?:it|he|she|they) (?:shall|will))|(?:is|are|shall be|will be) (?:required|obliged|obligated|bound) to|is to|are to|ha(?:s|ve) to|needs? to)(?!\\p{L})";
const manner =
  "(?:,? (?:at (?:its|their|the \\p{L}+'s) (?:own |sole )*(?:cost|expense)(?: and expense)?|promptly|immediately|also|further|thereafter|jointly|in good faith|in writing|forthwith|in turn|each|then|use (?:its )?(?:commercially )?(?:reasonable|best) efforts to|(?:within|no later than|not later than|by|before|upon|on|during|prior to|at least|in addition|on or before|each|every|following|after|throughout) [^.;:,]{3,70}|as soon as (?:reasonably )?(?:practicable|possible)|\\p{L}+ly),?){0,3}";
const verb = `(?<verb>(?!(?:${notVerbs}))\\p{Ll}[\\p{L}-]{2,})`;
/** What may stand between a party and its verb: `(as defined)`, `'s engineers`, `also`. */
const adjunct =
  /(?: \([^()\n]{1,30}\))?(?:'s? (?:authori[sz]ed )?(?:representatives?|engineers?|technicians?|personnel|staff|employees|staff members?|account managers?|drivers?|operatives))?,?(?: also)?$/iu;
const acting = new RegExp(`(?<=[\\s,)])${modal}${manner} ${verb}`, "dgiu");

/** Patterns that name the parties of one document; made once for it. */
export interface DutyPatterns {
  readonly party: RegExp;
  readonly provided: RegExp;
  readonly present: RegExp;
  readonly passive: RegExp;
  readonly agent: RegExp;
  readonly recipient: RegExp;
  readonly anyone: RegExp;
  readonly announces: RegExp;
}

export function dutyPatterns({ pattern }: Debtors): DutyPatterns {
  return {
    party: new RegExp(`^(?:${pattern})$`, "iu"),
    provided: new RegExp(
      `provided,? (?:that )?(?<who>${pattern}) (?<verb>(?:submits|provides|delivers|gives|notifies|sends|furnishes|pays|returns|supplies|informs|presents)(?!\\p{L}))`,
      "dgiu",
    ),
    present: new RegExp(
      `(?<![\\p{L}'-])(?<who>${pattern})(?: (?:also|then))? (?<verb>(?:submits|provides|delivers|gives|notifies|sends|furnishes|pays|returns|supplies|informs|presents|reports|issues|produces|reviews|renews|tests|inspects|attends|holds|publishes|uploads)(?!\\p{L}))`,
      "dgiu",
    ),
    passive: new RegExp(
      `(?<!\\p{L})(?:(?:shall|will|must|(?:is|are|has|have|needs?) to) (?:each |also |all |promptly |\\p{L}+ly )?be|(?:is|are)(?= [^.;:]{0,80}(?:within|not later|no later|each|every|upon|monthly|quarterly|annually|weekly|before|prior to)))(?: \\p{L}+ly)? (?<verb>(?!(?:${notPassive}))${participle}|due|payable)(?!\\p{L})`,
      "dgiu",
    ),
    agent: new RegExp(`(?<!\\p{L})by (?<who>${pattern})(?!'s)`, "iu"),
    recipient: new RegExp(`(?<!\\p{L})(?:to|with|for approval by) (?<who>${pattern})(?!\\p{L})`, "iu"),
    anyone: new RegExp(`(?<![\\p{L}'-])(?<who>${pattern})(?!\\p{L})`, "giu"),
    announces: new RegExp(
      `(?<![\\p{L}'-])(?<who>${pattern})(?:(?=:$)|(?: (?:${modal}))?, (?:at|with|in|during|for|throughout|as|without|on|to) [^.;:]{3,80}(?=:$)|,? (?:${modal}|undertakes?|agrees?|covenants?|(?:is|are|shall be) responsible for)[^.;:]{0,60}|'s? (?:obligations|undertakings|duties|responsibilities)[^.;:]{0,20}):?$`,
      "iu",
    ),
  };
}

/** Duties of a sentence that starts at an offset of the view. */
export function dutiesIn(sentence: string, at: number, patterns: DutyPatterns, context: Context): Duty[] {
  const active = [...actives(sentence, at, patterns, context)];
  const thing = active.length === 0 ? [...thingsDo(sentence, at, context)] : [];
  return [...active, ...thing, ...passives(sentence, at, patterns, context)];
}

function* actives(sentence: string, at: number, patterns: DutyPatterns, { debtors, last }: Context): Generator<Duty> {
  const found = [
    ...subjects(sentence, patterns, debtors, last),
    ...provisos(sentence, patterns, debtors),
    ...presents(sentence, patterns, debtors),
  ];
  for (const { debtor, from, start } of found) {
    if (isConditional(sentence, from)) continue;
    const starts = [start, ...furtherVerbs(sentence, start)];
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
const longestSubject = 110;

/** Each modal with its verb whose subject is a party, or a pronoun for the one spoken of last. */
function subjects(sentence: string, { party }: DutyPatterns, debtors: Debtors, last: Context["last"]): Subject[] {
  return [...sentence.matchAll(acting)].flatMap((match): Subject[] => {
    const start = match.indices?.groups?.verb?.[0];
    const lead = sentence.slice(Math.max(0, match.index - longestSubject), match.index).trimEnd();
    const words = lead.replace(adjunct, "");
    const base =
      match.index -
      (sentence.slice(0, match.index).length - sentence.slice(0, match.index).trimEnd().length) -
      lead.length;
    if (start === undefined) return [];
    const spoken = /(?:^|[,;.] )(?<pronoun>it|they|he|she)$/iu.exec(words);
    const meant = spoken && last();
    if (spoken)
      return meant ? [{ debtor: meant, from: base + words.length - (spoken.groups?.pronoun ?? "").length, start }] : [];
    const tokens = words.split(" ").slice(-mostWords);
    for (let first = 0; first < tokens.length; first += 1) {
      const who = tokens
        .slice(first)
        .join(" ")
        .replace(/^["“(]+/u, "");
      const debtor = party.test(who) ? debtors.actorOf(who) : undefined;
      if (debtor) return [{ debtor, from: base + words.length - who.length, start }];
    }
    return [];
  });
}

/** Whether a party is said to do something in the words themselves. */
export function hasSubject(words: string, { party }: DutyPatterns): boolean {
  return [...words.matchAll(acting)].some((match) => {
    const tokens = words
      .slice(Math.max(0, match.index - longestSubject), match.index)
      .trim()
      .split(" ")
      .slice(-mostWords);
    return tokens.some((_, first) => party.test(tokens.slice(first).join(" ")));
  });
}

/** `provided that the Consultant submits receipts within thirty days`. */
function provisos(sentence: string, { provided }: DutyPatterns, debtors: Debtors): Subject[] {
  return [...sentence.matchAll(provided)].flatMap((match): Subject[] => {
    const debtor = debtors.actorOf(match.groups?.who ?? "");
    const start = match.indices?.groups?.verb?.[0];
    return debtor && start !== undefined ? [{ debtor, from: match.index, start }] : [];
  });
}

const opensTime =
  /^(?:[\d.()]{1,7} )?(?:within|each|every|by|no later than|not later than|on (?:each|every|the)) [^,;]{3,80} $/iu;
const opens = /^(?:(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?[a-z]{1,3}[.)]) )?$/iu;

/** `The Contractor sends a timesheet each Monday`: the present tense states a duty where a time stands beside it. */
function presents(sentence: string, { present }: DutyPatterns, debtors: Debtors): Subject[] {
  return [...sentence.matchAll(present)].flatMap((match): Subject[] => {
    const lead = sentence.slice(0, match.index);
    const debtor = debtors.actorOf(match.groups?.who ?? "");
    const start = match.indices?.groups?.verb?.[0];
    const first = opens.test(lead) || opensTime.test(lead) || (/[,;] $/u.test(lead) && lead.length < 120);
    if (
      !debtor ||
      start === undefined ||
      !first ||
      /(?:^|[\s,])(?:if|where|when|unless|should|provided|once)(?!\p{L})/iu.test(lead)
    )
      return [];
    return dueIn(sentence.slice(start, start + 220)) || dueIn(lead) ? [{ debtor, from: match.index, start }] : [];
  });
}

const furtherVerb = new RegExp(
  `(?:(?:;|,)(?: and)? \\((?:[a-z]{1,4}|\\d{1,2})\\) (?:to )?(?=(?!(?:${notVerbs}))\\p{Ll}{3})|(?:,|,? and|;) (?:(?:shall|will|must) (?:also |thereafter |then )?(?=(?!(?:${notVerbs}))\\p{Ll}{3})|(?:to )?(?:also |thereafter )?(?=${verbs} (?!and ))))`,
  "giu",
);

/** Where the same subject goes on: `… and shall provide evidence of it`, `… and have an engineer on site within four hours`. */
function furtherVerbs(sentence: string, from: number): number[] {
  const rest = sentence.slice(from, from + 400);
  const places = [...rest.matchAll(furtherVerb)].filter(({ index }) => index > 6).slice(0, 4);
  return places.flatMap((match, order) => {
    const start = match.index + match[0].length;
    const own = rest.slice(start, places[order + 1]?.index ?? rest.length);
    const said = /shall|will|must/iu.test(match[0]);
    const first = rest.slice(0, match.index);
    return said || (dueIn(own) && (first.length > 25 || dueIn(first))) ? [from + start] : [];
  });
}

/** `if the Supplier shall …`, `that the Customer will …`, `during which Licensee shall …`. */
function isConditional(words: string, at: number): boolean {
  return (
    /(?:^|[\s,(])(?:if|unless|until|whether|which|when|where|once|because|extent|event|than|as|and\/or|nothing|(?<!provided )that) ?$/iu.test(
      words.slice(Math.max(0, at - 20), at),
    ) ||
    /(?:hopes?|believes?|anticipates?|expects?|nothing)(?: \p{L}+){0,3} $/iu.test(words.slice(Math.max(0, at - 40), at))
  );
}

const happens =
  /^(?:\d[\d.]*\.? )?(?<what>(?:the|all|each|every|any|an?)? ?[^,.;:]{3,90}?) (?:shall|will|must) (?:also |\p{L}+ly )?(?<verb>receive|undergo|take place|occur|be held|meet)(?!\p{L})/diu;

/** `The lifts shall receive preventive maintenance quarterly`: a thing is the subject, the side that performs owes it. */
function* thingsDo(sentence: string, at: number, { last, sides }: Context): Generator<Duty> {
  const match = happens.exec(sentence);
  const what = match?.indices?.groups?.what?.[0];
  const debtor = /meeting|review|committee|executives|parties/iu.test(match?.groups?.what ?? "")
    ? "eachParty"
    : (last() ?? sides.performer);
  if (match && what !== undefined && debtor && !isConditional(sentence, what))
    yield { form: "thing", debtor, from: at + what, start: at + what };
}

const money =
  /(?<!\p{L})(?:invoices?|sums?|amounts?|fees?|charges?|rent|price|payments?|instal?lments?|balance|interest|deposit)(?!\p{L})/iu;

function* passives(sentence: string, at: number, patterns: DutyPatterns, context: Context): Generator<Duty> {
  for (const match of sentence.matchAll(patterns.passive)) {
    if (isConditional(sentence, match.index)) continue;
    const from = startOfThing(sentence, match.index);
    const thing = sentence.slice(from, match.index);
    const rest = sentence.slice(match.index + match[0].length, match.index + match[0].length + 260);
    const isStated = /^(?:is|are) (?!to )/iu.test(match[0]);
    if (
      isStated &&
      !/^(?:due|payable|notified|reported|submitted|uploaded)$/iu.test(match.groups?.verb ?? "") &&
      !documentNouns.test(thing)
    )
      continue;
    const by = patterns.agent.exec(rest.slice(0, 120))?.groups?.who;
    const debtor = by ? context.debtors.actorOf(by) : unsaid(thing, match.groups?.verb ?? "", rest, patterns, context);
    if (
      !debtor ||
      isConditional(sentence, from) ||
      /(?<!\p{L})(?:if|unless|when|where|which|that|who)(?!\p{L})/iu.test(thing)
    )
      continue;
    yield { form: by ? "passive" : "thing", debtor, from: at + from, start: at + from };
  }
}

/** Who owes what nobody is said to do: whoever stands across from the recipient, pays what is paid, or was spoken of last. */
function unsaid(
  thing: string,
  done: string,
  rest: string,
  { recipient, anyone }: DutyPatterns,
  { debtors, sides, last }: Context,
): Actor | undefined {
  const alone = debtors.actorOf(thing.trim());
  if (alone) return sides.across(alone);
  if (/^(?:paid|remitted|settled|reimbursed|made|due|payable)$/iu.test(done) && money.test(thing)) return sides.payer;
  const to = debtors.actorOf(recipient.exec(rest.slice(0, 140))?.groups?.who ?? "");
  if (to && to !== "eachParty" && to !== "eitherParty") return sides.across(to) ?? sides.performer;
  const owner = [...thing.matchAll(anyone)].at(-1)?.groups?.who;
  const holder = owner === undefined ? undefined : debtors.actorOf(owner);
  if (holder && /^(?:returned|destroyed|deleted|erased|handed|given)$/iu.test(done))
    return sides.across(holder) ?? sides.performer;
  return (holder && !bystanders.has(holder) ? holder : undefined) ?? last() ?? sides.performer;
}

/** Named in passing: `additional insured`, `each subcontractor`. */
const bystanders = new Set<Actor>(["insured", "insurer", "subcontractor", "guarantor", "beneficiary", "eitherParty"]);

/** Where the thing that a passive speaks of begins: its sentence, or the last comma, colon or `and` within a line of it. */
function startOfThing(sentence: string, place: number): number {
  const lead = sentence.slice(0, place);
  const numbered = /^(?:(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?[A-Za-z]{1,3}[.)]) )?/u.exec(lead)?.[0].length ?? 0;
  const stop = Math.max(lead.lastIndexOf(", "), lead.lastIndexOf(": "), lead.lastIndexOf("; "));
  const joined =
    /.*(?:,| by [^,.;]{3,60}| year| month| visit| work| approval),? and (?=\p{L})/iu.exec(lead)?.[0].length ?? 0;
  if (joined > 20) return joined;
  if (lead.length <= 110) return stop >= 0 && lead.length - stop > 8 && stop > 40 ? stop + 2 : numbered;
  if (stop >= lead.length - 110 && lead.length - stop > 8) return stop + 2;
  return lead.indexOf(" ", lead.length - 110) + 1;
}

/** The last party of the words: whom `it` and passives of the next sentence speak of. */
export function lastNamed(words: string, { anyone }: DutyPatterns, { debtors, last }: Context): Actor | undefined {
  const subject = [...words.matchAll(anyone)].find(({ index }) => /^(?:'s)? /u.test(words.slice(index + 3)))?.groups
    ?.who;
  const actor = subject && debtors.actorOf(subject);
  return actor && actor !== "eitherParty" ? actor : last();
}
