import type { AppliesTo } from "../../../schemas/applies-to.ts";
import { numberWordsPattern } from "../../../values/number-words.ts";
import { firstDateIn, firstPeriod } from "../around-match.ts";
import type { RuleMatch } from "../rule.ts";
import { blankPattern } from "./lexicon.ts";

export { headingsOf, passageAround } from "../around-match.ts";

const number = `(?:${numberWordsPattern("fr")}|(?<![\\p{L}\\d.,/])\\(?(?:[1-9] \\d{3}(?= jours)|\\d{1,3})\\)?)(?: ?\\( ?[\\p{L}\\d -]{1,25} ?\\))? ?`;

/** Source of a pattern for a duration as contracts print it: `douze (12) mois`, `un an et six mois`, `30 jours calendaires`. No groups. */
export const period =
  `(?:${number}` +
  "(?:(?:premi[eè]re?s|cons[ée]cutifs|nouvel(?:le)?s|pleins) )?(?:ann[ée]es?|ans?|exercices|saisons|d[ée]cennies?|mois|trimestres?|semestres?|semaines?|jours?|heures?|h)(?!\\p{L})" +
  `(?: et (?:demie?|${number}(?:mois|semaines?|jours?)(?!\\p{L})))?` +
  "(?: (?:calendaires?|ouvr[ée]s|ouvrables?|francs))?|(?<=(?:sous|dans la|d'une) )(?:huitaine|quinzaine)(?: de jours)?(?! d[eu] |\\p{L}))";

/** Source of a pattern for what a contract calls itself. No groups. */
export const contract =
  "(?:contrats?|march[ée]s?(?: publics?| subs[ée]quents?)?|accords?[- ]cadres?|bail|baux|conventions?|accord|abonnement|concession|" +
  "d[ée]l[ée]gation|licence|mandat|protocole|partenariat|mission|location|occupation|adh[ée]sion|souscription|pr[ée]sentes|" +
  "bulletin de souscription|police|avenant)(?!\\p{L})";

/** Source of a pattern for a date or duration that a template leaves to be filled in. No groups. */
export const blank = `(?!\\[ ?x ?\\])(?:${blankPattern}|\\.{3,}|(?:\\. ){3,}|_{2,}|…|<[^<>\\n]{1,40}>|(?<!\\p{L})JJ ?[/.])`;

/** The first duration of some words. */
export const periodIn = (words: string | undefined) => firstPeriod(words, "fr");

/** The first date of a named group, and its place in the view, where no more than `gap` characters stand before it. */
export const dateIn = (match: RuleMatch, group: string, gap: number) => firstDateIn(match, group, gap, "fr");

const titles =
  /(?:(?<!\p{L})pr[ée]sente? (?:contrat|accord|convention|police|engagement|mandat) (?:de |d'|des )[\p{L}-]+|(?<!\p{L})(?:contrat|accord|convention|mandat|march[ée]) (?:de |d'|des )(?!assurance|travail|dur[ée]e|origine|sous-trait|un)(?:non-)?\p{L}+)/giu;

/** The words with what a contract calls itself (`accord de confidentialité`) made neutral: its kind is not its subject. */
export function withoutTitles(words: string): string {
  return words.replaceAll(titles, "contrat");
}

/** Text without full stops must not cost its square. */
const sentenceReach = 700;

/** The sentence of the match up to a place in it, what is far from its end left out. */
function near(match: RuleMatch, end: number): string {
  return match.document.view.slice(Math.max(match.sentence.start, end - sentenceReach), end);
}

/** The lot or tranche that the sentence names up to a place in it. */
export function scopeBefore(match: RuleMatch, end: number): AppliesTo | undefined {
  return scopeOf(near(match, end));
}

/** The words of the sentence before the match, its contract's kind made neutral. */
export function wordsBefore(match: RuleMatch): string {
  return withoutTitles(near(match, match.start));
}

const otherSubjects =
  /r[ée]siliation|r[ée]vision|indexation|modification|r[ée]tractation|(?<!\p{L})cong[ée](?!\p{L})|bar[èe]me|redevance|cotisation|exercice (?:social|comptable)|indemnit[ée]|cession|d[ée]nonciation|transfert|garantie|assurance|attestation|prix|tarif|loyer|confidentialit|obligations?(?!\p{L})|cautionnement|caution|suspension|p[ée]nalit|int[ée]r[êe]ts?(?!\p{L})|d[ée]cision|changement|nouvelles? conditions|renouvellement|reconduction|prolongation|option|sous-traitan|bons? de commande|d[ée]lais?(?!\p{L})|offre|loi(?!\p{L})|d[ée]cret|r[èe]glement|franchise|licenciement|renonciation|d[ée]mission|prorogation|avance(?!\p{L})|remise|facturation|paiement|mesure(?!\p{L})|version|mise [àa] jour|conditions g[ée]n[ée]rales|(?<!\p{L})CG[UV](?!\p{L})/iu;
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
