import type { Due, Period } from "../../../schemas/value-types.ts";
import { findDeadlines } from "../../../values/deadlines.ts";
import { frenchMonths, monthOf } from "../../../values/months.ts";
import { delayOf, otherEvent } from "../due-reading.ts";

/** What the other readers of `obligation-due.ts` leave: calendar phrases, planning shorthand, time limits of any wording. */
export function calendarDue(words: string): Due | undefined {
  return planned(words) ?? inPeriod(words) ?? ordinalDay(words) ?? deadline(words);
}

const planning =
  /(?<![\p{L}\d])(?<unit>[JSMT]) ?(?<sign>[+-]) ?(?<count>\d{1,3})(?: ?(?:j(?:ours?)?)?(?<business> ouvr[ée]s)?)(?![\p{L}\d])/u;
const units: Readonly<Record<string, (count: number) => Period>> = {
  J: (count) => `P${count}D`,
  T: (count) => `P${count}D`,
  S: (count) => `P${count}W`,
  M: (count) => `P${count}M`,
};

/** `J+30`, `M + 1`: days, weeks or months after what a planning starts with. */
function planned(words: string): Due | undefined {
  const { unit = "", sign, count = "", business } = planning.exec(words)?.groups ?? {};
  const period = units[unit]?.(Number.parseInt(count, 10));
  return period === undefined
    ? undefined
    : delayOf(
        { period, ...(business && { dayKind: "business" as const }) },
        sign === "-" ? "before" : "after",
        otherEvent(undefined),
      );
}

const rhythms: Readonly<Record<string, string>> = {
  jour: "FREQ=DAILY",
  journée: "FREQ=DAILY",
  semaine: "FREQ=WEEKLY",
  mois: "FREQ=MONTHLY",
  bimestre: "FREQ=MONTHLY;INTERVAL=2",
  trimestre: "FREQ=MONTHLY;INTERVAL=3",
  semestre: "FREQ=MONTHLY;INTERVAL=6",
  quadrimestre: "FREQ=MONTHLY;INTERVAL=4",
};
const ofEvery =
  /(?:(?:d[ée]but|fin|cours|issue|cl[ôo]ture|terme|expiration|semaine|jours?|quinzaine|lendemain) de (?:chaque|tout) |(?:[àa]|pour|avant) (?:chaque|toute) (?:fin|d[ée]but) de |(?:en|[àa] la|pour la|avant la) (?:fin|d[ée]but) (?:de |du )(?:chaque )?)(?<unit>jour|journ[ée]e|semaine|mois|bimestre|trimestre|quadrimestre|semestre|ann[ée]e|exercice|campagne|saison|rentr[ée]e)(?! (?:du|de la|de l'|suivant|en cours))(?!\p{L})/iu;
const everySeason =
  /(?:chaque|[àa] (?:la|chaque)|avant (?:la|chaque)|d[èe]s la|en d[ée]but d'|en fin d'|fin d'|d[ée]but d'|[àa] la fin de l'|au d[ée]but de l') ?(?:rentr[ée]e(?: scolaire| universitaire)?|saison|campagne|ann[ée]e(?: civile| scolaire)?|exercice)(?! (?:\d|du (?:contrat|bail|march)))(?!\p{L})/iu;
const month =
  "(?<month>janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)(?!\\p{L})(?! (?:\\d{4}|dernier))";
const inMonth = new RegExp(
  `(?:chaque (?:mois de |fin )?(?=\\p{L})|(?:au|dans le|avant le|courant|dans le courant du|au cours du|pour le|pendant le) (?:mois|courant) (?:de |d')|(?<=, |^|[àa] remettre |[àa] produire |\\p{L}{2}e?s? )(?:en|courant|d[ée]but|fin|mi-|pour) ?)${month}`,
  "iu",
);
const everyDay = new RegExp(`(?<!\\p{L})(?:chaque|tous les) (?<day>1er|\\d{1,2}) ${month}`, "iu");

/** `à la fin de chaque trimestre`, `chaque rentrée`, `en janvier`, `chaque 30 juin`. */
function inPeriod(words: string): Due | undefined {
  const every = everyDay.exec(words)?.groups;
  const dated = every ?? inMonth.exec(words)?.groups;
  const number = dated?.month && monthOf(dated.month.toLowerCase(), frenchMonths);
  if (number) {
    const on = every?.day ? `;BYMONTHDAY=${Number.parseInt(every.day, 10)}` : "";
    return { kind: "recurrence", rrule: `FREQ=YEARLY;BYMONTH=${number}${on}` };
  }
  const unit = ofEvery.exec(words)?.groups?.unit?.toLowerCase();
  if (unit) return { kind: "recurrence", rrule: rhythms[unit] ?? "FREQ=YEARLY" };
  return everySeason.test(words) ? { kind: "recurrence", rrule: "FREQ=YEARLY" } : undefined;
}

const ofMonth =
  /(?:(?<!\p{L})le|au plus tard le|pour le|avant le|tous les|chaque|jusqu'au) (?<day>1er|\d{1,2}) du mois(?! (?:d[eu]|d'|o[ùu]))(?!\p{L})/iu;
const ordinals: Readonly<Record<string, number>> = {
  premier: 1,
  deuxième: 2,
  second: 2,
  troisième: 3,
  quatrième: 4,
  dernier: -1,
};
/** Days of the week as RFC 5545 has them. */
export const weekDays: Readonly<Record<string, string>> = {
  lundi: "MO",
  mardi: "TU",
  mercredi: "WE",
  jeudi: "TH",
  vendredi: "FR",
  samedi: "SA",
  dimanche: "SU",
};
const nthDay =
  /(?:le|chaque) (?<nth>premier|deuxi[èe]me|second|troisi[èe]me|quatri[èe]me|dernier) (?<day>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:du|de chaque) mois/iu;

/** `le 5 du mois`, `le premier lundi de chaque mois`. */
function ordinalDay(words: string): Due | undefined {
  const { nth, day = "" } = nthDay.exec(words)?.groups ?? {};
  if (nth) {
    const place = ordinals[nth.toLowerCase().replace("ieme", "ième")] ?? 1;
    return { kind: "recurrence", rrule: `FREQ=MONTHLY;BYDAY=${place}${weekDays[day.toLowerCase()]}` };
  }
  const number = ofMonth.exec(words)?.groups?.day;
  return number ? { kind: "recurrence", rrule: `FREQ=MONTHLY;BYMONTHDAY=${Number.parseInt(number, 10)}` } : undefined;
}

const mayHold =
  /\d|jours?|mois|(?<!\p{L})ans?(?!\p{L})|semaines?|heures?|janv|f[ée]vr|mars|avril|juin|juil|ao[ûu]|sept|oct|nov|d[ée]c/iu;

function deadline(words: string): Due | undefined {
  if (!mayHold.test(words)) return undefined;
  for (const { value } of findDeadlines(words, "fr")) {
    if (value.limit === "earliest") continue;
    if (value.kind === "yearlyDay") {
      const [, number = "", day = ""] = /^--(\d\d)-(\d\d)$/u.exec(value.day) ?? [];
      return { kind: "recurrence", rrule: `FREQ=YEARLY;BYMONTH=${Number(number)};BYMONTHDAY=${Number(day)}` };
    }
    if (value.kind === "date") return { kind: "date", date: value.date };
  }
  return undefined;
}

/** What a delay of these words counts from, where they say it after the duration: `dans les quatre mois de la clôture`. */
export function eventOfDelay(words: string, period: Period): string | undefined {
  for (const { value } of findDeadlines(words, "fr"))
    if (value.kind === "delay" && value.period === period && value.event) return value.event;
  return undefined;
}
