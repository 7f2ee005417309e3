import type { PartyRole } from "../../../schemas/value-types.ts";
import { printedText } from "../printed-text.ts";
import type { RuleDocument } from "../rule-document.ts";
import { orPlain } from "./accents.ts";
import { hasBlank } from "./lexicon.ts";
import { partyRoleOf } from "./party-aliases.ts";
import { describeParty, isBody } from "./party-description.ts";
import type { PartyPlace } from "./party-places.ts";

/** Particulars are on the first pages. */
const firstPages = 6000;
const longestLine = 400;

const line = orPlain(
  /^[\s\d.)•*–-]{0,6}(?:(?:nom|raison sociale|dénomination(?: sociale)?|identité|coordonnées|désignation)(?:,? (?:et |, )?(?:adresse|prénoms?|qualité|siège))*(?: complète?s?)? (?:du |de la |de l'|des |de ))?(?:le |la |l'|les |notre |votre )?(?<word>\p{L}[\p{L}' -]{2,40}?)(?:\(s\)|\(e\)|\(e\)s)?(?: \((?:ci-après[^)\n]{0,30}|nom[^)\n]{0,20}|\d)\))? ?(?::|\t| [–—-] )\s*(?=\S)/iu,
);

/** Words of forms that are no roles elsewhere. */
const speakers: Readonly<Record<string, PartyRole>> = { nous: "supplier", vous: "buyer" };

interface Labelled {
  readonly word: string;
  readonly role: PartyRole;
  readonly places: readonly PartyPlace[];
}

/** Parties of a form with a label a line, where two labels at least stand for two sides: `Employeur : …`, `Salarié : …`. */
export function describedInForm(document: RuleDocument): PartyPlace[] {
  const printed = printedText(document);
  const found: Labelled[] = [];
  for (const paragraph of document.view.paragraphs) {
    if (paragraph.start > firstPages) break;
    let at = paragraph.start;
    const words = printed.slice(paragraph.start, paragraph.end);
    if (paragraph.kind === "tableRow" && words.split("\t").length > 2) continue;
    for (const text of words.split("\n")) {
      const label = line.exec(text.slice(0, longestLine));
      const word = label?.groups?.word?.toLowerCase() ?? "";
      const role = label ? (speakers[word] ?? partyRoleOf(word)) : undefined;
      if (label && role && !found.some((other) => other.word === word)) {
        const places = namesIn(text.slice(label[0].length, longestLine), at + label[0].length, role);
        if (places.length > 0) found.push({ word, role, places });
      }
      at += text.length + 1;
    }
  }
  if (new Set(found.map(({ word }) => word)).size < 2) return [];
  return found.flatMap(({ word, role, places }) =>
    places.map((place) => ({ ...place, role: beside(word, role, found) })),
  );
}

/** What some words stand for beside others: an agency that a principal instructs, the author of a publisher. */
const couples: readonly (readonly [word: RegExp, beside: RegExp, role: PartyRole])[] = [
  [/^agence/u, /mandant/u, "agent"],
  [/^auteur/u, /éditeur/u, "licensor"],
  [/^éditeur/u, /auteur/u, "licensee"],
  [/^propriétaire/u, /prestataire|entreprise|entrepreneur|artisan/u, "buyer"],
];

function beside(word: string, role: PartyRole, all: readonly Labelled[]): PartyRole {
  return couples.find(([own, other]) => own.test(word) && all.some((one) => other.test(one.word)))?.[2] ?? role;
}

const title = "(?:Monsieur|Madame|Mademoiselle|MM?\\.|Mmes?|Mlles?|Dr|Docteur|Maître|Me)\\.? ";
const personName = `(?:${title})?\\p{Lu}[\\p{L}'-]+(?: (?:(?:de|du|d'|le|la) ?)?\\p{Lu}[\\p{L}'.-]*){1,3}`;
const couple = new RegExp(`^(?<one>${personName}) (?:et|&) (?<two>${personName})(?=\\s*(?:$|[,;.(]))`, "u");
const rawName =
  /^(?:la |le |l'|les )?(?:[\p{Lu}\d«]|(?:indivision|hoirs|héritiers|copropriété|hôpital|clinique|étude|garage|coopérative|ferme) )[^,;:()\n\t]{2,70}?(?=\s*(?:$|[,;.(\n]| - | – ))/u;

/** Two persons that one label names: `Odile Ferrand et Luc Arnal`; a firm of two names has a form. */
export function apartPersons(place: PartyPlace): PartyPlace[] {
  const { party, span } = place;
  const two =
    place.source !== "label" || party?.legalForm || party?.siren ? undefined : couple.exec(party?.name ?? "")?.groups;
  if (!party || !two?.one || !two.two || isBody(party.name) || firm.test(party.name)) return [place];
  return [two.one, two.two].map((name) => {
    const start = span.start + Math.max(0, party.name.indexOf(name));
    return { ...place, party: { ...party, name }, span: { start, end: start + name.length } };
  });
}

const firm =
  /(?<!\p{L})(?:fils|filles|frères|associés|cie|avocats|architectes|notaires|soci[ée]t[ée]|cabinet|ateliers?|transports|[ée]tablissements|ets|maison|groupe)(?!\p{L})/iu;

function namesIn(value: string, at: number, role: PartyRole): PartyPlace[] {
  if (hasBlank(value.slice(0, 40)) || /^(?:voir|cf|selon|ci-|oui|non|à |le |au |par |sans)/iu.test(value)) return [];
  const two = couple.exec(value)?.groups;
  if (two?.one && two.two && !/(?:SARL|SAS|SA|Fils|Associés|Cie)(?!\p{L})/u.test(value.slice(0, 80)))
    return [two.one, two.two].map((name) => {
      const start = at + value.indexOf(name);
      return {
        source: "label",
        party: { name: name.replace(new RegExp(`^${title}`, "u"), "") },
        role,
        span: { start, end: start + name.length },
        certainty: 0.9,
      };
    });
  const described = describeParty(value);
  if (described === "blank") return [];
  if (described && described.nameAt.start < 12) {
    const span = { start: at + described.nameAt.start, end: at + described.nameAt.end };
    return [{ source: "label", party: described.party, role, span, certainty: 0.9 }];
  }
  const raw = rawName.exec(value)?.[0];
  if (raw === undefined || raw.split(" ").length > 8 || partyRoleOf(raw)) return [];
  const name = raw.replace(/^(?:la |le |l'|les )/u, "");
  return [
    {
      source: "label",
      party: { name },
      role,
      span: { start: at + raw.length - name.length, end: at + raw.length },
      certainty: 0.85,
    },
  ];
}
