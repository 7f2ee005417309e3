import type { SitesValue } from "../../../schemas/fields/sites.ts";
import type { RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { sentenceAround } from "../run-rules.ts";
import { hasBlank } from "./lexicon.ts";
import { streetWord } from "./party-lexicon.ts";

type Reading = RuleReading<SitesValue> & { readonly span: Span };

/** Kinds of places where contracts are performed. */
export const placeNoun =
  "parcs?|cimeti[èe]res?|stades?|gymnases?|salles?|d[ée]p[ôo]ts?|entrep[ôo]ts?|stations?|[ée]coles?|mairies?|h[ôo]tels? de ville|r[ée]sidences?|restaurants?|plages?|buvettes?|centres?|b[âa]timents?|agences?|ateliers?|usines?|laiteries?|locaux|bureaux|bureau|magasins?|immeubles?|sites?|plates?-?formes?|piscines?|m[ée]diath[èe]ques?|biblioth[èe]ques?|cr[èe]ches?|coll[èe]ges?|lyc[ée]es?|h[ôo]pita(?:l|ux)|cliniques?|halles?|a[ée]rodromes?|gares?|casernes?|th[ée][âa]tres?|mus[ée]es?|maisons?|groupes? scolaires?|complexes?|chantiers?|fermes?|villas?|pavillons?|tours?|parkings?|palais|espaces?|hangars?|silos?|cabinets?|studios?|[ée]glises?|foyers?|cuisines? centrales?|h[ôo]tels?|domaines?";

/** Labels that announce where it is performed. */
const label =
  /(?:^|[.;\n] ?|\|)\W{0,3}(?:\d[\d.]* )?(?:lieux?(?! de (?:signature|naissance)| et date)(?: (?:d'|de |des |du )[\p{L}' ]{3,40})?|sites?(?: \p{L}+){0,2}|garages? (?:habituels?|principal)|adresse (?:du (?:site|risque|chantier|bien)|des (?:sites|locaux|travaux))|risques? (?:assur[ée]s?|situ[ée]s?)|p[ée]rim[èe]tre|installations? concern[ée]e?s?) ?:/iu;
/** Acts that have a place. */
const performed =
  /(?:se d[ée]roul|sont (?:ex[ée]cut|r[ée]alis|effectu|assur|install|entrepos|h[ée]berg|livr)|(?:est|sont) (?:situ|implant)|s'exerc|intervien|portent? sur|concernent?|comprennent?|met(?:tra)?[^.;:]{0,40} [àa] (?:la )?disposition|mise? [àa] disposition|exploit|surveillance|gardiennage|nettoyage|entretien|maintenance|[ée]quipant|desser|au d[ée]part)\p{L}*/giu;
const placeAfter = 170;
/** Words before a place; each is tried in turn after an act. */
const before = /:| (?=(?:dans |sur |[àa] |au |aux |de |du |des |d'|l'|la |le |les ))/gu;

const street = `(?:\\d{1,4}(?: ?(?:[àa]|et|-|\\/) ?\\d{1,4})?(?: ?(?:bis|ter|quater))?,? )?(?:${streetWord})(?!\\p{L})(?:(?! et (?:de |du |le |la |les |l'))[^,;:.()\\n]){3,60}`;
const articled = "(?:de |[àa] )?(?:le |la |les |du |des |l')?";
const item = new RegExp(
  `^(?:[-•*–] ?)?(?:et |ainsi que )?(?:☒ ?)?(?:(?:le|la|les|un|une|du|de la|des|de|au|aux|dans les?|dans la|[àa] la|sur le|sur la) |(?:de |[àa] |dans )?l'|d')?(?<name>(?:${placeNoun})(?!\\p{L})(?:(?! (?:et|ainsi que) ${articled}(?:${placeNoun})(?!\\p{L}))[^,;:.()\\n]){0,70}(?: \\(\\d{5}\\))?)(?:,? (?:situ[ée]e?s?|sise?s?),?)?(?:(?:,| ?:| -)? (?:au |[àa] |dans )?(?<address>${street}(?:,? ?(?:- )?\\d{2} ?\\d{3} [\\p{L}' -]{2,40}|,? [àa] \\p{L}[\\p{L}' -]{2,40})?))?`,
  "diu",
);
/** Further on in a sentence nothing is tried: text without full stops must not cost its square. */
const longestSentence = 2000;
const ofParty =
  /si[èe]ge|domicil|tribunal|immatricul|demeurant|repr[ée]sent|courriel|facture|RCS|SIREN|capital|notifi|correspondance|assur[ée]e? aupr[èe]s/iu;

/** Places that a sentence or label lists by kind and name, some with their streets: `le stade Lebrun, 8 rue des Sports`. */
export function listedSites({ view, clauseAt }: RuleDocument): Reading[] {
  const { text, paragraphs, slice } = view;
  const found: Reading[] = [];
  let announced = false;
  for (const paragraph of paragraphs) {
    const words = slice(paragraph.start, paragraph.end);
    const isItem = paragraph.kind === "listItem" || /^[-•*–] /u.test(words);
    if (announced && isItem) found.push(...placesFrom(text, paragraph.start, paragraph.end, true));
    if (!isItem)
      announced =
        /:$/u.test(words) && /sites?|lieux|locaux|b[âa]timents?|adresses?|implantations?/iu.test(words.slice(-120));
    if (isItem || ofParty.test(clauseAt(paragraph.start).heading)) continue;
    for (let at = paragraph.start; at < paragraph.end; ) {
      const sentence = sentenceAround(view, at, paragraph);
      at = Math.max(sentence.end, at + 1);
      if (!ofParty.test(sentence.text)) found.push(...placesInSentence(text, sentence));
    }
  }
  return found;
}

function placesInSentence(text: string, { start, end }: Span): Reading[] {
  const sentence = text.slice(start, end);
  const labelled = label.exec(sentence);
  if (labelled) return placesFrom(text, start + labelled.index + labelled[0].length, end, true);
  for (const act of sentence.slice(0, longestSentence).matchAll(performed)) {
    const from = act.index + act[0].length;
    for (const lead of sentence.slice(from, from + placeAfter).matchAll(before)) {
      const places = placesFrom(text, start + from + lead.index + 1, end, lead[0] === ":");
      if (places.length > 0) return places;
    }
  }
  return [];
}

/** The places that follow one another from an offset on; without a label, only where one of them has a street. */
function placesFrom(text: string, from: number, end: number, isList: boolean): Reading[] {
  const places: (Reading & { readonly hasStreet: boolean })[] = [];
  let at = from;
  while (at < end && places.length < 40) {
    at += /^[\s,;]*/u.exec(text.slice(at, end))?.[0].length ?? 0;
    const rest = text.slice(at, Math.min(end, at + 260));
    const match = item.exec(rest);
    const nameAt = match?.indices?.groups?.name;
    if (!match || !nameAt) break;
    const name = (match.groups?.name ?? "").trim();
    const address = match.groups?.address?.trim();
    if (hasBlank(match[0]) || (!isNamed(name) && !address)) break;
    places.push({
      value: { name, ...(address && { address }) },
      span: { start: at + nameAt[0], end: at + match[0].length },
      strength: address ? 0.74 : 0.62,
      hasStreet: address !== undefined,
    });
    at += match[0].length;
  }
  const certain = isList || places.some(({ hasStreet }) => hasStreet);
  return certain ? places.map(({ hasStreet: _, ...reading }) => reading) : [];
}

/** Whether words name one place rather than a kind of places: a name of its own, or whose it is. */
function isNamed(name: string): boolean {
  return /^\S+ .*\p{Lu}/u.test(name);
}
