import type { PenaltiesValue } from "../../schemas/fields/penalties.ts";
import type { Actor } from "../../schemas/value-types.ts";
import { causeOf as englishCause, debtorOf as englishDebtor, perOf as englishPer } from "./en/penalty-terms.ts";
import { causeOf as frenchCause, debtorOf as frenchDebtor, perOf as frenchPer } from "./fr/penalty-terms.ts";

/** How a language says what a penalty punishes, who owes it and per what it accrues. */
export interface PenaltyWords {
  readonly causeOf: (words: string, heading: string) => PenaltiesValue["cause"];
  readonly debtorOf: (words: string) => Actor | undefined;
  readonly perOf: (words: string) => string | undefined;
}

/** Add a language: its line here. */
export const penaltyWords: Readonly<Record<"fr" | "en", PenaltyWords>> = {
  fr: {
    causeOf: (text, context) => frenchCause({ text, context }),
    debtorOf: (text) => frenchDebtor({ text }),
    perOf: frenchPer,
  },
  en: { causeOf: englishCause, debtorOf: englishDebtor, perOf: englishPer },
};
