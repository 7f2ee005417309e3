import type { ValueView } from "../../../schemas/api/decisions.ts";
import type { Language } from "../../words/language.ts";

/** A value in the reader's language, or undefined where there is none. */
export function printedOf(value: ValueView, language: Language): string | undefined {
  return value.readable?.[language] ?? value.printed;
}
