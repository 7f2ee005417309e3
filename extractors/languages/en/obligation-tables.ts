import type { Actor, Due } from "../../../schemas/value-types.ts";
import { partyPatterns } from "../marked-names.ts";
import { oncePerDocument } from "../once-per-document.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { headOf, type TableCell, type TableRow, tableRows } from "../table-rows.ts";
import { debtorsOf, partyWords } from "./obligation-debtors.ts";
import { dueIn } from "./obligation-due.ts";
import { partyOfHeadings } from "./obligation-duties.ts";
import { dutyPatterns } from "./obligation-patterns.ts";
import { sidesOf } from "./obligation-sides.ts";
import { participle } from "./obligation-verbs.ts";

/** What a row of a table says is owed, by whom and when. */
export interface TabledDuty {
  readonly debtor: Actor;
  readonly action: string;
  readonly due: Due;
  readonly span: Span;
}

const when =
  /(?<!\p{L})(?:when|frequency|how often|due|deadline|timing|by when|time limit|interval|periodicity)(?!\p{L})/iu;
const duty =
  /(?<!\p{L})(?:what|reports?|deliverables?|documents?|obligations?|dut(?:y|ies)|tasks?|actions?|records?|meetings?|activit(?:y|ies)|items?|submissions?|submittals?|must|requirements?|checks?|tests?)(?!\p{L})/iu;
const priced =
  /(?<!\p{L})(?:price|fee|charge|amount|payment|rent|cost|rate|instal?ment|credit|penalty)s?(?!\p{L})|[£$€%]/iu;
const owed = new RegExp(
  `(?<!\\p{L})(?:to|shall|must|will) be (?:${participle})(?!\\p{L})(?<rest>[^.;\\n]{4,140})`,
  "iu",
);

/** Duties in tables: `Stock report | monthly | Supplier`, and in particulars: `Performance bond | to be delivered within ten days of signature`. */
export function tabledDuties(document: RuleDocument): TabledDuty[] {
  return [...tableRows(document).values()].flatMap((row) => {
    const found = row.isHead || row.cells.length < 2 ? undefined : dutyOf(document, row);
    return found ? [found] : [];
  });
}

function dutyOf(document: RuleDocument, row: TableRow): TabledDuty | undefined {
  const [first, ...others] = row.cells;
  if (!first || !/\p{L}{3}/u.test(first.text) || priced.test(row.heads.join(" "))) return undefined;
  const party = partyOf(document, row);
  const headed = duty.test(row.heads[0] ?? "");
  for (const [index, cell] of others.entries()) {
    const due = dueOf(cell, party !== undefined || (headed && when.test(headOf(row, index + 1))));
    const debtor =
      party ??
      partyIn(document, row.heads[0] ?? "") ??
      leadingParty(document, first.start) ??
      sidesOf(document).performer;
    if (!due || !debtor) continue;
    const last = row.cells.at(-1) ?? cell;
    return { debtor, action: first.text.trim(), due, span: { start: first.start, end: last.end } };
  }
  return undefined;
}

const recipient =
  /(?<!\p{L})(?:given|sent|submitted|delivered|addressed|reported)? ?to(?!\p{L})|recipient|addressee|copy|for whom|beneficiary/iu;

/** Who owes what a row says: the party that a cell names, but not where its head says to whom it is owed. */
export function partyOf(document: RuleDocument, row: TableRow): Actor | undefined {
  for (const [column, { text }] of row.cells.entries()) {
    const actor = column === 0 && !responsible.test(headOf(row, 0)) ? undefined : debtorOf(document, text);
    if (actor && !recipient.test(headOf(row, column))) return actor;
  }
  return undefined;
}

const patterns = {
  alone: new RegExp(`^${partyWords}$`, "dgiu"),
  within: new RegExp(`(?<!\\p{L})${partyWords}`, "dgiu"),
};
const patternsFor = oncePerDocument((document) => partyPatterns(patterns, debtorsOf(document).names));

/** The party that a head speaks of: `What the Tenant must do`. */
function partyIn(document: RuleDocument, head: string): Actor | undefined {
  const who = patternsFor(document).within.exec(head)?.[0];
  return who === undefined ? undefined : debtorsOf(document).actorOf(who);
}

/** The party that the heading above a table has as its subject: `What the Tenant must do`. */
function leadingParty(document: RuleDocument, at: number): Actor | undefined {
  const debtors = debtorsOf(document);
  return partyOfHeadings(document.clauseAt(at).path, dutyPatterns(debtors), debtors);
}

const responsible = /(?<!\p{L})(?:who|responsible|responsibility|owner|party|by|owed)(?!\p{L})/iu;

/** The party that a cell names and nothing else. */
function debtorOf(document: RuleDocument, text: string): Actor | undefined {
  const words = text.trim();
  if (!patternsFor(document).alone.test(words)) return undefined;
  const actor = debtorsOf(document).actorOf(words);
  return actor === "eitherParty" ? "eachParty" : actor;
}

function dueOf({ text }: TableCell, isColumn: boolean): Due | undefined {
  const said = owed.exec(text)?.groups?.rest;
  const due = said === undefined ? (isColumn ? (dueIn(text) ?? dueIn(`within ${text}`)) : undefined) : dueIn(said);
  return due?.kind === "date" && said === undefined ? undefined : due;
}
