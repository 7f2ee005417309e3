import type { Actor } from "../../../schemas/value-types.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { headOf, type TableRow, tableRows } from "../table-rows.ts";
import { dateAfter } from "./contract-dates.ts";
import { partyOf } from "./obligation-tables.ts";

/** What a table says is due on a day. */
export interface Milestone {
  readonly action: string;
  readonly date: string;
  /** The party that a cell of the row names. */
  readonly debtor?: Actor;
  readonly span: Span;
}

const due =
  /(?<!\p{L})(?:due|deadline|deliver(?:y|ed)|completion|target|submission|milestone)(?: (?:date|by|on))?(?!\p{L})(?!.*(?:payment|fee|price|amount|%))|^(?:by )?date$/iu;
const what = /deliverable|milestone|document|report|task|phase|stage|activity|item|work ?package|description/iu;

/** Deliverables with the day on which each is due: `Procedures manual | June 28, 2024`. */
export function milestonesIn(document: RuleDocument): Milestone[] {
  return [...tableRows(document)].flatMap(([, row]) => {
    const found = row.isHead ? undefined : milestoneOf(document, row);
    return found ? [found] : [];
  });
}

function milestoneOf(document: RuleDocument, row: TableRow): Milestone | undefined {
  const [first] = row.cells;
  if (!first || !/\p{L}{3}/u.test(first.text) || !what.test(row.heads[0] ?? "")) return undefined;
  for (const [column, cell] of row.cells.entries()) {
    if (column === 0 || !due.test(headOf(row, column))) continue;
    const place = dateAfter(document, cell.start, 3);
    if (place?.date === undefined || place.end > cell.end || place.otherReadings.length > 0) continue;
    const debtor = partyOf(document, row);
    return {
      action: first.text.trim(),
      date: place.date,
      ...(debtor && { debtor }),
      span: { start: first.start, end: place.end },
    };
  }
  return undefined;
}
