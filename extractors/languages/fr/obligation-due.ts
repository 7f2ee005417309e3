import type { Due, Event, Period } from "../../../schemas/value-types.ts";
import { findDates } from "../../../values/dates.ts";
import { findFrequencies } from "../../../values/frequencies.ts";
import { frenchMonths, monthOf } from "../../../values/months.ts";
import { delayOf, eventDue, eventWords, otherEvent } from "../due-reading.ts";
import { calendarDue, eventOfDelay, weekDays } from "./obligation-calendar.ts";
import { eventIn } from "./time-events.ts";
import { period, periodIn } from "./time-words.ts";

/** When a duty is due, by the words of its sentence: a yearly day, a recurrence, a delay, a date, an event. */
export function dueIn(words: string): Due | undefined {
  const beforeAnniversary = /anniversaire|[ée]ch[ée]ance|renouvellement/iu.test(words) ? delay(words) : undefined;
  if (beforeAnniversary?.kind === "delay" && beforeAnniversary.direction === "before") return beforeAnniversary;
  return (
    yearlyDay(words) ??
    monthlyDay(words) ??
    weeklyDay(words) ??
    recurrence(words) ??
    delay(words) ??
    withinOnePeriod(words) ??
    withinTheHour(words) ??
    afterPeriod(words) ??
    date(words) ??
    dayBefore(words) ??
    calendarDue(words) ??
    event(words)
  );
}

const calendarMonth =
  "(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)(?!\\p{L})";
const everyYear =
  /chaque (?:ann[ée]e|exercice)|tous les ans|annuel|de l'ann[ée]e (?:qui (?:pr[ée]c|sui)|pr[ée]c|suiv|en cours)/iu;
const yearlyDays: readonly RegExp[] = [
  new RegExp(`(?:le |du |au )?(?<day>1er|\\d{1,2}) (?<month>${calendarMonth}) de chaque ann[ée]e`, "iu"),
  new RegExp(
    `(?:avant|plus tard|pour|d'ici) (?:le |au )(?<day>1er|\\d{1,2}) (?<month>${calendarMonth})(?! \\d{4})`,
    "iu",
  ),
];
const monthAlone = new RegExp(
  `(?:au mois de|au cours du mois de|en|d[ée]but|fin) (?<month>${calendarMonth})(?! \\d{4})`,
  "iu",
);
const severalDays = new RegExp(
  `(?<!\\p{L})les (?<days>(?:(?:1er|\\d{1,2}) ${calendarMonth}(?:, | et ){0,2}){2,12})`,
  "iu",
);

/** `le 31 janvier de chaque année`, `chaque année pour le 15 novembre`, `les 1er janvier et 1er juillet`. */
function yearlyDay(words: string): Due | undefined {
  const days = [...(severalDays.exec(words)?.groups?.days ?? "").matchAll(/(?<day>\d+)(?:er)? (?<month>\p{L}+)/giu)];
  const months = days.flatMap(({ groups }) => monthOf((groups?.month ?? "").toLowerCase(), frenchMonths) ?? []);
  const [first] = days;
  if (first && days.every(({ groups }) => groups?.day === first.groups?.day))
    return { kind: "recurrence", rrule: `FREQ=YEARLY;BYMONTH=${months.join(",")};BYMONTHDAY=${first.groups?.day}` };
  const [plain, dated] = yearlyDays;
  const found = plain?.exec(words) ?? (everyYear.test(words) ? (dated?.exec(words) ?? monthAlone.exec(words)) : null);
  const { day, month } = found?.groups ?? {};
  const number = month && monthOf(month.toLowerCase(), frenchMonths);
  if (!number) return undefined;
  const on = day ? `;BYMONTHDAY=${Number.parseInt(day, 10)}` : "";
  return { kind: "recurrence", rrule: `FREQ=YEARLY;BYMONTH=${number}${on}` };
}

const monthly =
  /(?:le |au )(?<day>1er|premier|\d{1,2})(?: jour)? (?:de chaque mois|du mois (?:suivant|en cours)|de tous les mois)/iu;

/** `avant le 10 de chaque mois`. */
function monthlyDay(words: string): Due | undefined {
  const day = monthly.exec(words)?.groups?.day;
  return day
    ? { kind: "recurrence", rrule: `FREQ=MONTHLY;BYMONTHDAY=${/^p/iu.test(day) ? 1 : Number.parseInt(day, 10)}` }
    : undefined;
}

const weekly =
  /(?<!\p{L})(?:le|chaque|tous les) (?<day>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?! \d)(?!\p{L})/iu;

/** `chaque vendredi avant 16 h`, `le lundi pour la semaine écoulée`. */
function weeklyDay(words: string): Due | undefined {
  const day = weekDays[weekly.exec(words)?.groups?.day?.toLowerCase() ?? ""];
  return day ? { kind: "recurrence", rrule: `FREQ=WEEKLY;BYDAY=${day}` } : undefined;
}

const perPeriod = /(?<!\d )(?<!€ )(?:par|chaque) (?<unit>trimestre|semestre|mois) (?:civil|calendaire)/iu;
const everyNight =
  /(?:(?:chaque|tous les|toutes les) (?:nuit|soir|matin)s?|toutes les (?:24 ?h(?:eures)?|vingt-quatre heures))(?!\p{L})/iu;
/** `deux campagnes d'essayage par an`: so many acts a period; hours and sums are volumes. */
const countedPer =
  /(?<![\p{L}\d.,])(?:une|deux|trois|quatre|cinq|six|huit|dix|douze|[1-9]|1[0-2])(?: \(\d{1,2}\))? (?!fois|heures?|h |jours?|ans?|mois|semaines?|euros?|k|t |m|tonnes?)[\p{L}-]{4,20}(?: [\p{L}'-]{1,16}){0,4}? par (?<per>an|ann[ée]e|saison|semestre|trimestre|mois)(?!\p{L})/iu;
const unitsInMonths: Readonly<Record<string, string>> = {
  mois: "FREQ=MONTHLY",
  trimestre: "FREQ=MONTHLY;INTERVAL=3",
  semestre: "FREQ=MONTHLY;INTERVAL=6",
};

/** Adjectives that name an amount or a count rather than a rhythm. */
const notRhythm =
  /(?:montant|redevance|loyer|prime|chiffre d'affaires|cotisation|forfait|prix|cong[ée]s?|mensualit[ée]s?|taux|revue|budget|base|[ée]ch[ée]ances?|p[ée]riodes?|r[ée]visions?) (?:\p{L}+ )?$/iu;

/** `à intervalles ne dépassant pas six semaines`. */
const intervals = new RegExp(
  `intervalles? (?:\\p{L}+ )?(?:de |d'|ne d[ée]passant pas |n'exc[ée]dant pas |de moins de |inf[ée]rieurs? [àa] )(?<period>${period})`,
  "iu",
);
const units: Readonly<Record<string, string>> = { D: "DAILY", W: "WEEKLY", M: "MONTHLY" };

function recurrence(words: string): Due | undefined {
  const found = findFrequencies(words, "fr").find(
    ({ start }) => !notRhythm.test(words.slice(Math.max(0, start - 25), start)),
  );
  if (found) {
    const until = /(?:jusqu'[àa] la fin|et ce jusqu)/iu.test(words);
    return { kind: "recurrence", rrule: found.value.rrule, ...(until && signature(words)) };
  }
  const apart = intervals.exec(words)?.groups?.period;
  const [, count = "", of = ""] = /^P(\d+)([DWM])$/u.exec(periodIn(apart)?.period ?? "") ?? [];
  if (count) return { kind: "recurrence", rrule: `FREQ=${units[of]}${count === "1" ? "" : `;INTERVAL=${count}`}` };
  const counted = countedPer.exec(words)?.groups?.per?.toLowerCase();
  if (counted) return { kind: "recurrence", rrule: unitsInMonths[counted] ?? "FREQ=YEARLY" };
  if (everyNight.test(words)) return { kind: "recurrence", rrule: "FREQ=DAILY" };
  const unit = perPeriod.exec(words)?.groups?.unit?.toLowerCase();
  const rrule = unit && unitsInMonths[unit];
  if (rrule) return { kind: "recurrence", rrule };
  return /(?:[àa] |[àa] la )(?:chaque |sa )?(?:date )?anniversaire/iu.test(words)
    ? { kind: "recurrence", rrule: "FREQ=YEARLY", from: { kind: "anniversary" } }
    : undefined;
}

function signature(words: string): { from: Event } | Record<string, never> {
  return /(?:conclusion|signature)/iu.test(words) ? { from: { kind: "signature" } } : {};
}

const delayed = new RegExp(
  `(?:dans (?:un |le |les )?(?:d[ée]lais? )?(?:\\p{L}+ ){0,2}?(?:de |d'|maximum de )?|sous (?:un d[ée]lai (?:\\p{L}+ )?(?:de |d'))?|au (?:plus tard|moins|minimum) (?:dans les |sous )?|avec un pr[ée]avis (?:minimum |minimal |d'au moins )?(?:de |d')?|moyennant un pr[ée]avis (?:de |d')?|pr[ée]avis (?:d'au moins |de |d')|en (?=\\p{L}+ (?:\\(\\d+\\) )?(?:heures?|jours?)|\\d+ ?(?:h|heures?|jours?))|(?<!\\p{L})|d[ée]lai (?:\\p{L}+ )?(?:de |d'))(?<period>${period})(?<rest>[^.;\\n]{0,110})`,
  "giu",
);
const side =
  /^(?: \p{L}+){0,3}?,? ?(?:au (?:plus tard|moins) )?(?<side>avant|pr[ée]c[ée]dant|[àa] l'avance|apr[èe]s|suivant|qui suiv|[àa] compter|[àa] partir|[àa] dater|de (?:la |sa |l'|leur )(?=r[ée]ception|demande|date|notification|signature|livraison|survenance|fin)|fin de mois)/iu;

/** `annoncée au gardien la veille`. */
function dayBefore(words: string): Due | undefined {
  const of = /(?<!\p{L})la veille(?! (?:et|ou) )(?<of> d(?:e |u |')[^,.;]{3,50})?/iu.exec(words);
  return of ? delayOf({ period: "P1D" }, "before", otherEvent(of.groups?.of?.trim())) : undefined;
}

const withinOne =
  /dans (?:le|la|l')(?: |(?<='))(?<unit>mois|semaine|quinzaine|ann[ée]e) (?:(?:de|d'|qui sui\p{L}+|suivant) ?(?<rest>[^.;\n]{3,110}))/iu;
/** `dans le mois précédent`, `dans le mois qui précède la fin`. */
const oneBefore =
  /dans (?:le|la|l'|les)(?: |(?<='))(?<unit>mois|semaine|quinzaine|ann[ée]e) (?:pr[ée]c[ée]dent|qui pr[ée]c[èe]de)(?<rest>[^.;\n]{0,80})/iu;
const ones: Readonly<Record<string, Period>> = { m: "P1M", s: "P1W", q: "P15D", a: "P1Y" };

/** `dans le mois de leur établissement`, `dans la semaine qui suit l'incident`. */
function withinOnePeriod(words: string): Due | undefined {
  const earlier = oneBefore.exec(words)?.groups;
  const back = ones[earlier?.unit?.charAt(0).toLowerCase() ?? ""];
  if (earlier && back)
    return delayOf({ period: back }, "before", eventIn(earlier.rest ?? "", 60)?.event ?? otherEvent(undefined));
  const { unit = "", rest = "" } = withinOne.exec(words)?.groups ?? {};
  const period = ones[unit.charAt(0).toLowerCase()];
  if (
    !period ||
    /^(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao|septembre|octobre|novembre|d[ée]cembre)/iu.test(rest)
  )
    return undefined;
  return delayOf({ period }, "after", eventIn(rest, 60)?.event ?? otherEvent(eventWords(rest)));
}

const shortly =
  /dans (?:l'|la |le )(?<unit>demi-heure|heure|journ[ée]e|mois(?= ?(?:[,.;]|$))|semaine(?= ?(?:[,.;]|$)))(?!\p{L})(?<rest>[^.;]{0,60})/iu;
const hours: Readonly<Record<string, Period>> = { d: "PT30M", h: "PT1H", j: "P1D", m: "P1M", s: "P1W" };

/** `dans l'heure`, `dans la demi-heure de l'appel`. */
function withinTheHour(words: string): Due | undefined {
  const { unit = "", rest = "" } = shortly.exec(words)?.groups ?? {};
  const period = hours[unit.charAt(0).toLowerCase()];
  return period === undefined
    ? undefined
    : delayOf({ period }, "after", eventIn(rest, 40)?.event ?? otherEvent(undefined));
}

const lapsed = new RegExp(
  `(?:au bout de|apr[èe]s|pass[ée]) (?<period>${period})(?= *(?:[,.;)]|$)| (?:de conservation|[àa] compter|au plus|maximum))`,
  "iu",
);

const lapses = /caduque|prescri|p[ée]rim|expir|forclos/iu;

/** `effacées au bout de trente jours`. */
function afterPeriod(words: string): Due | undefined {
  const found = lapses.test(words) ? undefined : periodIn(lapsed.exec(words)?.groups?.period);
  return found && delayOf(found, "after", otherEvent(undefined));
}

function delay(words: string): Due | undefined {
  for (const match of words.matchAll(delayed)) {
    const found = periodIn(match.groups?.period);
    const rest = match.groups?.rest ?? "";
    if (!found) continue;
    const named = side.exec(rest)?.groups?.side?.toLowerCase();
    const notice = /pr[ée]avis/iu.test(match[0].slice(0, 40));
    const within = /^(?:dans|sous|au plus|d[ée]lai|en )/iu.test(match[0]);
    if (!named && !within && !notice) continue;
    if (
      /^dans les [^.;]{0,30}(?:derni[èe]res?|pr[ée]c[ée]dent)/iu.test(match[0]) ||
      /ann[ée]es? (?:suivant|apr[èe]s)/iu.test(rest.slice(0, 10))
    )
      continue;
    const direction = notice || (named && /avant|pr[ée]c[ée]d|avance/iu.test(named)) ? "before" : "after";
    const after = eventIn(rest, 60)?.event;
    const counted = named
      ? eventWords(rest.replace(/^[\s,]+/u, ""))
      : after || notice || rest.startsWith(",")
        ? undefined
        : eventWords(eventOfDelay(words.slice(match.index, match.index + 220), found.period) ?? "");
    const fallback: Event = /demande|r[ée]quisition/iu.test(words) ? { kind: "request" } : otherEvent(counted);
    return delayOf(found, direction, after ?? fallback);
  }
  return undefined;
}

function date(words: string): Due | undefined {
  for (const found of findDates(words, "fr")) {
    const before = words.slice(Math.max(0, found.start - 30), found.start);
    if (
      /(?:avant le|au plus tard le|pour le|le|jusqu'au) ?$/iu.test(before) &&
      !/(?:loi|d[ée]cret|arr[êe]t[ée]|ordonnance|dat[ée]e?|depuis|sign[ée]e?s?|conclue?s?|approuv[ée]e?s?|publi[ée]e?s?|d[ée]clar[ée]e?s?|du contrat) (?:du )?(?:le )?$/iu.test(
        before,
      )
    ) {
      return { kind: "date", date: found.value };
    }
  }
  return undefined;
}

const events: readonly (readonly [Event["kind"], RegExp])[] = [
  [
    "request",
    /(?:[àa]|sur) (?:(?:la |sa |leur |simple |premi[èe]re |toute |simple )?(?:premi[èe]re )?(?:demande|r[ée]quisition))(?!\p{L})/iu,
  ],
  [
    "signature",
    /(?:[àa]|lors de|d[èe]s|avant|jour de|au jour de|pr[ée]alablement [àa]) (?:la |sa )?(?:signature|conclusion)/iu,
  ],
  ["notification", /(?:d[èe]s|[àa]|lors de|[àa] compter de) (?:la )?notification/iu],
  ["invoiceReceipt", /(?:[àa]|d[èe]s) (?:la )?r[ée]ception (?:de )?(?:la |chaque |des )?factures?/iu],
  [
    "effectiveDate",
    /avant (?:tout |le )?(?:d[ée]but|commencement)|prise d'effet|prise de possession|avant (?:le )?d[ée]marrage/iu,
  ],
  [
    "end",
    /(?:[àa] la|en|d[èe]s la|au terme|[àa] l'(?:expiration|issue|[ée]ch[ée]ance))(?: la)?(?: fin)? (?:du|de la|de l'|de) (?:pr[ée]sent )?(?:contrat|bail|march[ée]|location|convention|accord|mission|relation)|en fin de (?:bail|contrat|march[ée]|location)|(?:[àa]|d[èe]s) la (?:cessation|fin) (?:du|de la|des)/iu,
  ],
  ["termination", /en cas de r[ée]siliation/iu],
  [
    "incident",
    /en cas d(?:e |')(?:sinistre|incident|panne|accident|violation|dysfonctionnement|anomalie)|d[èe]s (?:la )?(?:constatation|d[ée]couverte|survenance)|d[èe]s qu'il en a (?:eu )?connaissance/iu,
  ],
  ["serviceOrder", /ordre de service/iu],
  ["delivery", /(?:[àa] la|lors de la|avant|d[èe]s la|(?:[àa]|avec|lors de) chaque) livraison/iu],
  ["acceptance", /(?:[àa] la|lors de la|d[èe]s la) r[ée]ception (?:des|de l'|du)/iu],
];
const otherEvents =
  /(?<event>(?:sans d[ée]lai|imm[ée]diatement|le jour m[êe]me|dans le m[êe]me (?:temps|d[ée]lai)|le lendemain(?: d[eu][^,.;]{0,40})?|le (?:premier|dernier) jour(?! de)|dans les meilleurs d[ée]lais|dans les plus brefs d[ée]lais|au fur et [àa] mesure|[àa] tout moment|(?:d[èe]s (?:la |le |l'|leur |sa |son |r[ée]ception|que |qu')|apr[èe]s (?:la |le |l'))[^,.;]{0,50}|[àa] chaque (?!fois)[\p{L}' -]{3,40}|(?:pr[ée]alablement [àa]|avant (?:de|tout|toute|le|la|l'|toutes|chaque)) ?[^,.;]{3,50}|lors d[eu][^,.;]{3,50}|[àa] l'issue [^,.;]{3,40}|en cas d[e'][^,.;]{3,60}))/iu;

const event = (words: string) => eventDue(words, { kinds: events, others: otherEvents });
