import type { FieldView } from "../../../schemas/api/fields.ts";
import { useLanguage } from "../../words/words.ts";

/** The words for what values are made of, from the first that has them; else the name taken apart. */
export function useNames(...words: readonly FieldView["words"][]): (name: string) => string {
  const language = useLanguage();
  return (name) =>
    words.find((known) => known[name])?.[name]?.[language] ??
    name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
