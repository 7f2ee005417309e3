export type Language = "fr" | "en";

/** French where the reader's system speaks French, else English. `LC_ALL` wins over `LC_MESSAGES` over `LANG`, as in POSIX. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return /^fr/i.test(locale) ? "fr" : "en";
}
