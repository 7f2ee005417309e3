import type { Label } from "../../schemas/fields/field.ts";
import type { IsoDate } from "../../schemas/value-types.ts";
import { dayMissing } from "./partial-dates.ts";
import { datesIn } from "./parts.ts";
import type { Reading } from "./structured.ts";
import type { Part, Words } from "./words.ts";

/** Words to a value of one kind of field. */
export interface ValueReader {
  /** The value that the words say; `current` stands for what they leave unsaid. Undefined where they say none. */
  readonly read: (words: Words, current: unknown) => Reading | undefined;
  /** What a person should have typed, with an example: the end of `Expected …, such as …`. */
  readonly expected: Label;
  /** Why these words are refused, where more can be said than what was expected. */
  readonly fault?: (words: Words) => Label | undefined;
}

/** A reader of a value with one part; what else the words hold does not matter. */
export function single<Value>(part: Part<Value>, expected: Label): ValueReader {
  return {
    expected,
    read: (words) => {
      const found = part(words);
      if (!found) return undefined;
      return { value: found.value, others: found.otherReadings ?? [], doubtful: found.note !== undefined };
    },
  };
}

/** A day; where the words hold several, the others are offered. */
export const day: ValueReader = {
  expected: { fr: "une date, par exemple 31/12/2025 ou 1er mars 2025", en: "a date, such as December 31, 2025" },
  fault: dayMissing,
  read: (words) => {
    const days = datesIn(words).flatMap(({ value, otherReadings = [] }): IsoDate[] => [value, ...otherReadings]);
    const [first, ...more] = new Set(days);
    return first === undefined ? undefined : { value: first, others: more };
  },
};

/** Words as they are, in one line. */
export const text: ValueReader = {
  expected: { fr: "du texte", en: "text" },
  read: (words) => {
    const line = words.text.replaceAll(/\s+/gu, " ").trim();
    return /[\p{L}\p{N}]/u.test(line) ? { value: line } : undefined;
  },
};

export function textAs(key: string, expected: Label): ValueReader {
  return {
    expected,
    read: (words, current) => {
      const line = text.read(words, undefined);
      if (!line) return undefined;
      const before = typeof current === "object" && current !== null ? current : {};
      return { value: { ...before, [key]: line.value } };
    },
  };
}
