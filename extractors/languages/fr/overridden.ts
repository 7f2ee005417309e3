import { oncePerDocument } from "../once-per-document.ts";
import type { RuleMatch, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";

/** A sentence of the particular conditions that sets an article of the general ones aside. */
interface Derogation extends Span {
  readonly article: string;
  readonly words: string;
}

const derogation =
  /(?:(?:par (?:dérogation|exception|dérogeant) (?:expresse )?(?:à|aux stipulations de|aux dispositions de)|(?:au lieu|à la place|en remplacement) (?:du|de la|des|de) [^.;,\n]{0,40}?(?:de|à|par)|(?:délai|durée|montant|plafond|taux|préavis|limite)s? (?:(?:prévu|fixé|stipulé|indiqué|visé)e?s? (?:à|par|dans)|de)) (?:l'article|l'art\.|la clause)|(?:au lieu|à la place|en remplacement) de (?:l'article|l'art\.|la clause)|(?:l'article|la clause)(?= \d[\d.]* (?:des (?:CG|conditions g\p{L}+) )?(?:est|sont) (?:écarté|remplacé|supprimé|modifié))) (?<article>\d{1,2}(?:\.\d{1,2}){0,3})[^\n]{10,260}/giu;

const derogationsOf = oncePerDocument((document: RuleDocument): Derogation[] =>
  [...document.view.text.matchAll(derogation)].map((match) => ({
    article: match.groups?.article ?? "",
    words: match[0].split(/[.;] \p{Lu}/u)[0] ?? "",
    start: match.index,
    end: match.index + match[0].length,
  })),
);

const ownNumber = /(?:^|[\s(])(?<number>\d{1,2}(?:\.\d{1,2}){1,3})\.? (?=\p{Lu})/gu;
/** How far before a match the number of its own paragraph may stand. */
const reach = 700;

/**
 * Whether particular conditions replace what a general clause says: `Par dérogation à l'article 10.2, le délai de
 * dénonciation est ramené à trois mois`, for a match in 10.2. `about` tells that the derogation speaks of the same thing.
 */
export function isOverridden(match: RuleMatch, about: RegExp): boolean {
  return isOverriddenAt(match.document, match.start, about);
}

/** The same for what stands at an offset of the view. */
export function isOverriddenAt(document: RuleDocument, at: number, about: RegExp): boolean {
  const derogations = derogationsOf(document).filter(
    ({ start, end, words }) => (at < start || at > end) && about.test(words),
  );
  if (derogations.length === 0) return false;
  const before = document.view.slice(Math.max(0, at - reach), at);
  const inline = [...before.matchAll(ownNumber)].at(-1)?.groups?.number;
  const numbers = [inline, document.clauseAt(at).number].filter((number) => number !== undefined);
  return derogations.some(({ article }) => numbers.includes(article));
}
