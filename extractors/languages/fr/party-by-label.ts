import { asPrinted } from "../letter-case.ts";
import { rolePattern } from "../roles.ts";
import type { RuleDocument } from "../rule-document.ts";
import { orPlain } from "./accents.ts";
import { partyRoleOf } from "./party-aliases.ts";
import { describeParty, isBody, isSignatory } from "./party-description.ts";
import type { PartyPlace, PartySource } from "./party-places.ts";

const identifying = `(?:nom|désignation|dénomination(?: sociale)?|raison sociale|identification|identité|coordonnées|nom et adresse|nom commercial|nom ou raison sociale)(?: (?:officiel(?:le)?|sociale|complet|complète)s?)?(?: et adresse)? (?:du |de la |de l'|de )(?:organisme )?`;
const roleWord = `(?<role>entrepreneur principal|entreprise principale|établissement support|établissement coordonnateur|${rolePattern.fr}|acheteur public|organisme acheteur|personne publique contractante|collectivité contractante|collectivité acheteuse|candidat retenu|cocontractant|co-contractant|contractant|candidat|entreprise bénéficiaire|entreprise titulaire|entreprise attributaire|donneur d'ordres)`;
const qualifier = String.raw`(?:\s(?:du|de la|de l'|des|de)\s?(?:présent |présente )?(?:marché|contrat|accord-cadre|prestations?|consultation|opération|licence|bail|GHT|groupement)(?: public)?)?`;

/** `Acheteur : Ville de …`, `Nom du titulaire : …`, a table row `Prestataire | …`; from the start of a line. */
export const label = orPlain(
  new RegExp(
    String.raw`^[\s\d.)•*#-]{0,8}(?:${identifying})?(?:le |la |l'|les |le\(s\) |l[ae]\/l[ae] )?${roleWord}(?:\(e?s?\)|e?s)?(?: (?:retenue?|pressentie?|attributaire|sélectionnée?|sortante?|actuel(?:le)?|désignée?))?${qualifier}(?: du service| de la prestation)?\s?(?:\(ci-après[^)\n]{3,50}\)|\((?:acheteur|client|titulaire|prestataire|moa|bailleur|preneur)\)|(?:\/| et) ?(?:assuré|souscripteur|mandataire|bénéficiaire|utilisateur|exploitant)e?)?[\s*»"]{0,3}(?:(?<gap>[:|\t]|\s-\s|$|\s(?=${asPrinted("Ville|Commune|Communauté|Métropole|Département|Région|Centre|Office|Syndicat|Université|Établissement|CHU|Mairie")}\s))[\s*]*)`,
    "iu",
  ),
);
/** A label without the role, under a heading or a label that has it. */
const nameLabel = orPlain(
  new RegExp(
    String.raw`(?:^|[\s*•-])(?:nom commercial et dénomination sociale|dénomination sociale|dénomination|raison sociale|nom ou raison sociale|nom / raison sociale|nom de (?:l'entreprise|la société|l'organisme|l'établissement)|société|entreprise)(?: (?:du candidat|du soumissionnaire|de l'entreprise|du cocontractant|complète))?(?:[\s*]{0,3}[:\t][\s*]*|(?<=sociale)\s(?=${asPrinted("\\p{Lu}{3}")}))`,
    "giu",
  ),
);

/** Parties given by a label: `Pouvoir adjudicateur : …`, `Raison sociale : …` under the heading `Le prestataire`. */
export function describedByLabel(document: RuleDocument): PartyPlace[] {
  const { text, paragraphs, slice } = document.view;
  const places: PartyPlace[] = [];
  let heading: { role: NonNullable<PartyPlace["role"]>; end: number } | undefined;
  const isSubcontract = /sous-trait/iu.test(slice(0, 400));
  for (const paragraph of paragraphs) {
    const line = slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 700));
    const cells = paragraph.kind === "tableRow" ? line.split("\t") : [];
    if (cells.length > 2 || (cells.length === 2 && partyRoleOf(cells[1] ?? ""))) {
      heading = undefined;
      continue;
    }
    const match = label.exec(line);
    const role = match && partyRoleOf(match.groups?.role ?? "");
    // Whom the principal works for is no party to a subcontract.
    if (isSubcontract && /^ma[iî]tre/iu.test(match?.groups?.role ?? "")) continue;
    if (match && role) {
      const start = paragraph.start + match[0].length;
      const place = placeAt("label", text, start, role, 500);
      if (place && (place.party || match.groups?.gap !== "")) places.push(place);
      else heading = { role, end: paragraph.end };
    } else if (announcedBelow.test(line)) {
      const role = partyRoleOf(announcedBelow.exec(line)?.groups?.role ?? "");
      if (role) heading = { role, end: paragraph.end };
    } else if (paragraph.kind === "heading" || /^[\d.)\s]{0,8}\p{Lu}[^.]{5,80}$/u.test(line)) {
      const word = headingRole.exec(line)?.groups?.role;
      const announced = word === undefined ? undefined : partyRoleOf(word);
      if (announced) {
        heading = { role: announced, end: paragraph.end };
        const below = placeAt("label", text, paragraph.end, announced, 500);
        if (below?.party && (isBody(below.party.name) || below.party.legalForm || below.party.siren))
          places.push(below);
      }
    }
    if (!heading || paragraph.start - heading.end > 900) continue;
    for (const named of line.matchAll(nameLabel)) {
      const start = paragraph.start + named.index + named[0].length;
      const place = placeAt("label", text, start, heading.role, 600);
      if (place) places.push(place);
    }
  }
  return onePerRole(places);
}

/** A sentence that leaves the party's identity to the lines under it: `et le client désigné ci-après :`. */
const announcedBelow = orPlain(
  new RegExp(
    String.raw`(?:le |la |l')${roleWord} (?:désignée?|identifiée?|nommée?|mentionnée?|dont l'identité|dont les coordonnées|ci-dessous|ci-après|suivante?)(?!\p{L})[^.\n]{0,80}$`,
    "iu",
  ),
);

const headingRole = orPlain(
  new RegExp(
    String.raw`^(?:article\s)?[\s\d.)A-D•*#:-]{0,8}(?:(?:identification|identité|désignation|présentation|coordonnées) (?:du |de la |de l'|des )|le |la |l')?${roleWord}${qualifier}\s*:?$`,
    "iu",
  ),
);

/** `Le pouvoir adjudicateur est la commune de …`, `« Prestataire » : désigne la société …`, `L'AMF est dénommée « Pouvoir adjudicateur »`. */
const roleThenName = orPlain(
  new RegExp(
    String.raw`(?<!\p{L})(?:le |la |l')?["«“]?\s?${roleWord}${qualifier}\s?["»”]?,?\s?(?:(?:du présent (?:marché|contrat|accord-cadre) )?(?:est|:?\s?désigne|:?\s?signifie|:?\s?s'entend de)\s?:?|(?<=,\s?)(?=\s?(?:la société|monsieur|madame|m\.|mme)\s))\s?(?<=\s)(?=(?:la |le |l')?\s?(?:\p{Lu}|société|commune|ville|département|région|communauté|métropole|centre|syndicat|université|établissement|office|mutuelle|association))`,
    "giu",
  ),
);
const nameThenRole = orPlain(
  new RegExp(
    String.raw`(?<!\p{L})(?:la |le |l'|les )?(?<name>\p{Lu}[\p{L}\d&.'-]*(?:\s(?:de |du |des |d'|la |le |l'|et )*\p{Lu}[\p{L}\d&.'-]*){0,6}) (?:est|sera) (?:ci-après )?(?:dénommée?|désignée?|appelée?|nommée?) (?:ci-après )?(?:comme |par |sous le (?:terme|nom) (?:de |d')?)?(?:le |la |l')?["«“]\s?${roleWord}\s?["»”]`,
    "gu",
  ),
);

const startsLikeName = orPlain(
  /^(?:la |le |l')?(?:\p{Lu}|\d|(?:société|commune|ville|département|région|communauté|métropole|centre|syndicat|université|établissement|office|mutuelle|association)\s)/u,
);
const isPerson = (name: string) =>
  /^(?:monsieur|madame|m\.|mme|mlle|maître|le directeur|le maire|le président)(?!\p{L})/iu.test(name);

/** Parties are named on the first pages; later sentences speak of their duties. */
const firstPages = 20_000;

export function describedByStatement(document: RuleDocument): PartyPlace[] {
  const text = document.view.slice(0, firstPages);
  const places: PartyPlace[] = [];
  for (const match of text.matchAll(roleThenName)) {
    const role = partyRoleOf(match.groups?.role ?? "");
    const start = match.index + match[0].length;
    const governed = /(?<!\p{L})(?:du|de la|de l'|de|des|d'un|au|par le) ?$/iu.test(
      text.slice(Math.max(0, match.index - 8), match.index),
    );
    if (!role || governed || !startsLikeName.test(text.slice(start, start + 40))) continue;
    const place = placeAt("statement", text, start, role, 500);
    if (place?.party && (!isPerson(place.party.name) || place.party.address)) places.push(place);
  }
  for (const match of text.matchAll(nameThenRole)) {
    const role = partyRoleOf(match.groups?.role ?? "");
    const described = describeParty(match.groups?.name ?? "");
    if (role && described && described !== "blank") {
      places.push({
        source: "statement",
        party: described.party,
        role,
        span: { start: match.index, end: match.index + match[0].length },
        certainty: 1,
      });
    }
  }
  return onePerRole(places);
}

/** A deed of commitment: `agissant au nom et pour le compte de la société …`, `engage la société … sur la base de son offre`. */
export function describedInCommitment(document: RuleDocument): PartyPlace[] {
  const { text, slice } = document.view;
  return onePerRole(
    [
      ...text.matchAll(
        /(?<!\p{L})(?:au nom et pour le compte|agissant pour le compte|m'engage au nom|engageant|engage)(?!\p{L})(?: de l'entreprise| de la société| la société| l'entreprise| de)?(?: (?:ci-dessous|ci-après|suivante|désignée)[^:\n]{0,60}(?=:))?\s*:?\s*(?=\p{Lu}|\d|\[|_|\.{3}|…)/giu,
      ),
    ].flatMap((match) => {
      if (!/^\p{Lu}|^\d|^\[|^_|^[.…]/u.test(slice(match.index + match[0].length, match.index + match[0].length + 1)))
        return [];
      const place = placeAt("commitment", text, match.index + match[0].length, "supplier", 600);
      return !/marché|offre|acte d'engagement|soussigné/iu.test(
        slice(Math.max(0, match.index - 3000), match.index + 600),
      )
        ? []
        : (place ?? []);
    }),
  );
}

/** General terms name their author: `conditions générales de vente de la société …`, `… SAS au capital de … RCS` at the foot of an offer. */
export function describedInTerms(document: RuleDocument): PartyPlace[] {
  const { text, slice } = document.view;
  const opening = slice(0, 6000);
  if (!/conditions générales|bulletin de souscription|devis|bon de commande|offre/iu.test(opening)) return [];
  const named = [
    ...opening.matchAll(
      /conditions générales (?:de (?:vente|service|prestations?|location|fourniture|maintenance)s?|d'(?:utilisation|abonnement|intervention)|applicables)?[^.\n]{0,60}?(?:de|par|entre) (?=(?:la société|l'entreprise|la SAS|la SARL|la SASU|l'association) )/giu,
    ),
  ].map((match) => match.index + match[0].length);
  const footers = [
    ...opening.matchAll(
      /(?:^|\n)[^\p{L}\n]{0,4}(?=\p{L}[^\n,;:]{1,60} ?[-–,:] ?(?:SASU?|SARL|SA|EURL|SCOP|société) [^\n]{0,60}?au capital)/giu,
    ),
  ].map((match) => match.index + match[0].length);
  return onePerRole(
    [...named, ...footers].flatMap((start) => {
      const place = placeAt("terms", text, start, "supplier", 300);
      return place?.party ? [place] : [];
    }),
  );
}

/** Another party or another clause begins: what follows describes something else. */
const nextSection = orPlain(
  new RegExp(
    String.raw`(?<=\p{L}[^\n]*)\n[^\p{L}\n]{0,6}(?:article\s|chapitre\s|je soussigné|[A-Z] ?[.)-] ?${asPrinted("\\p{Lu}")}|(?:le |la |l')?(?:identification d[^\n]{0,40}|${rolePattern.fr})\s*[:\t\n])|(?<=\p{L}[^\n]*)\n\d{1,2}(?:\.\d{1,2})*\s?[.)-]?\s${asPrinted("\\p{Lu}")}[^,\n]{3,60}\n|(?<!(?:le|la|du|au|de|l'|un|aux|des)\s?)\s${asPrinted("Titulaire|Prestataire|Client|Acheteur|Bailleur|Preneur|Fournisseur|Pouvoir adjudicateur")}(?=[\s:])`,
    "iu",
  ),
);

function placeAt(
  source: PartySource,
  text: string,
  start: number,
  role: NonNullable<PartyPlace["role"]>,
  length: number,
): PartyPlace | undefined {
  const section = text.slice(start, start + length);
  const description = describeParty(section.slice(0, nextSection.exec(section)?.index ?? section.length));
  if (!description || isSignatory(section)) return undefined;
  if (description !== "blank" && !description.identified && start > firstDescriptions && civility.test(section))
    return undefined;
  const certainty = source === "label" && description !== "blank" && !description.identified ? 0.85 : 1;
  if (description === "blank")
    return { source, party: undefined, role, span: { start: Math.max(0, start - 20), end: start + 12 }, certainty };
  const { party, nameAt } = description;
  return { source, party, role, span: { start: start + nameAt.start, end: start + nameAt.end }, certainty };
}

/** A party without an address or number is told by a label on the first pages only. */
const firstDescriptions = 3000;
/** Who signs, beside the role, further on: `Le Licencié | Mme Anne Roy`. */
const civility = /^[\s:|]*(?:monsieur|madame|m\.|mme|mlle) /iu;

/** The most telling place of each role: other mentions are repeats, signatures, addresses. */
export function onePerRole(places: readonly PartyPlace[]): PartyPlace[] {
  return [...Map.groupBy(places, ({ role }) => role).values()].flatMap((group) => {
    const named = group.filter(({ party }) => party !== undefined);
    const best = (named.length > 0 ? named : group).toSorted((a, b) => parts(b) - parts(a))[0];
    return best ? [best] : [];
  });
}

const parts = ({ party }: PartyPlace) => Object.keys(party ?? {}).length;
