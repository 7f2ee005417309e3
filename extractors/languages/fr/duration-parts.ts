import type { DurationValue } from "../../../schemas/fields/duration.ts";
import { addPeriods } from "../../../values/calendar.ts";
import { numberWordsPattern, readNumberWords } from "../../../values/number-words.ts";
import type { PatternRule, RuleMatch, RuleReading } from "../rule.ts";
import { otherDurations } from "./duration-subject.ts";
import { contract, period, scopeOf } from "./time-words.ts";

type ReadTerm = (match: RuleMatch, strength: number) => RuleReading<DurationValue> | undefined;

const mostParts = 12;

const yearly: Readonly<Record<string, string>> = {
  annuel: "P1Y",
  bisannuel: "P2Y",
  biennal: "P2Y",
  triennal: "P3Y",
  quadriennal: "P4Y",
  quinquennal: "P5Y",
  semestriel: "P6M",
};
const adjective = `(?<adjective>${Object.keys(yearly).join("|")})`;

const saidOfTerm = new RegExp(
  `(?:(?<!\\p{L})(?:le|la|l'|ce|cette|pr[ée]sente?) ?(?:${contract}) (?:est|sera|est (?:conclue?|souscrite?|consentie?|pass[ée]e?)(?: pour une (?:dur[ée]e|p[ée]riode)| par p[ée]riodes?| sur une base)?|a une dur[ée]e) |(?:^|[.;:\\n] ?)(?:${contract}|souscription) |(?:conclue?|souscrite?|consentie?|pass[ée]e?) par p[ée]riodes? )$`,
  "iu",
);

/** `Contrat annuel à compter du …` tells a term; `Abonnement annuel : 900 €` tells a price. */
const bareName = /^,? (?:[àa] (?:compter|partir)|prenant|conclu|souscrit|du \d|d[ée]butant|commençant|ferme)/iu;

/** Terms told part by part or by an adjective: so many periods of one length, tranche by tranche, `triennale`. */
export const partRules = (term: ReadTerm): readonly PatternRule<DurationValue>[] => [
  {
    name: "fr/duration/<nombre> périodes de <durée> chacune",
    pattern: new RegExp(
      `(?:pour|pendant|sur|durant|couvre|en|comprend|comporte) (?<count>${numberWordsPattern("fr")}|\\d{1,2})(?: \\(\\d{1,2}\\))? (?:p[ée]riodes|campagnes|saisons|tranches|phases|exercices|ann[ée]es contractuelles)(?: (?:d[e'] ?\\p{L}{4,15}|successi(?:ves|fs)|cons[ée]cuti(?:ves|fs)|fermes|contractuelles)){0,3},? (?:d'une dur[ée]e )?(?:de |d')(?<period>${period}) chacune?`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => {
      const written = match.groups.count ?? "";
      const count = /^\d+$/.test(written) ? Number(written) : readNumberWords(written, "fr");
      const part = otherDurations.test(match.before(60)) ? undefined : term(match, 0.75);
      const length = part?.value?.period;
      if (!count || count > mostParts || !length || length === "indefinite") return undefined;
      return { ...part, value: { period: addPeriods(...Array.from({ length: count }, () => length)) } };
    },
  },
  {
    name: "fr/duration/celui de la tranche <nom> est de <durée>",
    pattern: new RegExp(
      `(?<!\\p{L})(?:celui|celle) (?:de la|du) (?:tranche|lot)[^.;\\n]{0,40}? est (?:fix[ée]e? )?(?:de |d'|[àa] )(?<period>${period})`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => (/d[ée]lai|dur[ée]e/iu.test(match.before(250)) ? term(match, 0.75) : undefined),
  },
  {
    name: "fr/duration/<durée> pour la tranche <nom>",
    pattern: new RegExp(
      `(?<=(?:est |et |, |fix[ée]e?s? |: |soit )(?:de |d'|[àa] ))(?<period>${period}) pour (?:la |le )?(?<scope>(?:tranche|lot) [^.;,\\n]{1,30})`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => {
      const appliesTo = scopeOf(match.groups.scope ?? "");
      const about = match.before(250) + match.clause.heading;
      if (!appliesTo || !/d[ée]lai d'ex[ée]cution|dur[ée]e (?:du|de la|de l'|des|d'ex)/iu.test(about)) return undefined;
      const reading = term(match, 0.75);
      return reading && { ...reading, appliesTo };
    },
  },
  {
    name: "fr/duration/le contrat est annuel",
    pattern: new RegExp(`(?<!\\p{L})${adjective}(?:le|e)?s?(?!\\p{L})(?! et (?:r[ée]vis|forfait))`, "dgiu"),
    strength: 0.6,
    read: (match) => {
      const value = yearly[(match.groups.adjective ?? "").toLowerCase()];
      const isLease = /preneur|bailleur|cong[ée]/iu.test(match.paragraph.text.slice(0, 1500));
      const own =
        (saidOfTerm.test(match.before(70)) &&
          (!/(?:^|[.;:\n] ?)\p{L}+ $/u.test(match.before(30)) || bareName.test(match.after(30)))) ||
        (/p[ée]riode $/iu.test(match.before(9)) && /^ initiale/iu.test(match.after(9)));
      return value && own && !isLease ? { value: { period: value } } : undefined;
    },
  },
];
