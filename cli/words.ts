import { french } from "./words-french.ts";

export type Language = "fr" | "en";

/** French where the reader's system speaks French, else English. `LC_ALL` wins over `LC_MESSAGES` over `LANG`, as in POSIX. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return /^fr/i.test(locale) ? "fr" : "en";
}

/** A name of the vocabulary (`nonRenewal`, `buyer`) in words; one that is not known is taken apart. */
export function inWords(name: string, language: Language): string {
  if (language === "fr") return french[name] ?? takenApart(name);
  return english[name] ?? takenApart(name);
}

/** Names whose English words are not just the name taken apart. */
const english: Readonly<Record<string, string>> = {
  HT: "excl. VAT",
  TTC: "incl. VAT",
  FCS: "FCS",
  PI: "PI",
  TIC: "TIC",
  Travaux: "Travaux",
  MOE: "MOE",
  MI: "MI",
  callOff: "call-off contract",
  frameworkWithPurchaseOrders: "framework with purchase orders",
  frameworkWithSubsequentContracts: "framework with subsequent contracts",
  nonRenewal: "non-renewal",
  breachCure: "cure of a breach",
  auto: "accepted",
  notFound: "not found",
  needsReview: "to review",
  setAside: "set aside",
  tenYear: "ten-year (décennale)",
  costPlus: "cost-plus",
  jointWithSeveralLead: "joint, lead jointly liable",
};

function takenApart(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => ` ${letters.toLowerCase()}`).trim();
}
