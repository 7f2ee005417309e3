import type { Found } from "../../values/read.ts";

/** A minus that belongs to the figures: glued to them, or first in its piece. After figures it joins a range: `100 -200 €`. */
const minus = /(?:(?:^|(?<!\d)[\s·,;:([\u241f])-|(?:^|[·,;:([\u241f]) *(?:- |(?:moins|minus) ))$/iu;
/** `remise - 500 €`: a sign, or what joins two words. */
const dash = /[\p{L})] - $/u;

/**
 * What people type has signs, where contracts only have dashes before a sum, which readers of contracts leave out. A sum
 * after a dash with room on both sides is kept as it is, with the other sign as another reading and a note.
 */
export function withSigns<Value>(
  text: string,
  found: readonly Found<Value>[],
  negated: (value: Value) => Value,
): Found<Value>[] {
  return found.map((item) => {
    const before = text.slice(0, item.start);
    const sign = minus.exec(before);
    if (sign) {
      const { otherReadings, ...rest } = item;
      const start = item.start - sign[0].length + sign[0].search(/-|m/iu);
      const value = negated(item.value);
      return { ...rest, start, value, ...(otherReadings && { otherReadings: otherReadings.map(negated) }) };
    }
    if (!dash.test(before)) return item;
    const otherReadings = [negated(item.value), ...(item.otherReadings ?? [])];
    return { ...item, otherReadings, note: item.note ?? "damagedSymbol" };
  });
}

/** Whether what begins here has a minus before it. */
export function hasMinus(text: string, start: number): boolean {
  return minus.test(text.slice(0, start));
}

/** A decimal string with the other sign; zero has none. */
export function negatedDecimal(value: string): string {
  if (/^0+(?:\.0+)?$/.test(value)) return value;
  return value.startsWith("-") ? value.slice(1) : `-${value}`;
}
