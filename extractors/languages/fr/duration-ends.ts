import type { DurationValue } from "../../../schemas/fields/duration.ts";
import type { PatternRule, RuleMatch, RuleReading } from "../rule.ts";
import { isSetAside } from "./recalled-text.ts";
import { contract, period, periodIn } from "./time-words.ts";

/** Source of a pattern for a contract that comes to its end by itself. No groups. */
const ends =
  "(?:expire(?:ra)?|pren(?:d|dra) fin|cesse(?:ra)?(?: (?:de s'appliquer|de produire (?:ses |tout )?effets?|ses effets|d'[êe]tre en vigueur))?|se termine(?:ra)?|s'ach[èe]ve(?:ra)?|s'[ée]tein(?:t|dra)|tombe(?:ra)?|devien(?:t|dra) caduque?|(?:vien(?:t|dra)|arrive(?:ra)?) [àa] (?:expiration|[ée]ch[ée]ance|(?:son )?terme))";
const filler =
  "(?:,? (?:de plein droit|automatiquement|de lui-m[êe]me|d'elle-m[êe]me|sans formalit[ée]s?|et|au plus tard|d[ée]finitivement)){0,4}";
/** Where a contract's time begins; a delay after anything else (a letter, a default) is no term. */
const beginning =
  "(?:(?:sa|son|la|le|l'|de sa|de son|de la|du|de l'|[àa] compter de (?:sa|la|son|l')) ?(?:date (?:de |d'))?(?:(?:prise d')?effet|signature|notification|entr[ée]e en vigueur|conclusion|mise en (?:service|production|exploitation)|d[ée]but|d[ée]marrage|commencement|livraison|point de d[ée]part|premi[èe]re? \\p{L}+)|(?:cette|ladite) date)";

/** The contract, or a pronoun for it, earlier in the sentence. */
const ownSubject = new RegExp(`(?<!\\p{L})(?:${contract}|engagement|il|elle)(?!\\p{L})[^.;\\n]{0,110}$`, "iu");

/** A term told by where it ends: so long after the beginning. */
export const endRules: readonly PatternRule<DurationValue>[] = [
  {
    name: "fr/duration/le contrat expire <durée> après sa signature",
    pattern: new RegExp(
      `(?<!\\p{L})${ends}${filler},? (?<period>${period}) (?:apr[èe]s(?: ${beginning}|(?=[.;]|$|\\n))|suivant ${beginning}|[àa] compter ${beginning}|plus tard)`,
      "dgiu",
    ),
    strength: 0.7,
    read: (match) => (ownSubject.test(match.before(110)) ? lasting(match) : undefined),
  },
  {
    name: "fr/duration/à l'expiration d'un délai de <durée> suivant sa notification",
    pattern: new RegExp(
      `(?<!\\p{L})${ends}[^.;\\n]{0,180}? (?:l'expiration|l'issue|la fin|au terme|l'[ée]coulement) d'une? (?:d[ée]lai|p[ée]riode|dur[ée]e) (?:de |d')(?<period>${period}),? (?:suivant|apr[èe]s|[àa] compter d[eu]|[àa] partir d[eu]) ?${beginning}`,
      "dgiu",
    ),
    strength: 0.65,
    read: (match) => (ownSubject.test(match.before(110)) ? lasting(match) : undefined),
  },
  {
    name: "fr/duration/<durée> plus tard, le contrat prend fin",
    pattern: new RegExp(
      `(?<period>${period}) (?:plus tard|apr[èe]s ${beginning}[^.;,\\n]{0,40}),[^.;,\\n]{0,12} ?(?:${contract})[^.;,\\n]{0,30} ${ends}`,
      "dgiu",
    ),
    strength: 0.65,
    read: (match) => lasting(match),
  },
];

const ending = /r[ée]sili|d[ée]nonc|mise en demeure|pr[ée]avis|cong[ée]|garanti|offre|option/iu;

/** Months and years: so many days after something is a delay. */
function lasting(match: RuleMatch): RuleReading<DurationValue> | undefined {
  const found = periodIn(match.groups.period);
  if (!found || !/[MY]$/.test(found.period) || found.period.startsWith("PT")) return undefined;
  if (ending.test(match.text) || isSetAside(match)) return undefined;
  return { value: { period: found.period } };
}
