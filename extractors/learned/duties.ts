import type { Actor } from "../../schemas/value-types.ts";
import { findDates } from "../../values/dates.ts";
import { findFrequencies } from "../../values/frequencies.ts";
import { findMoney } from "../../values/money.ts";
import { findPeriods } from "../../values/periods.ts";
import { oncePerDocument } from "../languages/once-per-document.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { type NamedParty, partyFinder, type Sides, sidesOf } from "./sides.ts";
import { endingsOf, named, pairsOf, stemsOf } from "./tokens.ts";

/**
 * A sentence that may lay a duty on somebody, and who that may be. Features are made anew at each call: those of all sentences
 * of a long text are more than a process may hold.
 */
export interface PossibleDuty {
  readonly sentence: Sentence;
  readonly features: () => readonly string[];
  readonly debtors: () => readonly PossibleDebtor[];
}

interface PossibleDebtor {
  readonly actor: Actor;
  readonly features: readonly string[];
}

/** Every sentence of a document but its headings; computed once. */
export const possibleDuties = oncePerDocument((document: RuleDocument): readonly PossibleDuty[] => {
  const find = partyFinder(document);
  const sides = sidesOf(document);
  let namedBefore: readonly Actor[] = [];
  let announced: { readonly lead: string; readonly actors: readonly Actor[] } = { lead: "", actors: [] };
  return sentencesOf(document)
    .filter(({ paragraph }) => paragraph.kind !== "heading")
    .map((sentence) => {
      const parties = find(sentence.text);
      // One for all items of its list, of which there may be thousands.
      if (announced.lead !== sentence.lead) {
        announced = { lead: sentence.lead, actors: find(sentence.lead).map(({ actor }) => actor) };
      }
      const context = { parties, lead: announced.actors, before: namedBefore, sides };
      const duty = {
        sentence,
        features: () => sentenceFeatures(document, sentence, context),
        debtors: () => debtorsOf(sentence, context),
      };
      if (parties.length > 0) namedBefore = parties.slice(0, 2).map(({ actor }) => actor);
      return duty;
    });
});

function sentenceFeatures({ language }: RuleDocument, sentence: Sentence, { parties, lead, sides }: Context): string[] {
  const { text } = sentence;
  const marked = withRoles(text, parties);
  const stems = stemsOf(marked);
  const values = [
    ["period", findPeriods(text, language)],
    ["date", findDates(text, language)],
    ["frequency", findFrequencies(text, language)],
    ["money", findMoney(text, language)],
  ] as const;
  return [
    ...new Set([
      "bias",
      `kind:${sentence.paragraph.kind}`,
      `letters:${Math.min(8, Math.round(Math.log2(text.length)))}`,
      ...named("in", stems),
      ...named("pair", pairsOf(stems)),
      ...stems.slice(0, 4).map((stem, index) => `at${index}:${stem}`),
      ...named("ending", endingsOf(marked)),
      ...parties.slice(0, 2).map(({ actor }, index) => `party${index}:${sideOf(actor, sides)}`),
      ...values.flatMap(([name, found]) => (found.length > 0 ? [`has:${name}`] : [])),
      ...named("heading", sentence.headings.flatMap(stemsOf)),
      ...(sentence.lead === "" ? [] : ["listed", ...named("lead", stemsOf(sentence.lead).slice(-12))]),
      ...named(
        "leadParty",
        lead.map((actor) => sideOf(actor, sides)),
      ),
      ...named("earlier", stemsOf(sentence.before).slice(-10)),
    ]),
  ];
}

/** The text with each party's name written as one word. */
function withRoles(text: string, parties: readonly NamedParty[]): string {
  let [marked, at] = ["", 0];
  for (const { start, end } of parties) {
    marked += `${text.slice(at, start)} xparty `;
    at = end;
  }
  return marked + text.slice(at);
}

type Side = "payer" | "performer" | "both" | "other";

function sideOf(actor: Actor, { payer, performer }: Sides): Side {
  if (actor === payer) return "payer";
  if (actor === performer) return "performer";
  return actor === "eachParty" || actor === "eitherParty" ? "both" : "other";
}

const pronoun = /(?<![\p{L}'-])(?:il|ils|elle|elles|celui-ci|ce dernier|it|they|he|she)(?![\p{L}'-])/iu;

interface Context {
  readonly parties: readonly NamedParty[];
  readonly lead: readonly Actor[];
  readonly before: readonly Actor[];
  readonly sides: Sides;
}

/** Whoever may owe it: those named in it, those of the words that announce it, those named before, and the sides. */
function debtorsOf(sentence: Sentence, { parties, lead, before, sides }: Context): PossibleDebtor[] {
  const { text, headings } = sentence;
  const features = new Map<Actor, string[]>();
  const add = (actor: Actor, own: readonly string[]) => {
    const known = features.get(actor);
    if (known) known.push(...own);
    else features.set(actor, [...own]);
  };
  for (const [index, { actor, start, end }] of parties.entries()) {
    const [last = "^", second = "^"] = stemsOf(text.slice(Math.max(0, start - 40), start))
      .slice(-2)
      .reverse();
    const next = text.slice(end, end + 60);
    add(actor, [
      "named",
      `named${Math.min(index, 3)}`,
      index === parties.length - 1 ? "namedLast" : "namedEarlier",
      start < 5 ? "opens" : "inside",
      parties.length === 1 ? "namedAlone" : "namedAmong",
      `behind:${last}`,
      `behind2:${second}_${last}`,
      ...stemsOf(next)
        .slice(0, 3)
        .map((stem, place) => `then${place}:${stem}`),
      ...endingsOf(next)
        .slice(0, 2)
        .map((one, place) => `thenEnding${place}:${one}`),
    ]);
  }
  const fallback = parties.length === 0 ? "Only" : "Too";
  const leadEnd = named("leadEnd", stemsOf(sentence.lead).slice(-4));
  for (const [index, actor] of lead.entries()) add(actor, [`lead${Math.min(index, 2)}`, `lead${fallback}`, ...leadEnd]);
  for (const [index, actor] of before.entries()) add(actor, [`before${index}`, `before${fallback}`]);
  add(sides.payer, [`side${fallback}`]);
  add(sides.performer, [`side${fallback}`]);
  add("eachParty", []);
  const context = [
    ...named("in", stemsOf(text)),
    ...named("heading", headings.flatMap(stemsOf)),
    pronoun.test(text) ? "pronoun" : "noPronoun",
  ];
  return [...features].map(([actor, own]) => {
    const side = sideOf(actor, sides);
    const joined = [...new Set([...own, ...context])].map((feature) => `${side}&${feature}`);
    return { actor, features: [`side:${side}`, `actor:${actor}`, ...new Set(own), ...joined] };
  });
}
