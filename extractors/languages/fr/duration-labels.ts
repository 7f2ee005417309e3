import type { DurationValue } from "../../../schemas/fields/duration.ts";
import type { PatternRule, RuleMatch, RuleReading } from "../rule.ts";
import { tickedPeriod } from "./duration-boxes.ts";
import { kind, of, separator, settled } from "./duration-lexicon.ts";
import { measuresSomethingElse, notOwnHeadings } from "./duration-subject.ts";
import { contract, period, periodIn } from "./time-words.ts";

type ReadTerm = (match: RuleMatch, strength: number) => RuleReading<DurationValue> | undefined;

const ofWhat = `(?: (?:du|de la|de l'|de|des|d') ?(?:${contract}|travaux|prestations|chantier|fourniture|services?|maintenance|engagement|lot(?: n° ?\\d+)?))?`;
const label =
  `(?:dur[ée]e${kind}|(?:terme|[ée]ch[ée]ance) initiale?|d[ée]lai (?:global |contractuel )?d'ex[ée]cution|` +
  "engagement(?: initial| minimum| minimal)?|p[ée]riode (?:initiale|ferme|irr[ée]vocable|contractuelle|d'engagement|de location))" +
  `${ofWhat}(?: (?:choisie|souscrite|retenue|convenue))?`;
const firmness =
  "(?:(?:fermes?|irr[ée]vocable|initiale|fixe|minimale|d[ée]termin[ée]e|et|une|dur[ée]e|de|d'|pour) ?){1,6}";

/** Terms of forms, and of clauses whose heading says that they are one. */
export const labelRules = (term: ReadTerm): readonly PatternRule<DurationValue>[] => [
  {
    name: "fr/duration/Durée : <durée>",
    pattern: new RegExp(
      `(?:^|\\n|\\t|(?<=[.;] )|(?<= )(?=[^:\\n\\t]{4,60}: )|\\()(?:[-•*] ?)?${label}(?: \\([^)\\n]{1,30}\\))? ?(?:${separator}|(?<=\\(dur[ée]e)(?: de| d')?) ?(?=(?<options>(?:[^\\n]{0,6}?|${firmness})(?<period>${period})[^\\n.;]{0,80}))`,
      "dgiu",
    ),
    strength: 0.85,
    read: (match) => labelled(match, term),
  },
  {
    name: "fr/duration/Durée (en mois) : <nombre>",
    pattern: new RegExp(
      `(?:^|\\n|\\t)${label} ?(?:\\(|,)? ?(?:en )?(?<unit>mois|ans|ann[ée]es|semaines)\\)? ?${separator} ?(?<count>\\d{1,3})(?=[.;]?(?:$|\\n|\\t))`,
      "dgiu",
    ),
    strength: 0.8,
    read: (match) => {
      const found = periodIn(`${match.groups.count} ${match.groups.unit}`);
      return found && !measuresSomethingElse(match, match.text, "") ? { value: { period: found.period } } : undefined;
    },
  },
  {
    name: "fr/duration/Engagement minimum <durée>",
    pattern: new RegExp(
      `(?:^|\\n|\\t|(?<=: ))(?:engagement|abonnement|contrat|bail|location)(?!\\p{L})[^.;:\\n\\d]{0,50}?(?: [-–—:])? (?:(?:d'une )?dur[ée]e (?:de |d')?|de |d')?(?<period>${period})(?= ?(?:$|\\n|\\t|[-–—/,;.(]))`,
      "dgiu",
    ),
    strength: 0.55,
    read: (match) => term(match, 0.55),
  },
  {
    name: "fr/duration/première durée sous le titre « Durée »",
    pattern: new RegExp(
      `^(?:[-•] ?)?(?:[^.;\\n\\d]{0,60}(?<!\\p{L})(?:dur[ée]e|p[ée]riode)${kind}(?: est| sera)?(?: ${settled})?${of}|(?:elle|celle-ci) (?:est|sera)(?: ${settled})? (?:de |d'|[àa] )|${settled} [àa] )?(?<period>${period})(?=[.,;: ]|$|\\n)(?! (?:avant|apr[èe]s|[àa] l'avance))`,
      "dgiu",
    ),
    strength: 0.7,
    read: (match) =>
      /^(?:article )?[\d. ]*(?:dur[ée]e|terme)(?!\p{L})/iu.test(match.clause.heading) &&
      !notOwnHeadings.test(match.clause.heading)
        ? term(match, 0.7)
        : undefined,
  },
];

/** A form's line; with several durations (boxes to tick) only a visible mark chooses. */
function labelled(match: RuleMatch, term: ReadTerm): RuleReading<DurationValue> | undefined {
  const options = match.groups.options ?? "";
  const durations = [...options.matchAll(new RegExp(period, "giu"))];
  if (durations.length > 1 && !/renouvel|reconduc|ferme|pr[ée]avis|dont|soit/iu.test(options)) {
    const chosen = tickedPeriod(options);
    const end = match.spanOf("options")?.end ?? match.end;
    return chosen === undefined
      ? undefined
      : { value: { period: chosen }, strength: 0.85, span: { start: match.start, end } };
  }
  if (options.includes("☐") && !options.includes("☒")) return undefined;
  return term(match, 0.85);
}
