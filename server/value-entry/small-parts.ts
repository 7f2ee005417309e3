import { number, percent, period, sum } from "./parts.ts";
import { as, into, type Parts } from "./structured.ts";
import type { Part, Words } from "./words.ts";

/** A sum alone, as the part `money`. */
export const sumPart = as("money", sum);

export const share = as("percent", percent);

export const periodAs = (key: string): Part<Parts> => into(period, (value): Parts => ({ [key]: value.period }));

export const wholeNumber =
  (key: string): Part<Parts> =>
  (words) => {
    const found = number(words);
    return found && /^\d{1,9}$/.test(found.value)
      ? { start: found.start, end: found.end, value: { [key]: Number(found.value) } }
      : undefined;
  };

export const firstAs =
  (key: string) =>
  ([piece]: readonly string[]): Parts =>
    piece === undefined ? {} : { [key]: piece };

/** Pieces between ` · `, in order, under these keys; the words of one piece alone are the first. */
export const inOrder =
  (...keys: readonly string[]) =>
  (pieces: readonly string[]): Parts =>
    Object.fromEntries(pieces.slice(0, keys.length).map((piece, index) => [keys[index], piece]));

/** After a colon or a separator. */
export const afterColon =
  (first: string, second: string) =>
  ({ text: line }: Words, current: unknown) => {
    const [, name, rest] = /^(?<name>[^:·]+?) ?(?:[:·]|≥|>=) ?(?<rest>.+)$/u.exec(line) ?? [];
    const before = typeof current === "object" && current !== null ? current : {};
    if (name !== undefined && rest !== undefined)
      return { value: { ...before, [first]: name, [second]: rest.split(" · ")[0] } };
    return first in before ? { value: { ...before, [second]: line } } : undefined;
  };
