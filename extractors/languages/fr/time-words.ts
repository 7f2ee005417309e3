import type { AppliesTo } from "../../../schemas/applies-to.ts";
import type { DayKind, IsoDate, Period } from "../../../schemas/value-types.ts";
import { findDates } from "../../../values/dates.ts";
import { numberWordsPattern } from "../../../values/number-words.ts";
import { findPeriods } from "../../../values/periods.ts";
import type { RuleMatch, Span } from "../rule.ts";
import { blankPattern } from "./lexicon.ts";

/** Source of a pattern for a duration as contracts print it: `douze (12) mois`, `30 jours calendaires`. No groups. */
export const period =
  `(?:${numberWordsPattern("fr")}|(?<![\\p{L}\\d.,/])\\(?\\d{1,3}\\)?)(?: ?\\( ?[\\p{L}\\d -]{1,25} ?\\))? ?` +
  "(?:(?:premi[eè]re?s|cons[ée]cutifs) )?(?:ann[ée]es?|ans?|mois|trimestres?|semestres?|semaines?|jours?|heures?|h)(?!\\p{L})" +
  "(?: (?:calendaires?|ouvr[ée]s|ouvrables?|francs))?";

/** Source of a pattern for what a contract calls itself. No groups. */
export const contract =
  "(?:contrat|march[ée](?: public| subs[ée]quent)?|accord[- ]cadre|bail|convention|accord|abonnement|concession|" +
  "d[ée]l[ée]gation|licence|mandat|protocole|partenariat|mission|location|adh[ée]sion|souscription|pr[ée]sentes|" +
  "bulletin de souscription|police|avenant)(?!\\p{L})";

/** Source of a pattern for a date or duration that a template leaves to be filled in. No groups. */
export const blank = `(?!\\[ ?x ?\\])(?:${blankPattern}|\\.{3,}|(?:\\. ){3,}|_{2,}|…|<[^<>\\n]{1,40}>|(?<!\\p{L})JJ ?[/.])`;

/** A duration with how its days count; `otherReadings` where words and figures differ. */
export interface FrenchPeriod {
  readonly period: Period;
  readonly dayKind?: DayKind;
  readonly otherReadings: readonly Period[];
}

/** The first duration of some words. */
export function periodIn(words: string | undefined): FrenchPeriod | undefined {
  const [found] = findPeriods(words ?? "", "fr");
  if (!found) return undefined;
  const { period: length, dayKind } = found.value;
  const otherReadings = found.note === "contradiction" ? (found.otherReadings ?? []).map((other) => other.period) : [];
  return { period: length, ...(dayKind && { dayKind }), otherReadings };
}

/** The first date of a named group, and its place in the view, where no more than `gap` characters stand before it. */
export function dateIn(
  match: RuleMatch,
  group: string,
  gap: number,
): { readonly date: IsoDate; readonly at: Span; readonly lead: string } | undefined {
  const place = match.spanOf(group);
  const words = match.groups[group] ?? "";
  const [found] = findDates(words, "fr");
  if (!place || !found || found.start > gap) return undefined;
  return {
    date: found.value,
    at: { start: place.start + found.start, end: place.start + found.end },
    lead: words.slice(0, found.start),
  };
}

/** Headings of the clause and of those around it, in one string. */
export function headingsOf(match: RuleMatch): string {
  return match.clause.path.join(" / ");
}

/** The words of the sentence before the match. */
export function sentenceBefore(match: RuleMatch): string {
  return match.document.view.text.slice(match.sentence.start, match.start);
}

/** The words of the sentence after the match. */
export function sentenceAfter(match: RuleMatch): string {
  return match.document.view.text.slice(match.end, Math.max(match.end, match.sentence.end));
}

/** The clause around the match, at most `length` characters on each side: what a neighbouring sentence adds. */
export function passageAround(match: RuleMatch, length: number): string {
  const start = Math.max(match.clause.start, match.start - length);
  const end = Math.min(Math.max(match.clause.end, match.paragraph.end), match.end + length);
  return match.document.view.text.slice(start, end);
}

const otherSubjects =
  /r[ée]siliation|r[ée]vision|indexation|modification|cession|d[ée]nonciation|transfert|garantie|assurance|attestation|prix|tarif|loyer|confidentialit|obligations?(?!\p{L})|cautionnement|caution|suspension|p[ée]nalit|int[ée]r[êe]ts?(?!\p{L})|d[ée]cision|changement|nouvelles? conditions|renouvellement|reconduction|prolongation|option|sous-traitan|bons? de commande|d[ée]lais?(?!\p{L})|offre|loi(?!\p{L})|d[ée]cret|r[èe]glement|franchise|licenciement|renonciation|d[ée]mission|prorogation|avance(?!\p{L})|remise|facturation|paiement/iu;
const contractSubject = new RegExp(`(?<!\\p{L})${contract}|prestations?(?!\\p{L})|fourniture`, "iu");

/** What a sentence is about, from its first noun after the last comma: the contract itself, something else, or unsaid. */
export function subjectOf(words: string): "contract" | "other" | "unsaid" {
  for (const clause of [words.slice(words.lastIndexOf(",") + 1), words]) {
    const other = clause.search(otherSubjects);
    const own = clause.search(contractSubject);
    if (other >= 0 && (own < 0 || other < own)) return "other";
    if (own >= 0) return "contract";
  }
  return "unsaid";
}

const scoped =
  /(?<!\p{L})(?:lots? ?(?:n° ?|num[ée]ro )?(?<lot>\d{1,3}[a-z]?|unique)|tranche (?<tranche>ferme|(?:optionnelle|conditionnelle)(?: ?(?:n° ?)?\d{1,2})?))(?!\p{L}|\d)/giu;

/** The lot or tranche that a sentence names before (or at) its value. */
export function scopeOf(words: string): AppliesTo | undefined {
  const last = [...words.matchAll(scoped)].at(-1)?.groups;
  if (!last) return undefined;
  if (last.lot) return last.lot.toLowerCase() === "unique" ? undefined : { lot: last.lot };
  return last.tranche ? { tranche: last.tranche.replace(/ ?n° ?/u, " ").toLowerCase() } : undefined;
}
