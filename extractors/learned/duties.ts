import type { Actor } from "../../schemas/value-types.ts";
import { findFrequencies } from "../../values/frequencies.ts";
import { dutyWords } from "../languages/duty-words.ts";
import { oncePerDocument } from "../languages/once-per-document.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import { type PartyContext, type PossibleDebtor, possibleDebtors, sideOf, subjectsFirst, toldIn } from "./debtors.ts";
import { type Features, plainFeatures, sorted } from "./features.ts";
import { type Mark, markedText } from "./marked-text.ts";
import { meaningsOf } from "./meanings.ts";
import { type Mention, marksIn, mentionsBySentence } from "./mentions.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { partiesIn, partyFinder, partyUse, sidesOf } from "./sides.ts";
import { endingsOf, pairsOf, stemsOf } from "./tokens.ts";

/**
 * A sentence that may lay a duty on somebody, and who that may be. Features are made anew at each call: those of all sentences
 * of a long text are more than a process may hold.
 */
export interface PossibleDuty {
  readonly sentence: Sentence;
  readonly features: () => Features;
  readonly debtors: () => readonly PossibleDebtor[];
  /** Whoever is told or given something by the one whom a pronoun of the sentence stands for, and so cannot be that one. */
  readonly told: ReadonlySet<Actor>;
}

/** Every sentence of a document but its headings; computed once. */
export const possibleDuties = oncePerDocument((document: RuleDocument): readonly PossibleDuty[] => {
  const find = partyFinder(document);
  const { language } = document;
  const mentions = mentionsBySentence(document);
  const [sides, use] = [sidesOf(document), partyUse(document)];
  const leadParties = remembered((words) => find(words).map(({ actor }) => actor));
  const headingParties = remembered((words) => find(words).map(({ actor }) => actor));
  let before: Before | undefined;
  return sentencesOf(document)
    .filter(({ paragraph }) => paragraph.kind !== "heading")
    .map((sentence) => {
      const parties = partiesIn(document, sentence);
      const lead = leadParties(sentence.lead);
      const heading = headingParties(sentence.headings.at(-1) ?? "");
      const context = {
        language,
        parties,
        lead,
        before: before?.actors ?? [],
        beforeIs: before ? standing(before, sentence) : "",
        heading,
        sides,
        use,
      };
      const duty = {
        sentence,
        features: () => {
          const found = mentions.get(sentence) ?? [];
          return sentenceFeatures(sentence, found, marksIn(document, sentence, found), context);
        },
        debtors: () => possibleDebtors(sentence, context),
        told: toldIn(sentence.text, context),
      };
      if (parties.length > 0) {
        const { actors, hasSubject } = subjectsFirst(sentence.text, parties, language);
        before = { actors: actors.slice(0, 2), hasSubject, sentence };
      }
      return duty;
    });
});

/** Who was named in the sentence before that named anyone. */
interface Before {
  readonly actors: readonly Actor[];
  readonly hasSubject: boolean;
  readonly sentence: Sentence;
}

function standing({ hasSubject, sentence }: Before, now: Sentence): string {
  const near = now.before !== "" && sentence.end === now.start;
  const sameParagraph = sentence.paragraph === now.paragraph;
  const sameClause = sentence.headings.at(-1) === now.headings.at(-1);
  const where = near ? "next" : sameParagraph ? "paragraph" : sameClause ? "clause" : "elsewhere";
  return `${where}&${hasSubject ? "subject" : "mention"}`;
}

/** What is found in words that many sentences in a row have before them; looked for once. */
function remembered(find: (words: string) => readonly Actor[]): (words: string) => readonly Actor[] {
  let last: { readonly words: string; readonly actors: readonly Actor[] } = { words: "", actors: [] };
  return (words) => {
    if (last.words !== words) last = { words, actors: find(words) };
    return last.actors;
  };
}

function sentenceFeatures(
  sentence: Sentence,
  mentions: readonly Mention[],
  marks: readonly Mark[],
  { language, parties, lead, sides }: PartyContext,
): Features {
  const { text } = sentence;
  const marked = markedText(text, marks);
  const stems = stemsOf(marked);
  const meanings = meaningsOf(marked, language);
  const kinds = new Set<string>(mentions.map(({ kind }) => kind));
  if (dutyWords[language].dueIn(text)) kinds.add("due");
  if (findFrequencies(text, language).length > 0) kinds.add("frequency");
  return [
    plainFeatures([
      "bias",
      `kind:${sentence.paragraph.kind}`,
      `letters:${Math.min(8, Math.round(Math.log2(text.length)))}`,
    ]),
    sorted("in", stems),
    sorted("pair", pairsOf(stems)),
    plainFeatures(stems.slice(0, 4).map((stem, index) => `at${index}:${stem}`)),
    sorted("ending", endingsOf(marked)),
    plainFeatures([
      ...parties.slice(0, 2).map(({ actor }, index) => `party${index}:${sideOf(actor, sides)}`),
      ...["period", "date", "frequency", "money", "due"].filter((kind) => kinds.has(kind)).map((kind) => `has:${kind}`),
    ]),
    sorted("heading", sentence.headings.flatMap(stemsOf)),
    plainFeatures(sentence.lead === "" ? [] : ["listed"]),
    sorted("lead", stemsOf(sentence.lead).slice(-12)),
    sorted(
      "leadParty",
      lead.map((actor) => sideOf(actor, sides)),
    ),
    sorted("means", meanings),
    sorted("meansPair", pairsOf(meanings)),
    plainFeatures(meanings.slice(0, 3).map((meaning, index) => `means${index}:${meaning}`)),
    sorted(
      "meansHeading",
      sentence.headings.flatMap((heading) => meaningsOf(heading, language)),
    ),
    sorted("earlier", stemsOf(sentence.before).slice(-10)),
  ];
}
