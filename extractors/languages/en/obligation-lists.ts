import type { Actor } from "../../../schemas/value-types.ts";
import type { Debtors } from "./obligation-debtors.ts";
import { hasSubject } from "./obligation-duties.ts";
import type { Duty, DutyPatterns } from "./obligation-patterns.ts";
import { itemVerbs, notVerbs, verbs } from "./obligation-verbs.ts";

/** A list of what one party must do, as its announcement tells. */
export interface DutyList {
  readonly debtor: Actor;
  /** `deliver`, where the items are things: `Contractor shall deliver:`. */
  readonly verb?: string;
}

/** How words end that a list of duties follows. */
const announcing =
  /:[-–—]?$|(?:obligations|undertakings|duties|responsibilities|covenants)[^.;:]{0,20}$|as follows\W{0,3}$/iu;
/** `The Customer shall not:` announces no duties. */
const forbidding = /(?<!\p{L})(?:not|never|no)(?!\p{L})/iu;
/** `shall deliver the following documents to the Buyer:` */
const things =
  /(?:shall|will|must|to)(?: \p{L}+ly)? (?<verb>deliver|provide|submit|furnish|supply|produce|send|present|hand over)(?: [^.;:]{1,70})?:$/iu;
const longestAnnouncement = 400;

/** The list that a paragraph announces, if it does; `undefined` where it announces things that nobody must do. */
export function listAnnouncedBy(
  said: string,
  patterns: DutyPatterns,
  debtors: Debtors,
): { readonly list: DutyList | undefined } | undefined {
  const words = said.replace(/:\s?[-–—]$/u, ":");
  if (!announcing.test(words.slice(-90))) return undefined;
  const match = patterns.announces.exec(words.slice(-longestAnnouncement));
  if (!match) return undefined;
  const debtor = forbidding.test(match[0]) ? undefined : debtors.actorOf(match.groups?.who ?? "");
  const verb = things.exec(match[0])?.groups?.verb?.toLowerCase();
  return { list: debtor && { debtor, ...(verb && { verb }) } };
}

/** The list under a heading such as `Duties of the Franchisee`. */
export function listUnder(heading: string, patterns: DutyPatterns, debtors: Debtors): DutyList | undefined {
  const who = patterns.burdened.exec(heading)?.groups?.who;
  const debtor = who === undefined ? undefined : debtors.actorOf(who);
  return debtor && { debtor };
}

const marker = "(?:\\(?(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[a-z]{1,4})[.)]?|[-•*–])\\s+";
/** `At its own cost, `, `At all reasonable times `, `Record drawings: `: what may open an item before its verb. */
const opening =
  "(?:(?:at|in|within|on|upon|before|prior to|by|during|following|after|where|when|if|unless|subject to|not later than|no later than|promptly|from time to time) [^.;:]{3,110}?, |at all (?:reasonable )?times |\\p{Lu}[^.;:,]{2,50}: )?";
/** `In the third year of the term `, `Subject to payment `: the same without a comma, before the `to` of a covenant. */
const unstopped =
  "(?:(?:at|in|within|on|upon|before|prior to|by|during|following|after|whenever|subject to|not later than|no later than|as often as|once) [^.;:,]{3,120}? (?=to \\p{Ll}{3}))?";
const item = new RegExp(
  `^(?:${marker})?(?:${opening}|${unstopped})(?:(?:to|shall|will|must) (?<any>(?!(?:${notVerbs}))\\p{Ll}{3,})|(?<verb>${verbs}|${itemVerbs})|(?<=\\s)(?<loose>\\p{Ll}{2,}s(?= )|\\p{Ll}{3,}ing(?= )))`,
  "diu",
);
/** Where an item goes on to a further duty: `and to`, `; (b) to`, `and within ten days of notice to begin`. Group `and`: what stands before a time. */
const further =
  /(?:,? and to|[;,](?: and)? \((?:[a-z]{1,4}|\d{1,2})\)(?: to)?) (?=\p{Ll}{3})|(?<and>,? and )(?:within|whenever|when|at|upon|on|before|once|as often as|not later than|no later than) [^.;:,]{3,90}? to (?=\p{Ll}{3})/gu;
/** A thing to give, with what marks it as one of several: `2. Evidence of a licence`. */
const thing = new RegExp(`^${marker}(?<thing>\\p{Lu})`, "du");
/** How sentences begin that are no items of a list of duties. */
const ownSentence =
  /^(?:\(?(?:\d[\d.]{0,6}|[a-z]{1,4})[.)] |\d[\d.]{0,6} )?(?:the|this|these|those|an?|each|any|all|every|if|it|its|where|when|for|nothing|neither|either|both|such|subject|there|unless|provided|in (?:the event|case|consideration|addition)|\p{Lu}[\p{L}&.]+ (?:shall|will|must|may|is|are|has|have|agrees?)(?!\p{L}))(?!\p{L})/iu;

/** Whether a paragraph goes on with a list rather than being a sentence of its own. */
export function isOfList(words: string, { verb }: DutyList, patterns: DutyPatterns, debtors: Debtors): boolean {
  const isThing = verb !== undefined && thing.test(words);
  return (isThing || !ownSentence.test(words)) && !hasSubject(words, patterns, debtors);
}

/** The duties of an item, offset into the view: its own, and what it adds after `and to`. */
export function dutiesOfItem(words: string, offset: number, { debtor, verb }: DutyList, longest: number): Duty[] {
  const places = item.exec(words)?.indices?.groups;
  const given = verb === undefined ? undefined : thing.exec(words)?.indices?.groups?.thing?.[0];
  const start = (places?.any ?? places?.verb)?.[0] ?? given ?? places?.loose?.[0];
  if (start === undefined) return [];
  const duty = (from: number): Duty => ({ form: "item", debtor, from: offset + from, start: offset + from });
  if (start === given) return [{ ...duty(start), ...(verb && { verb }) }];
  const more = [...words.slice(0, longest).matchAll(further)].flatMap(({ index, 0: { length }, groups }) =>
    index > start ? [index + (groups?.and?.length ?? length)] : [],
  );
  const starts = [start, ...more];
  return starts.map((from, order) => {
    const next = starts[order + 1];
    return { ...duty(from), ...(next !== undefined && { until: offset + next }) };
  });
}
