import type { SitesValue } from "../../../schemas/fields/sites.ts";
import { siret } from "../../../values/identifiers.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { hasBlank } from "./lexicon.ts";
import { streetWord } from "./party-lexicon.ts";
import { partiesOf } from "./party-places.ts";
import { sitesCorpus } from "./sites.corpus.ts";

const townName = String.raw`(?-i:\p{Lu})[\p{L}'-]*(?:[ -](?:(?:sur|sous|en|de|du|des|la|le|les|lès|aux?)[ -]|l'|d')*(?-i:\p{Lu})[\p{L}'-]*){0,4}(?: cedex(?: \d{1,2})?)?`;
const number = String.raw`\d{1,4}(?:[/-]\d{1,4})?(?: ?(?:bis|ter|quater)(?!\p{L}))?,? `;
/** A street, with its number or its postcode (`17 place de la Bourse`, `zone du Lac, 73000 Bassens`). */
const address = String.raw`(?<address>(?:${number}(?:${streetWord})(?!\p{L})[^;:\t\n()]{2,80}?(?:,? ?(?:- )?(?:\d{2} ?\d{3}) ${townName})?|(?:${streetWord})(?!\p{L}) [^;:\t\n()]{2,80}?,? ?(?:- )?\d{2} ?\d{3} ${townName})(?=\s*(?:[.;,)\n\t(]|$| et | dans | pour | afin | où | ainsi | sont | est | \([^)\n]{1,40}\))))`;
const clauseOfSites =
  /lieu(?:x|\(x\))? d'(?:ex[ée]cution|intervention)|lieu(?:x|\(x\))? (?:de|des) (?:livraison|prestations?|travaux|formation)|sites?(?!\p{L})|d[ée]signation(?: des (?:lieux|locaux|biens)| de l'immeuble)?$|adresses?|localisation|périmètre|locaux|emplacement|immeuble/iu;

export const sitesRules = defineFieldRules<SitesValue>({
  field: "sites",
  language: "fr",
  cue: /(?<!\p{L})(?:lieu(?:x|\(x\))? d'|lieu(?:x|\(x\))? de (?:livraison|la prestation|formation)|sites?(?!\p{L})|locaux|immeuble|situées?|bâtiment|adresse d|sises?(?!\p{L})|salle|local(?!\p{L})|adresse suivante|d[ée]signation)/iu,
  rules: [
    {
      name: "fr/sites/lieu d'exécution : <adresse>",
      pattern: new RegExp(
        String.raw`(?<!\p{L})(?:lieu(?:x|\(x\))? (?:d'ex[ée]cution|d'intervention|de (?:la )?(?:livraison|prestation|formation|consommation)|des (?:prestations|travaux))|adresse (?:du site|du chantier|d'intervention|de (?:livraison|consommation|fourniture|l'immeuble|la prestation)|des (?:locaux|travaux))|sites? (?:concernée?s?|de consommation|livrée?s?|d'intervention|d'ex[ée]cution))(?: de consommation| concernés?)?(?: des (?:prestations|travaux)| du (?:marché|contrat))?\s?[:\t]\s?(?<name>[^\n:;\d]{2,60}?(?:,| -|:| situé(?:e|s)?(?: au)?| sise?))?\s?${address}`,
        "dgiu",
      ),
      strength: 0.85,
      read: (match) => reading(match),
    },
    {
      name: "fr/sites/prestations exécutées à <adresse>",
      pattern: new RegExp(
        String.raw`(?<!\p{L})(?:exécut|réalis|effectu|intervi|livr|dispens|assur|accompli|déroul|tienn|entret|nettoy)\p{L}{0,8}(?!\p{L})[^.;\n]{0,160}? (?:à l'adresse suivante\s?:?|au|aux|à|sise?s?|situées?(?: au)?|situés?(?: au| à)?|:|adresse\s?:?)\s${address}`,
        "dgiu",
      ),
      strength: 0.75,
      read: (match) => reading(match),
    },
    {
      name: "fr/sites/locaux situés <adresse>",
      pattern: new RegExp(
        String.raw`(?<!\p{L})(?<name>locaux|immeuble|bâtiment|site|salle|local|bureaux|usine|entrepôt|maison|appartement|terrain|établissement|école|gymnase|hôpital|centre|magasin|agence|ensemble immobilier|biens?)(?!\p{L})(?<called>[^.;\n]{0,90}?)[ ,](?:situé|sis|se trouvant|dépendant d'un immeuble sis)(?:e|s|es)?,?\s?(?::|à l'adresse suivante\s?:?|au|aux|à|en)?\s?(?:[\p{L}' -]{3,30}(?: \(\d{5}\))?,? (?:au )?)?${address}`,
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
        return listed ? reading(match) : undefined;
      },
    },
    {
      name: "fr/sites/située : <lieu>",
      pattern:
        /(?<!\p{L})(?:salle|local|locaux|site|terrain|emplacement)[^.;:\n]{0,60}situé(?:e|s|es)?\s?:\s?(?<address>[^\n:;]{8,120}?\d{4,5} (?-i:\p{Lu})[\p{L}'-]+)/dgiu,
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
});

function reading(match: RuleMatch): RuleReading<SitesValue> | undefined {
  const span = match.spanOf("address");
  const place = (match.groups.address ?? "").trim().replace(/[\s,-]+$/u, "");
  const { text } = match.document.view;
  if (!span || hasBlank(text.slice(span.start, span.end + 6))) return undefined;
  const near = text.slice(Math.max(match.paragraph.start, span.start - 110), span.start);
  if (
    /(?<!\p{L})(?:siège|domicil|tribunal|immatricul|demeurant|capital|courrier|adressée?s?(?! suivante)|facture|représentée?|courriel|assureur|élisent|élit)/iu.test(
      near,
    )
  )
    return undefined;
  if (isPartyAddress(match.document, place, span.start)) return undefined;
  const number = siret.find(text.slice(span.end, span.end + 60))[0]?.value;
  return { value: { address: place, ...(number !== undefined && { siret: number }) }, span };
}

/** A seat, or an address inside the description of a party, is no place of performance. */
function isPartyAddress(document: RuleDocument, place: string, start: number): boolean {
  const plain = (words: string) => words.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, " ");
  return partiesOf(document).some(
    ({ value, span }) =>
      (start >= span.start && start < span.end + 40) ||
      (value?.address !== undefined && plain(value.address).includes(plain(place))),
  );
}
