import type { AppliesTo } from "../../../schemas/applies-to.ts";
import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import type { Span } from "../rule.ts";

/** What a sentence says of how a price moves. */
export interface Statement {
  readonly kind: "indexed" | "fixed" | "adjustable" | "unilateral" | "revisable";
  readonly span: Span;
  readonly price?: string;
  readonly indices: IndexationValue["indices"];
  readonly appliesTo?: AppliesTo;
  /** `les autres prix`: stands beside what another clause says of one price. */
  readonly ofOtherPrices?: boolean;
  /** A rise agreed in advance, in per cent. */
  readonly fixedRise?: string;
  readonly strength: number;
}

/** What is said of a price whatever way it moves. */
export type Common = Pick<Statement, "appliesTo" | "indices" | "ofOtherPrices">;

/** Source of a regular expression for what a contract calls its price. */
export const price =
  "(?:prix|tarifs?|loyers?|redevances?|forfaits?|abonnements?|r[ée]mun[ée]rations?|honoraires|montants?|d[ée]p[ôo]t de garantie|cotisations?|bar[èe]mes?|grilles? tarifaires?|conditions? tarifaires?|co[ûu]ts?|taux horaires?|bordereau)";
export const priceWord = new RegExp(`(?<!\\p{L})${price}(?!\\p{L})`, "iu");
const subject = new RegExp(
  `(?<![\\p{L}])(?<price>(?:(?:le|la|les|ce|cette|ces|son|ses|du|des|au|aux) |l')(?:montants? (?:de |du |des |d')?(?:la |le |les |l'|cette |ce |ces )?)?(?:${price}|garantie|participation|provision|abonnement)(?: (?:forfaitaires?|unitaires?|annuel(?:le)?s?|mensuel(?:le)?s?|de base|P[1-5]))?(?: du bordereau)?)(?!\\p{L})`,
  "iu",
);
export const otherPrices = new RegExp(
  `(?<!\\p{L})(?:les|des|aux|tous les|ces) autres ${price}|${price} (?:des |aux )autres prestations`,
  "iu",
);

/** The price that a sentence is about: `le loyer`, `les prix P2`. */
export function priceIn(words: string): Pick<Statement, "price"> {
  const found = subject.exec(words)?.groups?.price;
  const bare = found?.replace(/^(?:du|au) /iu, "le ").replace(/^(?:des|aux) /iu, "les ");
  return bare ? { price: bare.toLowerCase().replace(/p(?=[1-5]$)/u, "P") } : {};
}

/** The words of a match, as a place in the document. */
export function partOf(match: RegExpExecArray, span: Span): Span {
  const end = Math.min(span.end, span.start + match.index + match[0].length);
  return { start: Math.max(span.start, span.start + match.index), end };
}
