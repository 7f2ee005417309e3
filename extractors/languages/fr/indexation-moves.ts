import { findPercents } from "../../../values/percent.ts";
import type { Span } from "../rule.ts";
import { type Common, partOf, price, priceIn, type Statement } from "./indexation-price.ts";

const roles =
  "(?:prestataire|fournisseur|[ée]diteur|vendeur|titulaire|loueur|bailleur|h[ée]bergeur|soci[ée]t[ée]|organisme|exploitant|entreprise|concessionnaire|d[ée]l[ée]gataire|mainteneur|prestataires|nous|mandataire|d[ée]positaire|transporteur|assureur|gestionnaire|r[ée]gisseur|diffuseur)s?";
const someone = `(?<!\\p{L})(?:(?:${roles}) (?:\\p{L}+ ){0,3}?|(?<who>\\p{L}[\\p{L}&-]{2,20}) )`;
const change = "(?:modifi|r[ée]vis|faire [ée]voluer|augment|ajust|actualis|revoir|chang|r[ée][ée]valu|revaloris)";
const act =
  "(?:proc[ée]der|appliquer|pratiquer|op[ée]rer|r[ée]percuter|d[ée]cider)[^.;\\n]{0,50}(?:r[ée]{1,2}[ée]?valuation|r[ée]vision|augmentation|modification|hausse|revalorisation|actualisation)";
const decides = new RegExp(
  `${someone}(?:se r[ée]serve|peut|pourra|pouvons|pourrons|est libre|est en droit|aura la facult[ée]|a la facult[ée])[^.;\\n]{0,70}?(?:${change}|${act})[^.;\\n]{0,50}?(?<!\\p{L})${price}|(?<!\\p{L})${price}[^.;\\n]{0,50}(?:peuvent|pourront|pourra|peut|sont susceptibles|est susceptible)[^.;\\n]{0,40}${change}[^.;\\n]{0,60}(?:tout moment|sans pr[ée]avis|par le (?:prestataire|fournisseur|vendeur|loueur)|unilat[ée]ral|moyennant|sous r[ée]serve d)`,
  "giu",
);

/** Whoever is no role is a name, which a capital tells. */
function isSomeone(who: string | undefined): boolean {
  return who === undefined || /^\p{Lu}/u.test(who);
}

/** What one party may do with its prices by itself. */
export function byDecision(words: string, span: Span, common: Common): Statement | undefined {
  const match = [...words.matchAll(decides)].find(({ groups }) => isSomeone(groups?.who));
  if (
    !match ||
    /indice|index|formule|sans modification|d'un commun accord|avenant|accord (?:[ée]crit|pr[ée]alable)|n[ée]goci/iu.test(
      words,
    )
  )
    return undefined;
  return {
    ...common,
    kind: "unilateral",
    span: partOf(match, span),
    strength: 0.84,
    ...priceIn(words.slice(Math.max(0, match.index - 5))),
  };
}

const yearly =
  /chaque ann[ée]e|tous les (?:\p{L}+ )?ans|annuel|par an(?!\p{L})|anniversaire|chaque (?:mois|trimestre|semestre|renouvellement|reconduction|[ée]ch[ée]ance)|mensuel|trimestriel/iu;

const comesBack =
  /actualis\p{L}*[^.;,]{0,40} (?:chaque|tous les|toutes les|annuellement|par an|[àa] la date anniversaire)|actualisation (?:annuelle|p[ée]riodique)|chaque ann[ée]e[^.;]{0,60}actualis/iu;

/** An `actualisation` is made once, unless it comes back each year. */
export function isOnce(words: string): boolean {
  return /actualis|remise? [àa] jour/iu.test(words) && !comesBack.test(words);
}

const subjects = `(?:(?<!\\p{L})${price}|(?<!\\p{L})(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci))`;
const raised = "(?:augment|major|revaloris|relev|r[ée][ée]valu|r[ée]vis|index|progress|cro[îi]tr)\\p{L}*";
const rise = new RegExp(
  `${subjects}[^.;\\n]{0,80}?(?<!\\p{L})${raised}[^.;\\n%]{0,50}? (?:de|[àa] (?:raison|hauteur) de|au taux (?:fixe )?de) (?<rate>[^.;\\n]{0,30}?%|[^.;\\n]{0,40}pour cent)|(?:augmentation|majoration|revalorisation|progression|hausse|indexation) (?:annuelle|forfaitaire|fixe)(?: (?:annuelle|forfaitaire|fixe|et|de|du|des|la|le|prix|loyer|redevance))* de (?<fixed>[^.;\\n]{0,30}?%)`,
  "iu",
);
const ofOneYear = /(?:pour|en|d[èe]s|[àa] compter d[ue]|au 1er \p{L}+) (?:l'ann[ée]e |1er \p{L}+ )?20\d\d(?!\d)/iu;
const limits = /(?:sup[ée]rieure?|plus|maxim|limit|plafon|exc[ée]d|d[ée]pass|[ée]gale? au moins|jusqu'|en cas|si )/iu;

/** A rise agreed in advance: `sera augmentée de 2 % à chaque date anniversaire`. */
export function risen(words: string, span: Span, common: Common): Statement | undefined {
  const match = rise.exec(words);
  const [rate] = findPercents(match?.groups?.rate ?? match?.groups?.fixed ?? "", "fr");
  if (
    !match ||
    !rate ||
    !(yearly.test(words) || ofOneYear.test(words)) ||
    limits.test(match[0]) ||
    /retard|p[ée]nalit|int[ée]r[êe]t/iu.test(words)
  )
    return undefined;
  return {
    ...common,
    kind: "revisable",
    fixedRise: rate.value,
    span: partOf(match, span),
    strength: 0.8,
    ...priceIn(words),
  };
}

const revisable = new RegExp(
  `(?<!\\p{L})${price}[^.;\\n]{0,70}?(?:sont|est|seront|sera|:|pourront [êe]tre|pourra [êe]tre|peuvent [êe]tre|peut [êe]tre)[^.;\\n]{0,40}?(?<!non |ni )(?:r[ée]vis(?:ables?|[ée]e?s?)|index[ée]e?s?|actualis(?:ables?|[ée]e?s?)|revaloris[ée]e?s?|augment[ée]e?s?)(?!\\p{L})`,
  "iu",
);

/** Prices that are said to be revised, without a measure. */
export function revised(words: string, span: Span, common: Common): Statement | undefined {
  const match = revisable.exec(words);
  if (
    !match ||
    /commun accord|accord des parties|avenant|modification de la r[ée]glementation/iu.test(words) ||
    /ne (?:sont|seront|sera|est|peu)/iu.test(match[0])
  )
    return undefined;
  if (/augment/iu.test(match[0]) && !/%[^.;]{0,30}(?:an|ann[ée]e|annuel)/iu.test(words)) return undefined;
  const once = /actualis/iu.test(match[0]) && isOnce(words);
  return {
    ...common,
    kind: once ? "adjustable" : "revisable",
    span: partOf(match, span),
    strength: 0.6,
    ...priceIn(words),
  };
}
