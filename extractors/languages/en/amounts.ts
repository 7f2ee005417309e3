import { isDeepStrictEqual } from "node:util";
import type { AmountsValue } from "../../../schemas/fields/amounts.ts";
import type { TaxBasis } from "../../../schemas/value-types.ts";
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

const amountsOf = oncePerDocument((document) =>
  withoutRestated(onceARow(amountPlaces(document)).map((place) => ({ place, reading: readPlace(place) }))),
);

/** A row that gives a sum twice (`1 | $48,000 per year | $48,000`): the last, with what the first says it covers. */
function onceARow(places: readonly AmountPlace[]): AmountPlace[] {
  const sameRow = (a: AmountPlace, b: AmountPlace | undefined) =>
    a.label !== "" &&
    b !== undefined &&
    a.sentenceSpan.start === b.sentenceSpan.start &&
    isDeepStrictEqual(a.value.money, b.value.money);
  return places.flatMap((place, index) => {
    if (sameRow(place, places[index + 1])) return [];
    const before = places[index - 1];
    const period = place.value.period ?? before?.value.period;
    return before && period && sameRow(place, before) ? [{ ...place, value: { ...place.value, period } }] : [place];
  });
}

/** A unit price of a table that a sentence gives again is one price. */
function withoutRestated(read: readonly { place: AmountPlace; reading: AmountReading | undefined }[]): AmountReading[] {
  const inTables = read.filter(({ place }) => place.label !== "").map(({ reading }) => reading?.value);
  return read.flatMap(({ place, reading }) => {
    const restated =
      place.label === "" &&
      reading?.value?.role === "perUnit" &&
      inTables.some((value) => isDeepStrictEqual(value, reading.value));
    return reading && !restated ? [reading] : [];
  });
}

function readPlace(place: AmountPlace): AmountReading | undefined {
  const reading = roleIn(place);
  if (!reading) return undefined;
  const { role, strength } = reading;
  const taxBasis = place.value.taxBasis ?? taxBasisIn(place);
  const period = place.value.period ?? periodOf(place, role);
  return amountReading(place, { role, taxBasis, period }, strength);
}

function taxBasisIn({ lead, label }: AmountPlace): TaxBasis | undefined {
  const words = `${label} ${lead.slice(-60)}`;
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
    /(?<!\p{L})(?:annual(?:ly)?|yearly|per (?:year|annum)|each (?:contract |calendar |lease )?year)(?!\p{L})/iu.test(
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
  cue: /[€$£¥]|(?<!\p{L})(?:USD|EUR|GBP|CAD|CHF|euros?|dollars?|pounds sterling)(?!\p{L})/iu,
  rules: [...rulesByRole("en", phrases, amountsOf), blankRule],
  corpus: amountsCorpus,
});
