import { foldText } from "../../../schemas/fields/equality.ts";
import type { PartyRole } from "../../../schemas/value-types.ts";
import type { PartyPlace } from "../party-roles.ts";
import type { RuleDocument } from "../rule-document.ts";
import { type Alias, aliasesIn, partyRoleOf } from "./party-aliases.ts";
import { describe } from "./party-description.ts";
import { nameAt, type PartyName } from "./party-name.ts";
import { signatureBlocks } from "./party-signatures.ts";

export type PartySource =
  | "preamble"
  | "label"
  | "definition"
  | "sentence"
  | "employment"
  | "letter"
  | "signature"
  | "person";
export type EnglishPlace = PartyPlace<PartySource> & {
  /** `Company` and the like: a role only beside another party's. */
  readonly weakRole?: PartyRole;
  /** The word of a label, lower case. */
  readonly called?: string;
  /** Named in one breath with the party before it, whose role it shares. */
  readonly beside?: boolean;
  /** Its alias is that of the parties before it too. */
  readonly collective?: boolean;
};

/** How far into a document its parties may first be named: after a cover page and a table of contents. */
const opening = 30_000;
/** Longest list of parties, in characters, and longest description of one of them. */
const longestList = 6000;
const longestDescription = 1600;

/** How far behind the words `this Agreement` names are parties although none of them has a legal form or a role. */
const longestOpening = 1200;
const thisContract =
  /(?<!\p{L})(?:this|the present) (?:[\p{L}&-]+ ){0,6}?(?:agreement|contract|lease|deed|licen[cs]e|amendment|addendum|memorandum|order|letter)(?!\p{L})/iu;

/** Words that announce the parties. */
const announcement =
  /(?<!\p{L})(?:(?:by and |made |is )?(?:between|among(?:st)?|by and among)(?: and among(?:st)?| the following parties| the undersigned)?[\s:,-]*(?:\(?[1iaA]\)|1\.)?\s*|(?:the )?(?:contracting )?parties(?: to this agreement)?(?: are)?\s*[:.]?[\s-]*(?:\(?[1iaA]\)|1\.)?\s*(?=["“\p{Lu}\d[_])|(?:entered into|made|executed|issued|given|granted) by\s+(?=["“\p{Lu}\d[_])|(?<=(?:agreement|lease|deed|licen[cs]e|contract)(?!\p{L})[^.\n]{0,90}) (?:by|with)\s+(?=["“\p{Lu}\d[_]))/giu;

interface Listed {
  readonly places: readonly EnglishPlace[];
  readonly blanks: number;
}

/** Parties from the first list that gives at least two, or one with what the contract calls it. */
export function describedInPreamble(document: RuleDocument): EnglishPlace[] {
  const { text, slice } = document.view;
  const first = Math.max(0, slice(0, opening).search(thisContract));
  const lists = [...text.slice(0, opening).matchAll(announcement)].slice(0, 40).flatMap((match): Listed[] => {
    const list = partiesFrom(text, match.index + match[0].length);
    const opens = /between|among|by|with/iu.test(match[0]) && match.index < first + longestOpening;
    const plausible = opens || isCertain(list);
    return list.places.length > 0 && plausible ? [list] : [];
  });
  const plain = ({ places, blanks }: Listed) => {
    const named = places.filter(({ party }) => party !== undefined);
    const called = named.filter(({ party }) => party?.alias !== undefined).length;
    return called >= 2 || (called >= 1 && named.length + blanks >= 2)
      ? 2
      : named.length + Math.min(blanks, named.length) >= 2
        ? 1
        : 0;
  };
  const signed = signatureBlocks(document).map(({ name }) => name);
  const confirmed = ({ places }: Listed) =>
    signed.length < 2 || places.some(({ party }) => party && signed.some((name) => beginAlike(name, party.name)));
  const best = lists.find((list) => plain(list) === 2) ?? lists.find((list) => plain(list) === 1 && confirmed(list));
  if (best) return [...best.places];
  const alone = lists.find((list) => list.places.some(({ party }) => party?.alias !== undefined) && isCertain(list));
  const template = lists.find(({ places, blanks }) => blanks >= 2 && places.some(({ role }) => role !== undefined));
  return [...((alone ?? template ?? unannounced(document))?.places ?? [])];
}

/** How far into a document parties may be named that no words announce, one a paragraph. */
const firstParagraphs = 4000;
/** `Acme Limited, incorporated in England …`: whoever is described so at the beginning of a paragraph is a party. */
const identified =
  /^[\s,]{1,3}(?:incorporated|registered|organi[sz]ed|existing|established|duly |(?:company|registered|registration) n(?:umber|o)|\((?:company|registered|registration|reg)|an? (?:[\p{L}-]+ ){0,5}(?:company|corporation|partnership|charity|body|society|trust|association|authority|institution|university)|(?:whose|having|with) (?:its |an? )?(?:registered|principal|head|place|offices?)|of \d)/iu;

function unannounced({ view: { text, paragraphs } }: RuleDocument): Listed | undefined {
  const isIdentified = ({ span, party }: EnglishPlace) =>
    party !== undefined && identified.test(text.slice(span.start).slice(party.name.length, party.name.length + 60));
  for (const { start } of paragraphs) {
    if (start > firstParagraphs) return undefined;
    const list = /^\p{Lu}/u.test(text.slice(start, start + 1)) ? partiesFrom(text, start) : undefined;
    if (list && list.places.length >= 2 && list.places.every(isIdentified)) return list;
  }
  return undefined;
}

/** One name is the beginning of the other; that one holds the other says little: `North America`, `Acme North America Inc.` */
function beginAlike(one: string, other: string): boolean {
  const [first, second] = [foldText(one), foldText(other)];
  return `${first} `.startsWith(`${second} `) || `${second} `.startsWith(`${first} `);
}

/** Some party of the list has a legal form or a role, so that the list can hardly be one of other things. */
function isCertain({ places }: Listed): boolean {
  return places.some(
    ({ party, role, weakRole }) => party?.legalForm !== undefined || role !== undefined || weakRole !== undefined,
  );
}

/** The parties listed from an offset: name, description, alias; `and` or `;`; name … */
function partiesFrom(text: string, start: number): Listed {
  const region = text.slice(start, start + longestList);
  const limit = endOfList(region);
  const places: EnglishPlace[] = [];
  let at = 0;
  while (places.length < 14) {
    at += lead.exec(region.slice(at, at + 60))?.[0].length ?? 0;
    const before = labelBefore.exec(region.slice(at, at + 60));
    if (before) at += before[0].length;
    const name = at >= limit ? undefined : unnamed.test(region.slice(at, at + 40)) ? "blank" : nameAt(region, at);
    if (name === undefined) break;
    const nameEnd = name === "blank" ? at : name.end;
    const { end, next } = endOfParty(region, nameEnd, limit);
    places.push(placeOf(region, start, at, end, name, before?.[0]));
    if (next === undefined) break;
    at = next;
  }
  const named = shareAliases(places);
  return { places: named, blanks: named.filter(({ party }) => party === undefined).length };
}

const lead =
  /^(?:[\s,;:•*–—-]|\(?(?:\d{1,2}|[a-hA-H]|i{1,3}|iv|v)\)(?=\s)|[\dA-D]\.(?=\s)|(?:and|AND|And|among|between|by|either|both)(?!\p{L})|(?:its|their|his|her) (?:[\p{L}-]+ ){0,3}?(?:subsidiar(?:y|ies)|affiliates?|parent|sister|holding)(?: company| companies| undertaking)?,? (?=\p{Lu})){1,12}/u;
/** `(Client) Pelican Delivers Inc.`, `The Supplier: Acme Ltd`. */
const labelBefore = /^(?:\((?:the )?\p{Lu}\p{L}+\) |(?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? ?: )(?=\p{Lu})/iu;

/** Nobody's name: `the undersigned`, an alias without a name before it. */
const unnamed = /^(?:(?:the |each )?(?:undersigned|employee signatory|person whose name)|\((?:the )?["“])/iu;

/** Where the list of parties ends at the latest: recitals, the contract's first words. */
function endOfList(region: string): number {
  const stop =
    /\n? ?(?:WHEREAS|Whereas[,:]|RECITALS?|Recitals?(?=[\s:])|W ?I ?T ?N ?E ?S ?S ?E ?T ?H|Witnesseth|BACKGROUND(?! CHECK)|Background(?=[\s:](?:\d|\(?A))|PREAMBLE|NOW,? THEREFORE|Now,? therefore|In consideration|IN CONSIDERATION|(?:the parties |it is )?(?:hereby )?agree(?:d|s)? as follows|IT IS (?:HEREBY )?AGREED|AGREED TERMS|TABLE OF CONTENTS|FOR GOOD|(?:[Bb]y and )?[Bb]etween(?!\p{L})|BETWEEN(?!\p{L})|\n(?:Dated|DATED|Source:|This |THIS |Page |EXHIBIT|Exhibit|Article|ARTICLE|Capitali[sz]ed)|The [Pp]arties (?:hereby )?agree)/u.exec(
      region,
    );
  return stop?.index ?? region.length;
}

/** Where a description ends, and where the next one begins if there is one. */
function endOfParty(region: string, from: number, limit: number): { end: number; next?: number } {
  const window = region.slice(from, Math.min(limit, from + longestDescription));
  const aliases = aliasesIn(window);
  let deep = 0;
  for (const match of window.matchAll(boundary)) {
    const [found] = match;
    if (found === "(" || found === ")") {
      deep = Math.max(0, deep + (found === "(" ? 1 : -1));
      continue;
    }
    if (deep > 0) continue;
    const offset = from + match.index;
    const after = offset + found.length;
    const closed = aliases.some((alias) => alias.end <= match.index);
    if (endsSentence.test(found)) return { end: offset };
    if (startsParty(region, after, limit, closed, found)) return { end: offset, next: after };
  }
  return { end: from + window.length };
}

/** Connectives, markers of a list, brackets, and ends of sentences. */
const boundary =
  /[()]|,? (?:in favou?r of|to|with) (?:and )?(?=[\p{Lu}"“])|[;,.]?\s+(?:-{1,3}\s*)?(?:and|AND|And)(?:\s+(?:between|among))?\s*(?::|-{1,3})?\s+(?:\(?(?:\d|[a-hA-H]|i{1,3}|iv)\) |\d\. )?|[;\n]\s*(?:and\s+)?(?:(?:\(?(?:\d|[a-hA-H]|i{1,3}|iv)\)|[2-9B-D]\.)\s*)?|(?<=[)"”;.]|and)\s[2-9B-D]\.\s(?=\p{Lu})|[,.]?\s\(?(?:[2-9]|[b-hB-H]|i{2,3}|iv)\)\s|,\s+(?=\p{Lu})|(?<=(?:of|on) the (?:first|second|third|fourth|fifth|one|other) part),? (?=\p{Lu})|(?<=[)"”]|(?<!\p{L})as (?:the )?\p{Lu}\p{Ll}{3,14}) (?=\p{Lu})|(?<!\b(?:Inc|Corp|Co|Ltd|No|no|Nos|nos|Reg|reg|St|Mr|Ms|Mrs|Dr|Ave|Blvd|Rd|Ste|Jr|Sr|\p{Lu}|L\.?L\.?C|\p{L}\.\p{L}))\.\s+(?=\p{Lu})/gu;
const endsSentence = /^\.\s+$/u;

/** `its wholly-owned subsidiary Acme Ltd`. */
const relative =
  /^(?:its|their|his|her) (?:[\p{L}-]+ ){0,3}?(?:subsidiar(?:y|ies)|affiliates?|parent|sister|holding)(?: company| companies| undertaking)?,? (?=\p{Lu})/u;

/** Whether a party begins here: after an alias a name will do, else it must look like one by what follows it. */
function startsParty(region: string, at: number, limit: number, closed: boolean, connective: string): boolean {
  if (at >= limit) return false;
  const begin = at + (relative.exec(region.slice(at, at + 80))?.[0].length ?? 0);
  const skipped = begin + (labelBefore.exec(region.slice(begin, begin + 60))?.[0].length ?? 0);
  const link = /and|in fav/iu.test(connective);
  if (link && unnamed.test(region.slice(skipped, skipped + 40))) return true;
  const name = nameAt(region, skipped);
  if (name === undefined) return false;
  if (name === "blank") return link || marker.test(connective);
  const after = region.slice(name.end, name.end + 120);
  const described = name.form !== undefined || followsName.test(after);
  if (/^,? (?:to|with) /iu.test(connective)) return closed && followsAlias.test(after);
  if (link) {
    if (described) return true;
    return (closed || / /u.test(name.name)) && /^\s*(?:[.,;(\n]|$)/u.test(after);
  }
  if (/^,/u.test(connective))
    return closed ? described : name.form !== undefined && described && !/\d/u.test(name.name);
  return described && (closed || marker.test(connective) || /;|\n/u.test(connective));
}

/** `(2)`, `b)` before a party in a list. */
const marker = /\(?(?:\d|[a-hA-H]|i{1,3}|iv)\)|[2-9B-D]\./u;
/** What follows the name of a party: an alias, a legal form, an address. */
const followsName =
  /^[\s,]*(?:\((?:the |an? |each |collectively|together|herein|")|an? (?:\p{L}+ ){0,4}?(?:compan|corporation|limited|individual|partnership|natural|resident|person|trust|body|association|subsidiar|bank|division|organi|foundation|public|municipal|citizen|member)|[swdc]\/o |(?:son|daughter|wife|widow) of |of (?:legal|full|lawful|major) age|aged |(?:un)?married|single|widow|having |whose |with (?:its|an|a|offices)|herein|residing|of \d|located)/iu;

/** An alias soon after the name: `to Fern Ltd ("Tenant")`. */
const followsAlias = /^[^()]{0,80}\((?:the |hereinafter [^()"“]{0,30})?["“']/u;

function placeOf(
  region: string,
  start: number,
  at: number,
  end: number,
  name: PartyName | "blank",
  label: string | undefined,
): EnglishPlace {
  const segment = region.slice(at, end);
  const alias = aliasesIn(`${label ?? ""}${segment}`)[0];
  const span = { start: start + at, end: start + Math.min(end, at + 200) };
  const trade = alias || name === "blank" ? undefined : apposed.exec(region.slice(name.end, end))?.groups?.trade;
  const role = alias?.role ?? (trade === undefined ? undefined : partyRoleOf(trade));
  const called = { role, weakRole: alias?.weakRole };
  if (name === "blank") return { source: "preamble", party: undefined, span, certainty: 1, ...called };
  const office = officeOf.exec(region.slice(name.end, end))?.[0].length;
  const principal = office === undefined ? undefined : nameAt(region, name.end + office);
  const party =
    principal === undefined || principal === "blank"
      ? describe(region.slice(name.end, end), name, alias?.names[0] ?? shortOf(name.name, segment))
      : { ...describe(region.slice(principal.end, end), principal, alias?.names[0]), representative: name.name };
  return {
    source: "preamble",
    party,
    span: { start: start + name.start, end: start + spanEnd(name, alias, at, end, label) },
    certainty: alias ? 1 : 0.94,
    ...called,
    collective: alias?.together ?? false,
  };
}

/** `Alan Mercer, boatbuilder, …`: a trade after the name of who is called nothing else. */
const apposed =
  /^,? (?:an? |the )?(?:(?:freelance|self-employed|independent|registered|chartered|professional) )?(?<trade>\p{Ll}[\p{Ll} -]{2,24}?)(?=[,;.)]| of | in | trading | at |$)/u;

const shortName = /\((?:the )?(?<short>\p{Lu}[\p{L}&'-]{0,24}(?: \p{Lu}[\p{L}&'-]{1,24})?)\)/gu;

/** What a party is called in brackets behind its description, where it is its first words or its initials: `(Acme)`, `(K&T)`. */
function shortOf(name: string, segment: string): string | undefined {
  const initials = name
    .replaceAll(/[^\p{L}& ]/gu, "")
    .split(" ")
    .map((word) => word.slice(0, 1))
    .join("");
  return [...segment.matchAll(shortName)]
    .map(({ groups }) => groups?.short ?? "")
    .find((short) => foldText(name).startsWith(foldText(short)) || initials.startsWith(short));
}

/** `Ian Drew, director of Acme Ltd`: who signs, then the party. */
const officeOf =
  /^,? (?:the |an? |its )?(?:managing |general |sole )?(?:director|president|ceo|chief executive officer|manager|owner) of (?=\p{Lu})/iu;

/** Name to alias where they stand near each other, else the name alone. */
function spanEnd(
  name: PartyName,
  alias: Alias | undefined,
  at: number,
  end: number,
  label: string | undefined,
): number {
  const aliasEnd = alias === undefined ? 0 : at + alias.end - (label?.length ?? 0);
  return aliasEnd > name.end && aliasEnd - name.start <= 220 && aliasEnd <= end ? aliasEnd : name.end;
}

/** `A, B and C (collectively, the "Sellers")`: an alias of several goes to those before it that have none. */
function shareAliases(places: readonly EnglishPlace[]): EnglishPlace[] {
  return places.map((place, index) => {
    if (!place.party || place.party.alias) return place;
    const next = places.slice(index + 1).find(({ party }) => party?.alias);
    if (!next?.collective || !next.party?.alias) return place;
    return { ...place, party: { ...place.party, alias: next.party.alias }, role: next.role, weakRole: next.weakRole };
  });
}
