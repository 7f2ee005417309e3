import type { RuleDocument } from "../rule-document.ts";
import { orPlain } from "./accents.ts";
import { partyRoleOf } from "./party-aliases.ts";
import { withSides } from "./party-by-between.ts";
import { describeParty } from "./party-description.ts";
import { mentionsIn } from "./party-mentions.ts";
import type { PartyPlace } from "./party-places.ts";

/** Parties are named on the first page. */
const firstPage = 3500;

/** `L'éditeur, Pont-Neuf SARL, et l'auteur, Mme Vasseur`, `Le Producteur (Compagnie du Chien)`: what each is, then its name. */
const roleThenName = orPlain(
  /(?<![\p{L}'])(?:le |la |l')(?<role>\p{L}{4,20}(?: (?:de |d'|du )?\p{L}{3,15}){0,2})(?:, | \()(?=(?:la |le |l')?(?:\p{Lu}|société|association|commune|ville|mme|m\.))/giu,
);

/** Both parties of one sentence that gives each its role in passing, or none at all: `A et B conviennent de …`. */
export function describedByTwo({ view }: RuleDocument): PartyPlace[] {
  const text = view.slice(0, firstPage);
  const named = inPassing(text);
  return named.length > 0 ? named : agreeing(text);
}

function inPassing(text: string): PartyPlace[] {
  const places = [...text.matchAll(roleThenName)].slice(0, 12).flatMap((match): PartyPlace[] => {
    const role = partyRoleOf(match.groups?.role ?? "");
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + 200);
    const described = role && describeParty(match[0].endsWith("(") ? (rest.split(")")[0] ?? "") : rest);
    if (!role || !described || described === "blank" || described.nameAt.start > 12) return [];
    const { party, nameAt } = described;
    return [
      {
        source: "sentence",
        party,
        role,
        span: { start: start + nameAt.start, end: start + nameAt.end },
        certainty: 0.9,
      },
    ];
  });
  const firsts = places.filter(({ role }, index) => places.findIndex((other) => other.role === role) === index);
  const isPair = places.length === 2 && firsts.length === 2;
  return isPair ? besideAuthor(firsts, text) : [];
}

/** An author licenses to a publisher. */
function besideAuthor(places: readonly PartyPlace[], text: string): PartyPlace[] {
  if (!/l'auteur[ ,(]/iu.test(text) || !/l'[ée]diteur[ ,(]/iu.test(text)) return [...places];
  return places.map((place) => {
    const before = text.slice(Math.max(0, place.span.start - 30), place.span.start);
    return { ...place, role: /auteur/iu.test(before) ? "licensor" : "licensee" };
  });
}

const agree =
  /^[^.;\n]{0,220}?(?<!\p{L})(?:conviennent|concluent|d[ée]cident|signent|s'associent|ont convenu|sont convenu|arr[êe]tent|se sont rapproch|s'engagent|ont arr[êe]t[ée]|mettent en commun|coop[èe]rent|[ée]tablissent|entendent|souhaitent|collaborent)/iu;

/** Two parties that the subject of one sentence joins. */
function agreeing(text: string): PartyPlace[] {
  const mentions = mentionsIn(text);
  for (const [index, first] of mentions.entries()) {
    const second = mentions[index + 1];
    if (!second) break;
    const between = text.slice(first.end, second.start);
    if (
      between.length > 260 ||
      /[.;\n]\s/u.test(between) ||
      !/(?<!\p{L})et,? (?:d'autre part,? )?(?:la |le |l')?$/iu.test(between)
    )
      continue;
    if (!agree.test(text.slice(second.end, second.end + 240))) continue;
    const places = [first, second].map(
      ({ description, nameAt }): PartyPlace => ({
        source: "sentence",
        party: description.party,
        role: undefined,
        span: nameAt,
        certainty: 0.9,
      }),
    );
    return withSides(places, text.slice(0, first.start));
  }
  return [];
}
