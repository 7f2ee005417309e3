import type { Due, Event } from "../../../schemas/value-types.ts";
import { findDates } from "../../../values/dates.ts";
import { findFrequencies } from "../../../values/frequencies.ts";
import { frenchMonths, monthOf } from "../../../values/months.ts";
import { eventIn } from "./time-events.ts";
import { period, periodIn } from "./time-words.ts";

/** When a duty is due, by the words of its sentence: a yearly day, a recurrence, a delay, a date, an event. */
export function dueIn(words: string): Due | undefined {
  const beforeAnniversary = /anniversaire|[ée]ch[ée]ance|renouvellement/iu.test(words) ? delay(words) : undefined;
  if (beforeAnniversary?.kind === "delay" && beforeAnniversary.direction === "before") return beforeAnniversary;
  return yearlyDay(words) ?? recurrence(words) ?? delay(words) ?? date(words) ?? event(words);
}

const yearly =
  /(?:le |du |au )?(?<day>1er|\d{1,2}) (?<month>janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre) de chaque ann[ée]e/iu;

function yearlyDay(words: string): Due | undefined {
  const { day, month } = yearly.exec(words)?.groups ?? {};
  const number = month && monthOf(month.toLowerCase(), frenchMonths);
  if (!day || !number) return undefined;
  return { kind: "recurrence", rrule: `FREQ=YEARLY;BYMONTH=${number};BYMONTHDAY=${Number.parseInt(day, 10)}` };
}

/** Adjectives that name an amount or a count rather than a rhythm. */
const notRhythm =
  /(?:montant|redevance|loyer|prime|chiffre d'affaires|cotisation|forfait|prix|cong[ée]s?|mensualit[ée]s?|taux|revue|budget|base) (?:\p{L}+ )?$/iu;

function recurrence(words: string): Due | undefined {
  const found = findFrequencies(words, "fr").find(
    ({ start }) => !notRhythm.test(words.slice(Math.max(0, start - 25), start)),
  );
  if (found) {
    const until = /(?:jusqu'[àa] la fin|et ce jusqu)/iu.test(words);
    return { kind: "recurrence", rrule: found.value.rrule, ...(until && signature(words)) };
  }
  return /(?:[àa] |[àa] la )(?:chaque |sa )?(?:date )?anniversaire/iu.test(words)
    ? { kind: "recurrence", rrule: "FREQ=YEARLY", from: { kind: "anniversary" } }
    : undefined;
}

function signature(words: string): { from: Event } | Record<string, never> {
  return /(?:conclusion|signature)/iu.test(words) ? { from: { kind: "signature" } } : {};
}

const delayed = new RegExp(
  `(?:dans (?:un |le |les )?(?:d[ée]lais? )?(?:\\p{L}+ ){0,2}?(?:de |d'|maximum de )?|sous (?:un d[ée]lai (?:\\p{L}+ )?(?:de |d'))?|au (?:plus tard|moins|minimum) (?:dans les |sous )?|avec un pr[ée]avis (?:minimum |minimal |d'au moins )?(?:de |d')?|moyennant un pr[ée]avis (?:de |d')?|pr[ée]avis (?:d'au moins |de |d')|(?<!\\p{L})|d[ée]lai (?:\\p{L}+ )?(?:de |d'))(?<period>${period})(?<rest>[^.;\\n]{0,110})`,
  "giu",
);
const side =
  /^(?: \p{L}+){0,3}?,? ?(?:au (?:plus tard|moins) )?(?<side>avant|pr[ée]c[ée]dant|[àa] l'avance|apr[èe]s|suivant|qui suiv|[àa] compter|[àa] partir|[àa] dater|de (?:la |sa |l'|leur )(?=r[ée]ception|demande|date|notification|signature|livraison|survenance|fin)|fin de mois)/iu;

function delay(words: string): Due | undefined {
  for (const match of words.matchAll(delayed)) {
    const found = periodIn(match.groups?.period);
    const rest = match.groups?.rest ?? "";
    if (!found) continue;
    const named = side.exec(rest)?.groups?.side?.toLowerCase();
    const notice = /pr[ée]avis/iu.test(match[0].slice(0, 40));
    const within = /^(?:dans|sous|au plus|d[ée]lai)/iu.test(match[0]);
    if (!named && !within && !notice) continue;
    if (
      /^dans les [^.;]{0,30}(?:derni[èe]res?|pr[ée]c[ée]dent)/iu.test(match[0]) ||
      /ann[ée]es? (?:suivant|apr[èe]s)/iu.test(rest.slice(0, 10))
    )
      continue;
    const direction = notice || (named && /avant|pr[ée]c[ée]d|avance/iu.test(named)) ? "before" : "after";
    const after = eventIn(rest, 60)?.event;
    const text =
      !after && named
        ? rest
            .replace(/^[\s,]+/u, "")
            .split(/[,;:]/u)[0]
            ?.trim()
            .slice(0, 90)
        : undefined;
    const fallback: Event = /demande|r[ée]quisition/iu.test(words)
      ? { kind: "request" }
      : { kind: "other", ...(text && { text }) };
    return {
      kind: "delay",
      period: found.period,
      ...(found.dayKind && { dayKind: found.dayKind }),
      direction,
      event: after ?? fallback,
    };
  }
  return undefined;
}

function date(words: string): Due | undefined {
  for (const found of findDates(words, "fr")) {
    const before = words.slice(Math.max(0, found.start - 30), found.start);
    if (
      /(?:avant le|au plus tard le|pour le|le|jusqu'au) ?$/iu.test(before) &&
      !/(?:loi|d[ée]cret|arr[êe]t[ée]|ordonnance|dat[ée]e?|du contrat) (?:du )?(?:le )?$/iu.test(before)
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
  ["delivery", /(?:[àa] la|lors de la|avant|d[èe]s la) livraison/iu],
  ["acceptance", /(?:[àa] la|lors de la|d[èe]s la) r[ée]ception (?:des|de l'|du)/iu],
];
const otherEvents =
  /(?<event>(?:sans d[ée]lai|imm[ée]diatement|dans les meilleurs d[ée]lais|dans les plus brefs d[ée]lais|au fur et [àa] mesure|[àa] tout moment|(?:d[èe]s (?:la |le |l'|leur |sa |son |r[ée]ception|que |qu')|apr[èe]s (?:la |le |l'))[^,.;]{0,50}|[àa] chaque (?!fois)[\p{L}' -]{3,40}|(?:pr[ée]alablement [àa]|avant (?:de|tout|toute|le|la|l'|toutes|chaque)) ?[^,.;]{3,50}|lors d[eu][^,.;]{3,50}|[àa] l'issue [^,.;]{3,40}|en cas d[e'][^,.;]{3,60}))/iu;

function event(words: string): Due | undefined {
  const found = events
    .map(([kind, pattern]) => ({ kind, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0];
  if (found) return { kind: "event", event: { kind: found.kind } };
  const text = otherEvents.exec(words)?.groups?.event?.trim();
  return text ? { kind: "event", event: { kind: "other", text } } : undefined;
}
