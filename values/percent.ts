import { Decimal as Exact } from "decimal.js";
import type { Decimal } from "../schemas/value-types.ts";
import { figuresPattern, readDecimal, shift } from "./decimals.ts";
import { numberWordsPattern, readNumberWords } from "./number-words.ts";
import { type Found, findAll, type Language, merge, plain, whole } from "./read.ts";

/**
 * Every rate of a text, in per cent: `2 %` is "2", `1/1000` is "0.1", `trois pour mille` is "0.3". Where words and figures
 * differ, words are the value and the note is `contradiction`.
 */
export function findPercents(text: string, language: Language): Found<Decimal>[] {
  const source = plain(text);
  return merge(
    findAll(source, patterns[language], (groups) => readRate(groups, language)),
    findAll(source, mixed, ({ whole: ones = "", part = "" }) => ({
      value: `${Number(ones)}.${parts.get(part.replace(/^[Il]/, "1"))}`,
    })),
    language === "en" ? findAll(source, spelledPart, readSpelledPart) : [],
    findAll(source, fraction, ({ numerator, denominator = "" }) => readFraction(numerator, denominator)),
  );
}

/** The rate that the whole text gives, in per cent. */
export function readPercent(text: string, language: Language): Decimal | undefined {
  return whole(text, findPercents(text, language));
}

const perHundred = "%|pour ?cents?|p\\. ?100|per ?cent(?:um)?";
const perThousand = "‰|pour mille|per (?:mille|thousand)";
const patterns: Record<Language, RegExp> = { fr: pattern("fr"), en: pattern("en") };

function pattern(language: Language): RegExp {
  const words = numberWordsPattern(language);
  const sign = (suffix: string) =>
    `(?:(?<hundred${suffix}>${perHundred})|(?<thousand${suffix}>${perThousand}))(?!\\p{L})`;
  const inFigures = `(?<figures>${figuresPattern}) ?(?:\\( ?(?<wordsInside>${words}) ?\\) ?)?${sign("A")}(?: ?\\( ?(?<wordsAfter>${words}) (?:${perHundred}) ?\\))?`;
  const inWords = `(?<words>${words}) ?(?:\\( ?(?<figuresInside>${figuresPattern}) ?%? ?\\) ?)?${sign("B")}(?: ?\\( ?(?<figuresAfter>${figuresPattern}) ?% ?\\))?`;
  return new RegExp(`${inFigures}|${inWords}`, "giu");
}

function readRate(groups: Readonly<Record<string, string | undefined>>, language: Language) {
  const figures = groups.figures ?? groups.figuresInside ?? groups.figuresAfter;
  const words = groups.words ?? groups.wordsInside ?? groups.wordsAfter;
  const counted = figures === undefined ? undefined : decimalMark(figures, language);
  const spelled = words === undefined ? undefined : readNumberWords(words, language);
  if (words !== undefined && spelled === undefined) return undefined;
  const tens = (groups.thousandA ?? groups.thousandB) ? -1 : 0;
  const first = spelled === undefined ? counted : String(spelled);
  if (first === undefined) return undefined;
  const value = tens === 0 ? first : shift(first, tens);
  if (spelled === undefined || counted === undefined || new Exact(counted).eq(spelled)) return { value };
  return { value, otherReadings: [tens === 0 ? counted : shift(counted, tens)], note: "contradiction" as const };
}

/** A rate never has grouped thousands: its lone separator is the decimal mark. */
function decimalMark(figures: string, language: Language): Decimal | undefined {
  return /^\d+[.,]\d+$/.test(figures) ? figures.replace(",", ".") : readDecimal(figures, language)?.value;
}

/** `1 1/2 %`, `1-1/2%`, `1½ %`; a scan may read the 1 as a letter. */
const mixed = /(?<![\d/.,])(?<whole>\d{1,2})[ -]?(?<part>[1Il]\/2|1\/4|3\/4|[½¼¾]) ?%/gu;
const parts = new Map([
  ["1/2", "5"],
  ["½", "5"],
  ["1/4", "25"],
  ["¼", "25"],
  ["3/4", "75"],
  ["¾", "75"],
]);

/** `one-half of one percent (0.5%)`, `three quarters of 1 per cent`. */
const spelledPart =
  /(?<!\p{L})(?<part>one[- ]half|a half|half|one[- ]quarter|a quarter|three[- ]quarters|one[- ]tenth|a tenth) (?:of )?(?:one|1|a) ?(?:\( ?1 ?\) ?)?(?:per ?cent(?:um)?|%)(?!\p{L})(?: ?\( ?(?<figures>\d{0,1}\.\d{1,3}) ?(?:%|per ?cent) ?\))?/giu;

function readSpelledPart({ part = "", figures }: Readonly<Record<string, string | undefined>>) {
  const value = /three/iu.test(part) ? "0.75" : /quarter/iu.test(part) ? "0.25" : /tenth/iu.test(part) ? "0.1" : "0.5";
  const differs = figures !== undefined && !new Exact(figures).eq(value);
  return differs ? { value, otherReadings: [new Exact(figures).toFixed()], note: "contradiction" as const } : { value };
}

const fraction =
  /(?<![\d/.,\p{L}])(?<numerator>\d{1,2}) ?\/ ?(?<denominator>1 ?000|100|200|500|2 ?000|5 ?000|10 ?000)(?![\d/]|[.,]\d)(?:ème|eme|è|e|th)?(?!\p{L})/giu;

/** Only denominators that give a finite decimal: `1/3000` stays a formula. */
function readFraction(numerator: string | undefined, denominator: string) {
  return { value: new Exact(numerator ?? 1).times(100).div(denominator.replaceAll(" ", "")).toFixed() };
}
