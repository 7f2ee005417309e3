import type { Actor } from "../../../schemas/value-types.ts";
import { type PartyPattern, partyPatterns } from "../marked-names.ts";
import { type Debtors, partyWords } from "./obligation-debtors.ts";
import { modal } from "./obligation-modals.ts";
import type { Sides } from "./obligation-sides.ts";
import { notPassive, notPresent, participle, presentVerbs, verbs } from "./obligation-verbs.ts";

export type Form = "active" | "item" | "passive" | "thing";

/** A place where words lay a duty on somebody; offsets into the view. */
export interface Duty {
  readonly form: Form;
  readonly debtor: Actor;
  /** From the debtor, or from the verb where the debtor stands elsewhere. */
  readonly from: number;
  /** Where the action begins. */
  readonly start: number;
  /** Where the next duty of the sentence begins, if one does. */
  readonly until?: number;
  /** The verb of the action where it stands before a list of things: `shall deliver:`. */
  readonly verb?: string;
}

/** What is known where a sentence is read. */
export interface Context {
  readonly debtors: Debtors;
  readonly sides: Sides;
  /** Who was spoken of last in the paragraph or its heading: `it`, or the agent of a passive without one. */
  readonly last: () => Actor | undefined;
}

const patterns = {
  party: new RegExp(`^(?:${partyWords})$`, "dgiu"),
  entrusted: new RegExp(
    `(?<!\\p{L})(?:(?:(?:responsibility|duty|obligation|task|role) of|incumbent (?:up)?on|(?:is|be) for|falls? (?:to|on|upon)) (?<who>${partyWords})) to (?<verb>${verbs})`,
    "dgiu",
  ),
  provided: new RegExp(
    `provided,? (?:that )?(?<who>${partyWords}) (?<verb>(?:submits|provides|delivers|gives|notifies|sends|furnishes|pays|returns|supplies|informs|presents)(?!\\p{L}))`,
    "dgiu",
  ),
  present: new RegExp(
    `(?<![\\p{L}'-])(?<who>${partyWords})(?: (?:also|then))? (?<verb>${presentVerbs}|(?!(?:${notPresent}))\\p{L}{2,14}s(?!\\p{L}))`,
    "dgiu",
  ),
  passive: new RegExp(
    `(?<!\\p{L})(?:(?:shall|will|must|(?:is|are|has|have|needs?) to) (?:each |also |all |promptly |\\p{L}+ly )?be|(?:is|are)(?= [^.;:]{0,80}(?:within|not later|no later|each|every|upon|monthly|quarterly|annually|weekly|before|after|prior to|once a|twice|on the |by \\d|by \\p{Lu}\\p{L}+ \\d|request|demand)))(?: \\p{L}+ly)? (?<verb>(?!(?:${notPassive}))${participle}|due|payable)(?!\\p{L})`,
    "dgiu",
  ),
  agent: new RegExp(`(?<!\\p{L})by (?<who>${partyWords})(?!'s)`, "dgiu"),
  /** Of lines without a verb. */
  lines: new RegExp(
    `(?<!\\p{L})(?:to be ${participle}(?!\\p{L})|(?:${participle} )?by (?:${partyWords})(?!'s))`,
    "dgiu",
  ),
  promises: new RegExp(
    `(?<![\\p{L}'-])(?<who>${partyWords}) (?:hereby |further |also )?(?:agrees?|undertakes?|covenants?|confirms?) that (?=[^,;:]{0,100}$)`,
    "dgiu",
  ),
  recipient: new RegExp(`(?<!\\p{L})(?:to|with|for approval by) (?<who>${partyWords})(?!\\p{L})`, "dgiu"),
  anyone: new RegExp(`(?<![\\p{L}'-])(?<who>${partyWords})(?!\\p{L})`, "dgiu"),
  /** Headings over what one party must do: `Duties of the Franchisee`, `The Tenant's covenants`, `The Supplier shall`. */
  burdened: new RegExp(
    `(?:obligations|duties|responsibilities|undertakings|covenants|requirements) (?:of|by|on) (?<who>${partyWords})(?!\\p{L})(?! and (?!duties|responsib))|^[^\\p{L}]*(?:[\\d.]+ )?(?<who>${partyWords})(?:(?:'s|s'|')? (?:\\p{L}+ )?(?:obligations|duties|responsibilities|undertakings|covenants)| (?:shall|must|agrees to|undertakes to|covenants))`,
    "dgiu",
  ),
  announces: new RegExp(
    `(?<![\\p{L}'-])(?<who>${partyWords})(?:(?=:$)|(?: (?:${modal}))?, (?:at|with|in|during|for|throughout|as|without|on|to) [^.;:]{3,80}(?=:$)|,? (?:${modal}|(?:(?:hereby|further|also|jointly|severally|and|for itself) ){0,4}(?:undertakes?|agrees?|covenants?)|(?:is|are|shall be) responsible for)[^.;:]{0,140}|'s? (?:obligations|undertakings|duties|responsibilities|tasks|deliverables)[^.;:]{0,40}):?$`,
    "dgiu",
  ),
};

export type DutyPatterns = Readonly<Record<keyof typeof patterns, PartyPattern>>;

/** The patterns that name a document's parties. */
export function dutyPatterns({ names }: Debtors): DutyPatterns {
  return partyPatterns(patterns, names);
}
