import type { RuleDocument } from "../rule-document.ts";
import { orPlain } from "./accents.ts";
import { describeParty, isBody } from "./party-description.ts";
import type { PartyPlace } from "./party-places.ts";

const opening = orPlain(
  /(?:^|\n)[^\p{L}\n]{0,6}(?:entre(?: les soussignée?s| les parties(?: soussignées| suivantes)?)?|les? soussignée?s|entre d'une part)(?: d'une part)?\s*[:,]?[ *]*(?=\n|[-–] )/iu,
);
const closing = orPlain(
  /(?:^|\n)[^\p{L}\n]{0,8}(?:préambule|exposé|il (?:a (?:été|d'abord)|est)|ceci exposé|après avoir|étant (?:préalablement )?(?:exposé|rappelé)|article|titre|chapitre|objet|vu |considérant|les parties)(?!\p{L})/iu,
);
const separator = orPlain(
  /(?:^|\n)[^\p{L}\n]{0,6}(?:et(?: d'autre part)?|d'(?:une|autre) part)\s*[:,;.]?[ *]*(?=\n)|,? d'une part[,;.]?(?:\s+et\b)?|,? d'autre part[,;.]?|;\s*\n/giu,
);

/** Parties described between `Entre` and the first clause without a name of their own: `Entre la commune de … et l'association …`. */
export function describedInPreamble(document: RuleDocument): PartyPlace[] {
  const { slice } = document.view;
  const start = opening.exec(slice(0, 8000));
  if (!start) return [];
  const from = start.index + start[0].length;
  const body = slice(from, from + 3500);
  const end = closing.exec(body)?.index ?? body.length;
  const places: PartyPlace[] = [];
  let partStart = 0;
  for (const stop of [
    ...[...body.slice(0, end).matchAll(separator)].map(({ index, 0: words }) => ({ index, length: words.length })),
    { index: end, length: 0 },
  ]) {
    const part = body.slice(partStart, stop.index);
    const place = placeAt(from + partStart, part);
    if (place) places.push(place);
    partStart = stop.index + stop.length;
  }
  return places.length > 1 ? places : [];
}

function placeAt(start: number, text: string): PartyPlace | undefined {
  const description = describeParty(text);
  if (!description || description === "blank") return undefined;
  const { party, nameAt, identified } = description;
  if (!identified && !isBody(party.name)) return undefined;
  const span = {
    start: start + nameAt.start,
    end: start + Math.max(nameAt.end, Math.min(text.trimEnd().length, nameAt.start + 200)),
  };
  return { source: "preamble", party, role: undefined, span, certainty: 1 };
}

const publicContract = orPlain(
  /marchés? publics?|accord[- ]cadre|CCAP|CCTP|C\.C\.A\.P|acte d'engagement|commande publique|pouvoir adjudicateur|clauses administratives/iu,
);
/** Parts of a body print their own name under the body's. */
const partOfABody = orPlain(
  /^(?:direction|service|comité|maison|agence|cabinet|groupement|parc|port|établissement d|conseil (?!départemental|régional))/iu,
);

/** The department or region in which a town lies is printed above the town's name. */
const around = orPlain(/^(?:département|région|académie|préfecture|république)(?!\p{L})/iu);

/** The public body whose name heads the cover of a public contract. */
export function describedOnCover(document: RuleDocument): PartyPlace[] {
  const { text, paragraphs, slice } = document.view;
  if (!publicContract.test(slice(0, 4000))) return [];
  for (const [index, paragraph] of paragraphs.slice(0, 8).entries()) {
    const next = paragraphs[index + 1];
    if (
      around.test(slice(paragraph.start, paragraph.end)) &&
      next &&
      isBody(slice(next.start, next.end)) &&
      !around.test(slice(next.start, next.end))
    )
      continue;
    const line = text
      .slice(paragraph.start, paragraph.end)
      .replace(
        /\s(?:Direction|DIRECTION|Service|SERVICE|Pôle|PÔLE|Hôtel|HÔTEL|MARCH|Marché|Maître d'ouvrage|MAÎTRE D'OUVRAGE|Pouvoir adjudicateur|POUVOIR ADJUDICATEUR|Acheteur|ACHETEUR)[\s\S]*$/u,
        "",
      );
    if (line.length > 90 || !isBody(line) || partOfABody.test(line)) continue;
    const description = describeParty(line);
    if (!description || description === "blank" || description.nameAt.end < line.length - 3) continue;
    const { party } = description;
    return [
      { source: "cover", party, role: "buyer", span: { start: paragraph.start, end: paragraph.end }, certainty: 1 },
    ];
  }
  return [];
}
