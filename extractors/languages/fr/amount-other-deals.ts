import type { AmountPlace } from "../amount-places.ts";

/** `Il est mis fin au contrat n° 08, notamment à sa redevance de`: what ends is owed no more. */
const ended =
  /(?:(?:est|sont|sera|ser[ao]nt) (?:mis(?:e|es)? fin|r[ée]sili[ée]e?s?|abrog[ée]e?s?)|(?:met(?:tent)?|mettre) fin) [^.;€]{0,60}(?<!\p{L})(?:contrats?|conventions?|march[ée]s?|bail|baux|abonnements?|accords?)(?!\p{L})(?<since>[^;€]{0,260})$/iu;
/** Words of what is owed because it ends, or instead of it. */
const afterTheEnd =
  /indemnit|rempla|moyennant|nouve(?:au|l)|d[ée]sormais|p[ée]nalit|solde|rembours|d[ée]dit|vers(?:e|er|era)(?!\p{L})|pa(?:ie|ye)|compensation|frais/iu;

/** `loyer d'origine de`, `l'ancienne redevance de`, `une cession de fonds consentie au prix de`. */
const recalled =
  /(?:(?:loyers?|redevances?|prix|tarifs?|montants?|forfaits?)(?: (?:annuels?|mensuels?|annuelles?|mensuelles?))? (?:d'origine|ant[ée]rieure?s?|pr[ée]c[ée]dente?s?|anciennement)|(?:anciens?|anciennes?|pr[ée]c[ée]dente?s?) (?:loyers?|redevances?|prix|tarifs?|forfaits?)|(?:cession|vente|acquisition|achat) (?:(?:de|du|des) )?(?:la |le |son |ce )?(?:fonds|droit au bail|parts|titres|actions|immeuble|local)[^.;€]{0,90}(?:au|le|un) prix(?: principal| total)?)(?: (?:de|d'|:|[ée]tait de|s'[ée]levait [àa]))[^.;:€\d]{0,25}$/iu;

/** `où PEG est la moyenne du prix spot …, PEGo = `: the first value of a series, not a price of the contract. */
const baseOfSeries = /(?<!\p{L})(?<name>\p{Lu}\p{L}{1,7}?)(?:[o0₀]|\(0\)|i)? ?= ?$/u;
const series = /indice|index|cours|cotation|spot|cote(?!\p{L})|moyenne|publi[ée]/iu;

/** Whether an amount belongs to a contract that ends, to an earlier price or to a series of a price index. */
export function isOfAnotherDeal({ lead, sentence }: AmountPlace): boolean {
  const since = ended.exec(sentence.slice(-400))?.groups?.since;
  if (since !== undefined && !afterTheEnd.test(since)) return true;
  if (recalled.test(sentence.slice(-220))) return true;
  const name = baseOfSeries.exec(lead)?.groups?.name;
  if (name === undefined || name.length < 2) return false;
  const legend = sentence.search(
    new RegExp(`(?<!\\p{L})${name}(?!\\p{L}) ?(?:est|sont|=|:|d[ée]signe|repr[ée]sente)`, "u"),
  );
  return legend >= 0 && series.test(sentence.slice(legend, legend + 140));
}
