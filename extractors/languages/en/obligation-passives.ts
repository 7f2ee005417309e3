import type { Actor } from "../../../schemas/value-types.ts";
import { dueIn } from "./obligation-due.ts";
import { isConditional } from "./obligation-modals.ts";
import type { Context, Duty, DutyPatterns } from "./obligation-patterns.ts";
import { documentNouns, participle } from "./obligation-verbs.ts";

const happens =
  /^(?:\d[\d.]*\.? )?(?<what>(?:the|all|each|every|any|an?)? ?[^,.;:]{3,90}?) (?:shall|will|must) (?:also |\p{L}+ly )?(?<verb>receive|undergo|take place|occur|be held|meet)(?!\p{L})/diu;

/** `The account managers, Ms Roy for the Client and Mr Hall for the Supplier, meet every second week`. */
const gathers =
  /(?<who>(?:(?:the|both|our|their|its|two|respective|parties') )*(?:[\p{L}-]+ ){0,2}?(?:managers|directors|executives|officers|representatives|principals|leads|committee|board|parties|teams)(?: of (?:the|each|both) part(?:y|ies))?)(?:, (?!and)[^.;]{3,120},|,? who)? (?:shall |will |must )?(?:then |also )?(?:meets?|confers?|convenes?|come together|sits?)(?!\p{L})/diu;
const isRegular = (due: ReturnType<typeof dueIn>) => due?.kind === "recurrence" || due?.kind === "delay";

/** `The lifts shall receive preventive maintenance quarterly`: a thing is the subject, the side that performs owes it. */
export function* thingsDo(sentence: string, at: number, { last, sides }: Context): Generator<Duty> {
  const met = gathers.exec(sentence);
  const who = met?.indices?.groups?.who?.[0];
  if (who !== undefined && !isConditional(sentence, who) && isRegular(dueIn(sentence.slice(who)))) {
    yield { form: "thing", debtor: "eachParty", from: at + who, start: at + who };
    return;
  }
  const match = happens.exec(sentence);
  const what = match?.indices?.groups?.what?.[0];
  const debtor = /meeting|review|committee|executives|parties/iu.test(match?.groups?.what ?? "")
    ? "eachParty"
    : (last() ?? sides.performer);
  if (match && what !== undefined && debtor && !isConditional(sentence, what))
    yield { form: "thing", debtor, from: at + what, start: at + what };
}

const renewable =
  /(?<!\p{L})(?:letter of credit|insurances?|cover|polic(?:y|ies)|certificates?|bonds?|guarantees?|licen[cs]es|permits?|registration|accreditation|attestation)(?!\p{L})/iu;
const money =
  /(?<!\p{L})(?:invoices?|sums?|amounts?|fees?|charges?|rent|price|payments?|instal?lments?|balance|interest|deposit)(?!\p{L})/iu;

/** Who settles what the parties cannot: no duty of theirs. */
const byThird =
  /^ by (?:an?|the) (?:(?:independent|single|sole|chartered) ){0,2}(?:surveyor|arbitrator|expert|adjudicator|court|tribunal|mediator|judge)(?!\p{L})/iu;

export function* passives(sentence: string, at: number, patterns: DutyPatterns, context: Context): Generator<Duty> {
  for (const match of patterns.passive.matchAll(sentence)) {
    if (isConditional(sentence, match.index)) continue;
    const promise = patterns.promises.exec(sentence.slice(Math.max(0, match.index - 160), match.index));
    const from = promise
      ? Math.max(0, match.index - 160) + promise.index + promise[0].length
      : startOfThing(sentence, match.index);
    const thing = sentence.slice(from, match.index);
    const rest = sentence.slice(match.index + match[0].length, match.index + match[0].length + 260);
    if (byThird.test(rest)) continue;
    if (/^(?:renewed|extended)$/iu.test(match.groups?.verb ?? "") && !renewable.test(thing)) continue;
    const isStated = /^(?:is|are) (?!to )/iu.test(match[0]);
    if (
      isStated &&
      !/^(?:due|payable|notified|reported|submitted|uploaded)$/iu.test(match.groups?.verb ?? "") &&
      !documentNouns.test(thing) &&
      !isTimedAct(match.groups?.verb ?? "", thing, rest)
    )
      continue;
    const by = patterns.agent.exec(rest.slice(0, 120))?.groups?.who;
    const agreed = promise?.groups?.who ?? by;
    const debtor = agreed
      ? context.debtors.actorOf(agreed)
      : unsaid(thing, match.groups?.verb ?? "", rest, patterns, context);
    if (
      !debtor ||
      isConditional(sentence, from) ||
      /(?<!\p{L})(?:if|unless|when|where|which|that|who)(?!\p{L})/iu.test(thing.replace(described, ""))
    )
      continue;
    const form = by ? "passive" : "thing";
    const more = also.exec(rest)?.indices?.groups?.verb?.[0];
    const further =
      more !== undefined && dueIn(rest.slice(more)) && dueIn(rest.slice(0, more))
        ? at + match.index + match[0].length + more
        : undefined;
    const until = further === undefined ? {} : { until: further };
    yield { form, debtor, from: at + from, start: at + from, ...until };
    if (further !== undefined) yield { form, debtor, from: further, start: further };
  }
  yield* bare(sentence, at, patterns, context);
}

/** What is stated of a thing rather than done to it, whatever the time beside it. */
const states =
  /^(?:paid|taken|cured|invoiced|billed|renewed|extended|dated|signed|registered|held|licensed|insured|known|published|described|provided|opposed|planned|scheduled|estimated|closed|opened|commenced|expected|confirmed|warranted|guaranteed|named|called|needed|unpaid|agreed|listed|set|fixed|stated|shown|served|validated|sent back|concerned|involved|interested|unchanged|related|connected|employed|brought|counted|complied|completed)$/iu;

/** `Every complaint is passed on within two days`: the present tense of any act states a duty where a limit or a rhythm stands beside it. */
function isTimedAct(done: string, thing: string, rest: string): boolean {
  if (states.test(done) || money.test(thing)) return false;
  const due = dueIn(rest);
  return due !== undefined && (due.kind !== "event" || due.event.kind !== "other");
}

/** `Every complaint that touches safety`: which things are meant, no condition. */
const described = /^(?:each|every|all|any) (?:[\p{L}-]+ ){1,3}(?:that|which|who)(?!\p{L})/iu;

const also = new RegExp(`^[^.;]{0,120}? and (?:shall )?(?:be )?(?<verb>${participle})(?!\\p{L})`, "diu");
const finite =
  /(?<!\p{L})(?:is|are|was|were|shall|will|must|may|can|has|have|means?|includes?|requires?|agrees?|undertakes?|provides?)(?!\p{L})/iu;
const marked = /^(?:[☒•*–-] |\(?[\d.]{1,8}\)? |\(?[a-z]{1,3}[.)] )?/iu;

/** Lines without a verb: `All goods to be accompanied by a note`, `Patches: applied by Supplier within 72 hours`, `Annual test by Supplier`. */
function* bare(
  sentence: string,
  at: number,
  { lines, agent }: DutyPatterns,
  { debtors, sides, last }: Context,
): Generator<Duty> {
  if (sentence.length > 300 || finite.test(sentence) || /[£$€]/u.test(sentence)) return;
  for (const match of lines.matchAll(sentence)) {
    const lead = sentence.slice(0, match.index);
    const opening = Math.max(
      lead.lastIndexOf("; ") + 1,
      lead.lastIndexOf(", ") + 1,
      marked.exec(sentence)?.[0].length ?? 0,
    );
    const from = sentence[opening] === " " ? opening + 1 : opening;
    if (match.index - from < 4) continue;
    const by = agent.exec(sentence.slice(match.index))?.groups?.who;
    const debtor = by === undefined ? (last() ?? sides.performer) : debtors.actorOf(by);
    const due = dueIn(sentence.slice(from));
    if (debtor && (by !== undefined || due))
      yield { form: by ? "passive" : "thing", debtor, from: at + from, start: at + from };
    return;
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
  if (/^(?:held|convened)$/iu.test(done) && /meeting|review|committee|call(?!\p{L})/iu.test(thing)) return "eachParty";
  if (alone) return standing.test(done) ? alone : sides.across(alone);
  if (done === "placed" && /(?<!\p{L})orders?(?!\p{L})/iu.test(thing)) return sides.payer;
  if (/^(?:paid|remitted|settled|reimbursed|made|due|payable)$/iu.test(done) && money.test(thing)) return sides.payer;
  const to = debtors.actorOf(recipient.exec(rest.slice(0, 140))?.groups?.who ?? "");
  if (to && to !== "eachParty" && to !== "eitherParty") return sides.across(to) ?? sides.performer;
  const owner = [...anyone.matchAll(thing)].at(-1)?.groups?.who;
  const holder = owner === undefined ? undefined : debtors.actorOf(owner);
  if (holder && /^(?:returned|destroyed|deleted|erased|handed|given)$/iu.test(done))
    return sides.across(holder) ?? sides.performer;
  return (holder && !bystanders.has(holder) ? holder : undefined) ?? last() ?? sides.performer;
}

/** What a party is to be, rather than what is done to it. */
const standing = /^(?:registered|licen[cs]ed|insured|certified|accredited|qualified|equipped|staffed|authori[sz]ed)$/iu;

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
