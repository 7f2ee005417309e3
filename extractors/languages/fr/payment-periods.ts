import type { Period } from "../../../schemas/value-types.ts";
import { readNumberWords } from "../../../values/number-words.ts";
import type { ReadPeriod } from "../../../values/periods.ts";
import type { Found } from "../../../values/read.ts";

const single = /(?:dans |sous )(?<words>le mois|la quinzaine|quinzaine|huitaine|la huitaine|la semaine)(?!\p{L})/giu;
const lengths: readonly (readonly [RegExp, Period])[] = [
  [/mois/iu, "P1M"],
  [/quinzaine/iu, "P15D"],
  [/huitaine/iu, "P8D"],
  [/semaine/iu, "P1W"],
];

/** `au 60ème jour suivant`, `le trentième jour qui suit`: a day that is counted. */
const ordinal =
  /(?<![\p{L}\d-])(?:(?<figures>\d{1,3}) ?(?:e|è|[èe]me|i[èe]me)|(?<letters>[\p{L}-]{3,24})i[èe]me) (?:\(\d{1,3} ?(?:e|[èe]me)\) )?jour(?: (?:calendaire|ouvr[ée]|ouvrable|franc))?(?= (?:suivant|qui suit|apr[èe]s|[àa] compter|[àa] partir)|[,;.]|$)/giu;

/** `J + 30`. */
const dayPlus = /(?<!\p{L})J ?\+ ?(?<figures>\d{1,3})(?!\d)(?: jours)?/gu;

/** Delays of payment that are no plain number of units: `dans le mois`, `sous quinzaine`, `au 60e jour`, `J+30`. */
export function oddPeriods(text: string): Found<ReadPeriod>[] {
  return [...singlePeriods(text), ...ordinalDays(text)];
}

function ordinalDays(text: string): Found<ReadPeriod>[] {
  if (!/jour|J ?\+/iu.test(text)) return [];
  return [...text.matchAll(ordinal), ...text.matchAll(dayPlus)].flatMap(({ 0: whole, index, groups }) => {
    const count = groups?.figures ? Number(groups.figures) : countIn(groups?.letters ?? "");
    return count ? [{ value: { period: `P${count}D` as Period }, start: index, end: index + whole.length }] : [];
  });
}

/** `trent(ième)`: the number whose ordinal is written; its last letter may be lost in it. */
function countIn(stem: string): number | undefined {
  return [stem, `${stem}e`, stem.replace(/u$/u, "")]
    .map((word) => readNumberWords(word, "fr"))
    .find((count) => count !== undefined);
}

function singlePeriods(text: string): Found<ReadPeriod>[] {
  return [...text.matchAll(single)].flatMap(({ 0: whole, index, groups }) => {
    const words = groups?.words ?? "";
    const period = lengths.find(([name]) => name.test(words))?.[1];
    const end = index + whole.length;
    return period ? [{ value: { period }, start: end - words.length, end }] : [];
  });
}
