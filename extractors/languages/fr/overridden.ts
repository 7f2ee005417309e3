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

/** `Ce délai se substitue à celui de l'article 3.2`: what replaces stands before. */
const substitution =
  /(?<!\p{L})(?:se substitue(?:nt)? (?:à|aux)|remplacent?|d[ée]rogent?|(?:l'emporte|prévaut|l'emportent|prévalent) sur)(?: (?:à|aux?))?(?: (?:celle|celui|ceux|celles|les? \p{L}+|la \p{L}+))?(?: (?:de|(?:prévu|fixé|indiqué|stipulé)e?s? (?:à|par)))? (?:l'article|l'art\.|la clause) (?<article>\d{1,2}(?:\.\d{1,2}){0,3})/giu;

const derogationsOf = oncePerDocument((document: RuleDocument): Derogation[] => {
  const { text } = document.view;
  const forward = [...text.matchAll(derogation)].map((match) => ({ match, words: match[0].split(/[.;] \p{Lu}/u)[0] }));
  const backward = [...text.matchAll(substitution)].map((match) => ({
    match,
    words: text
      .slice(Math.max(0, match.index - 300), match.index)
      .split("\n")
      .at(-1),
  }));
  return [...forward, ...backward].map(({ match, words }) => ({
    article: match.groups?.article ?? "",
    words: words ?? "",
    start: match.index,
    end: match.index + match[0].length,
  }));
});

const particular =
  "(?:conditions? (?:particuli[èe]re|sp[ée]ciale)|CP(?!\\p{L})|clauses? particuli[èe]re|(?:bons?|lettres?) de commande|commandes?(?!\\p{L})|devis|offre|annexe|fiche|contrat d'application)";
/** `Sauf stipulation contraire des conditions particulières`: a default. */
const yields = new RegExp(
  `(?:sauf|hors|sous r[ée]serve|(?:à|en l'|en cas d')(?:défaut|absence)|faute)[^.;\\n]{0,60}(?:contraires?|différente?s?|autres?|autrement|plus (?:long|court|élevé|favorable)\\p{L}*|défaut|absence|faute|particuli[èe]res?|indications?|précisions?|mentions?|d[ée]rog\\p{L}+|stipulations?)[^.;,\\n]{0,50} ${particular}|sauf (?:si )?(?:aux |dans les |lorsque les |quand les |les |le |la )*${particular}[^.;,\\n]{0,40} (?:autrement|contraire|différe\\p{L}+|autre)`,
  "iu",
);
const measured = "[^.;\\n]{0,160}(?:mois|jours|semaines|ans|années?|€|euros|%)(?!\\p{L})";
/** How much of a sentence before a place tells that it states a default. */
const ofSentence = 240;

const statements = oncePerDocument((_document: RuleDocument) => new Map<string, readonly number[]>());

/** Where a document states a measure of something, in order; looked for once. */
function statementsOf(document: RuleDocument, about: RegExp): readonly number[] {
  const known = statements(document);
  const stated =
    known.get(about.source) ??
    [...document.view.text.matchAll(new RegExp(`(?:${about.source})${measured}`, "giu"))].map(({ index }) => index);
  known.set(about.source, stated);
  return stated;
}

/** Whether what stands at an offset is a default, and the document states the same thing elsewhere. */
function yieldsAt(document: RuleDocument, at: number, about: RegExp): boolean {
  const { view } = document;
  const before = view.slice(Math.max(0, at - ofSentence), at);
  const start = at - before.length + Math.max(before.lastIndexOf("\n"), before.lastIndexOf(". ") + 1) + 1;
  const after = view.slice(at, at + ofSentence);
  const end = at + (/[.;]\s|\n|$/u.exec(after)?.index ?? 0);
  if (!yields.test(view.slice(start, end))) return false;
  const stated = statementsOf(document, about);
  return stated.length > 0 && ((stated[0] ?? start) < start || (stated.at(-1) ?? end) >= end);
}

const ownNumber = /(?:^|[\s(])(?<number>\d{1,2}(?:\.\d{1,2}){1,3})\.? (?=\p{Lu})/gu;
/** How far before a match the number of its own paragraph may stand. */
const reach = 700;

/**
 * Whether particular conditions replace what a general clause says: `Par dérogation à l'article 10.2, le délai de
 * dénonciation est ramené à trois mois`, for a match in 10.2; or whether the clause yields to them by itself. `about` tells
 * that they speak of the same thing.
 */
export function isOverridden(match: RuleMatch, about: RegExp): boolean {
  return isOverriddenAt(match.document, match.start, about);
}

/** The same for what stands at an offset of the view. */
export function isOverriddenAt(document: RuleDocument, at: number, about: RegExp): boolean {
  if (yieldsAt(document, at, about)) return true;
  const derogations = derogationsOf(document).filter(
    ({ start, end, words }) => (at < start || at > end) && about.test(words),
  );
  if (derogations.length === 0) return false;
  const before = document.view.slice(Math.max(0, at - reach), at);
  const inline = [...before.matchAll(ownNumber)].at(-1)?.groups?.number;
  const numbers = [inline, document.clauseAt(at).number].filter((number) => number !== undefined);
  return derogations.some(({ article }) => numbers.includes(article));
}
