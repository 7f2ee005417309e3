import type { DurationValue } from "../../../schemas/fields/duration.ts";
import { looksEmpty, looksMarked } from "../../structure/recognised-boxes.ts";
import type { PatternRule, RuleMatch, RuleReading } from "../rule.ts";
import { period, periodIn } from "./time-words.ts";

const announced = /(?:dur[ée]e|engagement|p[ée]riode)[^.;\n]{0,60}:[^.;:]{0,120}$/iu;
const notTheTerm = /garanti|pr[ée]avis|renouvel|reconduc|conserv|paiement|offre|essai/iu;

/** Among durations with boxes, the one whose mark can be seen; undefined where none can. */
export function tickedPeriod(options: string): string | undefined {
  const ticked = /☒\s?(?<ticked>[^☐[\t]{1,30})/u.exec(options)?.groups?.ticked;
  return periodIn(ticked)?.period;
}

/** Choices of a form, one a line or read badly. */
export const boxRules: readonly PatternRule<DurationValue>[] = [
  {
    name: "fr/duration/☒ <durée>, sous « durée : »",
    pattern: new RegExp(`^[-•]? ?☒ ?(?<period>${period})(?=[ .,;☐[(]|$|\\n)`, "dgiu"),
    strength: 0.85,
    read: (match) => {
      const lead = match.before(160);
      const chosen = periodIn(match.groups.period);
      return chosen && announced.test(lead) && !notTheTerm.test(lead)
        ? { value: { period: chosen.period }, strength: 0.85 }
        : undefined;
    },
  },
  {
    name: "fr/duration/DURÉE DE L'ENGAGEMENT, puis une ligne de cases",
    pattern: /^(?<options>[☐☒] ?[^\n]{1,160})/dgiu,
    strength: 0.85,
    read: (match) => {
      const options = match.groups.options ?? "";
      const above = match.before(90).trimEnd().split("\n").at(-1) ?? "";
      const title = /dur[ée]e|engagement|p[ée]riode/iu.test(above) ? above : match.clause.heading;
      const chosen = tickedPeriod(options);
      const listed = [...options.matchAll(new RegExp(period, "giu"))].length;
      if (!chosen || listed < 2 || notTheTerm.test(title + options.replaceAll(/sans reconduction/giu, "")))
        return undefined;
      return /^[^\p{L}]*(?:dur[ée]e|(?:p[ée]riode d')?engagement|p[ée]riode initiale)/iu.test(title)
        ? { value: { period: chosen }, strength: 0.82 }
        : undefined;
    },
  },
  {
    name: "fr/duration/durée choisie : cases lues comme des lettres",
    pattern:
      /dur[ée]e[^.;:\n]{0,40}: ?(?<options>(?:[^\s\d.;:]{1,2} ?\d{1,2} ?(?:mois|ans)(?!\p{L})[ ,]{0,3}){2,6})/dgiu,
    strength: 0.55,
    read: misread,
  },
];

/** One box that differs from all the others, which look empty: only one reading is possible, and a person confirms it. */
function misread(match: RuleMatch): RuleReading<DurationValue> | undefined {
  const options = [
    ...(match.groups.options ?? "").matchAll(/(?<box>[^\s\d.;:]{1,2}) ?(?<length>\d{1,2} ?(?:mois|ans))/giu),
  ];
  const chosen = options.filter(({ groups }) => looksMarked(groups?.box ?? ""));
  const empty = options.filter(({ groups }) => looksEmpty(groups?.box ?? ""));
  if (chosen.length !== 1 || empty.length !== options.length - 1 || notTheTerm.test(match.text)) return undefined;
  const read = periodIn(chosen[0]?.groups?.length?.replace(/(?<=\d)(?=\p{L})/u, " "));
  return read && { value: { period: read.period } };
}
