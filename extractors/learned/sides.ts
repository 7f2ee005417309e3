import type { Actor, PartyRole } from "../../schemas/value-types.ts";
import { dutyWords } from "../languages/duty-words.ts";
import { partyPatterns } from "../languages/marked-names.ts";
import { oncePerDocument } from "../languages/once-per-document.ts";
import { counterparts } from "../languages/party-roles.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import type { Gender } from "../languages/sentence-parts.ts";
import type { Sentence } from "./sentences.ts";

/** The two who face each other in a contract: who pays, and who performs. */
export interface Sides {
  readonly payer: PartyRole;
  readonly performer: PartyRole;
}

/** A party named in a text. */
export interface NamedParty {
  readonly actor: Actor;
  /** In the text. */
  readonly start: number;
  readonly end: number;
}

const payers: readonly PartyRole[] = [
  "buyer",
  "lessee",
  "licensee",
  "insured",
  "principal",
  "concessionaire",
  "distributor",
];

/** Finds the parties that a document's sentences name; computed once. */
export const partyFinder = oncePerDocument((document: RuleDocument): ((text: string) => readonly NamedParty[]) => {
  const { party, debtorsOf, parts } = dutyWords[document.language];
  const { names, actorOf } = debtorsOf(document);
  const { named } = partyPatterns({ named: party }, names);
  return (text) =>
    Array.from(named.matchAll(parts.withPlainArticles(text))).flatMap(({ 0: words, index }) => {
      const actor = actorOf(words.trim());
      return actor ? [{ actor, start: index, end: index + words.length }] : [];
    });
});

const partiesBySentence = oncePerDocument((_: RuleDocument) => new Map<Sentence, readonly NamedParty[]>());

/** The parties that a sentence names, by their place in it; looked for once. */
export function partiesIn(document: RuleDocument, sentence: Sentence): readonly NamedParty[] {
  const known = partiesBySentence(document);
  const parties = known.get(sentence) ?? partyFinder(document)(sentence.text);
  known.set(sentence, parties);
  return parties;
}

/** The parties of a document wherever it names them; computed once. */
const namedIn = oncePerDocument((document: RuleDocument) => partyFinder(document)(document.view.text));

/** The sides of a document, by who is named most. */
export const sidesOf = oncePerDocument((document: RuleDocument): Sides => {
  const counts = new Map<Actor, number>();
  for (const { actor } of namedIn(document)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const [most] = [...counts].filter(([actor]) => isSide(actor)).sort((a, b) => b[1] - a[1])[0] ?? [];
  const side = most as PartyRole | undefined;
  const payer = side === undefined ? "buyer" : payers.includes(side) ? side : (counterparts[side] ?? "buyer");
  return { payer, performer: side && side !== payer ? side : (counterparts[payer] ?? "supplier") };
});

function isSide(actor: Actor): boolean {
  return actor in counterparts;
}

/** How a document speaks of its parties. */
export interface PartyUse {
  /** The party's place by how often it is named: `0` the most, `2` third or less. */
  readonly rankOf: (actor: Actor) => string;
  /** Of the word that it is mostly called by. */
  readonly genderOf: (actor: Actor) => Gender | undefined;
}

/** Computed once. */
export const partyUse = oncePerDocument((document: RuleDocument): PartyUse => {
  const { text } = document.view;
  const { genderOfName } = dutyWords[document.language].parts;
  const uses = new Map<Actor, { count: number; masculine: number; feminine: number }>();
  for (const { actor, start } of namedIn(document)) {
    const use = uses.get(actor) ?? { count: 0, masculine: 0, feminine: 0 };
    uses.set(actor, use);
    use.count += 1;
    const gender = genderOfName(text, start);
    if (gender) use[gender] += 1;
  }
  const order = [...uses].sort((a, b) => b[1].count - a[1].count).map(([actor]) => actor);
  return {
    rankOf: (actor) => (uses.has(actor) ? String(Math.min(2, order.indexOf(actor))) : "never"),
    genderOf: (actor) => {
      const { masculine, feminine } = uses.get(actor) ?? { masculine: 0, feminine: 0 };
      return masculine === feminine ? undefined : masculine > feminine ? "masculine" : "feminine";
    },
  };
});
