import { cardinalWords, type NumberLanguage, ordinal, ordinalWords } from "./ordinal-words.ts";

/**
 * A counter as Word prints it (ECMA-376 17.18.59): `format` is a value of ST_NumberFormat, or the pattern of a custom
 * format (`001, 002, 003, ...`). East Asian, Hebrew and Arabic formats, which no contract of ours uses, are printed as
 * decimals.
 */
export function formatNumber(value: number, format: string, language: NumberLanguage = "fr"): string {
  const special = byName[format];
  if (special) return special(value, language);
  const digits = digitsFrom[format];
  if (digits) return withDigits(value, digits);
  const padded = /^(0*)1, 0*2, /u.exec(format);
  return String(value).padStart((padded?.[1]?.length ?? 0) + 1, "0");
}

const byName: Readonly<Record<string, (value: number, language: NumberLanguage) => string>> = {
  none: () => "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  lowerLetter: (value) => repeatedLetter(value, latin),
  upperLetter: (value) => repeatedLetter(value, latin).toUpperCase(),
  russianLower: (value) => repeatedLetter(value, russian),
  russianUpper: (value) => repeatedLetter(value, russian).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: (value) => roman(value),
  ordinal,
  ordinalText: ordinalWords,
  cardinalText: cardinalWords,
  hex: (value) => value.toString(16).toUpperCase(),
  chicago: (value) => repeated(value, ["*", "†", "‡", "§"]),
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  numberInDash: (value) => `- ${value} -`,
};

/** The zero of formats that only have digits of their own. */
const digitsFrom: Readonly<Record<string, number>> = {
  hindiNumbers: 0x0966,
  thaiNumbers: 0x0e50,
  decimalFullWidth: 0xff10,
  decimalFullWidth2: 0xff10,
};

const latin = [..."abcdefghijklmnopqrstuvwxyz"];
const russian = [..."абвгдежзиклмнопрстуфхцчшщыэюя"];

/** After z come aa, bb, cc… */
function repeatedLetter(value: number, alphabet: readonly string[]): string {
  return value < 1 ? "" : repeated(value, alphabet);
}

/** The signs in turn, then each twice, and so on; at most 50 times, whatever a file says. */
function repeated(value: number, signs: readonly string[]): string {
  if (value < 1) return String(value);
  const sign = signs[(value - 1) % signs.length] ?? "";
  return sign.repeat(Math.min(50, Math.ceil(value / signs.length)));
}

/** Unicode has circled numbers up to 50, in three runs. */
function circled(value: number): string {
  if (value < 1 || value > 50) return String(value);
  const base = value <= 20 ? 0x2460 - 1 : value <= 35 ? 0x3251 - 21 : 0x32b1 - 36;
  return String.fromCodePoint(base + value);
}

function withDigits(value: number, zero: number): string {
  return String(value).replaceAll(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
}

const romanSigns: readonly (readonly [value: number, sign: string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 10_000) return String(value);
  let rest = value;
  let printed = "";
  for (const [worth, sign] of romanSigns) {
    printed += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return printed;
}
