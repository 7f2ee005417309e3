import type { Actor } from "../../schemas/value-types.ts";
import { dutyWords } from "../languages/duty-words.ts";
import { lookedBack, type SentenceParts } from "../languages/sentence-parts.ts";
import { type Features, plainFeatures } from "./features.ts";
import type { Sentence } from "./sentences.ts";
import type { NamedParty, PartyUse, Sides } from "./sides.ts";
import { endingsOf, stemsOf } from "./tokens.ts";

/** Somebody who may owe the duty of a sentence. */
export interface PossibleDebtor {
  readonly actor: Actor;
  readonly features: Features;
}

/** What a reader knows of the parties when he comes to a sentence. */
export interface PartyContext {
  readonly language: keyof typeof dutyWords;
  /** Named in the sentence. */
  readonly parties: readonly NamedParty[];
  /** Named in the words that announce it, in the sentence before it that names any, and in its heading. */
  readonly lead: readonly Actor[];
  readonly before: readonly Actor[];
  /** How near that sentence is, and whether it has the first of them for its subject. */
  readonly beforeIs: string;
  readonly heading: readonly Actor[];
  readonly sides: Sides;
  readonly use: PartyUse;
}

export type Side = "payer" | "performer" | "both" | "other";

export function sideOf(actor: Actor, { payer, performer }: Sides): Side {
  if (actor === payer) return "payer";
  if (actor === performer) return "performer";
  return actor === "eachParty" || actor === "eitherParty" ? "both" : "other";
}

/** Parties once each, those that are the subject of something before all others. */
export function subjectsFirst(
  text: string,
  parties: readonly NamedParty[],
  language: keyof typeof dutyWords,
): { readonly actors: readonly Actor[]; readonly hasSubject: boolean } {
  const { partOf } = dutyWords[language].parts;
  const subjects = parties.filter(({ start }) => partOf(text, start) === "subject");
  const actors = [...new Set([...subjects, ...parties].map(({ actor }) => actor))];
  return { actors, hasSubject: subjects.length > 0 };
}

/** Whoever may owe what a sentence lays down: those named in it and around it, the two sides, and both together. */
export function possibleDebtors(sentence: Sentence, context: PartyContext): PossibleDebtor[] {
  const { text, headings } = sentence;
  const { parts } = dutyWords[context.language];
  const said = parts.pronoun.exec(text);
  const opens = said !== null && said.index < opening && said.index < (context.parties[0]?.start ?? text.length);
  const own = ownFeatures(sentence, context, parts, opens);
  const [within, heading] = [new Set(stemsOf(text)), new Set(headings.flatMap(stemsOf))];
  return [...own].map(([actor, features]) => {
    features.add(`rank:${context.use.rankOf(actor)}`);
    if (said) {
      const agreement = agreementOf(parts.genderOfPronoun(said[0]), context.use.genderOf(actor));
      features.add(`${opens ? "opening" : "inner"}Pronoun:${agreement}`);
    }
    const side = sideOf(actor, context.sides);
    return {
      actor,
      features: [
        plainFeatures([`side:${side}`, `actor:${actor}`, ...features]),
        plainFeatures([...features].map((feature) => `${side}&${feature}`)),
        { sort: `${side}&in`, words: within },
        { sort: `${side}&heading`, words: heading },
        plainFeatures([`${side}&${said ? "pronoun" : "noPronoun"}`]),
      ],
    };
  });
}

/** A pronoun that starts within so many characters opens its sentence. */
const opening = 25;

/** `Il en avertit le Client`, `It informs the Client`: whoever is named right behind a pronoun and its verb, and nowhere else. */
export function toldIn(text: string, { parties, language }: PartyContext): ReadonlySet<Actor> {
  const { actsOnAnother } = dutyWords[language].parts;
  const told = parties.filter(
    ({ actor, start }) =>
      actsOnAnother.test(text.slice(Math.max(0, start - lookedBack), start)) &&
      parties.every((other) => other.start === start || other.actor !== actor),
  );
  return new Set(told.map(({ actor }) => actor));
}

function agreementOf(said: string | undefined, own: string | undefined): string {
  if (said === undefined || own === undefined) return "unknown";
  return said === own ? "same" : "other";
}

/** By party, what speaks for it. */
function ownFeatures(
  { text, lead: leadWords }: Sentence,
  { parties, lead, before, beforeIs, heading, sides }: PartyContext,
  { partOf }: SentenceParts,
  opensWithPronoun: boolean,
): Map<Actor, Set<string>> {
  const features = new Map<Actor, Set<string>>();
  const add = (actor: Actor, own: readonly string[]) => {
    features.set(actor, new Set([...(features.get(actor) ?? []), ...own]));
  };
  const subjects: Actor[] = [];
  for (const [index, party] of parties.entries()) {
    const part = partOf(text, party.start);
    if (part === "subject") subjects.push(party.actor);
    const isLast = index === parties.length - 1;
    add(party.actor, [
      "named",
      `named${Math.min(index, 3)}`,
      isLast ? "namedLast" : "namedEarlier",
      parties.length === 1 ? "namedAlone" : "namedAmong",
      part,
      `${part}&${Math.min(index, 2)}`,
      ...around(text, party),
    ]);
  }
  const [first, last] = [subjects[0], subjects.at(-1)];
  if (first) add(first, ["firstSubject", subjects.length === 1 ? "onlySubject" : "amongSubjects"]);
  if (last) add(last, ["lastSubject"]);
  const share = parties.length === 0 ? "Only" : "Too";
  const leadEnd = stemsOf(leadWords)
    .slice(-4)
    .map((stem) => `leadEnd:${stem}`);
  for (const [index, actor] of lead.entries()) add(actor, [`lead${Math.min(index, 2)}`, `lead${share}`, ...leadEnd]);
  for (const [index, actor] of before.entries()) {
    const called = opensWithPronoun ? "called" : parties.length === 0 ? "unnamed" : "named";
    add(actor, [
      `before${index}`,
      `before${share}`,
      `before${index}&${beforeIs}`,
      `before${index}&${beforeIs}&${called}`,
    ]);
  }
  add(sides.payer, [`side${share}`]);
  add(sides.performer, [`side${share}`]);
  add("eachParty", []);
  for (const [index, actor] of heading.entries()) add(actor, [`heading${Math.min(index, 2)}`, `heading${share}`]);
  return features;
}

/** The words on either side of a party's name. */
function around(text: string, { start, end }: NamedParty): string[] {
  const [last = "^", second = "^"] = stemsOf(text.slice(Math.max(0, start - 40), start))
    .slice(-2)
    .reverse();
  const next = text.slice(end, end + 60);
  const nextStems = stemsOf(next).slice(0, 3);
  const nextEndings = endingsOf(next).slice(0, 2);
  return [
    start < 5 ? "opens" : "inside",
    `behind:${last}`,
    `behind2:${second}_${last}`,
    ...nextStems.map((stem, place) => `then${place}:${stem}`),
    ...nextEndings.map((one, place) => `thenEnding${place}:${one}`),
  ];
}
