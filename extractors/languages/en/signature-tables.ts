import type { SignatureDateValue } from "../../../schemas/fields/signature-date.ts";
import type { RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { type TableCell, tableRows } from "../table-rows.ts";
import { dateAfter } from "./contract-dates.ts";
import { nameAt } from "./party-name.ts";

/** A date that a party wrote beside its signature. */
export type PartyDate = RuleReading<SignatureDateValue> & { readonly span: Span; readonly value: SignatureDateValue };

const label = /^(?:date(?: signed| of signature| of execution)?|dated|signed(?: on)?|executed on)(?: ?[:;.]|$)\s*/iu;

/** Dates in tables where each party signs in a column of its own: `Date: March 1, 2024 | Date: March 3, 2024`. */
export function datesInSignatureTables(document: RuleDocument): PartyDate[] {
  const found: PartyDate[] = [];
  const rows = tableRows(document);
  let names: readonly (string | undefined)[] = [];
  for (const paragraph of document.view.paragraphs) {
    const cells = rows.get(paragraph)?.cells;
    if (!cells) {
      names = [];
      continue;
    }
    const named = cells.map(companyIn);
    if (named.filter((name) => name !== undefined).length > 1) names = named;
    else if (names.length > 0) found.push(...datesIn(document, cells, names));
  }
  return found;
}

/** The company whose name a cell is, after its role if it says one (`Supplier: Acme, Inc.`). */
function companyIn({ text }: TableCell): string | undefined {
  const lead = /^(?:for |on behalf of |by )?(?:the )?\p{L}{3,20} ?: ?/iu.exec(text)?.[0].length ?? 0;
  for (const start of [0, lead]) {
    const name = nameAt(text, start);
    if (name && name !== "blank" && name.form !== undefined && name.end >= text.length - 1) return name.name;
  }
  return undefined;
}

function datesIn(
  document: RuleDocument,
  cells: readonly TableCell[],
  names: readonly (string | undefined)[],
): PartyDate[] {
  const [first] = cells;
  const oneLabel = first !== undefined && label.exec(first.text)?.[0].length === first.text.length;
  const shift = names.length - cells.length;
  return cells.flatMap((cell, column) => {
    const lead = oneLabel ? 0 : label.exec(cell.text)?.[0].length;
    const party = names[column + (oneLabel ? shift : 0)];
    if (lead === undefined || party === undefined || lead >= cell.text.length) return [];
    const place = dateAfter(document, cell.start + lead, 4);
    if (place?.date === undefined || place.end > cell.end || !/^[\s_]*$/u.test(place.lead)) return [];
    return [{ value: place.date, span: { start: cell.start, end: place.end }, appliesTo: { party } }];
  });
}
