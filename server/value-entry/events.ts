import { type DateOrRule, type Due, type Event, EventKind } from "../../schemas/value-types.ts";
import { findFrequencies } from "../../values/frequencies.ts";
import type { ReadPeriod } from "../../values/periods.ts";
import type { Found } from "../../values/read.ts";
import { nameAmong } from "./names.ts";
import { hasYearAlone } from "./partial-dates.ts";
import { all, date, datesIn, period } from "./parts.ts";
import type { Part, Words } from "./words.ts";
import { foldedInPlace, remaining, without } from "./words.ts";

/** What contracts call the events that dates count from, on folded text. */
const eventWords = {
  notification: /notifications?|notifiee?/,
  lastSignature:
    /(?:la )?(?:date de )?(?:la )?dernieres? (?:des )?(?:deux )?signatures?|signature (?:par|des) (?:les )?(?:deux )?parties|last signature/,
  signature: /signatures?|signee?|signed|execution/,
  effectiveDate: /entree en vigueur|prise d'effet|date d'effet|effective date|commencement(?: date)?/,
  serviceOrder: /ordres? de service/,
  purchaseOrder: /bons? de commande|commandes?/,
  delivery: /livraisons?|deliveries/,
  acceptance:
    /reception (?:des|du|de la|de l') ?(?:travaux|prestations?|ouvrage|fournitures?|service)|recette|admission/,
  publication: /publications?/,
  invoiceReceipt:
    /reception (?:de la|de chaque|de sa|des|de) factures?|(?:receipt of|receiving) (?:the |an? |each |any )?invoices?/,
  invoiceDate:
    /date (?:d'emission )?(?:de la |de |d'une )?factures?|emission (?:de la |de |des )?factures?|facturation|date of (?:the |an? |each )?invoices?|invoice dates?|invoicing/,
  formalNotice: /mises? en demeure|formal notices?/,
  noticeReceipt:
    /reception (?:du |de la |de |de l')(?:courrier|lettre|preavis|notification|avis)|receipt of (?:the |such |a )?(?:notice|letter)/,
  request: /demandes?|requests?/,
  incident: /incidents?/,
  anniversary: /dates? anniversaires?|anniversaires?|anniversary/,
  renewal: /reconductions?|renouvellements?|renewals?/,
  termination: /resiliations?/,
  end: /fin|echeance|terme|expiration|expiry|end/,
} as const;

const { other: _other, ...named } = EventKind.enum;

/** An event by its usual names. */
export const eventKind: Part<Event["kind"]> = nameAmong(Object.values(named), { also: eventWords });

const beforeWords =
  /(?<!\p{L})(?:avant|before|prior to|precedant|preceding|prealablement|a l'avance|in advance)(?!\p{L})/u;
const afterWords =
  /(?<!\p{L})(?:apres|after|following|suivant|suivent|a compter|a partir|a dater|compte|from|upon|des|within|sous|dans les?)(?!\p{L})/u;

interface Delay {
  readonly length: ReadPeriod | undefined;
  readonly direction: "before" | "after" | undefined;
  readonly event: Event | undefined;
}

/** A duration before or after an event; any of the three may be missing. */
function delayIn(words: Words): { delay: Delay; others: readonly ReadPeriod[] } {
  const length = period(words);
  const left = length ? without(words, length) : words;
  const folded = foldedInPlace(left.text);
  const before = beforeWords.exec(folded);
  const after = before ? null : afterWords.exec(folded);
  const connector = before ?? after;
  const place = connector && { start: connector.index, end: connector.index + connector[0].length };
  const behind = place ? without({ ...left, text: left.text }, place) : left;
  const kind = eventKind(behind);
  const text = place ? remaining(behind).at(-1) : undefined;
  const event: Event | undefined = kind ? { kind: kind.value } : text ? { kind: "other", text } : undefined;
  const direction = before ? "before" : after || (length && event) ? "after" : undefined;
  return { delay: { length: length?.value, direction, event }, others: length?.otherReadings ?? [] };
}

/** A day, or an event with what lies before or after it. Reads all of the words. */
export function dateOrRule(words: Words): { value: DateOrRule; others: DateOrRule[] } | undefined {
  const [first, ...more] = datesIn(words);
  if (first) {
    const days = [...(first.otherReadings ?? []), ...more.map(({ value }) => value)];
    return { value: asDate(first.value), others: [...new Set(days)].filter((day) => day !== first.value).map(asDate) };
  }
  const { delay, others } = delayIn(words);
  const { event } = delay;
  if (!event || (event.kind === "other" && !delay.length)) return undefined;
  // `décembre 2027` is no event: the year would be lost.
  if (!delay.length && hasYearAlone(words)) return undefined;
  const rule = (length: ReadPeriod | undefined): DateOrRule => ({
    kind: "rule",
    event,
    ...(length && { offset: length.period, direction: delay.direction ?? "after" }),
  });
  return { value: rule(delay.length), others: others.map(rule) };
}

const printedRule = /(?<![\p{L}\d])FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[A-Z\d,+-]+)*/u;
const dueLead =
  /(?:,? ?(?:au plus tard|no later than|not later than|by|before|avant|within|dans|sous|d'ici)(?: le| les| un délai de| the)? )?$/iu;

/** When something is due: a day, a recurrence, a delay from an event; the words before it are not of it. */
export const due: Part<Due> = (words) => {
  const printed = printedRule.exec(words.text);
  if (printed)
    return placed({ kind: "recurrence", rrule: printed[0] }, printed.index, printed.index + printed[0].length);
  const day = date(words);
  if (day) return placed({ kind: "date", date: day.value }, startOfLead(words, day.start), day.end);
  const often = all(findFrequencies)(words)[0];
  if (often) return placed({ kind: "recurrence", rrule: often.value.rrule }, often.start, often.end);
  const length = period(words);
  if (!length) return undefined;
  const start = startOfLead(words, length.start);
  const { delay } = delayIn({ ...words, text: words.text.slice(length.start) });
  if (!delay.event || !delay.direction) return undefined;
  const value: Due = {
    kind: "delay",
    period: length.value.period,
    ...(length.value.dayKind && { dayKind: length.value.dayKind }),
    direction: delay.direction,
    event: delay.event,
  };
  return placed(value, start, words.text.length);
};

function startOfLead({ text }: Words, at: number): number {
  const lead = dueLead.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? "";
  return at - lead.length;
}

function placed(value: Due, start: number, end: number): Found<Due> {
  return { value, start, end };
}

function asDate(day: string): DateOrRule {
  return { kind: "date", date: day };
}
