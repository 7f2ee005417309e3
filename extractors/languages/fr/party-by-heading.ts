import { rolePattern } from "../roles.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { orPlain } from "./accents.ts";
import { partyRoleOf, partyWords } from "./party-aliases.ts";
import { describeParty, isBody, isSignatory } from "./party-description.ts";
import type { PartyPlace } from "./party-places.ts";

/** Parties are named on the first pages. */
const firstPages = 20_000;
const longest = 600;

/** `(l'« EU »)`, `(ci-après « le Client »)` beside the role that heads a description. */
const alias = String.raw`(?:ci-après |dite? |désignée? )*(?<alias>(?:le |la |l')?["«“]\s?[^"»”)\n]{1,40}?\s?["»”])`;
const names =
  "(?:nom commercial|dénomination(?: sociale)?|raison sociale|nom ou raison sociale|nom de (?:l'entreprise|la société|l'organisme|l'établissement)|nom(?: et prénoms?)?|société|entreprise|identité)";
/** A role that opens a paragraph, then the lines of a form or a description: `L'Éditeur Dénomination : …`, `LOCATAIRE SARL …`. */
const opening = orPlain(
  new RegExp(
    String.raw`^(?:[\d.]{1,5}\s?|[A-D][.)]\s?|[•*#-]\s?)?(?:(?:identification|désignation|coordonnées) (?:du |de la |de l'))?(?:le |la |l')?(?=(?<role>${partyWords}|${rolePattern.fr})(?!\p{L}))\k<role>(?:\s?[-/]\s?(?:${rolePattern.fr}))?(?:\s?\((?:${alias}|[^)\n]{1,40})\))?\s?:?\s(?<label>${names}\s?:\s?)?(?=[\p{L}\d«"])`,
    "iu",
  ),
);

/** A label within a paragraph, where lines of a form were read as one: `… Paris. Prestataire : NETEO, SAS …`. */
const within = orPlain(
  new RegExp(
    String.raw`(?<=(?:^|[\p{L}\d.)»"]| -) ?)(?<![:|] ?)(?<role>${partyWords})(?: (?:du (?:marché|lot|contrat|GHT|groupement)|et (?:assuré|souscripteur)|\/ (?:assuré|souscripteur)))?\s?[:|]\s(?=[\p{L}\d«"])`,
    "giu",
  ),
);
const withinOnce = new RegExp(within.source, within.flags.replace("g", ""));
const longestForm = 3000;

/** Parties whose role heads their own paragraph, without any word between: forms read as one paragraph a party. */
export function describedUnderHeading(document: RuleDocument): PartyPlace[] {
  const { paragraphs, slice } = document.view;
  const places: PartyPlace[] = [];
  const isSubcontract = /sous-trait/iu.test(slice(0, 400));
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.start > firstPages) break;
    if (paragraph.kind === "tableRow") addCells(paragraph);
    const line = slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longest));
    const opened = opening.exec(line);
    if (opened) {
      const [own = ""] = line.slice(opened[0].length).split(withinOnce, 1);
      add(paragraph.start + opened[0].length, own, opened.groups);
    }
    const form = slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longestForm));
    const labels = [...form.matchAll(within)];
    for (const [at, label] of labels.entries()) {
      const after = label.index + label[0].length;
      const end = Math.min(labels[at + 1]?.index ?? form.length, after + longest);
      const opens = /^\p{Lu}/u.test(label.groups?.role ?? "") || articleBefore.test(form.slice(0, label.index));
      if (opens) add(paragraph.start + after, form.slice(after, end), label.groups, true);
    }
    const next = paragraphs[index + 1];
    const alone = opening.exec(`${line} X`);
    if (!opened && next && alone && alone[0].length > line.length)
      add(next.start, slice(next.start, Math.min(next.end, next.start + longest)), alone.groups);
  }
  return places;

  /** Parties side by side, each described in a cell of its own. */
  function addCells({ start, end }: Span) {
    let at = start;
    for (const cell of slice(start, end).split("\t")) {
      const opened = at > start ? opening.exec(cell) : null;
      if (opened) add(at + opened[0].length, cell.slice(opened[0].length, longest), opened.groups);
      at += cell.length + 1;
    }
  }

  function add(start: number, words: string, groups: RegExpExecArray["groups"], isLabel = false) {
    const role = partyRoleOf(groups?.role ?? "");
    const description = describeParty(words);
    if (!role || !description || description === "blank" || isSignatory(words)) return;
    const { party, nameAt, identified } = description;
    const isOpened = isLabel || /^\p{Lu}/u.test(groups?.role ?? "");
    const printed = groups?.label !== undefined || (isOpened && isPrintedName(words.slice(nameAt.start)));
    if (!printed || !(identified || party.legalForm || party.siren || isProperName(party.name))) return;
    if (isSubcontract && /^ma[iî]tre/iu.test(groups?.role ?? "")) return;
    const span = { start: start + nameAt.start, end: start + nameAt.end };
    const called = groups?.alias?.replaceAll(/["«“»”]\s?/gu, "").trim();
    places.push({ source: "label", party: called ? { ...party, alias: called } : party, role, span, certainty: 0.95 });
  }
}

/** Whether a name can hardly be a common noun: in capitals, of a public body, or with two words that have capitals. */
export function isProperName(name: string): boolean {
  return isBody(name) || /\p{Lu}{3}/u.test(name) || (name.match(/(?<!\p{L})\p{Lu}\p{Ll}{2}/gu)?.length ?? 0) > 1;
}

/** `Le locataire :` after another sentence. */
const articleBefore = /(?:^|[.;»)\n])\s?(?:L[ea] |L')$/u;

/** `LOCATAIRE DURAND, SARL`, `Titulaire Commune de Lens, …`: after a role with a capital, a name with one. */
function isPrintedName(name: string): boolean {
  return /^\p{Lu}/u.test(name) || isBody(name);
}

/** A letterhead has a company's form, capital or numbers on its first lines, before any sentence. */
const letterhead = orPlain(/(?:au capital|capital (?:de|variable|\d)|SIRE[NT]|R\.?C\.?S|inscrite? au tableau)/iu);
const firstLines = 3;

/** The company whose letterhead opens the document; its role is told by the other party's. */
export function describedInLetterhead(document: RuleDocument): PartyPlace[] {
  const { paragraphs, slice } = document.view;
  const head = slice(0, Math.min(paragraphs[firstLines - 1]?.end ?? 0, longest));
  const own = head.split(/\n[^\n]{0,12}(?:contrat|devis|convention|marché|conditions|lettre)/iu)[0] ?? "";
  if (!letterhead.test(own)) return [];
  const description = describeParty(own);
  if (!description || description === "blank" || !(description.party.legalForm || description.party.siren)) return [];
  const { party, nameAt } = description;
  if (nameAt.start > 4 || isBody(party.name)) return [];
  return [{ source: "cover", party, role: undefined, span: nameAt, certainty: 0.95 }];
}
