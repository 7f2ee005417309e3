import type { DurationValue } from "../../../schemas/fields/duration.ts";
import type { PatternRule, RuleMatch, RuleReading } from "../rule.ts";
import { otherHeading } from "./duration-subject.ts";
import { contract, period, periodIn } from "./time-words.ts";

type ReadTerm = (match: RuleMatch, strength: number) => RuleReading<DurationValue> | undefined;

/** Two lots or tranches, each with its time: a list of terms. */
const lotByLot = new RegExp(`(?:(?:lot|tranche) [^.;\\n:]{1,60}?(?: :|\\t| -|,) ?(?:${period})[^:]{0,30}?){2}`, "iu");

/** Terms told in few words, as letters and short forms do. */
export const plainRules = (term: ReadTerm): readonly PatternRule<DurationValue>[] => [
  {
    name: "fr/duration/la mission est de <durée>",
    pattern: new RegExp(
      `(?:^|(?<=[.;:] |\\n))(?:la |le |l'|cette |ce |votre |notre |son )?(?:${contract}|engagement)(?: (?:des parties|du client|de l'abonn[ée]|du preneur|meubl[ée]e|initiale?))?(?: (?:est|sera) de| de| d'| :| sur| pour) ?(?<period>${period})(?=[.,;)]|$|\\n| \\(| fermes?| [àa] (?:compter|partir)| d[èe]s| prenant| renouvel)`,
      "dgiu",
    ),
    strength: 0.6,
    read: (match) => term(match, 0.6),
  },
  {
    name: "fr/duration/au bout de <durée>, le contrat s'éteint",
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:${contract}|il|elle)(?: [^.;,\\n]{0,30})? (?:expire|s'[ée]teint|prend fin|cesse|s'ach[èe]ve|se termine|expirera|prendra fin|cessera|s'ach[èe]vera) (?:de plein droit )?au bout de (?<period>${period})|au bout de (?<early>${period}),? (?:le|la|l'|ce|cette) ?(?:${contract})(?: [^.;,\\n]{0,30})? (?:expire|s'[ée]teint|prend fin|cesse|s'ach[èe]ve|se termine))`,
      "dgiu",
    ),
    strength: 0.65,
    read: (match) => {
      const found = periodIn(match.groups.period ?? match.groups.early)?.period ?? "";
      return /^P\d+[MYW]$/u.test(found) && !otherHeading(match) ? { value: { period: found } } : undefined;
    },
  },
  {
    name: "fr/duration/le matériel est loué <durée>",
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:est|sont|sera|seront) (?:lou[ée]e?s?|pr[êe]t[ée]e?s?|mise?s? [àa] (?:la )?disposition|engag[ée]e?s?|li[ée]e?s?|r[ée]serv[ée]e?s?)|[êe]tes engag[ée]e?s?|(?:loue|louons|pr[êe]te|pr[êe]tons|confie|confions|r[ée]serve|occupe|occupera)(?!\\p{L})[^.;:\\n]{0,60}?)(?: (?:pour|pendant|durant|sur))?,? (?<period>${period})(?=[.,;)]|$|\\n| [àa] (?:compter|partir)| fermes?)`,
      "dgiu",
    ),
    strength: 0.6,
    read: (match) => (/D$|^PT/u.test(periodIn(match.groups.period)?.period ?? "") ? undefined : term(match, 0.6)),
  },
  {
    name: "fr/duration/la durée convenue est de <durée>",
    pattern: new RegExp(
      `(?:^|(?<=[.;:,] |\\n))(?:la|notre|leur) dur[ée]e (?:convenue|retenue|choisie|souscrite|pr[ée]vue|arr[êe]t[ée]e|totale|pr[ée]visionnelle)(?: (?:entre|par|avec) [^.;,\\n]{3,30})? (?:est|sera) (?:de |d')(?<period>${period})`,
      "dgiu",
    ),
    strength: 0.62,
    read: (match) => term(match, 0.62),
  },
  {
    name: "fr/duration/conclu pour un semestre",
    pattern: new RegExp(
      `(?<!\\p{L})(?:${contract}|il|elle)[^.;\\n]{0,60}? (?:conclue?|consentie?|accord[ée]e?|souscrite?|pass[ée]e?|donn[ée]e?) pour (?<unit>une? (?:semestre|trimestre|d[ée]cennie|saison))(?!\\p{L})(?! (?:renouvel|reconduct))`,
      "dgiu",
    ),
    strength: 0.65,
    read: (match) => {
      const unit = (match.groups.unit ?? "").slice(-6).toLowerCase();
      const found = { mestre: /sem/iu.test(match.groups.unit ?? "") ? "P6M" : "P3M", cennie: "P10Y", saison: "P1Y" }[
        unit
      ];
      return found && !otherHeading(match) ? { value: { period: found } } : undefined;
    },
  },
  {
    name: "fr/duration/lot <numéro> : <durée> (sous un titre de durée)",
    pattern: new RegExp(
      `(?<!\\p{L})(?:lot|tranche) [^.;\\n:]{1,60}?(?: :|\\t| -|,) ?(?<period>${period})(?=[.,; )]|$|\\n)`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) =>
      /dur[ée]e|d[ée]lai/iu.test(match.clause.heading) || lotByLot.test(match.paragraph.text.slice(0, 1500))
        ? term(match, 0.75)
        : undefined,
  },
];
