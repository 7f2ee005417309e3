import type { ObligationsValue } from "../../schemas/fields/obligations.ts";
import type { Actor, Due } from "../../schemas/value-types.ts";
import { debtorsOf as englishDebtors, partyWords as englishParty } from "./en/obligation-debtors.ts";
import { dueIn as englishDue } from "./en/obligation-due.ts";
import { categoryOf as englishCategory } from "./en/obligation-verbs.ts";
import { sentenceParts as englishParts } from "./en/sentence-parts.ts";
import { debtorsOf as frenchDebtors, partyWords as frenchParty } from "./fr/obligation-debtors.ts";
import { dueIn as frenchDue } from "./fr/obligation-due.ts";
import { categoryOf as frenchCategory } from "./fr/obligation-verbs.ts";
import { sentenceParts as frenchParts } from "./fr/sentence-parts.ts";
import type { MarkedName } from "./marked-names.ts";
import type { RuleDocument } from "./rule-document.ts";
import type { SentenceParts } from "./sentence-parts.ts";

/** How a language says who owes, what sort of duty it is, and when it is due. */
interface DutyWords {
  /** Pattern for a party: its names, which are marked, and role words. */
  readonly party: RegExp;
  /** The parties as a document calls them, and the party behind such words. */
  readonly debtorsOf: (document: RuleDocument) => {
    readonly names: readonly MarkedName[];
    readonly actorOf: (words: string) => Actor | undefined;
  };
  readonly parts: SentenceParts;
  readonly categoryOf: (action: string) => ObligationsValue["category"];
  readonly dueIn: (words: string) => Due | undefined;
}

/** Add a language: its line here. */
export const dutyWords: Readonly<Record<"fr" | "en", DutyWords>> = {
  fr: {
    party: new RegExp(frenchParty, "dgiu"),
    debtorsOf: frenchDebtors,
    parts: frenchParts,
    categoryOf: frenchCategory,
    dueIn: frenchDue,
  },
  en: {
    party: new RegExp(englishParty, "dgiu"),
    debtorsOf: englishDebtors,
    parts: englishParts,
    categoryOf: englishCategory,
    dueIn: (words) => englishDue(words),
  },
};
