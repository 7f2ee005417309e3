import type { DurationValue } from "../../../schemas/fields/duration.ts";
import type { PatternRule, RuleMatch, RuleReading } from "../rule.ts";
import { otherHeading } from "./duration-subject.ts";
import { contract, period, periodIn } from "./time-words.ts";

type ReadTerm = (match: RuleMatch, strength: number) => RuleReading<DurationValue> | undefined;

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
];
