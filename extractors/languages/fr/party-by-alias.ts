import type { RuleDocument } from "../rule-document.ts";
import { sentenceAround } from "../run-rules.ts";
import { orPlain } from "./accents.ts";
import { type AliasDefinition, aliasDefinitions, partyRoleOf } from "./party-aliases.ts";
import { describeParty, isBody, type PartyDescription } from "./party-description.ts";
import { mentionsIn } from "./party-mentions.ts";
import type { PartyPlace } from "./party-places.ts";

/** Longest description of a party, in characters: company, capital, registration, seat and representatives. */
const longest = 1400;

/** Parties are named on the first pages, after a table of contents at most. */
const firstPages = 30_000;

/** Parties described before (or after) the words that say how the contract calls them. */
export function describedByAlias(document: RuleDocument): PartyPlace[] {
  const { slice } = document.view;
  const places: PartyPlace[] = [];
  let boundary = 0;
  for (const definition of withSides(aliasDefinitions(slice(0, firstPages)))) {
    if (definition.together) {
      boundary = definition.end;
      continue;
    }
    const place = placeOf(document, definition, boundary) ?? mentionedBefore(document, definition, boundary);
    if (!place) continue;
    boundary = definition.end;
    places.push(place, ...coupleOf(place, slice(place.span.start, definition.start)));
  }
  return withoutRepeats(places);
}

/** `l'Organisme` beside `l'Entreprise`: a training body supplies, and the company buys. */
function withSides(definitions: readonly AliasDefinition[]): readonly AliasDefinition[] {
  const isCalled = ({ aliases }: AliasDefinition, words: RegExp) => aliases.some((alias) => words.test(alias));
  const body = /^(?:l')?(?:organisme|centre|établissement)(?: de formation)?$|^(?:le )?(?:prestataire|fournisseur)/iu;
  const company = /^(?:l')?entreprise$/iu;
  if (!definitions.some((one) => isCalled(one, body)) || !definitions.some((one) => isCalled(one, company)))
    return definitions;
  return definitions.map((one): AliasDefinition => {
    if (isCalled(one, company)) return { ...one, role: "buyer" };
    return isCalled(one, body) ? { ...one, role: "supplier" } : one;
  });
}

/** Where descriptions begin: `Entre les soussignées :`, a line with `ET`, `d'une part,`, `conclu entre`. */
const opening = orPlain(
  /(?:^|\n)[^\p{L}\n]{0,4}(?:(?:entre|et)(?: (?:les )?(?:soussignée?s?|parties)[^\n:]{0,40}| (?:de )?l'autre)?)\s*(?:[:,]\s*|(?=\n))|(?<!\p{L})(?:conclu|passé|signé|intervenu|établi|convenu|souscrit|contrat|accord|avenant|marché)\p{L}{0,2}(?: [^.\n]{0,60}?)? entre(?: les (?:parties |soussignés? |soussignées? )[^:\n]{0,30})?\s*:?\s|(?<!\p{L})entre(?: les)? soussignée?s\s*:?|(?<!\p{L})entre(?: les [\p{L} ]{3,30})?\s?:|(?:parties|soussignée?s)[^.\n]{0,50}:|(?<!\p{L})(?:de )?(?:d'une|d'autre|l'une|l'autre|première|seconde|deuxième) part(?:ie)?(?!\p{L})\s*[,;.:]?|[,;]\s*(?:d'une part,?\s*)?et,?\s+(?=(?:la |le |l')(?:société|association|commune|ville|département|région|communauté|métropole|centre|syndicat|université|établissement|office|mutuelle|SASU?|SARL|EURL)(?!\p{L}))|(?:proposée?s?|fournie?s?|éditée?s?|réalisée?s?|assurée?s?|exploitée?s?) par\s*:/giu,
);
/** A paragraph that begins like a description. */
const head = orPlain(
  /(?:^|\n)[-–•* ]{0,3}(?:\d{1,2}[.)°-]\s?)?(?=(?:et )?(?:la |le |l')?(?:société|sas|sarl|sasu|eurl|sci|association|commune|ville|département|région|communauté|métropole|centre hospitalier|syndicat|université|établissement public|office|mutuelle|monsieur|madame|m\. |mme |raison sociale|dénomination)(?!\p{L}))/giu,
);

function placeOf(document: RuleDocument, definition: AliasDefinition, boundary: number): PartyPlace | undefined {
  const { text, slice } = document.view;
  const following = /^[^.:,;\n]{0,30}:\s*/u.exec(slice(definition.end, definition.end + 40));
  const opens = definition.start - (document.paragraphAt(definition.start)?.start ?? 0) < 16;
  if (following && definition.role && opens) {
    const start = definition.end + following[0].length;
    return placeAt(start, slice(start, start + 600), definition, 0.85, 1);
  }
  const named = bodyBefore.exec(slice(Math.max(boundary, definition.start - 130), definition.start))?.groups?.body;
  if (named !== undefined && definition.role) {
    const from = text.lastIndexOf(named, definition.start);
    return placeAt(from, slice(from, definition.start), definition, 0.9, 1);
  }
  const { start, opened } = startOf(document, definition, boundary);
  const description = slice(start, definition.start);
  const place = placeAt(start, description, definition, opened ? 1 : 0.9, 4);
  if (!place) return undefined;
  const plausible =
    definition.role !== undefined ||
    place.identified ||
    (opened && (place.repeatsName || isBody(place.party?.name ?? "")));
  return plausible && (opened || place.identified) ? place : undefined;
}

/** The party a sentence mentions before the words that say what it is called: `consent à la société DURAND (ci-après le Licencié)`. */
function mentionedBefore(
  document: RuleDocument,
  definition: AliasDefinition,
  boundary: number,
): PartyPlace | undefined {
  if (!definition.role) return undefined;
  const { slice } = document.view;
  const paragraph = document.paragraphAt(definition.start);
  if (!paragraph) return undefined;
  const sentence = sentenceAround(document.view, definition.start, paragraph);
  const from = Math.max(boundary, sentence.start, definition.start - longestMention);
  const mentions = mentionsIn(slice(from, definition.start), from);
  const near = mentions.findLast(({ end }) => definition.start - end < nearest);
  const mention = near ?? mentions[0];
  if (!mention) return undefined;
  const alias = definition.aliases.find((word) => partyRoleOf(word) !== undefined) ?? definition.aliases[0];
  const party = { ...mention.description.party, alias };
  const span = { start: mention.nameAt.start, end: Math.max(mention.nameAt.end, definition.end) };
  return { source: "alias", party, role: definition.role, span, certainty: 0.9 };
}

/** How far back a mention is looked for, and how near it is beyond doubt, in characters. */
const longestMention = 600;
const nearest = 60;

/** A public body named within a sentence: `les installations de la commune de Lens, ci-après « le pouvoir adjudicateur »`. */
const bodyBefore = orPlain(
  /\p{Ll} (?:(?:de|par|pour|à) )?(?:la |l'|le |du |au )(?<body>(?:commune|ville|métropole|région|département|communauté|syndicat|université|centre hospitalier|office) (?:de |du |des |d')[^,;.\n]{2,80}),?\s*\(?$/u,
);

function startOf(document: RuleDocument, definition: AliasDefinition, boundary: number) {
  const { text, slice } = document.view;
  const floor = Math.max(boundary, definition.start - longest);
  const window = slice(floor, definition.start);
  const opened = [...window.matchAll(opening)].findLast((match) => match.index + match[0].length < window.length - 12);
  if (opened) return { start: skipTo(text, floor + opened.index + opened[0].length, definition.start), opened: true };
  if (boundary > 0 && floor === boundary) return { start: skipTo(text, boundary, definition.start), opened: true };
  return { start: paragraphsBefore(document, definition, floor), opened: false };
}

/** Past a heading or a label, to where the description begins. */
function skipTo(text: string, start: number, end: number): number {
  const first = text.slice(start, end).matchAll(head).next().value;
  return first && first.index < 160 && !/[,;]|capital|siège/iu.test(text.slice(start, start + first.index))
    ? start + first.index
    : start;
}

/** The definition's own paragraph or, where it opens one, the short paragraphs before it. */
function paragraphsBefore(document: RuleDocument, definition: AliasDefinition, floor: number): number {
  const { paragraphs, slice } = document.view;
  const index = paragraphs.findLastIndex((paragraph) => paragraph.start <= definition.start);
  const own = paragraphs[index]?.start ?? 0;
  if (definition.start - own > 6) return own;
  let start = own;
  for (let before = index - 1; before >= 0; before -= 1) {
    const paragraph = paragraphs[before];
    if (!paragraph || paragraph.start < floor || paragraph.kind === "heading" || paragraph.kind === "title") break;
    if (/:$/u.test(slice(paragraph.start, paragraph.end)) || paragraph.end - paragraph.start > 700) break;
    start = paragraph.start;
  }
  return start;
}

type Described = PartyPlace & { readonly identified: boolean; readonly repeatsName: boolean };

function placeAt(
  start: number,
  text: string,
  definition: AliasDefinition,
  certainty: number,
  attempts: number,
): Described | undefined {
  const label = /^(?:\s*(?:le |la |l')?(?<word>[\p{L}' -]{4,30}?)\s*(?:[:\n]))/iu.exec(text);
  const labelled = label?.groups?.word !== undefined && partyRoleOf(label.groups.word) !== undefined;
  const skipped = labelled ? (label?.[0].length ?? 0) : 0;
  const described = describedIn(text, skipped, attempts);
  if (!described) return undefined;
  const { description, from } = described;
  const alias = definition.aliases.find((word) => partyRoleOf(word) !== undefined) ?? definition.aliases[0];
  const role = definition.role;
  if (description === "blank") {
    const span = { start: start + from, end: definition.end };
    return { source: "alias", party: undefined, role, span, certainty, identified: true, repeatsName: false };
  }
  const nameStart = start + from + description.nameAt.start;
  return {
    source: "alias",
    party: { ...description.party, alias },
    role,
    span: {
      start: nameStart,
      end: Math.min(
        nameStart + 200,
        Math.max(definition.end, nameStart + description.nameAt.end - description.nameAt.start),
      ),
    },
    certainty,
    identified: description.identified,
    repeatsName: definition.aliases.some(
      (word) => description.party.name.includes(word) || word.includes(description.party.name),
    ),
  };
}

/** The description from its first line that begins with a name. */
function describedIn(
  text: string,
  skipped: number,
  attempts: number,
): { description: PartyDescription | "blank"; from: number } | undefined {
  let from = skipped;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const description = describeParty(text.slice(from));
    if (description) return { description, from };
    const next = text.indexOf("\n", from + 1);
    if (next < 0) return undefined;
    from = next + 1;
  }
  return undefined;
}

const otherPerson =
  /,? et (?:de )?(?=(?<title>Monsieur|Madame|Mademoiselle|M\.|Mme|Mlle) \p{Lu})(?=(?<name>[^,;\n]{5,70}))/u;
const title = /^(?:Monsieur|Madame|Mademoiselle|M\.|Mme|Mlle) /u;

/** The other one of two persons described together: `Monsieur A., né le …, et Madame B., son épouse`. */
function coupleOf(place: PartyPlace, description: string): PartyPlace[] {
  if (!place.party || !title.test(description)) return [];
  const found = otherPerson.exec(description);
  const other =
    found && describeParty((found.groups?.name ?? "").replace(/,? (?:son|sa) (?:épou(?:x|se)|conjointe?)$/u, ""));
  if (!found || !other || other === "blank" || /représenté/u.test(description.slice(0, found.index))) return [];
  const start = place.span.start + found.index + found[0].length;
  const party = { ...place.party, name: other.party.name };
  return [{ ...place, party, span: { start, end: start + other.nameAt.end } }];
}

/** One place a name and role: the first that says most. */
function withoutRepeats(places: readonly PartyPlace[]): PartyPlace[] {
  return places.filter(
    (place, index) =>
      !places
        .slice(0, index)
        .some(
          (other) =>
            other.party &&
            place.party &&
            other.role === place.role &&
            other.party.name === place.party.name &&
            parts(other) >= parts(place),
        ),
  );
}

const parts = (place: PartyPlace) => Object.keys(place.party ?? {}).length;
