import { frenchVat } from "./identifiers.ts";
import { type Found, findAll, merge, plain } from "./read.ts";

/** How one state writes its VAT numbers after the country code, and the arithmetic of their check digits. */
interface State {
  readonly shape: RegExp;
  readonly isValid: (number: string) => boolean;
}

/**
 * States whose numbers carry check digits that are public (European Commission, VIES; HMRC for GB). A number of another
 * state is not read: its shape alone would take references for it.
 */
const states: Readonly<Record<string, State>> = {
  // 97 minus the first eight digits modulo 97 gives the last two.
  BE: { shape: /^[01]\d{9}$/, isValid: (n) => 97 - (Number(n.slice(0, 8)) % 97) === Number(n.slice(8)) },
  // ISO 7064, MOD 11,10.
  DE: { shape: /^[1-9]\d{8}$/, isValid: (n) => hybrid(n.slice(0, 8)) === Number(n[8]) },
  LU: { shape: /^\d{8}$/, isValid: (n) => Number(n.slice(0, 6)) % 89 === Number(n.slice(6)) },
  // ISO/IEC 7812-1 (Luhn).
  IT: { shape: /^\d{11}$/, isValid: (n) => luhn(n) },
  // Weights 8 to 2; the sum and the last two digits come to a multiple of 97, or do so 55 further (numbers since 2010).
  GB: {
    shape: /^\d{9}(?:\d{3})?$/,
    isValid: (n) => {
      const sum = [...n.slice(0, 7)].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0);
      return [0, 55].some((shift) => (sum + shift + Number(n.slice(7, 9))) % 97 === 0);
    },
  },
};

const pattern = new RegExp(
  `(?<![\\p{L}\\d])(?<state>${Object.keys(states).join("|")})[ .]?(?<number>\\d(?:[ .]?\\d){7,11})(?![\\p{L}\\d]|[ .]\\d)`,
  "gu",
);

/** Every VAT number of a text whose check digits are right: French, Belgian, German, Luxembourg, Italian or British. Kept without spaces. */
export function findVatNumbers(text: string): Found<string>[] {
  const others = findAll(plain(text), pattern, ({ state = "", number = "" }) => {
    const digits = number.replaceAll(/\D/g, "");
    const known = states[state];
    return known?.shape.test(digits) && known.isValid(digits) ? { value: `${state}${digits}` } : undefined;
  });
  return merge(frenchVat.find(text), others);
}

function hybrid(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10;
}

function luhn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const weighted = Number(digit) * ((digits.length - index) % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
