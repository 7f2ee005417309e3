import type { ReadValueAnswer } from "../../schemas/api/fields.ts";
import type { CustomField } from "../../schemas/custom-field.ts";
import type { Field, Label } from "../../schemas/fields/field.ts";
import type { Language } from "../../values/read.ts";
import { readableValue } from "../../values/readable.ts";
import { customReader } from "./custom-readers.ts";
import { dutyReaders } from "./duty-readers.ts";
import { identityReaders } from "./identity-readers.ts";
import { moneyReaders } from "./money-readers.ts";
import { publicContractReaders } from "./public-contract-readers.ts";
import { text, type ValueReader } from "./reader.ts";
import { termReaders } from "./term-readers.ts";
import { texOf } from "./tex.ts";
import { wordsOf } from "./words.ts";

export interface Question {
  readonly field: Field;
  /** Of a field that the installation added. */
  readonly definition?: CustomField | undefined;
  readonly text: string;
  readonly language: Language;
  /** The value that stands there; words change only what they say. */
  readonly current?: unknown;
}

/** The reader of each built-in field; a test holds that none is missing. */
export const readers: Readonly<Record<string, ValueReader>> = {
  ...identityReaders,
  ...termReaders,
  ...moneyReaders,
  ...dutyReaders,
  ...publicContractReaders,
};

/** More would help nobody choose. */
const mostOthers = 8;

/** What the words come to as a value of the field: always one that its schema accepts, or an error for who typed them. */
export function readValue({ field, definition, text: typed, language, current }: Question): ReadValueAnswer {
  const reader = definition ? customReader(definition) : (readers[field.key] ?? text);
  const words = wordsOf(typed, language);
  const standing = field.value.safeParse(current).data;
  const reading = words.text === "" ? undefined : reader.read(words, standing);
  const read = [...(reading ? [reading.value] : []), ...(reading?.others ?? [])];
  const valid = distinct(read.flatMap((value) => field.value.safeParse(value).data ?? []));
  const [value, ...others] = valid;
  if (value === undefined) return { others: [], error: reader.fault?.(words) ?? refusal(reader.expected) };
  const tex = texOf(field.key, value, language);
  return {
    value,
    ...shown(field, value),
    others: others.slice(0, mostOthers).map((other) => ({ value: other, ...shown(field, other) })),
    ...(tex !== undefined && { tex }),
    ...(reading?.doubtful && { warning: secondLook }),
  };
}

function shown(field: Field, value: unknown): { printed: string; readable: Label } {
  const readable = { fr: readableValue(field, value, "fr"), en: readableValue(field, value, "en") };
  return { printed: field.print(value), readable };
}

function refusal(expected: Label): Label {
  return { fr: `Attendu : ${expected.fr}.`, en: `Expected ${expected.en}.` };
}

const secondLook: Label = {
  fr: "Plusieurs lectures sont possibles (mots et chiffres qui diffèrent, signe manquant) : vérifiez celle-ci.",
  en: "Several readings are possible (words and figures that differ, a missing sign): check this one.",
};

/** Without those that are the same to the letter. */
function distinct(values: readonly unknown[]): unknown[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}
