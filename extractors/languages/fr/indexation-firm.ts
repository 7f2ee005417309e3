import type { Span } from "../rule.ts";
import { type Common, partOf, price, priceIn, type Statement } from "./indexation-price.ts";

export const label =
  /^(?:[-•*] ?)?(?:nature|forme|type|caract[èe]re|variation|r[ée]vision|[ée]volution|modalit[ée]s? de variation) (?:(?:du|des|de) )?prix ?(?::|\t) ?(?<value>[^\n]{3,90})/iu;

/** `Forme des prix : fermes`; boxes to tick without a visible mark choose nothing. */
export function formLine(words: string): Statement["kind"] | undefined {
  const value = label.exec(words)?.groups?.value;
  if (!value) return undefined;
  const ticked = /☒\s?(?<ticked>[^☐[\t]{3,40})/u.exec(value)?.groups?.ticked;
  if (!ticked && value.includes("☐")) return undefined;
  const chosen = ticked ?? value;
  if (/non r[ée]visable|ferme(?!s? (?:et |mais )?actualis)/iu.test(chosen))
    return /(?<!non )actualisable/iu.test(chosen) ? "adjustable" : "fixed";
  if (/(?<!non )actualisable/iu.test(chosen)) return "adjustable";
  return /r[ée]visable/iu.test(chosen) ? "revisable" : undefined;
}

const revise = "(?:r[ée]vis|index|actualis|r[ée][ée]valu|revaloris|r[ée]ajust)";
const verb =
  "(?:sont|seront|est|sera|soient|soit|feront|fera|font|fait|pourront|pourra|peuvent|peut|subiront|subira|subissent|subit)";
/** `ne sont pas révisables`, `n'est pas révisé`, `ne fera l'objet d'aucune indexation`, `ne pourront être actualisés`. */
const denied = `(?:ne |n')${verb} (?:pas |ni |jamais |point |plus )?(?:[êe]tre )?(?:l'objet (?:d'une |d'aucune |de )|aucune |soumise?s? [àa] (?:aucune )?|susceptibles? (?:d'aucune |d'une |d'|de ))?${revise}`;
const unmoved =
  "(?:non r[ée]visables?|non index[ée]|inchang[ée]s?|invariables?|(?:gel|bloqu)[ée]e?s?|(?:sans|aucune|ni) (?:r[ée]vision|indexation|variation))";
const never = new RegExp(
  `${price}[^.;\\n]{0,90}?(?:${denied}|${unmoved})|(?:il n'est pr[ée]vu|n'est pas pr[ée]vu|ne (?:sera|est) (?:appliqu[ée]e?|pratiqu[ée]e?|pr[ée]vue?)) (?:aucune|pas de|de) (?:clause de )?(?:r[ée]vision|indexation|variation) (?:de|des|du) (?:prix|tarif|loyer)|(?:aucune|exclu[et]?n?t? toute|[àa] l'exclusion de toute) (?:r[ée]vision|indexation|variation) (?:de|des|du) (?:prix|tarifs?|loyer)|(?:gard(?:e|ent|era|eront)|conserv\\p{L}+|maintien\\p{L}*) (?:le|les|ses|leurs?) (?:m[êe]mes? )?(?:prix|tarifs?)(?!\\p{L})|toute (?:r[ée]vision|indexation|actualisation)[^.;\\n]{0,40} (?:est|sont|[ée]tant) (?:\\p{L}+ )?exclue?s?|(?:ne |n')(?:sont|est|seront|sera) (?:pas |ni )r[ée]visables?(?!\\p{L})`,
  "iu",
);

/** `La part fixe de 15 % n'est pas révisable`: a part of the formula, not the price. */
const ofFixedPart =
  /^(?:[\d.]{1,6} )?(?:la |le |cette |ce )?(?:part|fraction|partie|terme|portion|quote-part) fixe(?!\p{L})/iu;

/** A sentence that denies that prices move; what holds for the first year only says when the first revision comes. */
export function notRevised(words: string, span: Span, common: Common): Statement | undefined {
  const match = never.exec(words);
  if (
    !match ||
    ofFixedPart.test(words) ||
    /(?:pendant|durant|pour|la|de la|avant) (?:la )?premi[èe]re? (?:ann[ée]e|p[ée]riode|anniversaire)|(?:12|douze)\)? premiers mois|offre|devis|avant le|hors r[ée]vision/iu.test(
      words,
    )
  )
    return undefined;
  const ofOtherPrices =
    common.ofOtherPrices || isItem(words) || ofOneService.test(words.slice(0, match.index + match[0].length));
  return {
    ...common,
    ...(ofOtherPrices && { ofOtherPrices }),
    kind: "fixed",
    span: partOf(match, span),
    strength: 0.87,
    ...priceIn(words),
  };
}

/** `b) Volume fixe : …`: an item of a list says how one price moves. */
function isItem(words: string): boolean {
  return /^\s*(?:[a-z\d]{1,2}[).]|[-–•*])\s/u.test(words);
}

/** `Le jour d'ingénieur est ferme`: a sentence about one price by its name. */
const ofOneFirmPrice =
  /^(?:(?:le|la|les) |l')(?!(?:pr[ée]sent\p{L}* )?(?:prix|tarifs?|loyers?|march[ée]|contrat|redevances?|montants?|offres?|tranches?|commandes?|dur[ée]e|p[ée]riode|engagement|r[ée]servation)(?!\p{L}))[^.;:,]{4,60} (?:est|sont|sera|seront|reste|restent) fermes?(?!\p{L})/iu;

/** The denial has a subject that is no price in general: `l'astreinte et les déplacements ne sont pas révisables`. */
const ofOneService =
  /^(?!(?:[^.;]{0,40}(?<!\p{L}))?(?:prix|tarifs?|loyers?|march[ée]|contrat|ils|elles)(?!\p{L}))[^.;:]{4,90}(?:(?:ne |n')(?:sont|est|seront|sera) (?:pas |ni )r[ée]vis|gard(?:ent|e) )/iu;

const firmly = new RegExp(
  `(?:(?<!\\p{L})${price}[^.;\\n]{0,90}?(?<!\\p{L})fermes?(?!\\p{L})|(?<!\\p{L})fermes?,? (?:et )?(?:d[ée]finitifs?|non (?:r[ée]visables?|actualisables?)|actualisables?)|(?:conclus?|trait[ée]s?|pass[ée]s?) [àa] prix fermes?|${price}[^.;\\n]{0,60}(?:fixes?|garantis?|maintenus?) (?:pendant|pour) (?:toute )?la dur[ée]e)`,
  "iu",
);

/** Prices called firm, or firm and adjusted once. */
export function firm(words: string, span: Span, common: Common): Statement | undefined {
  const match = firmly.exec(words) ?? ofOneFirmPrice.exec(words);
  if (
    !match ||
    /tranche ferme|commande ferme|p[ée]riode ferme|dur[ée]e ferme|engagement ferme|ferme(?:ment)? l|offre|devis/iu.test(
      match[0],
    )
  )
    return undefined;
  if (/(?<!non |ni )actualisable/iu.test(words))
    return { ...common, kind: "adjustable", span: partOf(match, span), strength: 0.86, ...priceIn(words) };
  const ofOtherPrices = common.ofOtherPrices || isItem(words) || ofOneFirmPrice.test(words);
  if (
    !ofOtherPrices &&
    /jusqu'(?!(?:au |[àa] la |[àa] l'|[àa] son )(?:terme|fin|[ée]ch[ée]ance|ach[èe]vement|expiration))/iu.test(words)
  )
    return undefined;
  if (
    /premi[èe]re? (?:ann[ée]e|p[ée]riode)|premiers mois|puis|ensuite|au-del[àa]|(?<!non |ni |pas )r[ée]vis(?:able|é)|(?:pendant|pour|durant) (?:une p[ée]riode|\p{L}+ \(?\d)/iu.test(
      words,
    )
  )
    return undefined;
  return {
    ...common,
    ...(ofOtherPrices && { ofOtherPrices }),
    kind: "fixed",
    span: partOf(match, span),
    strength: 0.85,
    ...priceIn(words),
  };
}
