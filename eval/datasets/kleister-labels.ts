import type { DurationValue } from "../../schemas/fields/duration.ts";
import type { EffectiveDateValue } from "../../schemas/fields/effective-date.ts";
import type { GoverningLawValue } from "../../schemas/fields/governing-law.ts";
import type { PartiesValue } from "../../schemas/fields/parties.ts";
import { type RecordFields, valuesOf } from "../../schemas/record.ts";

const units: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day" };

/**
 * The values of a record as Kleister writes them, on one line: `effective_date=2014-03-01 jurisdiction=New_York
 * party=Acme_Inc. term=2_years`. What Kleister has no label for (a law that is no state's, a term without end) is left out.
 */
export function kleisterLine(fields: RecordFields): string {
  const labels = [
    ...valuesOf(fields.effectiveDate).flatMap(({ value }) => dateLabel(value as EffectiveDateValue)),
    ...valuesOf(fields.governingLaw).flatMap(({ value }) => stateLabel(value as GoverningLawValue)),
    ...valuesOf(fields.parties).map(({ value, evidence }) => {
      const name = partyName(value as PartiesValue);
      const asPrinted = evidence.some(({ quote }) => quote.includes("’")) ? name.replaceAll("'", "’") : name;
      return `party=${underscored(asPrinted)}`;
    }),
    ...valuesOf(fields.duration).flatMap(({ value }) => termLabel(value as DurationValue)),
  ];
  return [...new Set(labels)].join(" ");
}

function dateLabel(value: EffectiveDateValue): string[] {
  return value.kind === "date" ? [`effective_date=${value.date}`] : [];
}

const printedState =
  /(?<!\p{L})(?:State|Commonwealth|District) of (?<state>\p{Lu}[\p{L} ]+)$|(?<last>(?:(?:New|North|South|West|Rhode|Puerto) )?\p{Lu}\p{L}+)(?:,? laws?)?$/u;

/** Kleister's jurisdictions are states of the United States, by name. */
function stateLabel({ law, place }: GoverningLawValue): string[] {
  if (!place?.startsWith("US-")) return [];
  const { state, last } = printedState.exec(law)?.groups ?? {};
  const name = state ?? last;
  return name ? [`jurisdiction=${underscored(name)}`] : [];
}

/** How Kleister spells what names are printed with in several ways. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/,/gu, ""],
  [/ ?& ?/gu, " and "],
  [/ Inc(?:orporated)?\.?$/iu, " Inc."],
  [/ (?:Ltd\.?|Limited)$/iu, " Ltd."],
  [/ L\.? ?L\.? ?C\.?$/iu, " LLC"],
  [/ L\.? ?P\.?$/iu, " LP"],
];

function partyName({ name }: PartiesValue): string {
  return spellings.reduce((words, [printed, spelled]) => words.replace(printed, spelled), name);
}

function termLabel({ period }: DurationValue): string[] {
  const { count, unit = "" } = /^P(?<count>\d+)(?<unit>[YMWD])$/u.exec(period)?.groups ?? {};
  const word = units[unit];
  return count === undefined || word === undefined ? [] : [`term=${count}_${word}${count === "1" ? "" : "s"}`];
}

function underscored(words: string): string {
  return words.trim().replaceAll(/[\s:]+/gu, "_");
}
