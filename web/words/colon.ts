import { useLanguage } from "./words.ts";

/** A colon as the language sets it: French keeps a space before it that does not break. */
export function useColon(): string {
  return useLanguage() === "fr" ? "\u00a0:" : ":";
}
