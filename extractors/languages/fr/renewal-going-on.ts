import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import type { Period } from "../../../schemas/value-types.ts";
import type { RuleMatch, RuleReading } from "../rule.ts";
import { isSetAside } from "./recalled-text.ts";
import { renewalCountIn } from "./renewal-count.ts";
import { lengthsIn } from "./renewal-lengths.ts";
import { goesOnBy } from "./renewal-mode.ts";
import { scopesOf } from "./renewal-scopes.ts";
import { renewedThing, subjectBefore } from "./renewal-subject.ts";
import { period, periodIn } from "./time-words.ts";

const unit =
  "(?:ann[ée]es?|ans?|exercices?|mois|trimestres?|semestres?|saisons?|campagnes?|[ée]ch[ée]ances?|p[ée]riodes?)";
const kind =
  "(?: (?:civile?|contractuelle|scolaire|culturale|budg[ée]taire|comptable|sportive|principale|annuelle|calendaire|d'assurance))?";
const successive =
  "(?: (?:successives?|suivantes?|identiques?|[ée]gales?|nouvelles?|suppl[ée]mentaires?|cons[ée]cutives?))*";

/** How one period follows another, or which one comes next: `d'année en année`, `pour six autres années`. */
export const nextPeriod = new RegExp(
  `(?<!\\p{L})(?<next>${[
    `d'(?:une? )?${unit}${kind} (?:en|(?:[àa]|sur|pour) (?:la |l'))(?: ?(?:suivante?|autre|prochaine?|${unit}))${kind}`,
    `de (?:mois|trimestre|semestre|saison|campagne|p[ée]riode) en (?:mois|trimestre|semestre|saison|campagne|p[ée]riode)`,
    `de ${period} en ${period}`,
    `(?:au )?(?<!\\p{L})(?:ann[ée]e|mois|saison|exercice|trimestre)${kind} (?:apr[èe]s|par|le) (?:ann[ée]e|mois|saison|exercice|trimestre)`,
    `(?:par|en)(?: nouvelles?| autres?)? (?:p[ée]riodes?|tranches?|dur[ée]es?)${successive} (?:de |d')${period}`,
    `(?:pour|de|d'|pendant) ?(?:une (?:dur[ée]e|p[ée]riode) (?:de |d'))?${period} (?:de plus|suppl[ée]mentaires?|additionnel(?:le)?s?|encore)`,
    `(?:pour|de|pendant) \\p{L}{2,10} (?:autres?|nouveaux|nouvelles) (?:ann[ée]es?|ans|mois|trimestres|semestres|exercices|saisons)`,
    `(?:pour |d'|de )?(?:une|la|cette|chaque|de|des) (?:nouvelles?|autres?|secondes?|m[êe]mes?) (?:p[ée]riodes?|dur[ée]es?|ann[ée]es?|exercices?|saisons?|campagnes?)(?:(?: contractuelles?| fermes?)? (?:de |d')${period})?`,
    `(?:pour |d')?(?:une|la) (?:p[ée]riode|dur[ée]e) nouvelle,?(?: (?:[ée]gale [àa] |de |d')${period})?`,
    `pour une (?:dur[ée]e|p[ée]riode) (?:identique|[ée]gale|semblable|[ée]quivalente)`,
    `(?:[àa]|de) nouveau pour ${period}`,
    `(?<=re(?:part|partira|prend|prendra|d[ée]marre|d[ée]marrera|commence|commencera|forme|formera|conduit) )pour ${period}`,
  ].join("|")})(?!\\p{L})`,
  "dgiu",
);

const strong =
  /(?<!\p{L})(?:(?:se |s')(?:poursui(?:t|vra|vent|vront)|prolonge(?:ra)?|maint(?:ient|iendra)|perp[ée]tue(?:ra)?|encha[îi]ne(?:ra)?(?:nt)?|succ[èe]de(?:ra)?(?:nt)?|[ée]tend(?:ra)?|allonge(?:ra)?|reforme(?:ra)?|renouvelle(?:ra)?|r[ée]p[èe]te(?:ra)?)|(?:repart|redémarre|recommence|continue|perdure|poursuit)(?:ra|ira)?|poursuivra|repartira|repren(?:d|dra)|(?:est|sera) (?:alors |ensuite |donc |ainsi |\p{L}+ment )?(?:maintenue?|prolong[ée]e?|report[ée]e?|conserv[ée]e?|[ée]tendue?|allong[ée]e?|assur[ée]e?|relanc[ée]e?|poursuivie?|remise?|reconduite?|renouvel[ée]e?))(?!\p{L})/iu;
/** Verbs of many other things too: only a contract, or one that nobody ends, goes on by them. */
const weak =
  /(?<!\p{L})(?:court|courra|vit|vivra|vaut|vaudra|dure(?:ra)?|reste(?:ra)? (?:en vigueur|valable|actif|active|ouverte?)|demeure(?:ra)? (?:ensuite |alors )?(?:en vigueur|valable))(?!\p{L})/iu;
const opens = /(?<!\p{L})(?:ouvre|ouvrira|fait courir|fera courir|d[ée]clenche)(?: alors| ensuite)? ?$/iu;
const begins =
  /^(?: \p{L}+){0,4} (?:commence(?:ra)?|d[ée]bute(?:ra)?|s'ouvre|s'ouvrira|court|courra|prend(?:ra)? (?:alors |ensuite )?(?:effet|cours)|na[îi]t(?:ra)?|s'engage(?:ra)?)(?!\p{L})/iu;

/** What stands for the contract where its effects go on. */
const engagement =
  /(?<!\p{L})(?:relations?|collaboration|engagement|services?|support|prestations?|effets|fourniture|tout|[ée]ch[ée]ance|terme|p[ée]riode)(?! (?:d[eu]s?|d'|de la) ?(?:confidential|non|garantie|essai|r[ée]tention|conservation|pr[ée]avis))(?!\p{L})/iu;
const pronoun =
  /(?:^|[,;:] ?|(?<!\p{L})et )(?:il|elle|celui-ci|celle-ci|ce dernier|cette derni[èe]re)(?!\p{L})[^,;]{0,60}$/iu;
/** Duties that outlive the contract, and its periods told of other things. */
const survives =
  /apr[èe]s (?:la|le|l'|son|sa) ?(?:fin|terme|expiration|cessation|r[ée]siliation|rupture|extinction|[ée]ch[ée]ance du contrat)|[àa] compter de (?:la|son|sa) (?:fin|cessation|r[ée]siliation|rupture)/iu;
const negated = /(?<!\p{L})(?:ne |n')(?:se |s'|le |la )?(?:\p{L}+ )?$/iu;
const ofOthers =
  /(?<!\p{L})(?:que|dont|o[ùu]) (?:les? |la |l'|ses |son |sa |ces )(?!contrat|march|bail|convention|accord)/iu;

/** A contract said to go on by the period that follows: `la relation se poursuit d'exercice en exercice`. */
export function renewalByGoingOn(match: RuleMatch): readonly RuleReading<RenewalValue>[] | undefined {
  const { slice } = match.document.view;
  const before = slice(Math.max(match.sentence.start, match.start - 220), match.start);
  const after = slice(match.end, Math.min(Math.max(match.end, match.sentence.end), match.end + 220));
  if (survives.test(before) || survives.test(after)) return undefined;
  const verb = verbOf(before, after);
  if (!verb || negated.test(verb.before) || ofOthers.test(verb.before.slice(-70))) return undefined;
  const mode = goesOnBy(verb.before, `${verb.between}${match.text}${after}`);
  const endsIt = verb.kind === "period" && mode?.ground === "unlessEnded";
  if (!(endsIt || isOfContract(match, verb)) || isSetAside(match)) return undefined;
  if (!mode || (verb.kind === "weak" && mode.ground === "unqualified" && renewedThing(match) !== "contract"))
    return undefined;
  const { value, places } = parts(match, after);
  return scopesOf(match).map((appliesTo) => ({
    value: { mode: mode.mode, ...value },
    appliesTo,
    alsoAt: places,
    strength: mode.strength,
  }));
}

interface Verb {
  readonly kind: "strong" | "weak" | "period";
  readonly before: string;
  /** From the verb to the period that follows. */
  readonly between: string;
}

/** The verb that the period goes with: the last one before it and near, or, of a new period, the one that begins it. */
function verbOf(before: string, after: string): Verb | undefined {
  const near = before.slice(-90);
  for (const [kind, pattern] of [
    ["strong", strong],
    ["weak", weak],
  ] as const) {
    const found = pattern.exec(near);
    if (!found) continue;
    const at = before.length - near.length + found.index;
    return { kind, before: before.slice(0, at), between: before.slice(at) };
  }
  if (opens.test(before)) return { kind: "period", before: before.replace(opens, ""), between: "" };
  return begins.test(after) && /^(?:\s*|.*[,;:] ?)$/u.test(before)
    ? { kind: "period", before, between: "" }
    : undefined;
}

function isOfContract(match: RuleMatch, { kind, before }: Verb): boolean {
  if (kind === "period")
    return renewedThing(match) === "contract" || /[ée]ch[ée]ance|terme|expiration|contrat/iu.test(before);
  const subject = subjectBefore(match);
  if (subject !== "unsaid") return subject === "contract";
  if (engagement.test(before.slice(-100))) return true;
  return pronoun.test(before) && renewedThing(match) === "contract";
}

const unitPeriods: readonly (readonly [RegExp, Period])[] = [
  [/ann[ée]e|(?<!\p{L})ans?(?!\p{L})|exercice|saison|campagne/iu, "P1Y"],
  [/mois/iu, "P1M"],
  [/trimestre/iu, "P3M"],
  [/semestre/iu, "P6M"],
];
const periodAfter = new RegExp(
  `^[^.;]{0,40}?(?:par (?:p[ée]riodes?|tranches?)${successive} |dur[ée]e |p[ée]riode )(?:de |d')(?<period>${period})`,
  "iu",
);
const same = /m[êe]mes?|identique|[ée]gale|semblable|[ée]quivalente/iu;

/** The period that follows and how often at most; what is only implied stays out. */
function parts(
  match: RuleMatch,
  after: string,
): { value: Omit<RenewalValue, "mode">; places: { start: number; end: number }[] } {
  const count = renewalCountIn(`reconduit ${after}`);
  const length = lengthOf(match, after);
  const at = count ? match.document.view.text.indexOf(count.words, match.end) : -1;
  return {
    value: { ...(length && { period: length }), ...(count && { maxCount: count.value }) },
    places: count && at >= 0 ? [{ start: at, end: at + count.words.length }] : [],
  };
}

function lengthOf(match: RuleMatch, after: string): Period | undefined {
  const stated = periodIn(match.text)?.period ?? periodIn(periodAfter.exec(after)?.groups?.period)?.period;
  if (stated) return stated;
  if (same.test(match.text)) {
    const { slice } = match.document.view;
    const clause = slice(Math.max(match.clause.start, match.start - 500), match.start);
    return lengthsIn(clause).find(({ role }) => role === "initial")?.period;
  }
  return unitPeriods.find(([pattern]) => pattern.test(match.text))?.[1];
}
