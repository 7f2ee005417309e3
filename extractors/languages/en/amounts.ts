import { isDeepStrictEqual } from "node:util";
import type { AmountsValue } from "../../../schemas/fields/amounts.ts";
import type { TaxBasis } from "../../../schemas/value-types.ts";
import { anyCurrency } from "../../../values/currencies.ts";
import { type AmountPlace, amountPlaces } from "../amount-places.ts";
import { type AmountReading, amountReading, rulesByRole } from "../amount-reading.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { defineFieldRules, type PatternRule } from "../rule.ts";
import { roleIn } from "./amount-roles.ts";
import type { AmountRole } from "./amount-words.ts";
import { amountsCorpus } from "./amounts.corpus.ts";
import { blank } from "./time-words.ts";

/** Roles as contracts put them. */
const phrases: readonly (readonly [AmountRole, string])[] = [
  ["total", "total price of <amount>"],
  ["annual", "annual fee of <amount>"],
  ["monthly", "<amount> per month"],
  ["perUnit", "<amount> per unit"],
  ["minimum", "minimum of <amount>"],
  ["maximum", "up to <amount>"],
  ["deposit", "deposit of <amount>"],
  ["rent", "rent of <amount>"],
  ["charges", "service charge of <amount>"],
  ["penalty", "liquidated damages of <amount>"],
  ["liabilityCap", "liability shall not exceed <amount>"],
  ["insuranceCover", "insurance of <amount> per occurrence"],
  ["fee", "fee of <amount>"],
  ["advance", "advance of <amount>"],
  ["retention", "retention of <amount>"],
  ["guarantee", "performance bond of <amount>"],
  ["recoveryFee", "recovery costs of <amount>"],
  ["threshold", "in excess of <amount>"],
  ["other", "sum of <amount>"],
];

/** The amounts of a document with their roles. */
export const amountsOf = oncePerDocument((document) =>
  withoutRestated(
    inSeries(
      onceARow(amountPlaces(document)).map((place) => ({ place, reading: readPlace(place, document.view.text) })),
    ),
  ),
);

interface Read {
  readonly place: AmountPlace;
  readonly reading: AmountReading | undefined;
}

/** Below this the words say little of what a sum is. */
const doubtful = 0.55;
const seriesRoles = new Set<AmountRole>([
  "minimum",
  "maximum",
  "perUnit",
  "annual",
  "monthly",
  "rent",
  "fee",
  "insuranceCover",
  "penalty",
]);
const link = /^[^.;]{0,70}?(?:,|;| and| or)(?: (?:and|or))?(?: (?!not|up to|at least)[\p{L}\d-]+){0,5},? $/iu;

/** Characters from one sum of a series to the next; a full stop between them ends it. */
const longestStep = 90;

/** `at least €650,000 in the first Year, €800,000 in the second and …`: sums of one series are of one role. */
function inSeries(read: readonly Read[]): Read[] {
  const done: Read[] = [];
  for (const one of read) {
    const before = done.at(-1);
    const [value, model] = [one.reading?.value, before?.reading?.value];
    const inRow =
      one.place.label === "" &&
      before !== undefined &&
      before.place.label === "" &&
      one.place.start - before.place.end < longestStep &&
      model !== undefined &&
      seriesRoles.has(model.role) &&
      model.money.currency === one.place.value.money.currency &&
      link.test(one.place.lead);
    const open = value === undefined || (value.role === "other" && (one.reading?.strength ?? 0) < doubtful);
    if (!inRow || !open) {
      done.push(one);
      continue;
    }
    const period = one.place.value.period ?? model.period;
    const taxBasis = one.place.value.taxBasis ?? model.taxBasis;
    done.push({ ...one, reading: amountReading(one.place, { role: model.role, taxBasis, period }, 0.68) });
  }
  return done;
}

/** A row that gives a sum twice (`1 | $48,000 per year | $48,000`): the last, with what the first says it covers. */
function onceARow(places: readonly AmountPlace[]): AmountPlace[] {
  const besideIt = (a: AmountPlace, b: AmountPlace | undefined) =>
    a.label !== "" && b !== undefined && a.sentenceSpan.start === b.sentenceSpan.start;
  const sameRow = (a: AmountPlace, b: AmountPlace | undefined) =>
    besideIt(a, b) && isDeepStrictEqual(a.value.money, b?.value.money);
  return places.flatMap((place, index) => {
    if (sameRow(place, places[index + 1])) return [];
    const before = places[index - 1];
    const period = place.value.period ?? before?.value.period;
    // `€264.00 per user per year | €22,440.00`: what all units cost, for the same time.
    const isProduct = before?.value.unit !== undefined && !place.value.unit && besideIt(place, before);
    const isSame = before !== undefined && sameRow(place, before);
    return period && (isSame || isProduct) ? [{ ...place, value: { ...place.value, period } }] : [place];
  });
}

/** A unit price of a table that a sentence gives again is one price. */
function withoutRestated(read: readonly Read[]): AmountReading[] {
  const inTables = read.filter(({ place }) => place.label !== "").map(({ reading }) => reading?.value);
  return read.flatMap(({ place, reading }) => {
    const restated =
      place.label === "" &&
      reading?.value?.role === "perUnit" &&
      inTables.some((value) => isDeepStrictEqual(value, reading.value));
    return reading && !restated ? [reading] : [];
  });
}

function readPlace(bare: AmountPlace, text: string): AmountReading | undefined {
  const place = withUnit(bare);
  const reading = roleIn(place);
  if (!reading) return undefined;
  const { role, strength } = reading;
  const taxBasis = place.value.taxBasis ?? taxBasisIn(place, text);
  const period = place.value.period ?? periodOf(place, role);
  return amountReading(place, { role, taxBasis, period }, strength);
}

const unitCell = /(?:^|[,(] ?)(?:per|each|every|\/) ?(?<unit>\p{L}[\p{L}-]{1,20}(?: \p{L}[\p{L}-]{1,15})?)$/iu;
const unitAfter =
  /^ ?(?:per|for each|for every) (?!(?:calendar|contract|financial|fiscal|rolling|successive|lease|policy|consecutive)(?!\p{L}))(?<unit>\p{L}[\p{L}-]{2,20})(?!\p{L})/iu;
const periodUnit = /^(?:year|annum|month|quarter|week|day|contract year|calendar year|calendar month)$/iu;

/** What one price covers where a cell of its row says so (`per round`), or the word after it, whatever it is (`per student`). */
function withUnit(place: AmountPlace): AmountPlace {
  if (place.value.unit || place.value.period) return place;
  const unit =
    [...place.names, place.head].map((name) => unitCell.exec(name)?.groups?.unit).find((name) => name !== undefined) ??
    unitAfter.exec(place.tail)?.groups?.unit;
  return unit === undefined || periodUnit.test(unit) ? place : { ...place, value: { ...place.value, unit } };
}

const longestPriceSentence = 500;

function taxBasisIn({ lead, label, intro, sentenceSpan, start }: AmountPlace, text: string): TaxBasis | undefined {
  const around = text.slice(start, Math.min(sentenceSpan.end, start + longestPriceSentence));
  const words = `${intro} ${label} ${lead.slice(-60)} ${/all (?:net|exclusive|inclusive)[^.;]{0,20}/iu.exec(around)?.[0] ?? ""}`;
  if (/(?:excluding|exclusive of|excl\.?|net of|before|ex) (?:VAT|value added tax|sales tax|taxes)/iu.test(words))
    return "HT";
  return /(?:including|inclusive of|incl\.?) (?:VAT|value added tax|sales tax|taxes)/iu.test(words) ? "TTC" : undefined;
}

const periodicRoles = new Set<AmountRole>(["annual", "monthly", "rent", "charges", "minimum", "maximum", "fee"]);

/** `annual rent of`, `minimum per year:` say what one payment covers. */
function periodOf({ lead, label }: AmountPlace, role: AmountRole): AmountsValue["period"] {
  if (!periodicRoles.has(role)) return undefined;
  const words = `${label} ${lead.slice(-90)}`;
  if (
    /(?<!\p{L})(?:annual(?:ly)?|yearly|per (?:year|annum)|each (?:contract |calendar |lease )?year|(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th)) (?:contract|calendar|lease|licen[cs]e|supply) year)(?!\p{L})/iu.test(
      words,
    )
  )
    return "P1Y";
  if (/(?<!\p{L})(?:monthly|per month|each (?:calendar )?month)(?!\p{L})/iu.test(words)) return "P1M";
  return /(?<!\p{L})(?:quarterly|per quarter|each (?:calendar )?quarter)(?!\p{L})/iu.test(words) ? "P3M" : undefined;
}

const blankRule: PatternRule<AmountsValue> = {
  name: "en/amounts/amount to be filled in",
  pattern: new RegExp(
    `(?<!\\p{L})(?:price|fee|fees|rent|sum|amount|deposit|compensation|royalty|cost)(?!\\p{L})[^.;\\n]{0,90}?(?:[$€£] ?(?:${blank})|(?:${blank}) ?(?:dollars|euros|pounds|USD|EUR|GBP)(?!\\p{L}))`,
    "dgiu",
  ),
  strength: 0.7,
  read: () => ({ state: "absent" }),
};

export const amountsRules = defineFieldRules<AmountsValue>({
  field: "amounts",
  language: "en",
  cue: new RegExp(`${anyCurrency}|(?<!\\p{L})pounds sterling(?!\\p{L})`, "iu"),
  rules: [...rulesByRole("en", phrases, amountsOf), blankRule],
  corpus: amountsCorpus,
});
