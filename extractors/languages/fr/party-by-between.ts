import type { PartyRole } from "../../../schemas/value-types.ts";
import { asPrinted } from "../letter-case.ts";
import type { RuleDocument } from "../rule-document.ts";
import { orPlain } from "./accents.ts";
import { roleApposed } from "./party-by-sentence.ts";
import { describeParty, isBody } from "./party-description.ts";
import { forms, kindOfParty } from "./party-mentions.ts";
import type { PartyPlace } from "./party-places.ts";

const firstPages = 8000;
const longest = 2500;

/** `conclu entre`, `Entre d'une part`, `établie entre les soussignés :`, where the parties follow in running words. */
const opening = orPlain(
  new RegExp(
    String.raw`(?:${asPrinted("(?:^|\\n)[^\\p{L}\\n]{0,6}(?:Entre|ENTRE)")}|(?<!\p{L})(?:conclue?|passée?|établie?|signée?|intervenue?|convenue?|souscrite?|contrat|convention|accord|accord-cadre|avenant|marché|bail|protocole|acte)s?(?: [^.:;\n]{0,50}?)? entre|(?<!\p{L})les? soussignée?s,? (?:savoir|à savoir)|(?<!\p{L})les? soussignée?s)(?!\p{L})(?: les? (?:soussignée?s|parties)(?: (?:suivantes|ci-après|soussignées))?)?\s*[,:]?\s*(?:savoir\s*[,:]?\s*)?(?:d'une part\s*[,:]?\s*)?(?=\S)`,
    "iu",
  ),
);
/** Words that end the naming of the parties. */
const closing = orPlain(
  /(?<!\p{L})(?:il (?:est|a été)|ont (?:été )?(?:convenu|arrêté|décidé)|sont convenu|conviennent|(?:est|a été) (?:conclu|passé|établi|convenu|arrêté|signé)|(?:ci-après )?(?:dénommée?s|désignée?s) (?:ensemble|collectivement)|préambule|exposé|article|étant (?:préalablement )?(?:exposé|rappelé)|aux conditions|portant sur|relati(?:f|ve) (?:à|aux?))(?!\p{L})|(?<=\p{Ll}{3}|\d|\))\.\s+(?!et(?!\p{L}))(?=\p{Lu})/iu,
);
const articled = "(?:la |le |l'|les )?";
const begins = `(?=${articled}(?:${kindOfParty}|${forms}|monsieur|madame|mademoiselle|m\\.|mme|mlle|dr|docteur)(?!\\p{L}))`;
/** Between one party and the next. */
const separator = orPlain(
  new RegExp(
    String.raw`[,;.]?\n\s?(?:et\s)?(?:[–—•-]|\d[.)°]+)\s+|[,;.]?\s+(?:et,?\s+)?d'(?:une|autre)\spart\s*[,;:.]?(?:\s+et(?!\p{L}))?|[,;]?\s+et\s*[,:]?\s+(?:(?:de )?d'autre part\s*[,:]?\s*)?${begins}|;\s+(?:et\s+)?|(?<!(?:mandataire|gérante?|présidente?|maire|associée?|actionnaire|directeur|directrice|de|par|son|sa)),\s+(?=${articled}(?:société|association|ligue|fondation|commune|ville|département|région|communauté|métropole|université|syndicat|mutuelle|office|centre)\s)`,
    "giu",
  ),
);

/** Parties in the running words after `entre`: `conclu entre, d'une part, la commune de …, et, d'autre part, la société …`. */
export function describedBetween({ view }: RuleDocument): PartyPlace[] {
  const text = view.slice(0, firstPages);
  const start = opening.exec(text);
  if (!start) return [];
  const from = start.index + start[0].length;
  const body = text.slice(from, from + longest);
  const end = closing.exec(body)?.index ?? body.length;
  const stops = [...body.slice(0, end).matchAll(separator)].map(({ index, 0: words }) => [index, index + words.length]);
  const starts = [0, ...stops.map(([, after = 0]) => after)];
  const places = starts.flatMap((at, index) => placeAt(from + at, body.slice(at, stops[index]?.[0] ?? end)));
  if (places.length < 2) return [];
  const title = text.slice(0, from);
  return withSides(places, title);
}

function placeAt(start: number, text: string): PartyPlace[] {
  const description = describeParty(text);
  if (!description || description === "blank" || description.nameAt.start > 60) return [];
  const { party, nameAt, identified } = description;
  const announced = kindBefore.test(text.slice(0, nameAt.end));
  const isSomebody = announced || person.test(text.trimStart()) || namedAsBody.test(party.name);
  if (!identified && !party.legalForm && !isSomebody && !isBody(party.name)) return [];
  const span = { start: start + nameAt.start, end: start + nameAt.end };
  const role = trainer.test(text) ? "supplier" : roleApposed(text.slice(nameAt.end));
  return [{ source: "preamble", party, role, span, certainty: 0.95 }];
}

/** `Paul Durand, architecte`: a person without a title before the name. */
const person =
  /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,2},? (?:architecte|avocate?|consultante?|artisane?|(?:auto-?|micro-?)?entrepreneu(?:r|se)|exploitante?|agricult(?:eur|rice)|m[ée]decin|ing[ée]nieure?|g[ée]om[èe]tre|graphiste|photographe|traduct(?:eur|rice)|format(?:eur|rice)|profession lib[ée]rale|n[ée]e? le|demeurant|domicili[ée]e?|r[ée]sidant|agissant|exer[cç]ant)(?!\p{L})/u;

const kindBefore = orPlain(new RegExp(String.raw`^\W{0,6}${begins}`, "iu"));
/** `Les Amis du Lac Association`: what it is stands last in its name. */
const namedAsBody = orPlain(
  /\p{L} (?:association|fondation|fédération|coopérative|syndicat|mutuelle|club|consulting|conseils?|industries?|services?|group(?:e)?|international|frères|et fils|& fils|& associés|& cie|et compagnie)$/iu,
);
const trainer = /^\W{0,6}(?:l')?organisme(?: de formation)?(?!\p{L})/iu;

/** What a document's title says of two parties whose own words do not tell their sides: the owner is named first. */
const byTitle: readonly { readonly title: RegExp; readonly roles: readonly [PartyRole, PartyRole] }[] = [
  { title: /(?<!\p{L})bail(?!\p{L})|location|mise [àa] disposition/iu, roles: ["lessor", "lessee"] },
  { title: /subvention|attribution d'une aide|financement|bourse/iu, roles: ["grantor", "beneficiary"] },
  { title: /licence|concession d'utilisation/iu, roles: ["licensor", "licensee"] },
  { title: /mandat/iu, roles: ["principal", "agent"] },
  { title: /march[ée] |accord-cadre|commande publique/iu, roles: ["buyer", "supplier"] },
];

/** Two parties with the sides that the title gives them, or that one of them is a body that buys. */
export function withSides(places: readonly PartyPlace[], title: string): PartyPlace[] {
  const roles = new Set(places.flatMap(({ role }) => role ?? []));
  if (places.length !== 2 || roles.size > 0) return [...places];
  const joint = /confidentialité|partenariat|collaboration|coopération|consortium|protocole d'accord/iu.test(
    title.slice(-600),
  );
  const sides = joint ? undefined : (byTitle.find((one) => one.title.test(title.slice(-600)))?.roles ?? byKind(places));
  return places.map((place, index) => ({ ...place, role: sides?.[index], certainty: sides ? 0.9 : place.certainty }));
}

/** A body that contracts with somebody who is none buys from it. */
function byKind(places: readonly PartyPlace[]): PartyRole[] | undefined {
  const bodies = places.map(({ party }) => publicBuyer.test(party?.name ?? ""));
  if (bodies[0] === bodies[1]) return undefined;
  return bodies.map((isBuyer) => (isBuyer ? "buyer" : "supplier"));
}

const publicBuyer = orPlain(
  /^(?:commune|ville|mairie|département|région|communauté|métropole|syndicat (?:mixte|intercommunal)|office public|CCAS|SDIS|centre hospitalier|lycée|collège|université)(?!\p{L})/iu,
);
