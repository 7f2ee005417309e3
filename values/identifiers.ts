import { type Found, findAll, plain } from "./read.ts";

/** A kind of official identifier: how it is found, checked and printed. Values are kept without spaces. */
export interface IdentifierKind {
  /** Every valid one of a text; shape alone is not enough where the kind has a check digit. */
  find(text: string): Found<string>[];
  /**
   * Those of a text with the right shape that their name announces (`SIRET : …`), whatever their check digits: a number read
   * badly is for a person to mend, not to be lost.
   */
  findAnnounced(text: string): Found<string>[];
  isValid(value: string): boolean;
  /** With the spaces that people read it by. */
  print(value: string): string;
}

/** French company number: 9 digits, Luhn. */
export const siren = identifier({
  name: /(?<!\p{L})(?:SIREN|R\.?C\.?S\.?(?: (?:de |d')?[\p{L}-]+)?)(?: ?(?:n°|no\.?|numéro|sous le|:))*\s*$/iu,
  pattern: /(?<![\p{L}\d]|\d[ .])\d{3}([ .]?)\d{3}\1\d{3}(?![\p{L}\d]|[ .]?\d| ?(?:€|euros?|EUR|F)(?!\p{L}))/gu,
  isValid: (value) => /^\d{9}$/.test(value) && value !== "000000000" && luhnSum(value) % 10 === 0,
  print: (value) => grouped(value, [3, 3, 3]),
});

/** French establishment number: SIREN and 5 digits, Luhn; for La Poste (356000000) the digits sum to a multiple of 5. */
export const siret = identifier({
  name: /(?<!\p{L})SIRET(?: ?(?:n°|no\.?|numéro|:))*\s*$/iu,
  pattern: /(?<!\d[ .]?|\p{L})\d{3}[ .]?\d{3}[ .]?\d{3}[ .-]{0,2}\d{2}[ .]?\d{3}(?![\p{L}\d]|[ .]\d)/gu,
  isValid: (value) => {
    if (!/^\d{14}$/.test(value) || value.startsWith("000000000")) return false;
    if (luhnSum(value) % 10 === 0) return true;
    return value.startsWith("356000000") && digitSum(value) % 5 === 0;
  },
  print: (value) => grouped(value, [3, 3, 3, 5]),
});

/** French VAT number: FR, a key of two digits `(12 + 3 × (SIREN mod 97)) mod 97`, the SIREN. */
export const frenchVat = identifier({
  name: /(?<!\p{L})TVA(?: ?(?:intracommunautaire|n°|no\.?|numéro|:))*\s*$/iu,
  pattern: /(?<![\p{L}\d])FR ?\d{2} ?\d{3} ?\d{3} ?\d{3}(?![\p{L}\d])/giu,
  isValid: (value) => {
    const [, key, number = ""] = /^FR(\d{2})(\d{9})$/.exec(value) ?? [];
    return siren.isValid(number) && Number(key) === (12 + 3 * (Number(number) % 97)) % 97;
  },
  print: (value) => grouped(value, [2, 2, 3, 3, 3]),
});

/** Bank account number, ISO 13616: the remainder modulo 97 is 1. Lengths are checked for the countries we meet. */
export const iban = identifier({
  name: /(?<!\p{L})IBAN(?: ?(?:n°|no\.?|numéro|number|:))*\s*$/iu,
  pattern: /(?<![\p{L}\d])[A-Z]{2} ?\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![\p{L}\d])/gu,
  isValid: (value) => {
    if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(value)) return false;
    const length = ibanLengths[value.slice(0, 2)];
    return (length === undefined || length === value.length) && ibanRemainder(value) === 1;
  },
  print: (value) => value.replaceAll(/.{4}(?=.)/g, "$& "),
});

/**
 * CPV code (Regulation (EC) 213/2008): 8 digits, a dash, a digit. Shape and division are checked. The last digit is not:
 * the 2008 list does not follow its own rule, as the Publications Office says.
 */
export const cpv = identifier({
  name: /(?<!\p{L})CPV(?: ?(?:n°|no\.?|code|:))*\s*$/iu,
  pattern: /(?<![\p{L}\d.-])\d{8} ?- ?\d(?![\p{L}\d-])/gu,
  isValid: (value) => /^\d{8}-\d$/.test(value) && cpvDivisions.has(value.slice(0, 2)),
  print: (value) => value,
});

const cpvDivisions = new Set(
  "03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71 72 73 75 76 77 79 80 85 90 92 98".split(
    " ",
  ),
);

const ibanLengths: Readonly<Record<string, number>> = {
  FR: 27,
  MC: 27,
  BE: 16,
  DE: 22,
  LU: 20,
  NL: 18,
  ES: 24,
  IT: 27,
  GB: 22,
  IE: 22,
  CH: 21,
  PT: 25,
  AT: 20,
  PL: 28,
};

interface Definition {
  /** What announces it, right before it. */
  readonly name: RegExp;
  readonly pattern: RegExp;
  isValid(value: string): boolean;
  print(value: string): string;
}

function identifier({ name, pattern, isValid, print }: Definition): IdentifierKind {
  const findWhere = (text: string, accepts: (value: string, before: string) => boolean) =>
    findAll(plain(text), pattern, (_groups, match) => {
      const value = match[0].replaceAll(/[ .]/g, "").toUpperCase();
      const compact = value.replaceAll(/-(?=\d{2,})/g, "");
      return accepts(compact, text.slice(Math.max(0, match.index - 40), match.index)) ? { value: compact } : undefined;
    });
  return {
    find: (text) => findWhere(text, isValid),
    findAnnounced: (text) => findWhere(text, (_value, before) => name.test(before)),
    isValid,
    print,
  };
}

/** ISO/IEC 7812-1: every second digit from the right doubled, the sum of all digits. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighted = index % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}

function ibanRemainder(value: string): number {
  const moved = value.slice(4) + value.slice(0, 4);
  let remainder = 0;
  for (const character of moved) {
    for (const digit of String(Number.parseInt(character, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder;
}

function grouped(value: string, sizes: readonly number[]): string {
  const ends = sizes.map((_size, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0));
  return ends.map((end, index) => value.slice(end - (sizes[index] ?? 0), end)).join(" ");
}
