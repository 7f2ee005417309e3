import type { RuleDocument } from "../rule-document.ts";
import { orPlain } from "./accents.ts";
import { withSides } from "./party-by-between.ts";
import { isBody } from "./party-description.ts";
import { type Mention, mentionsIn } from "./party-mentions.ts";
import type { PartyPlace } from "./party-places.ts";

/** Where nothing announces the parties they stand in the first words, near each other, and then come to an agreement. */
const firstWords = 3500;
const nearest = 1500;
const soon = 900;

const agree = orPlain(
  /(?<!\p{L})(?:conviennent|sont convenue?s|ont (?:\p{L}+ )?(?:convenu|arrêté|décidé|conclu)|il (?:est|a été) (?:\p{L}+ )?(?:convenu|arrêté|exposé|rappelé)|d'autre part|préambule|exposé préalable|(?:^|\n)(?:article|art\.|1[.)]|I[.)]) ?)/iu,
);
const parties = orPlain(
  /(?:^|\n)[^\p{L}\n]{0,6}(?:les |entre les )?(?:parties|soussignée?s)(?: (?:au contrat|contractantes|en présence))?[ :]*\n/iu,
);
/** What stands between two parties that are named in one breath. */
const link = /(?:^|[\s,;])(?:et|d'une part|d'autre part)(?!\p{L})|[;\n]\s*$/iu;

/** Two parties that are described one after the other before the first clause, without `entre` or a name of their own. */
export function describedInOpening({ view }: RuleDocument): PartyPlace[] {
  const text = view.slice(0, firstWords);
  const mentions = mentionsIn(text).filter(({ start, description, nameAt }) => {
    const name = text.slice(start, nameAt.end);
    return description.identified || description.party.address !== undefined || isBody(name) || announced.test(name);
  });
  for (const [index, first] of mentions.entries()) {
    const second = mentions[index + 1];
    if (!second || second.start - first.end > nearest || !isPair(text, first, second)) continue;
    return withSides([placeOf(first), placeOf(second)], text.slice(0, first.start));
  }
  return [];
}

const announced = orPlain(
  /^(?:la |l')?(?:société|association|fondation|SCOP|SCIC|SARL|SASU?|SA|EURL|SCI|SNC)(?!\p{L})/iu,
);

function isPair(text: string, first: Mention, second: Mention): boolean {
  if (first.description.party.name === second.description.party.name) return false;
  if (!first.description.identified && !second.description.identified) return false;
  const before = text.slice(0, first.start);
  const after = text.slice(second.end, second.end + soon);
  return link.test(text.slice(first.end, second.start)) && (parties.test(before) || agree.test(after));
}

const placeOf = ({ description, nameAt }: Mention): PartyPlace => ({
  source: "preamble",
  party: description.party,
  role: undefined,
  span: nameAt,
  certainty: 0.85,
});
