import type { SitesValue } from "../../../schemas/fields/sites.ts";
import { siret } from "../../../values/identifiers.ts";
import { asPrinted, inEitherCase } from "../letter-case.ts";
import { defineFieldRules, type RuleMatch, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { orPlain, rulesOrPlain } from "./accents.ts";
import { hasBlank } from "./lexicon.ts";
import { streetWord } from "./party-lexicon.ts";
import { partiesOf } from "./party-places.ts";
import { sitesCorpus } from "./sites.corpus.ts";
import { sitesInTables } from "./sites-in-tables.ts";
import { listedSites, placeNoun } from "./sites-listed.ts";
import { statedSites } from "./sites-stated.ts";

const capital = asPrinted("\\p{Lu}");
const townName = String.raw`${capital}[\p{L}'-]*(?:[ -](?:(?:sur|sous|en|de|du|des|la|le|les|lès|aux?)[ -]|l'|d')*${capital}[\p{L}'-]*){0,4}(?: cedex(?: \d{1,2})?)?`;
const number = String.raw`\d{1,4}(?:[/-]\d{1,4}| (?:à|et) \d{1,4})?(?: ?(?:bis|ter|quater)(?!\p{L}))?,? `;
/** A street, with its number or its postcode (`17 place de la Bourse`, `zone du Lac, 73000 Bassens`). */
const address = String.raw`(?<address>(?:${number}(?:${streetWord})(?!\p{L})[^;:\t\n()]{2,80}?(?:,? ?(?:- )?(?:\d{2} ?\d{3}) ${townName})?|(?:${streetWord})(?!\p{L}) [^;:\t\n()]{2,80}?,? ?(?:- )?\d{2} ?\d{3} ${townName})(?=\s*(?:[.;,)\n\t(]|$| et | dans | pour | afin | où | ainsi | sont | est | \d| \([^)\n]{1,40}\))))`;
/** Labels of forms and lists that announce a place of performance. */
const placeLabel = [
  String.raw`lieu(?:x|\(x\))? (?:d'(?:exécution|intervention|enlèvement|installation|implantation|exploitation|utilisation|activité|affectation)|de (?:la )?(?:livraison|prestation|formation|consommation|mission|travail|stage|réalisation|stockage|chargement|déchargement|stationnement)|des (?:prestations|travaux|interventions))`,
  String.raw`adresse (?:du (?:site|chantier|bien|local|risque|bâtiment|magasin|lieu [^:\n]{2,30})|d'(?:intervention|exécution|installation|enlèvement)|de (?:livraison|consommation|fourniture|l'(?:immeuble|établissement|installation|ouvrage|appareil|exploitation|agence)|la prestation|chantier|prestation)|des (?:locaux|travaux|lieux|installations|biens))`,
  String.raw`sites? (?:concernée?s?|de consommation|livrée?s?|d'intervention|d'exécution|équipée?s?|couverts?|principal|secondaire|n° ?\d{1,3})`,
  String.raw`(?:sites?|chantier|installations?|implantation|local(?: loué)?|locaux(?: loués)?|immeuble|biens?(?: loués?)?|appareil|équipement|ouvrage|établissement|bâtiment|risques?|enlèvement|chargement|déchargement|livraison|livrer à|à livrer à|réception|point de livraison|pdl|localisation|situation|magasin|dépôt|entrepôt|atelier|usine|école|salle)(?: n° ?\d{1,3}| [A-Z\d])?(?: (?:assurée?s?|situés?|concernée?s?|bénéficiaire|desservie?s?|utilisateurs?))?(?= ?(?:[:\t|]|\.{3,}|…))`,
].join("|");
const clauseOfSites =
  /lieu(?:x|\(x\))? d'(?:ex[ée]cution|intervention)|lieu(?:x|\(x\))? (?:de|des) (?:livraison|prestations?|travaux|formation)|sites?(?!\p{L})|d[ée]signation(?: des (?:lieux|locaux|biens)| de l'immeuble)?$|adresses?|localisation|périmètre|locaux|lieux (?:couverts|concern[ée]s|desservis|lou[ée]s)|[ée]tablissements? (?:concern|couvert|desservi|utilisateur)|b[âa]timents? (?:concern|couvert)|risques? assur|emplacement|immeuble|points? d(?:e |')(?:chargement|livraison|enl[èe]vement|collecte)/iu;

export const sitesRules = defineFieldRules(
  rulesOrPlain<SitesValue>({
    field: "sites",
    language: "fr",
    cue: /(?<!\d)\d{2} ?\d{3} \p{L}|(?<!\p{L})(?:lieu(?:x|\(x\))? d'|lieu(?:x|\(x\))? de (?:livraison|la prestation|formation)|sites?(?!\p{L})|locaux|immeuble|situées?|bâtiment|adresses?|sises?(?!\p{L})|salle|agences?|centre|chantier|local(?!\p{L})|adresse suivante|d[ée]signation|entrepôt|atelier|usine|magasin|dépôt|résidence|installation|livraison|enlèvement|risque|appartement|logement)|(?<!\d)\d{1,4},? (?:bis,? )?(?:rue|avenue|boulevard|place|quai|chemin|route|allée|impasse)(?!\p{L})/iu,
    rules: [
      {
        name: "fr/sites/lieu d'exécution : <adresse>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?<label>${placeLabel})\s?(?:[:\t|]|\.{3,}|…)\s?(?<name>[^\n:;\t]{2,80}?(?:,| -|:| situé(?:e|s)?(?: au)?| sise?))??\s?${address}`,
          "dgiu",
        ),
        strength: 0.85,
        read: (match) => reading(match, true),
      },
      {
        name: "fr/sites/prestations exécutées à <adresse>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:exécut|réalis|effectu|intervi|livr|dispens|assur|accompli|déroul|tienn|entret|nettoy)\p{L}{0,8}(?!\p{L})[^.;\n]{0,160}? (?:à l'adresse suivante\s?:?|au|aux|à|sise?s?|situées?(?: au)?|situés?(?: au| à)?|:|adresse\s?:?)\s${address}`,
          "dgiu",
        ),
        strength: 0.75,
        read: (match) => reading(match, true),
      },
      {
        name: "fr/sites/travaux de … <bâtiment>, <adresse>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:construction|réhabilitation|rénovation|restructuration|extension|réfection|aménagement|démolition|nettoyage|entretien|maintenance|exploitation|gardiennage|sécurisation|restauration) (?:de |du |des |d')[^.;\n]{3,140}?(?:,| -| \(| au)\s?${address}`,
          "dgiu",
        ),
        strength: 0.65,
        read: (match) => reading(match),
      },
      {
        name: "fr/sites/locaux situés <adresse>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?<name>locaux|travaux|ouvrages|prestations|appareils|installations|équipements|immeuble|bâtiment|site|salle|local|bureaux|usine|entrepôt|maison|appartement|terrain|établissement|école|gymnase|hôpital|centre|magasin|agence|hôtel de ville|mairie|groupe scolaire|collège|lycée|piscine|stade|crèche|médiathèque|atelier|résidence|chantier|plateforme|data ?center|ensemble immobilier|biens?)(?!\p{L})(?<called>[^.;\n]{0,90}?)(?:(?<=(?:locaux|bureaux|site|entrepôt|établissement|agence|chantier) (?:du |de la |de l'|des |principal)[^,.;\n]{0,40}),\s|\s\((?:[^()\n]{0,50}?,\s)?|[ ,](?:situé|sis|se trouvant|dépendant d'un immeuble sis)(?:e|s|es)?,?\s?)(?::|à l'adresse suivante\s?:?|au|aux|à|en)?\s?(?:[\p{L}' -]{3,30}(?: \(\d{5}\))?,? (?:au )?)?${address}`,
          "dgiu",
        ),
        strength: 0.75,
        read: (match) => reading(match),
      },
      {
        name: "fr/sites/<adresse> dans la clause des lieux",
        pattern: new RegExp(String.raw`(?<![\p{L}\d])${address}`, "dgiu"),
        strength: 0.7,
        read: (match) => {
          const listed =
            clauseOfSites.test(match.clause.heading) &&
            !/siège|domicile|élection|notification|personnel|litige/iu.test(match.clause.heading);
          if (listed || besideLabel.test(match.document.view.slice(match.paragraph.start, match.start)))
            return reading(match, true);
          return followsList(match) ? reading(match, true) : undefined;
        },
      },
      {
        name: "fr/sites/<lieu> situé à <ville> (<code postal>)",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:locaux|immeuble|bâtiment|site|salle|bureaux|usine|entrepôt|terrain|école|gymnase|hôpital|centres? de données|data ?centers?|plateforme|atelier|chantier|centre technique)(?!\p{L})[^.;\n]{0,60}? (?:située?s?|sise?s?|implantée?s?|localisée?s?),? (?:à|au|en) (?<address>${townName} ?\((?:\d{5}|\d{2})(?:,? \p{L}{4,12})?\))`,
          "dgiu",
        ),
        strength: 0.65,
        read: (match) => reading(match),
      },
      {
        name: "fr/sites/<lieu> à <ville>, <adresse>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:${placeNoun}|ensemble immobilier|biens?|appartement|terrain|local|boutique|garage|logement|établissement|copropriété|centres? de données)(?!\p{L})[^.;:\n]{0,60}? (?:(?:située?s?|sise?s?|implantée?s?) )?(?:(?:à|au|de) |d' ?)(?<address>${townName}(?: ?\([^)\n]{2,30}\))?(?: \d{5})?,? ${number}(?:${streetWord})(?!\p{L})[^;:,.\t\n()]{2,50})`,
          "dgiu",
        ),
        strength: 0.7,
        read: (match) => reading(match),
      },
      {
        name: "fr/sites/<lieu> sis <rue> à <ville>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:${placeNoun}|biens?|appartement|terrain|local|boutique|logement|établissement)(?!\p{L})[^.;:\n]{0,80}? (?:située?s?|sise?s?|implantée?s?),? (?:au |à |dans )?(?:la |le |l')?(?<address>(?:${streetWord})(?!\p{L})[^;:,.\t\n()]{2,50}?,? à ${townName})`,
          "dgiu",
        ),
        strength: 0.7,
        read: (match) => reading(match),
      },
      {
        name: "fr/sites/<adresse> (ci-après « le Site »)",
        pattern: new RegExp(
          String.raw`(?<![\p{L}\d])${address},? ?\(?(?:ci-après|dénommée?s?|désignée?s?)[^«"“)\n]{0,40}["«“]? ?(?:les? |la |l')["«“]? ?(?:site|locaux|local|immeuble|biens?|bâtiment|lieux|chantier|établissement|installation|dépôt|entrepôt|terrain)s?(?!\p{L})`,
          "dgiu",
        ),
        strength: 0.85,
        read: (match) => reading(match, true),
      },
      {
        name: "fr/sites/<lieu>, <rue>, <code postal> <ville>",
        pattern: new RegExp(
          String.raw`(?<=(?:^|[\s('])(?:au|aux|à la|à l'|dans la|dans le|dans les|dans l'|du|de la|de l'|des|la|le|les|l'|[:•–-]|[.)|])\s?|^)(?:${placeNoun}|palais|appartement|maison|copropriété)(?!\p{L})[^.;:\n,()]{0,60}?(?:,| -| \(),? ?(?:au |à )?${address}`,
          "dgiu",
        ),
        strength: 0.65,
        read: (match) => (/\d{2} ?\d{3}/u.test(match.groups.address ?? "") ? reading(match) : undefined),
      },
      { name: "fr/sites/<lieu nommé>, <adresse>", strength: 0.7, readDocument: listedSites },
      {
        name: "fr/sites/<lieu> où l'on exécute, ou après son intitulé",
        strength: 0.68,
        readDocument: (document) =>
          statedSites(document).filter(
            ({ value, span }) => !isPartyAddress(document, value?.address ?? value?.name ?? "", span.start, false),
          ),
      },
      { name: "fr/sites/tableau des sites", strength: 0.8, readDocument: sitesInTables },
      {
        name: "fr/sites/située : <lieu>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:salle|local|locaux|site|terrain|emplacement)[^.;:\n]{0,60}situé(?:e|s|es)?\s?:\s?(?<address>[^\n:;]{8,120}?\d{4,5} ${capital}[\p{L}'-]+)`,
          "dgiu",
        ),
        strength: 0.8,
        read: (match) => reading(match),
      },
      {
        name: "fr/sites/lieu d'exécution : <blanc>",
        pattern:
          /(?<!\p{L})(?:lieu(?:x|\(x\))? d'ex[ée]cution|adresse (?:du site|d'intervention|de livraison)|locaux situés|immeuble (?:sis|situé))\s?:?\s?(?:à\s)?\(?(?=\[|_{3}|…|\.{4,}(?![. ]*\d))/giu,
        strength: 0.6,
        read: (match) => (hasBlank(match.after(40)) ? { state: "absent" } : undefined),
      },
    ],
    corpus: sitesCorpus,
  }),
);

/** Before the second and later places of a labelled line: `Lieux d'utilisation : …, 3 rue Haute, 69620 Theizé ; …`. */
const besideLabel = orPlain(
  new RegExp(String.raw`^[^\p{L}\n]{0,6}(?:${placeLabel})\s?[:\t|][^\n]*;\s*[^;:\t\n]{0,80}$`, "iu"),
);

const listIntroduction =
  /(?:sites?|locaux|b[âa]timents?|lieux|adresses?|agences?|[ée]tablissements?|immeubles?|implantations?|points? de livraison|chantiers?|biens|centres?(?: de donn[ée]es)?|magasins?|entrep[ôo]ts?|installations?|[ée]coles?|appartements?|logements?|d[ée]p[ôo]ts?|plateformes?|r[ée]sidences?)(?!\p{L})[^.\n]{0,100}:$/iu;
const listOfOthers =
  /notification|correspondance|factur|courrier|si[èe]ge|contact|r[ée]clam|tribun|retir|dossier|candidat|offre|plis|renseignement|demande|envo[iy]|adress[ée]{1,2}s? [àa]|assureur|courtier|garanti|d[ée]pos|transmi/iu;
/** Within a sentence, only words that point at what follows announce places. */
const pointsBelow =
  /suivante?s?|ci-(?:apr[èe]s|dessous)|concern[ée]{1,2}s?|d[ée]sign[ée]{1,2}s?|[ée]num[ée]r[ée]{1,2}s?/iu;

/** Whether the line is an item of a list that announces places: `dans les bâtiments suivants :`. */
function followsList(match: RuleMatch): boolean {
  const before = match.document.view.slice(Math.max(0, match.start - 1500), match.start);
  for (let colon = before.lastIndexOf(":"), tries = 0; colon >= 0 && tries < 4; tries += 1) {
    const [line = ""] = before
      .slice(Math.max(0, colon - 160), colon + 1)
      .split(/\n|(?<=\p{L}{3}[.;]) /u)
      .slice(-1);
    const announces = /^\s*(?:\n|[-–•*]|\(?[a-z\d]{1,2}[.)°])/u.test(before.slice(colon + 1)) || pointsBelow.test(line);
    if (announces && listIntroduction.test(line.replace(/\s+:$/u, ":")))
      return !listOfOthers.test(line) && !/\p{L}{3}\. \p{Lu}/u.test(before.slice(colon + 1));
    colon = before.lastIndexOf(":", colon - 1);
  }
  return false;
}

const postcodeAndTown = inEitherCase(new RegExp(String.raw`^,? ?(?:- )?\d{2} ?\d{3} ${townName}`, "iu"));

/** The address with its postcode, where the document gives it elsewhere. */
function inFull(text: string, place: string): string {
  if (/\d{2} ?\d{3}/u.test(place)) return place;
  const bare = /^\d{1,4}[^,]{0,10},? [^,]{4,60}?(?=,? (?:à|au) |,|$)/u.exec(place)?.[0];
  if (bare === undefined) return place;
  const at = text.indexOf(`${bare},`);
  const rest = at < 0 ? "" : text.slice(at + bare.length, at + bare.length + 80);
  const end = postcodeAndTown.exec(rest)?.[0];
  return end === undefined ? place : bare + end;
}

/** `stated`: the words say that this is where the contract is performed, be it at a party's seat. */
function reading(match: RuleMatch, stated = false): RuleReading<SitesValue> | undefined {
  const span = match.spanOf("address");
  const place = (match.groups.address ?? "")
    .replace(/(?<=\d{5} \p{Lu}{3,40}(?:[ -]\p{Lu}{2,30}){0,3}) \p{Lu}\p{Ll}[\s\S]{0,60}$/u, "")
    .trim()
    .replace(/[\s,-]+$/u, "");
  const { slice } = match.document.view;
  if (!span || hasBlank(slice(span.start, span.end + 6)) || goesOn.test(place)) return undefined;
  const near = slice(Math.max(match.paragraph.start, span.start - 110), span.start);
  if (ofLetterhead.test(slice(Math.max(0, span.start - 60), span.start))) return undefined;
  if (stated && /^(?:[^.;\n]{0,60}(?:lieu|sites?|prestation|locaux)|[-•*\s]*siège[^.;\n]{0,20} ?:? ?$)/iu.test(near)) {
    if (!elsewhere.test(near)) return valueAt(match, span, place);
  }
  if (
    /(?<!\p{L})(?:siège|domicil|tribunal|R\.?C\.?S|retir|retrait|dossier|candidat|immatricul|demeurant|capital|courrier|adressée?s?(?! suivante)|facture|représentée?|courriel|assureur|élisent|élit)/iu.test(
      near,
    )
  )
    return undefined;
  if (isPartyAddress(match.document, place, span.start, stated)) return undefined;
  return valueAt(match, span, place);
}

/** A verb: the words are a sentence of which the street is the subject. */
const goesOn = / (?:a|ont|avait|est|sont|était|sera|doit|doivent|peut|peuvent) \p{Ll}{2,}/u;

/** Before the address in a company's letterhead or footer. */
const ofLetterhead = /(?<!\p{L})(?:R\.?C\.?S|au capital)(?!\p{L})[^;:]{0,50}$/iu;

const elsewhere =
  /(?<!\p{L})(?:capital|R\.?C\.?S|tribunal|courrier|facture|courriel|assureur|élisent|élit|immatricul|représentée?)/iu;

function valueAt(match: RuleMatch, span: Span, place: string): RuleReading<SitesValue> {
  const { text, slice } = match.document.view;
  const number = siret.find(slice(span.end, span.end + 60))[0]?.value;
  return { value: { address: inFull(text, place), ...(number !== undefined && { siret: number }) }, span };
}

/** A seat, or an address inside the description of a party, is no place of performance. */
function isPartyAddress(document: RuleDocument, place: string, start: number, stated: boolean): boolean {
  const plain = (words: string) => words.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, " ");
  return partiesOf(document).some(
    ({ value, span }) =>
      (start >= span.start && start < span.end + 40) ||
      (!stated && value?.address !== undefined && plain(value.address).includes(plain(place))),
  );
}
