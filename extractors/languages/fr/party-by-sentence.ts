import type { PartyRole } from "../../../schemas/value-types.ts";
import type { RuleDocument } from "../rule-document.ts";
import { orPlain } from "./accents.ts";
import { partyRoleOf, partyWords } from "./party-aliases.ts";
import { type Mention, mentionsIn } from "./party-mentions.ts";
import type { PartyPlace } from "./party-places.ts";

/** Parties are named on the first pages; later sentences speak of their duties. */
const firstPages = 6000;

/** How far a word for the role may stand from the name it goes with, in characters. */
const reach = 260;

/** `…, bailleur`, `…, en qualité de titulaire`, `…, qui se porte caution`: the role after the description. */
const apposed = orPlain(
  new RegExp(
    String.raw`(?:[,(;-]\s?(?:ci-après |d'une part |d'autre part )?(?:toujours |désormais |devenue? |seule? )?|(?<!\p{L})(?:en (?:sa )?qualité d(?:e |')|agissant (?:comme|en tant que|à titre de|en qualité d(?:e |'))|ès[- ]qualités? (?:de )?|intervenant (?:comme|en qualité de|en tant que) |en tant que |comme |qui se porte(?:nt)? (?:personnellement |solidairement )?))(?:le |la |l'|les )?(?<role>${partyWords})(?: (?:solidaires?|sortante?|actuel(?:le)?|principale?|unique|personnel(?:le)?))?(?=\s*(?:[,.;)\n]|$)| (?:du|de la|des) (?:marché|lot|bail|contrat|accord-cadre|licence|locaux|immeuble)| de l'(?:accord-cadre|immeuble)| d(?:'une|'autre|e première|e seconde) part| solidaire)`,
    "iu",
  ),
);

/** Acts by which one party binds itself towards the other, from the first to the second: `A donne à bail à B`. */
const acts: readonly { readonly verb: RegExp; readonly from: PartyRole; readonly to: PartyRole }[] = [
  {
    verb: /donn\p{L}+ (?:à bail|en location|à loyer)|(?<!\p{L})lou(?:e|ent|é)(?!\p{L})|consen\p{L}+ (?:un |le )?bail|(?:bail|location) [^.;]{0,30}consenti|met(?:tent|tra)?\s[^.;]{0,40}à (?:la )?disposition/iu,
    from: "lessor",
    to: "lessee",
  },
  {
    verb: /(?:conc[èe]d|accord|octro|conf[èe]r|consen)\p{L}*\s[^.;]{0,60}(?:licence|droit d'utilis|droit d'usage|droits? d'exploit)|(?:conc[èe]d|accord|octro|conf[èe]r|consen)\p{L}*(?= (?:à |au ).{0,200}licence)/iu,
    from: "licensor",
    to: "licensee",
  },
  {
    verb: /d[ée]l[èe]gu\p{L}+|afferm\p{L}+|conc[èe]d\p{L}+(?= [àa] )|confi\p{L}+ (?:en|la) (?:d[ée]l[ée]gation|gestion d[ée]l[ée]gu[ée]e|concession)/iu,
    from: "grantor",
    to: "concessionaire",
  },
  {
    verb: /(?:attribu|allou|vers|accord|octro)\p{L}{1,5}(?= [^.;]{0,60}(?:subvention|aide|participation financi[èe]re|bourse))|subventionn\p{L}+|soutien\p{L}+ financi/iu,
    from: "grantor",
    to: "beneficiary",
  },
  { verb: /donn\p{L}+ (?:mandat|pouvoir)|(?<!\p{L})mandat(?:e|ent|é)(?!\p{L})/iu, from: "principal", to: "agent" },
  {
    verb: /confi(?:e|ent|é)(?!\p{L})|charg(?:e|ent|é)(?!\p{L})|command(?:e|ent|é)(?!\p{L})|passe commande|attribu(?:e|ent|é)(?!\p{L})|fai(?:t|re) appel|reti(?:ent|re)(?!\p{L})|sous-trait(?:e|é)(?!\p{L})/iu,
    from: "buyer",
    to: "supplier",
  },
  {
    verb: /(?<!\p{L})(?:vend(?:ent)?|fourni(?:t|ra|ssent)|livr(?:e|era|ent)|s'engage)(?!\p{L})/iu,
    from: "supplier",
    to: "buyer",
  },
];
/** What stands right before the second party of such an act. */
const towards =
  /(?<!\p{L})(?:[àa]|aux?|envers|auprès d[eu]|pour|avec|(?:disposition|profit|bénéfice|faveur) d(?:e|u|es))\s?(?:la |le |l'|les )?$/iu;

/** Words before a name that say which side it is on: `le marché passé avec la commune de …`, `attribué à la société …`. */
const sides: readonly { readonly before: RegExp; readonly role: PartyRole; readonly body?: boolean }[] = [
  {
    before:
      /(?:march[ée]|contrat|accord-cadre|bail)[^.;\n]{0,40} (?:pass[ée]|conclu|sign[ée])e? (?:avec|par) (?:la |le |l')?$/iu,
    role: "buyer",
    body: true,
  },
  {
    before:
      /(?:march[ée]|lot|contrat|accord-cadre|prestations?)[^.;\n]{0,60} (?:attribu|confi|adjug|notifi)[ée]e?s? (?:à|au) (?:la |le |l')?$/iu,
    role: "supplier",
    body: false,
  },
  {
    before: /garanties? [^.;\n]{0,40}(?:accord|d[ée]livr|port|assur)[ée]e?s? par ?:? ?(?:la |le |l')?$/iu,
    role: "insurer",
  },
  { before: /(?:bail|location)[^.;\n]{0,40} (?:consentie?|accord[ée]e?) par (?:la |le |l')?$/iu, role: "lessor" },
];

const isBodyName =
  /^(?:la |le |l')?(?:commune|ville|d[ée]partement|r[ée]gion|communaut[ée]|m[ée]tropole|centre hospitalier|syndicat|universit[ée]|[ée]tablissement public|office public|minist[èe]re|[ée]tat|lyc[ée]e|coll[èe]ge)/iu;

/** Parties whose role a sentence of the first pages tells, without any label or definition. */
export function describedBySentence({ view }: RuleDocument): PartyPlace[] {
  const text = view.slice(0, firstPages);
  const mentions = mentionsIn(text);
  const places: PartyPlace[] = [];
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    const after = text.slice(mention.end, Math.min(mention.end + reach, next?.start ?? text.length));
    const role = roleApposed(after) ?? sideOf(mention, text);
    if (!role) continue;
    add(mention, role, 0.95);
    const spouse = mentions[index - 1];
    const joined = spouse && couple.test(text.slice(spouse.start, mention.nameAt.end));
    if (joined) places.push(placeOf(spouse, role, 0.9));
  }
  for (const [index, mention] of mentions.entries()) {
    const other = mentions[index + 1];
    const act = other && actBetween(text, mention, other);
    if (!other || !act) continue;
    add(mention, act.from, 0.9);
    add(other, act.to, 0.9);
  }
  return places;

  function add(mention: Mention, role: PartyRole, certainty: number) {
    const { name } = mention.description.party;
    const taken = places.some((place) => place.role === role || place.party?.name === name);
    if (!taken) places.push(placeOf(mention, role, certainty));
  }
}

const placeOf = ({ description, nameAt }: Mention, role: PartyRole, certainty: number): PartyPlace => ({
  source: "sentence",
  party: description.party,
  role,
  span: nameAt,
  certainty,
});

/** `Monsieur A., né le …, et Madame B.`: two persons on one side. */
const couple =
  /^(?:monsieur|madame|mademoiselle|m\.|mme|mlle) [^;]{2,250},? et (?:monsieur|madame|mademoiselle|m\.|mme|mlle) [^,;]{2,60}$/iu;

/** The role that the words after a party's name give it. */
export function roleApposed(after: string): PartyRole | undefined {
  const word = apposed.exec(after)?.groups?.role;
  return word === undefined ? undefined : partyRoleOf(word);
}

function sideOf({ start, nameAt }: Mention, text: string): PartyRole | undefined {
  const before = text.slice(Math.max(0, start - 120), start);
  const body = isBodyName.test(text.slice(start, nameAt.end));
  return sides.find((side) => side.before.test(before) && (side.body === undefined || side.body === body))?.role;
}

function actBetween(text: string, first: Mention, second: Mention) {
  const between = text.slice(first.end, second.start);
  if (between.length > 300 || !towards.test(between) || /(?<!(?:^|\s)(?:M|Mme|n°))\.\s/u.test(between))
    return undefined;
  const sentence = text.slice(first.end, second.end + 120);
  return acts.find(({ verb }) => (verb.exec(sentence)?.index ?? sentence.length) < between.length);
}
