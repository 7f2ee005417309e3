import type { RuleMatch } from "../rule.ts";
import { passageAround, withoutTitles } from "./time-words.ts";

/** Words which, before a duration, say that it measures something else. */
export const otherDurations =
  /garanti|confidentialit|secret|comit[ée]|commission|pr[ée]siden|conciliateur|arbitre|suppl[ée]ant|conserv|archiv|assurance|renouvel|reconduc|reconduit|reconductible|prolong|prorog|suspen|pr[ée]avis|force majeure|bons? de commande|essai|non-concurrence|non-sollicitation|exclusivit|sous-traitance|sous-traité|r[ée]siliation|offres?(?!\p{L})|devis|stage|retard|paiement|prix|tarif|loyer|remise|propri[ée]t|(?<!con)cession|droits? d|exploitation des|marque|brevet|intervention|maximum de validit|dernier|pr[ée]c[ée]dent|travaux suppl|contrat de travail|remplac|ant[ée]rieur|d'origine|(?:contrat|march[ée]|bail) initial(?!e)|interruption|indisponibilit|ch[ôo]mage|mise en demeure|r[ée]versibilit|pr[ée]paration|(?:phase|p[ée]riode|[ée]tape) (?:de |d')(?:transition|transfert|initialisation|rodage|migration|recette|tests?|d[ée]marrage|observation|v[ée]rification|pr[ée]avis)(?!\p{L})|lev[ée]e des|r[ée]serves|parfait ach[èe]vement|affermissement|repli|[ée]tudes d'ex[ée]cution|validation|d[ée]compte/iu;
const otherHeadings =
  /garanti|confidentialit|secret|conservation|donn[ée]es|assurance|pr[ée]avis|force majeure|bons? de commande|concurrence|sollicitation|exclusivit|sous-traitan|propri[ée]t|prix|tarif|loyer|paiement|p[ée]nalit|intervention|d[ée]finitions|r[ée]versibilit|sort des/iu;
/** Headings of durations which are not the contract's. */
export const notOwnHeadings =
  /dur[ée]es? (?:des? |de la |d')(?:bons?|garantie|confidentialit|offres?|intervention|conservation|traitement|sous|validit)/iu;
export const ownHeadings =
  /dur[ée]e|terme|entr[ée]e en vigueur|prise d'effet|p[ée]riode|engagement|d[ée]lai|reconduction/iu;

/** A whole duration said of renewals too (`reconductions comprises`) is a maximum, not the initial term. */
export const withRenewals = /reconduc|reconduit|renouvel|toutes p[ée]riodes confondues|prolongation/iu;

/** What a party still owes once the contract has ended lasts a time of its own. */
const afterTheEnd =
  /(?:^|[.,;] ?)(?:[àa] (?:la|l'|son) ?|d[èe]s (?:la|l') ?|apr[èe]s (?:la|l') ?)(?:cessation|expiration|fin|issue|terme|r[ée]siliation)(?: (?:du|de la|de l') ?(?:pr[ée]sente? )?(?:contrat|march[ée]|convention|accord|bail))?(?:, quelle qu'en soit [^,.;]{3,30})?, /iu;

/** What the duration holds or leaves out: `période de préparation comprise`. */
const counted =
  /,? ?(?:y compris|hors|dont) [^,.;]{3,50}|, [^,.;]{3,50} (?:non )?(?:comprise?s?|incluse?s?|exclue?s?)(?!\p{L})/giu;

/** Whether a duration, with the words around it, measures something else than the contract's term. */
export function measuresSomethingElse(match: RuleMatch, head: string, tail: string): boolean {
  const words = (
    (match
      .before(50)
      .split(/[.;\n]/u)
      .at(-1) ?? "") + head
  ).replaceAll(counted, " ");
  if (otherDurations.test(withoutTitles(words)) || otherHeading(match)) return true;
  if (
    afterTheEnd.test(match.document.view.slice(Math.max(match.sentence.start, match.start - 120), match.start) + head)
  )
    return true;
  if (/ind[ée]termin[ée]e|illimit[ée]e/iu.test(head)) return true;
  if (/(?<!\p{L})ne(?!\p{L})[^.]{0,40}(?:exc[ée]der|d[ée]passer|pas)/iu.test(words)) return true;
  if (/dur[ée]e[^.]{0,40}(?:totale|globale|maxim)/iu.test(head) && withRenewals.test(passageAround(match, 300)))
    return true;
  return /^ ?(?:maximum|maximale)?,? ?(?:avant|apr[èe]s|de pr[ée]avis|pr[ée]c[ée]dant|(?:suivant|[àa] compter de) (?:la fin|l'expiration|le terme|la cessation))/iu.test(
    tail,
  );
}

/** Whether the match stands under the heading of something else that lasts. */
export function otherHeading(match: RuleMatch): boolean {
  const { heading } = match.clause;
  return notOwnHeadings.test(heading) || (otherHeadings.test(heading) && !ownHeadings.test(heading));
}
