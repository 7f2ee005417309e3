import type { RuleDocument } from "../rule-document.ts";
import { orPlain } from "./accents.ts";
import { describeParty } from "./party-description.ts";
import type { PartyPlace } from "./party-places.ts";

/** Far more companies than tender together; keeps a hostile text cheap. */
const mostMembers = 12;

const rank = "(?: ?(?:n° ?)?\\d{1,2})?";
const memberLabel = orPlain(
  new RegExp(
    `^[\\s\\d.)•*-]{0,8}(?:(?:le |la )?(?:mandataire(?: (?:solidaire|commun|du groupement)){0,2}|co-?traitant${rank}|co-?contractant${rank}|membre${rank}(?: du groupement)?|(?:\\d(?:er|e|[èe]me)|premier|deuxi[èe]me|second|troisi[èe]me) (?:co-?traitant|co-?contractant|contractant|membre)))(?:,? \\(?mandataire(?: (?:solidaire|du groupement))*\\)?)? ?[:\\t] ?`,
    "iu",
  ),
);
const listed = orPlain(
  /groupement[^.;\n]{0,120}?(?:compos[ée]|constitu[ée]|form[ée]|comprenant|entre)[^.;\n:]{0,80}:$|(?:membres|cotraitants|co-?contractants) (?:du groupement)?[^.;\n:]{0,40}:$/iu,
);
const inline = orPlain(
  /groupement[^.;\n]{0,100}? (?:compos[ée]|constitu[ée]|form[ée]) (?:de |d'|des soci[ée]t[ée]s |par |entre )(?<members>[^.;\n]{5,300})/iu,
);
const isMember = orPlain(/(?<!\p{L})(?:mandataire|co-?traitant|co-?contractant|membre)(?!\p{L})/iu);

/** `Mandataire`, `Cotraitant 2`, in the row of a company. */
const memberCell = orPlain(new RegExp(`^(?:mandataire|co-?traitant|co-?contractant)(?: solidaire)?${rank}$`, "iu"));

/** Companies that tender as a group: `Mandataire : …`, `Cotraitant n° 2 : …`, or a list of the group's members. */
export function describedInGroup(document: RuleDocument): PartyPlace[] {
  const { text, paragraphs, slice } = document.view;
  if (!/groupement|co-?traitant/iu.test(slice(0, 30_000))) return [];
  const places: PartyPlace[] = [];
  let inList = false;
  for (const paragraph of paragraphs) {
    if (places.length >= mostMembers || paragraph.start > 30_000) break;
    const line = slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 600));
    const label = memberLabel.exec(line);
    const cells = paragraph.kind === "tableRow" ? line.split("\t") : [];
    if (cells.length > 1 && cells.slice(1).some((cell) => memberCell.test(cell)))
      add(paragraph.start, cells[0] ?? "", true);
    if (label) add(paragraph.start + label[0].length, line.slice(label[0].length), true);
    else if (inList && isMember.test(line)) addItems(paragraph.start, line);
    else if (inList && /^[-–•*\d(]/u.test(line)) addItems(paragraph.start, line);
    else inList = false;
    if (listed.test(line.trim())) inList = true;
    const members = inline.exec(line);
    const { members: words = "" } = members?.groups ?? {};
    if (!members || !isMember.test(words)) continue;
    let at = paragraph.start + members.index + members[0].length - words.length;
    for (const part of words.split(
      /(?<=\)|mandataire|traitant),? (?:et )?(?:(?:de |d'))?|,? et (?:de |du |d'|des )(?=\p{L})/iu,
    )) {
      const start = text.indexOf(part, at);
      add(start, part, false);
      at = start + part.length;
    }
  }
  return places;

  /** Items of a list, one a line or all in one paragraph. */
  function addItems(start: number, line: string) {
    let at = 0;
    for (const item of line.split(/(?<=;) ?(?=[-–•*] )/u)) {
      const own = item.split(/ (?:tou(?:te)?s (?:deux|trois|quatre)|ci-après|dénommé)/u)[0] ?? item;
      if (isMember.test(own) || /SIRE[NT]|R\.?C\.?S/u.test(own)) add(start + at, own, false);
      at += item.length + 1;
    }
  }

  function add(start: number, words: string, labelled: boolean) {
    const description = describeParty(words);
    if (!description || description === "blank" || /^(?:mandataire|cotraitant)/iu.test(description.party.name)) return;
    const { party, nameAt } = description;
    const span = { start: start + nameAt.start, end: start + nameAt.end };
    places.push({ source: "label", party, role: "supplier", span, certainty: labelled ? 1 : 0.95 });
  }
}
