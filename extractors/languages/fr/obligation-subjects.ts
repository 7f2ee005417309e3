import type { Actor } from "../../../schemas/value-types.ts";
import { type PartyPattern, partyPatterns } from "../marked-names.ts";
import { articles, type Debtors, partyWords } from "./obligation-debtors.ts";

export interface Context {
  readonly debtors: Debtors;
  readonly patterns: Patterns;
  /** Who the sentence before spoke of. */
  readonly subject: Actor | undefined;
  /** The sentence before, which a pronoun may point to; empty at the beginning of a clause. */
  readonly before: string;
  /** Who owes the items of the list that was announced. */
  readonly listed: Listed | undefined;
}

/** Who owes the items of a list, and what is done with the things it names. */
export interface Listed {
  readonly debtor: Actor;
  readonly verb?: string;
  /** Whether they are told to do what the items say (`s'engage à :`), rather than only named. */
  readonly engaged?: boolean;
}

const pronoun =
  "(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|ce dernier|cette derni[èe]re|ces derniers)(?![\\p{L}'-])";

const pointsBack = /^(?:celui-ci|celle-ci|ce dernier|cette derni[èe]re)$/iu;

const pronounOnly = new RegExp(`^${pronoun}$`, "iu");

const withoutArticle = partyWords.replaceAll(articles, "(?:(?:la) |l')?");

const patterns = {
  /** A party or a pronoun as a subject. */
  subject: new RegExp(`(?<![\\p{L}'-])(?<who>${partyWords}|${pronoun})(?!\\p{L})`, "dgiu"),
  /** A party in any case: `pour le compte du Preneur`. */
  mention: new RegExp(`(?<![\\p{L}'-])(?:le |la |l'|du |au |de l'|[àa] l')(?<who>${withoutArticle})(?!\\p{L})`, "dgiu"),
  agent: new RegExp(`(?<!\\p{L})par (?:les soins d(?:u|e la|e) )?(?<who>${partyWords})`, "dgiu"),
  recipient: new RegExp(
    `(?<!\\p{L})(?:[àa] (?:la (?:connaissance|disposition|validation|signature)|l'(?:attention|approbation|accord|agr[ée]ment)|son visa) (?:du |de la |de l'|des |d')|au visa (?:du |de la |de l')|au |[àa] la |[àa] l'|aux |[àa] )(?<who>${withoutArticle})`,
    "dgiu",
  ),
};

export type Patterns = Readonly<Record<keyof typeof patterns, PartyPattern>>;

/** The patterns that name a document's parties. */
export function patternsFor({ names }: Debtors): Patterns {
  return partyPatterns(patterns, names);
}

export const conditional =
  /(?:^|[\s,])(?:si|lorsque|lorsqu'|quand|dont|que|qu'|o[ùu]|d[èe]s lors que|comme|[àa] moins que|sans que) ?$/iu;

const preposition = /(?:^|[\s'])(?:de|du|des|d'|au|aux|[àa]|par|pour|avec|chez|envers|entre|sans|contre|sur) ?$/iu;

interface Subject {
  readonly debtor: Actor | undefined;
  readonly start: number;
  readonly end: number;
}

/** How far back a pronoun points, and a subject stands before its verb, in characters. */
const reach = 420;

/** Every subject of some words, in order, each with the party it stands for; a pronoun for the party before it. */
export function subjectsIn(words: string, { patterns, debtors, subject }: Context): Subject[] {
  const found: Subject[] = [];
  let named: Actor | undefined;
  for (const match of patterns.subject.matchAll(words)) {
    const who = match.groups?.who ?? "";
    const start = match.index;
    if (preposition.test(words.slice(Math.max(0, start - 10), start))) continue;
    const isPronoun = pronounOnly.test(who);
    const back = pointsBack.test(who) ? words.slice(Math.max(0, start - reach), start) : undefined;
    const mentioned = back === undefined ? undefined : lastMention(back, patterns);
    const before = named ?? subject;
    const agrees = before !== "eachParty" || /^(?:ils|elles|ceux|ces)/iu.test(who);
    const debtor = isPronoun
      ? (debtors.actorOf(mentioned ?? "") ?? (agrees ? before : undefined))
      : debtors.actorOf(who);
    if (!isPronoun) named = debtor;
    found.push({ debtor, start, end: start + who.length });
  }
  return found;
}

/** The last party named as a subject before a place of the sentence. */
export function subjectBefore(sentence: string, place: number, context: Context): Subject | undefined {
  const from = Math.max(0, place - reach);
  const last = subjectsIn(sentence.slice(from, place), context).at(-1);
  return last && { ...last, start: last.start + from, end: last.end + from };
}

/** Whom the part of the sentence before a place is about: its first subject, not the objects after it. */
export function mainSubject(words: string, context: Context): Actor | undefined {
  const part = words.slice(words.lastIndexOf(";") + 1);
  const first = context.patterns.subject
    .matchAll(part)
    .find((match) => !preposition.test(part.slice(Math.max(0, match.index - 10), match.index)));
  return first && subjectBefore(part, first.index + first[0].length, context)?.debtor;
}

function lastMention(words: string, { mention }: Patterns): string | undefined {
  return [...mention.matchAll(words)].at(-1)?.groups?.who;
}

export function firstSubject(
  sentence: string,
  { patterns, debtors }: Pick<Context, "patterns" | "debtors">,
): Actor | undefined {
  for (const match of patterns.subject.matchAll(sentence)) {
    const debtor = debtors.actorOf(match.groups?.who ?? "");
    if (debtor && !preposition.test(sentence.slice(Math.max(0, match.index - 10), match.index))) return debtor;
  }
  return undefined;
}

export function lastWho(words: string, patterns: Patterns): string | undefined {
  return [...patterns.subject.matchAll(words)].at(-1)?.groups?.who;
}
