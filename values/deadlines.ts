import type { DayKind, IsoDate, Period } from "../schemas/value-types.ts";
import { findDates } from "./dates.ts";
import { findPeriods, type ReadPeriod } from "./periods.ts";
import { type Found, type Language, merge, plain } from "./read.ts";
import { findYearlyDays, type YearlyDay } from "./yearly-days.ts";

/** `latest`: by then (`dans les 15 jours`, `at least 30 days before`); `earliest`: not sooner; `exact`: at that time. */
export type Limit = "latest" | "earliest" | "exact";

/** A delay before or after an event. */
export interface Delay {
  readonly kind: "delay";
  readonly period: Period;
  readonly dayKind?: DayKind;
  readonly direction: "before" | "after";
  readonly limit: Limit;
  /** What it is counted from, as it stands in the text (plain apostrophes): `la réception de la facture`; missing in `sous 8 jours`. */
  readonly event?: string;
}

/** A time limit: a delay, a calendar date, or a day of every year (`--09-30`). */
export type Deadline =
  | Delay
  | { readonly kind: "date"; readonly date: IsoDate; readonly limit: Limit }
  | { readonly kind: "yearlyDay"; readonly day: YearlyDay; readonly limit: Limit };

/** How one language says a time limit; each pattern is tried once beside a duration or a date, on a bounded slice. */
interface Lexicon {
  /** Right before a duration or date, in the order tried. */
  readonly leads: readonly (readonly [Limit, RegExp])[];
  /** Right after a duration, up to the event. */
  readonly before: RegExp;
  readonly after: RegExp;
  /** Right after a duration: before an event that is not said (`à l'avance`, `'s prior notice`). */
  readonly ahead: RegExp;
  /** Right before a date: the words that make it a limit. */
  readonly until: RegExp;
  /** Where the words of an event stop. */
  readonly stop: RegExp;
  /** Before a duration: it measures something that lasts, not a limit. */
  readonly lasting: RegExp;
  /** In a lead: the time is given before something, though no word after the duration says so. */
  readonly notice: RegExp;
}

const leadLength = 60;
const eventLength = 120;

const lexicons: Record<Language, Lexicon> = {
  fr: {
    leads: [
      [
        "earliest",
        /(?:au plus tôt|pas avant|(?:passé|après|à l'(?:expiration|issue)(?: d'un| du| de ce)?|au terme d'un)(?: un| le)?(?: délai)?(?: de| d')?) ?$/iu,
      ],
      [
        "latest",
        /(?:dans|sous|en|selon|moyennant|avec|respect\p{L}*|observ\p{L}*)(?: un| une| le| les| l'| des| ce)?(?: seul)?(?: délai| préavis| préavis écrit| délai de (?:préavis|prévenance))?(?: \p{L}{3,14}){0,2}?(?: de| d'| d'au moins| d'au plus| de moins de)? ?$/iu,
      ],
      [
        "latest",
        /(?:au plus tard|au moins|au minimum|au maximum|maximum de|minimum de|minimal de|maximal de|à moins de|délai de|préavis de|préavis d'au moins)(?: dans| sous)?(?: un délai| les)?(?: de| d')? ?$/iu,
      ],
    ],
    before:
      /^(?: au moins| au plus tard| au minimum| minimum| maximum| calendaires| pleins?| francs?| de préavis| entiers?){0,2},? (?:au moins |au plus tard )?(?:avant|précédant|qui précèdent?|préalablement à|antérieurement à) /iu,
    after:
      /^(?: au plus tard| au maximum| maximum| au plus| au moins){0,2},? ?(?:après|suivant|qui suivent|qui suit|qui suivra|(?:à|a) (?:compter|partir|dater) (?=d|de)|de(?= (?:la|sa|leur|cette|son|ladite) \p{L}|puis)|du(?= \p{L}+)|d'(?=une? )|dès) ?(?:d(?:e|u|es|')(?= |\p{L}) ?)?/iu,
    ahead: /^(?: au moins| au minimum| minimum| au plus tard){0,2} (?:à l'avance|auparavant|d'avance)/iu,
    until: /(?:avant|au plus tard|jusqu'(?:au|à)|d'ici(?: au| à)?|pour)(?: le| au| la date du)? ?$/iu,
    stop: /[,;:.()\n]| (?:par (?:lettre|courrier|écrit|LRAR|courriel|recommandé|mail)|sous peine|et (?:doit|ce)|sans que|sans quoi|faute de|à défaut)(?!\p{L})/iu,
    lasting:
      /(?:pendant|durant|pour|durée|période|tous les|toutes les|chaque|soit)(?: une?| la)?(?: durée)?(?: de| d')? ?$/iu,
    notice: /préavis|prévenance/iu,
  },
  en: {
    leads: [
      ["earliest", /(?:not (?:before|earlier than|sooner than)|no (?:earlier|sooner) than|after(?: a period of)?) $/iu],
      [
        "latest",
        /(?:within(?: a period of| the| a| not more than| no more than)?|in|(?:not|no) (?:later|less|fewer|more) than|at least|at minimum|at most|a minimum of|maximum of|by(?: giving)?|up to|giving|upon|on|with|of)(?: the| a| an| a period of| at least| not less than| no less than)?(?: first)? $/iu,
      ],
    ],
    before:
      /^(?: or more| at least| in writing| written| notice){0,2},? (?:before|prior to|preceding|in advance of|ahead of|previous to) /iu,
    after: /^(?: or less)?,? (?:after|following|from(?: and after)?|of|as of|next following|subsequent to) /iu,
    ahead:
      /^(?:')?(?:s')? ?(?:in advance|(?:prior|advance)(?: written)?(?: notice)?|(?:written )?(?:prior )?notice|beforehand)(?! to|\p{L})/iu,
    until: /(?:by|before|on or before|prior to|(?:no|not) later than|until|till)(?: the)? $/iu,
    stop: /[,;:.()\n]| (?:by (?:written|giving|notice|registered|email)|shall|will|unless|and (?:shall|must)|failing which)(?!\p{L})/iu,
    lasting: /(?:for|during|throughout|period of|term of|every|each|last|past|next)(?: the| an?)? $/iu,
    notice: /notice/iu,
  },
};

/**
 * Every time limit of a text, in order: the one reader behind obligations, notices and payment terms.
 *
 * - `dans les quinze (15) jours suivant la notification` → delay P15D after, event `la notification`, latest
 * - `au moins trois mois avant l'échéance`, `no later than 30 days prior to expiry` → delay before, latest
 * - `passé un délai de deux mois à compter de la réception` → delay after, earliest
 * - `sous 8 jours ouvrés`, `within five business days` → delay after, no event
 * - `trois mois à l'avance`, `30 days' prior notice` → delay before, no event
 * - `au plus tard le 31 janvier 2026`, `by January 31, 2026` → date; without a year → `yearlyDay` `--01-31`
 *
 * A duration that only lasts (`pendant trois mois`) is no deadline. Words that contradict figures leave the figures' reading in
 * `otherReadings` with the note `contradiction`. Event kinds are the languages' matter (`time-events.ts`).
 */
export function findDeadlines(text: string, language: Language): Found<Deadline>[] {
  const source = plain(text);
  return merge(
    findPeriods(source, language).flatMap((found) => delayAt(source, found, lexicons[language])),
    findDates(source, language).flatMap((found) =>
      limited(source, found, lexicons[language], (date, limit) => ({ kind: "date", date, limit })),
    ),
    findYearlyDays(source, language).flatMap((found) =>
      limited(source, found, lexicons[language], (day, limit) => ({ kind: "yearlyDay", day, limit })),
    ),
  );
}

function delayAt(text: string, found: Found<ReadPeriod>, lexicon: Lexicon): Found<Deadline>[] {
  const lead = text.slice(Math.max(0, found.start - leadLength), found.start);
  const tail = text.slice(found.end, found.end + eventLength);
  const announced = leadOf(lead, lexicon);
  const ahead = lexicon.ahead.exec(tail);
  const before = ahead ? null : lexicon.before.exec(tail);
  const after = ahead || before ? null : lexicon.after.exec(tail);
  const connected = ahead ?? before ?? after;
  if (!announced && (!connected || lexicon.lasting.test(lead))) return [];
  if (announced && !connected && lexicon.lasting.test(lead)) return [];
  const noticed = !after && announced && lexicon.notice.test(announced.words);
  const event = before || after ? eventAt(tail, (connected?.[0] ?? "").length, lexicon) : "";
  const read = (length: ReadPeriod): Deadline => ({
    kind: "delay",
    period: length.period,
    ...(length.dayKind && { dayKind: length.dayKind }),
    direction: before || ahead || noticed ? "before" : "after",
    limit: announced?.limit ?? (before || ahead ? "latest" : "exact"),
    ...(event && { event }),
  });
  return [
    {
      value: read(found.value),
      start: found.start - (announced?.words.length ?? 0),
      end: found.end + (connected ? connected[0].trimEnd().length + (event ? event.length + 1 : 0) : 0),
      ...(found.otherReadings && { otherReadings: found.otherReadings.map(read) }),
      ...(found.note && { note: found.note }),
    },
  ];
}

function limited<Value>(
  text: string,
  found: Found<Value>,
  lexicon: Lexicon,
  read: (value: Value, limit: Limit) => Deadline,
): Found<Deadline>[] {
  const lead = text.slice(Math.max(0, found.start - leadLength), found.start);
  const words = lexicon.until.exec(lead)?.[0];
  if (words === undefined) return [];
  const otherReadings = found.otherReadings?.map((value) => read(value, "latest"));
  return [
    {
      value: read(found.value, "latest"),
      start: found.start - words.length,
      end: found.end,
      ...(otherReadings && { otherReadings }),
    },
  ];
}

function leadOf(lead: string, { leads }: Lexicon): { limit: Limit; words: string } | undefined {
  for (const [limit, pattern] of leads) {
    const match = pattern.exec(lead);
    if (match && !/^\p{L}/u.test(lead.slice(Math.max(0, match.index - 1), match.index)))
      return { limit, words: match[0] };
  }
  return undefined;
}

function eventAt(tail: string, from: number, { stop }: Lexicon): string {
  const words = tail.slice(from);
  const end = words.search(stop);
  return (end < 0 ? words : words.slice(0, end)).trim();
}
