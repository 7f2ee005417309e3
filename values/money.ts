import type { Money } from "../schemas/value-types.ts";
import {
  ambiguousWord,
  currencyOf,
  currencySigns,
  currencyWords,
  damagedEuro,
  frenchCurrencyWords,
} from "./currencies.ts";
import { asAmount, figuresPattern, readDecimal, shift } from "./decimals.ts";
import { type MoneyTail, readMoneyTail } from "./money-tail.ts";
import { numberWordsPattern, readNumberWords } from "./number-words.ts";
import { anyOf, type Found, findAll, type Language, merge, plain, whole } from "./read.ts";

/** An amount with what the text says directly after it. */
export interface ReadMoney extends MoneyTail {
  readonly money: Money;
}

type Atom = Found<Money> & { readonly inWords: boolean; readonly ambiguous: boolean };

/**
 * Every amount of money of a text; figures without a currency are none. The place covers tax basis, rate and unit where
 * they follow, and both spellings of `douze mille euros (12 000 €)`. Where words and figures differ, words are the value
 * and the note is `contradiction`.
 */
export function findMoney(text: string, language: Language): Found<ReadMoney>[] {
  const source = plain(text);
  const atoms = merge(
    findAll(source, patterns[language], (groups) => readAtom(groups, language)),
    language === "en" ? findAll(source, pence, ({ count = "" }) => readPence(count)) : [],
  ) as Atom[];
  const found: Found<ReadMoney>[] = [];
  for (let index = 0; index < atoms.length; index += 1) {
    const first = atoms[index];
    const second = atoms[index + 1];
    if (!first) continue;
    const pair = second && sameAmountTwice(source, first, second);
    if (pair) index += 1;
    if (pair || !first.ambiguous) found.push(withTail(source, pair ?? first));
  }
  return found;
}

/** The amount that the whole text gives. */
export function readMoney(text: string, language: Language): ReadMoney | undefined {
  return whole(text, findMoney(text, language));
}

const scales: readonly [tens: number, pattern: RegExp][] = [
  [3, /^(k|milliers?|mille|thousand)$/i],
  [6, /^(m|mm|mio|millions?)$/i],
  [9, /^(md|mds|bn|b|milliards?|billions?)$/i],
];

const patterns: Record<Language, RegExp> = { fr: pattern("fr"), en: pattern("en") };

function pattern(language: Language): RegExp {
  const sign = anyOf([...currencySigns.keys(), damagedEuro]);
  const word = anyOf([...currencyWords.keys(), ...(language === "fr" ? frenchCurrencyWords.keys() : [])]);
  const words = numberWordsPattern(language);
  const scaleWord = "millions?|milliards?|billions?|milliers?|mille|thousand";
  const scaleSign = "[kK](?= ?[€$£Ee])|[mM][dD]s?(?= ?[€$£Ee])|[mM](?= ?[€$£E])|bn|mm|m|k|b";
  const cents = `(?:(?:,? ?(?:et|and) )(?<cents>\\d{1,2}|${words}) (?:centimes?|cents?|cts))?`;
  const before = `(?<![\\p{L}\\d])(?<sign>${sign}) ?(?<figures>${figuresPattern})(?: ?(?<scale>${scaleWord}|${scaleSign})(?!\\p{L}))?(?: ?(?<code>usd|eur|gbp|cad|cdn|aud|chf|us dollars|dollars|euros)(?!\\p{L}))?`;
  const after = `(?<figuresFirst>${figuresPattern})(?:[,.]-{1,2})? ?(?:\\.(?=${damagedEuro}))?(?:\\( ?(?<wordsInside>${words}) ?\\) ?)?(?:(?<scaleFirst>${scaleWord}|${scaleSign}) ?(?:d'|de |of )?)?(?:d')?(?<signAfter>${word}|${sign})(?!(?<=[$£]) ?[\\d[*])(?!(?!ht|ttc|h\\.t|t\\.t)\\p{L})(?<glued>\\d{2}(?!\\d))?`;
  const spelled = `(?<words>${words})(?: ?[([] ?(?<figuresInside>${figuresPattern}) ?(?<signInside>${sign}|${word})? ?[)\\]])?(?: (?:and|et) (?<hundredths>no|\\d{1,2})/100)?(?: (?:d'|de |of )?| d')(?<currency>${word}|${sign})(?!\\p{L})${cents}`;
  return new RegExp(`${spelled}|${after}|${before}`, "giu");
}

/** `45p`, `12.5 pence`: a hundredth of a pound; a lone `p` stands at its figures, and is no capital. */
const pence = /(?<![\p{L}\d.,£$€#])(?<count>\d{1,3}(?:\.\d{1,4})?)(?: p(?=\/| per )|p| pence)(?![\p{L}\d])/gu;

function readPence(count: string) {
  return { value: { value: asAmount(shift(count, -2)), currency: "GBP" }, inWords: false, ambiguous: false };
}

/** `$55 CAD`: a code after the figures tells which dollar the sign before them is. */
const otherDollar = new Map([
  ["cad", "CAD"],
  ["cdn", "CAD"],
  ["aud", "AUD"],
]);

function readAtom(groups: Readonly<Record<string, string | undefined>>, language: Language) {
  const currency = currencyOf(
    otherDollar.get(groups.code?.toLowerCase() ?? "") ?? groups.currency ?? groups.sign ?? groups.signAfter ?? "",
    language,
  );
  if (!currency) return undefined;
  const money = (value: string): Money => ({ value: asAmount(value), currency });
  const ambiguous = (groups.currency ?? groups.signAfter)?.toLowerCase() === ambiguousWord;
  const note = (groups.sign ?? groups.signAfter) === damagedEuro ? { note: "damagedSymbol" as const } : {};

  if (groups.words !== undefined) {
    const count = readNumberWords(groups.words, language);
    if (count === undefined) return undefined;
    const value = money(`${count}.${cents(groups, language)}`);
    const inside = groups.figuresInside && readDecimal(groups.figuresInside, language)?.value;
    return { ...compared(value, inside ? money(inside) : undefined), inWords: true, ambiguous };
  }

  const decimal = readDecimal(groups.figures ?? groups.figuresFirst ?? "", language);
  // `12€50` has its cents after the sign; `5.8€96` has two, and is no amount.
  if (!decimal || (groups.glued && decimal.value.includes("."))) return undefined;
  const scale = groups.scale ?? groups.scaleFirst;
  const tens = scales.find(([, form]) => scale && form.test(scale))?.[0] ?? 0;
  const scaled = (value: string) => money(shift(groups.glued ? `${value}.${groups.glued}` : value, tens));
  const value = scaled(decimal.value);
  if (groups.wordsInside !== undefined) {
    const count = readNumberWords(groups.wordsInside, language);
    if (count !== undefined) return { ...compared(money(String(count)), value), inWords: true, ambiguous };
  }
  const { otherReading } = decimal;
  return { value, ...(otherReading && { otherReadings: [scaled(otherReading)] }), ...note, inWords: false, ambiguous };
}

function cents(groups: Readonly<Record<string, string | undefined>>, language: Language): string {
  const { cents, hundredths } = groups;
  if (hundredths) return hundredths.toLowerCase() === "no" ? "00" : hundredths.padStart(2, "0");
  if (!cents) return "00";
  const count = /^\d+$/.test(cents) ? Number(cents) : (readNumberWords(cents, language) ?? 0);
  return String(Math.min(count, 99)).padStart(2, "0");
}

/** The amount in words, and a contradiction where the figures differ. */
function compared(
  inWords: Money,
  inFigures: Money | undefined,
): Pick<Found<Money>, "value" | "otherReadings" | "note"> {
  if (!inFigures || (inFigures.value === inWords.value && inFigures.currency === inWords.currency))
    return { value: inWords };
  return { value: inWords, otherReadings: [inFigures], note: "contradiction" };
}

const between =
  /^(?: (?:hors taxes?|h\.?t\.?|ttc|toutes taxes comprises))?,? ?(?<opens>[([] ?(?:soit |i\.?e\.? )?|soit )?$/i;
const joinedBy = /^ ?[-:,]? ?(?:en lettres ?:? ?)?$/i;

/** `douze mille euros (12 000 €)` and the reverse: one amount, said twice. */
function sameAmountTwice(text: string, first: Atom, second: Atom): Atom | undefined {
  if (first.inWords === second.inWords || second.start - first.end > 40) return undefined;
  const gap = text.slice(first.end, second.start);
  const [words, figures] = first.inWords ? [first, second] : [second, first];
  const readings = compared(words.value, figures.value);
  const opens = between.exec(gap)?.groups?.opens;
  if (!opens && (readings.note || !joinedBy.test(gap))) return undefined;
  const closing =
    opens && /[([]/.test(opens) ? /^[^()\n]{0,25}?[)\]]/.exec(text.slice(second.end, second.end + 27)) : null;
  const tax = readMoneyTail(text, second.end);
  const closes = closing && second.end + closing[0].length >= tax.end ? second.end + closing[0].length : second.end;
  return { ...readings, inWords: true, ambiguous: false, start: first.start, end: closes };
}

function withTail(text: string, atom: Atom): Found<ReadMoney> {
  const after = readMoneyTail(text, atom.end);
  const inside = readTailInside(text.slice(atom.start, atom.end));
  const tail = { ...inside, ...after.tail };
  const { note, otherReadings } = atom;
  return {
    value: { money: atom.value, ...tail },
    start: atom.start,
    end: after.end,
    ...(otherReadings && { otherReadings: otherReadings.map((money) => ({ money, ...tail })) }),
    ...(note && { note }),
  };
}

/** The tax basis said between or after the two spellings of one amount. */
function readTailInside(written: string): MoneyTail {
  if (/(?<!\p{L})(?:H\.?T|hors taxes?)(?!\p{L})/iu.test(written)) return { taxBasis: "HT" };
  if (/(?<!\p{L})(?:T\.?T\.?C|toutes taxes comprises)(?!\p{L})/iu.test(written)) return { taxBasis: "TTC" };
  return {};
}
