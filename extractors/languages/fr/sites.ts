import type { SitesValue } from "../../../schemas/fields/sites.ts";
import { siret } from "../../../values/identifiers.ts";
import { asPrinted, inEitherCase } from "../letter-case.ts";
import { defineFieldRules, type RuleMatch, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { rulesOrPlain } from "./accents.ts";
import { hasBlank } from "./lexicon.ts";
import { streetWord } from "./party-lexicon.ts";
import { partiesOf } from "./party-places.ts";
import { sitesCorpus } from "./sites.corpus.ts";
import { sitesInTables } from "./sites-in-tables.ts";
import { listedSites } from "./sites-listed.ts";

const capital = asPrinted("\\p{Lu}");
const townName = String.raw`${capital}[\p{L}'-]*(?:[ -](?:(?:sur|sous|en|de|du|des|la|le|les|lès|aux?)[ -]|l'|d')*${capital}[\p{L}'-]*){0,4}(?: cedex(?: \d{1,2})?)?`;
const number = String.raw`\d{1,4}(?:[/-]\d{1,4}| (?:à|et) \d{1,4})?(?: ?(?:bis|ter|quater)(?!\p{L}))?,? `;
/** A street, with its number or its postcode (`17 place de la Bourse`, `zone du Lac, 73000 Bassens`). */
const address = String.raw`(?<address>(?:${number}(?:${streetWord})(?!\p{L})[^;:\t\n()]{2,80}?(?:,? ?(?:- )?(?:\d{2} ?\d{3}) ${townName})?|(?:${streetWord})(?!\p{L}) [^;:\t\n()]{2,80}?,? ?(?:- )?\d{2} ?\d{3} ${townName})(?=\s*(?:[.;,)\n\t(]|$| et | dans | pour | afin | où | ainsi | sont | est | \d| \([^)\n]{1,40}\))))`;
const clauseOfSites =
  /lieu(?:x|\(x\))? d'(?:ex[ée]cution|intervention)|lieu(?:x|\(x\))? (?:de|des) (?:livraison|prestations?|travaux|formation)|sites?(?!\p{L})|d[ée]signation(?: des (?:lieux|locaux|biens)| de l'immeuble)?$|adresses?|localisation|périmètre|locaux|emplacement|immeuble|points? d(?:e |')(?:chargement|livraison|enl[èe]vement|collecte)/iu;

export const sitesRules = defineFieldRules(
  rulesOrPlain<SitesValue>({
    field: "sites",
    language: "fr",
    cue: /(?<!\d)\d{2} ?\d{3} \p{L}|(?<!\p{L})(?:lieu(?:x|\(x\))? d'|lieu(?:x|\(x\))? de (?:livraison|la prestation|formation)|sites?(?!\p{L})|locaux|immeuble|situées?|bâtiment|adresses?|sises?(?!\p{L})|salle|agences?|centre|chantier|local(?!\p{L})|adresse suivante|d[ée]signation)/iu,
    rules: [
      {
        name: "fr/sites/lieu d'exécution : <adresse>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:lieu(?:x|\(x\))? (?:d'ex[ée]cution|d'intervention|de (?:la )?(?:livraison|prestation|formation|consommation)|des (?:prestations|travaux))|adresse (?:du site|du chantier|d'intervention|de (?:livraison|consommation|fourniture|l'immeuble|la prestation)|des (?:locaux|travaux))|sites? (?:concernée?s?|de consommation|livrée?s?|d'intervention|d'ex[ée]cution))(?: de consommation| concernés?)?(?: des (?:prestations|travaux)| du (?:marché|contrat))?\s?[:\t]\s?(?<name>[^\n:;\d]{2,60}?(?:,| -|:| situé(?:e|s)?(?: au)?| sise?))?\s?${address}`,
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
          String.raw`(?<!\p{L})(?<name>locaux|travaux|ouvrages|prestations|appareils|installations|équipements|immeuble|bâtiment|site|salle|local|bureaux|usine|entrepôt|maison|appartement|terrain|établissement|école|gymnase|hôpital|centre|magasin|agence|hôtel de ville|mairie|groupe scolaire|collège|lycée|piscine|stade|crèche|médiathèque|atelier|résidence|chantier|plateforme|data ?center|ensemble immobilier|biens?)(?!\p{L})(?<called>[^.;\n]{0,90}?)(?:(?<=(?:locaux|bureaux|site|entrepôt|établissement|agence|chantier) (?:du |de la |de l'|des |principal)[^,.;\n]{0,40}),\s|[ ,](?:situé|sis|se trouvant|dépendant d'un immeuble sis)(?:e|s|es)?,?\s?)(?::|à l'adresse suivante\s?:?|au|aux|à|en)?\s?(?:[\p{L}' -]{3,30}(?: \(\d{5}\))?,? (?:au )?)?${address}`,
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
          if (listed) return reading(match, true);
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
      { name: "fr/sites/<lieu nommé>, <adresse>", strength: 0.7, readDocument: listedSites },
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

const listIntroduction =
  /(?:sites?|locaux|bâtiments?|lieux|adresses?|agences?|établissements?|immeubles?|implantations?|points? de livraison|chantiers?)(?!\p{L})[^.\n]{0,60}(?:suivante?s?|ci-(?:après|dessous)|concernée?s?|désignée?s?|énumérée?s?)[^.\n]{0,40}:$/iu;

/** Whether the line is an item of a list that announces places: `dans les bâtiments suivants :`. */
function followsList(match: RuleMatch): boolean {
  const lines = match.document.view.text.slice(Math.max(0, match.start - 1500), match.paragraph.start).split("\n");
  const introduction = lines.findLast((line) => line.trim().endsWith(":"));
  if (introduction === undefined || !listIntroduction.test(introduction.trim())) return false;
  const between = lines.slice(lines.lastIndexOf(introduction) + 1);
  return between.every((line) => line.length < 160 && !/\. \p{Lu}/u.test(line));
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
  const place = (match.groups.address ?? "").trim().replace(/[\s,-]+$/u, "");
  const { text } = match.document.view;
  if (!span || hasBlank(text.slice(span.start, span.end + 6))) return undefined;
  const near = text.slice(Math.max(match.paragraph.start, span.start - 110), span.start);
  if (stated && /^(?:[^.;\n]{0,60}(?:lieu|sites?|prestation|locaux)|[-•*\s]*siège[^.;\n]{0,20} ?:? ?$)/iu.test(near)) {
    if (!elsewhere.test(near)) return valueAt(match, span, place);
  }
  if (
    /(?<!\p{L})(?:siège|domicil|tribunal|immatricul|demeurant|capital|courrier|adressée?s?(?! suivante)|facture|représentée?|courriel|assureur|élisent|élit)/iu.test(
      near,
    )
  )
    return undefined;
  if (isPartyAddress(match.document, place, span.start, stated)) return undefined;
  return valueAt(match, span, place);
}

const elsewhere = /(?<!\p{L})(?:tribunal|courrier|facture|courriel|assureur|élisent|élit|immatricul|représentée?)/iu;

function valueAt(match: RuleMatch, span: Span, place: string): RuleReading<SitesValue> {
  const { text } = match.document.view;
  const number = siret.find(text.slice(span.end, span.end + 60))[0]?.value;
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
