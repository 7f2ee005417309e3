import type { SitesValue } from "../../../schemas/fields/sites.ts";
import type { Paragraph } from "../../structure/normal-view.ts";
import { printedText } from "../printed-text.ts";
import type { RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { type PlacePhrase, placePhraseAt } from "./place-phrases.ts";

type Reading = RuleReading<SitesValue> & { readonly span: Span };

/** Acts that are done somewhere, and how things lie there; beginnings of words. */
const act =
  /(?<![\p{L}-])(?:ex[ée]cut|r[ée]alis|effectu|interv(?:ien|en)|livr|dispens|assur(?!eur|ance)|accompli|d[ée]roul|se ti(?:en|endr)|tenu|tien(?:t|nent|dra)|entret|nettoy|gardien|surveill|maintenance|maint(?:ien|en)|entrepos|stock|conserv|h[ée]berg|install|implant|pos[ée]|situ[ée]|affect|bas[ée]|mis[e]? [àa] (?:la )?disposition|met(?:tra)? [àa] (?:la )?disposition|exploit|[ée]quip|desser|aura? lieu|a lieu|ont lieu|auront lieu|donn[ée]|jou[ée]|repr[ée]sentation|spectacle|concert|collect|enl[èe]v|ramass|charg(?:é|ement|e(?!r? d))|d[ée]charg|d[ée]part|arriv|retir|retrait|amarr|stationn|garé|remis[ée]|loue|location|donne [àa] bail|occup|utilis|travaux|chantier|r[ée]fection|r[ée]nov|r[ée]habilit|construc|restaur|d[ée]mol|am[ée]nag|port(?:e|ent) sur|concern|couvr|comprenn|form(?:ation|és?)|s[ée]minaire|stage|cours|atelier|ascenseurs|copieurs?|machines?|appareils|chaufferie|abonnement|t[ée]l[ée]surveillance|transport|achemin|exerc[eé]|accueil|prestations?|sites?|lieux?|bien(?:s)?|local|appartement|logement|maison|terrain|parcelle|mat[ée]riels?|v[ée]hicules?|b[ée]n[ée]ficie|traiteur|animations?)\p{L}*/giu;
/** Of those, acts of which a place that only has a name is the place. */
const placed =
  /^(?:ex[ée]cut|r[ée]alis|effectu|interv|livr|dispens|assur|d[ée]roul|se t|tenu|tien|entret|nettoy|gardien|surveill|maint|entrepos|stock|conserv|h[ée]berg|install|implant|pos|affect|bas|mis|met|exploit|aura|a lieu|ont|auront|donn|jou|collect|enl|ramass|charg|d[ée]charg|amarr|stationn|travaux|port|concern|r[ée]fection|r[ée]nov|r[ée]habilit|restaur)/iu;
/** What stands between an act and its place. */
const lead =
  /(?:(?<=[ ,(])(?:[àa] l'adresse suivante ?:?|notamment|dans|sur|[àa]|au|aux|en|chez le [\p{L}-]+,|devant|depuis|au d[ée]part de|de|du|des|entre|que|situ[ée]{1,2}s?|sise?s?)(?![\p{L}'])|d'|:) ?(?=\S)/giu;
/** How far before an act words still tell that it is about seats, notices or money. */
const nearAct = 70;
const longestGap = 110;

const labelWords = [
  "(?:lieux?|lieu\\(x\\)|adresses?|points?|sites?|emplacements?|locaux|local|b[âa]timents?|[ée]tablissements?|chantiers?|p[ée]rim[èe]tre|implantations?|localisation|situation|salle|terrain|parcelle|immeuble|entrep[ôo]t|zone)(?: (?:de |d'|du |des |de la |de l'|concern|lou|desserv|habituel|couvert|principa|utilis|nettoy|[àa] )[\\p{L}' ()-]{0,45})?",
  "(?:livraison|livrer|livr[ée]e?s?|exp[ée]dier|exp[ée]di[ée]e?s?|chargement|d[ée]chargement|enl[èe]vement|retrait|d[ée]part|arriv[ée]e|installation|intervention|collecte|d[ée]p[ôo]t|stockage|repr[ée]sentation|prise en charge)(?: [àa]| chez| au d[ée]part de)?",
  "(?:d[ée]signation (?:du bien|des lieux|des locaux|de l'immeuble|du local)|bien lou[ée]|lieux? lou[ée]s|local lou[ée]|garage|port d'attache|mouillage|lieu habituel de [\\p{L} ]{3,20})",
].join("|");
const label = new RegExp(
  `^[\\s\\d.)•*(a-h–—-]{0,8}(?<!\\p{L})(?<words>${labelWords}) ?(?:[:\\t|]| ?[–—-](?= )|(?<=\\p{L}) (?:est|sera|sont|seront)(?= )(?: fix[ée]{1,2}s?)?)\\s*`,
  "iu",
);
const labelInside = new RegExp(`(?<=[;.|\\t] ?)(?<words>${labelWords}) ?: *`, "giu");
/** Labels of seats, notices, invoices and signatures. */
const otherLabel =
  /signature|naissance|si[èe]ge|factur|notific|correspond|courriel|[ée]lectronique|e-?mail|domicile|postale|internet|web|dép[ôo]t des? (?:plis|offres|dossier)|retrait des? (?:dossier|plis)|contact|^adresse$|^adresses$|^situation$|^d[ée]p[ôo]t$|r[ée]unions?|retour|date|comp[ée]ten|paiement|prix|employ/iu;

/** Words of a sentence that is about seats, notices, money or disputes. */
const elsewhere =
  /(?<!\p{L})(?:si[èe]ges?|domicili?|[ée]lisent|[ée]lit|tribuna(?:l|ux)|immatricul|demeurant|r[ée]sidant|repr[ée]sent[ée]e?s? par|courriels?|courriers?|factur|R\.?C\.?S|SIRE[NT]|au capital|notifi|correspond|aupr[èe]s d|banque|compte|virement|IBAN|m[ée]diat|r[ée]clam|plis|candidat|dossier|offres|joignable|notaires?|fait [àa]|n[ée]e? (?:le|[àa])|inscrite?|registre|litige|diff[ée]rend|assureur|courtier|souscrit|se r[ée]unissent|r[ée]unions?|comit[ée]|adress[ée]{1,2}s?(?! suivante)|envoy|transmi|d[ée]clar|paiement|pay|r[èe]gle|acquis|jurid|comp[ée]tent|consult|avocat|huissier|commissaire de justice|loi|article|code)\p{L}*/iu;
const clauseElsewhere =
  /notif|correspond|factur|paiement|r[èe]glement|litige|comp[ée]ten|juridiction|droit applicable|r[ée]clam|parties|d[ée]finition|contact|signature|domicile|donn[ée]es personnelles|confidential|assurance/iu;
const listLead =
  /(?<!\p{L})(?:sites?|lieux|locaux|b[âa]timents?|adresses?|implantations?|agences?|[ée]tablissements?|magasins?|[ée]coles?|r[ée]sidences?|points? de \p{L}+|installations|[ée]quipements|communes|immeubles?|entrep[ôo]ts|usines|salles|parcs|quais|appareils)(?!\p{L})[^.\n]{0,60}:$/iu;
const listTitle =
  /^(?:[\p{L}\d° .]{0,14}[-–—:.] ?)?(?:liste (?:des |de )?)?(?:les )?(?:sites?|lieux? (?:d'ex[ée]cution|d'intervention|de livraison|des prestations)|locaux|b[âa]timents?|[ée]tablissements|adresses d'intervention|points de livraison)(?: concern[ée]s| desservis| couverts| lou[ée]s)?:?$/iu;
const clauseOfPlaces =
  /lieu(?:x|\(x\))? (?:d'|de |des )|sites?(?!\p{L})|locaux|localisation|p[ée]rim[èe]tre|b[âa]timents|[ée]tablissements|emplacement|adresses (?:d'|de livr)/iu;

/** Places that a label, a list or a sentence on what is done there names, with a street or without. */
export function statedSites(document: RuleDocument): Reading[] {
  const { text, paragraphs } = document.view;
  const printed = printedText(document);
  const found: Reading[] = [];
  let inList = false;
  for (const paragraph of paragraphs) {
    const { heading } = document.clauseAt(paragraph.start);
    const isAside = clauseElsewhere.test(heading);
    const inClause = clauseOfPlaces.test(heading) && !isAside;
    for (const line of itemsIn(printed, paragraph)) {
      const words = text.slice(line.start, line.end);
      const mark = itemMark.exec(words)?.[0].length;
      if (mark === undefined && paragraph.kind !== "listItem") {
        inList = (listLead.test(words) || listTitle.test(words)) && !elsewhere.test(words.split(/[.;] /u).at(-1) ?? "");
        continue;
      }
      const place = inList || inClause ? placePhraseAt(text, line.start + (mark ?? 0), line.end, inList) : undefined;
      if (place && (inList || (place.isPlain && place.parts > 1))) found.push(readingOf(place, 0.7));
    }
    if (
      paragraph.kind === "heading" ||
      paragraph.kind === "title" ||
      (paragraph.kind === "tableRow" && cellsOf(printed, paragraph) > 2)
    )
      continue;
    found.push(...labelled(text, printed, paragraph));
    if (!isAside) found.push(...done(text, paragraph));
  }
  return found.filter((reading) => !found.some((other) => other !== reading && isWithin(reading.value, other.value)));
}

/** A place named again in fewer words: `l'entrepôt de Meaux`, where another one has an address at Meaux. */
function isWithin(value: SitesValue | undefined, other: SitesValue | undefined): boolean {
  if (!value || !other || value.address !== undefined || other.address === undefined) return false;
  const whole = `${other.name ?? ""} ${other.address}`;
  const names = (value.name ?? "").match(/(?<![\p{L}])\p{Lu}[\p{L}'-]+/gu) ?? [];
  return names.length > 0 && names.every((name) => whole.includes(name));
}

const cellsOf = (printed: string, { start, end }: Paragraph) => printed.slice(start, end).split("\t").length;

/** A paragraph, or the items that were printed as lines of it. */
function itemsIn(printed: string, { start, end }: Paragraph): Span[] {
  const words = printed.slice(start, end);
  const breaks = [...words.matchAll(/\n(?=(?:[-–•*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s)/gu)].map(
    ({ index }) => start + index,
  );
  return [start - 1, ...breaks].map((at, index) => ({ start: at + 1, end: breaks[index] ?? end }));
}

const itemMark = /^\s*(?:[-–•*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)°])\s+/u;

/** Places beside labels, line by line as printed: the next line with a label ends the place of the one before. */
function labelled(text: string, printed: string, { start, end }: Paragraph): Reading[] {
  const stops: number[] = [];
  const froms: { readonly from: number; readonly words: string }[] = [];
  let at = start;
  for (const line of printed.slice(start, end).split("\n")) {
    if (/^[^:\n]{2,40} ?:/u.test(line)) stops.push(at);
    for (const match of [label.exec(line), ...line.matchAll(labelInside)])
      if (match && !otherLabel.test(match.groups?.words ?? ""))
        froms.push({ from: at + match.index + match[0].length, words: match.groups?.words ?? "" });
    at += line.length + 1;
  }
  return froms.flatMap(({ from, words }) => {
    const stop = Math.min(end, ...stops.filter((other) => other > from));
    const tab = printed.slice(from, stop).indexOf("\t");
    return placesFrom(text, from, tab < 0 ? stop : from + tab, true)
      .filter(
        (place) =>
          (place.isPlain && / .*\p{Lu}\p{Ll}|\d/u.test(text.slice(place.start, place.end))) ||
          place.parts > 1 ||
          isTownAlone(text, place, words, stop),
      )
      .map((place) => readingOf(place, 0.76));
  });
}

/** A town, or a name alone, beside a label that can mean nothing else. */
function isTownAlone(text: string, { start, end, value }: PlacePhrase, words: string, stop: number): boolean {
  return (
    /^(?:lieux?|sites?|chantiers?|livraison|chargement|d[ée]chargement|enl[èe]vement)(?! habituel)/iu.test(words) &&
    /^\p{Lu}\p{Ll}/u.test(value.name ?? "") &&
    end - start > 3 &&
    (end >= stop - 1 || /^ ?(?:[.;,(]|et )/u.test(text.slice(end, end + 4)))
  );
}

/** Places of acts: the first that a sentence names after each act, and those that follow it. */
function done(text: string, { start, end }: Paragraph): Reading[] {
  const found: Reading[] = [];
  for (const sentence of sentencesIn(text, start, end)) {
    const words = text.slice(sentence.start, sentence.end);
    const plural = severalBefore.exec(words);
    if (plural && !elsewhere.test(words.slice(0, plural.index))) {
      const from = sentence.start + plural.index + plural[0].length;
      found.push(
        ...placesFrom(text, from, sentence.end, true)
          .flatMap(towns)
          .map((place) => readingOf(place, 0.62)),
      );
    }
    let after = sentence.start;
    for (const match of text.slice(sentence.start, sentence.end).matchAll(act)) {
      const at = sentence.start + match.index + match[0].length;
      if (at < after) continue;
      for (const opener of text.slice(at, Math.min(sentence.end, at + longestGap)).matchAll(lead)) {
        const from = at + opener.index + opener[0].length;
        if (elsewhere.test(text.slice(Math.max(sentence.start, at - match[0].length - nearAct), from))) break;
        const places = placesFrom(text, from, sentence.end, false).filter((place) => actAccepts(place, match[0]));
        if (places.length === 0) continue;
        found.push(...places.map((place) => readingOf(place, place.parts > 1 ? 0.66 : 0.58)));
        after = places.at(-1)?.end ?? after;
        break;
      }
    }
  }
  return found;
}

/** `gymnase Colette-Besson`, `établissement thermal de Dax`: a kind and a name, with a word or two between them. */
const loneName =
  /^\p{L}[\p{L}'-]+(?: (?:de|du|d'\p{Ll}+|des|[\p{Ll}-]{4,}|commercial|scolaire)){0,3}(?: (?:de la|de l'|du|des|de|la|le|les|d')| [dl]'|)? ?(?:[dl]')?["«]? ?\p{Lu}(?:[\p{L}-]*\p{Ll}[\p{L}'-]*|(?= ))(?: [\p{L}'()\d-]+){0,5}(?: ?»)?$/u;
const commonKind =
  /^(?:agences?|si[èe]ge|salles?|lots?|cours|plateaux?|cabinets?|logements?|appartements?|exploitations?|bureaux?|tours?|(?:sites?|locaux|zones?) (?:du|de la|des) (?:tableau|liste|annexe))(?![\p{L}-])|au plus tard|(?<!\p{L})n°/iu;

/** `sur les deux sites du Client : Vire et Flers`. */
const severalBefore =
  /(?<!\p{L})(?:sites|agences|usines|[ée]tablissements|magasins|d[ée]p[ôo]ts|ateliers|entrep[ôo]ts|plates?-?formes|centres de \p{L}+|boutiques|[ée]coles|communes)(?: (?:du|de la|de l'|des|de) ?\p{L}+| suivante?s?| ci-après| concernée?s?){0,2} ?: (?=\p{Lu})/u;

/** One name alone must be that of a place where something is done. */
function actAccepts({ isPlain, parts, value }: PlacePhrase, words: string): boolean {
  if (!isPlain) return false;
  if (parts === 1) return placed.test(words) && loneName.test(value.name ?? "") && !commonKind.test(value.name ?? "");
  return true;
}

const sentenceEnd = /(?<!(?<!\p{L})(?:M|Mme|bd|av|Bd|Av|St|Ste|\p{Lu}|b[âa]t|n|r))[.;]\s+/gu;
const longestSentence = 900;

function sentencesIn(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(sentenceEnd)) {
    spans.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  spans.push({ start: from, end });
  return spans.map((span) => ({ start: span.start, end: Math.min(span.end, span.start + longestSentence) }));
}

const further = /^ ?(?:;|,)? ?(?:et|ou|ainsi que|puis|;|,)(?: (?:[àa]|au|aux|dans|sur|de|du|des|pour))? ?(?=\S)/u;

/** The places that follow one another. */
function placesFrom(text: string, from: number, end: number, announced: boolean): PlacePhrase[] {
  const places: PlacePhrase[] = [];
  for (let at = from; places.length < 14; ) {
    const place = placePhraseAt(text, at, end, announced || several.test(places[0]?.value.name ?? ""));
    if (!place) break;
    places.push(...(announced || several.test(place.value.name ?? "") ? apart(place) : [place]));
    const more = further.exec(text.slice(place.end, Math.min(end, place.end + 20)));
    if (!more) break;
    at = place.end + more[0].length;
  }
  return places;
}

/** `sites de Vire, Flers`: what follows is the next of them, not the address of the first. */
const several =
  /^(?:sites|agences|usines|[ée]tablissements|magasins|d[ée]p[ôo]ts|ateliers|entrep[ôo]ts|gares|plates?-?formes|centres|boutiques|stations|antennes|bureaux|p[ôo]les|terminaux|[ée]coles|mairies|communes)(?!\p{L})/iu;

/** `Périers, Lessay` after words for several sites. */
function towns(place: PlacePhrase): PlacePhrase[] {
  const { name, address } = place.value;
  if (name === undefined || address === undefined || / \p{Ll}|\d/u.test(`${name} ${address}`)) return [place];
  return [name, ...address.split(", ")].map((one) => ({ ...place, value: { name: one }, parts: 1 }));
}

function apart(place: PlacePhrase): PlacePhrase[] {
  const { name, address } = place.value;
  if (name === undefined || address === undefined || !several.test(name) || /\d/u.test(address)) return [place];
  const named = / .*\p{Lu}\p{Ll}/u.test(name) ? [name] : [];
  return [...named, ...address.split(", ")].map((one) => ({ ...place, value: { name: one }, parts: 1 }));
}

function readingOf({ value, start, end }: PlacePhrase, strength: number): Reading {
  return { value, span: { start, end }, strength };
}
