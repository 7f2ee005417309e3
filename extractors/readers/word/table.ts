import type { CellPlace } from "../../../schemas/document-text.ts";
import { child, type Element, elementsOf, isOn, property, wholeNumber } from "./xml.ts";

/** A cell of a table and where it stands; `deleted` where a tracked change takes it away. */
export interface TableCell {
  readonly element: Element;
  readonly place: CellPlace;
  readonly deleted: boolean;
}

export interface TableContent {
  readonly rows: readonly (readonly TableCell[])[];
  /** Whether a tracked change added or took away rows or cells. */
  readonly tracked: boolean;
}

/** No table is as wide; a file may state any span. */
const mostColumns = 1000;

/** The rows and cells of a table, merged cells as one, rows that a tracked change deletes not counted. */
export function tableContent(table: Element, number: number): TableContent {
  let tracked = false;
  let row = 0;
  const rows: TableCell[][] = [];
  /** The cell that goes on downwards at a column. */
  const growing = new Map<number, { cell: TableCell; rowSpan: number }>();
  for (const line of through(table, "w:tr")) {
    const properties = child(line, "w:trPr");
    const deletedRow = child(properties, "w:del") !== undefined;
    tracked ||= deletedRow || child(properties, "w:ins") !== undefined;
    const isHeader = isOn(properties, "w:tblHeader");
    let column = span(property(properties, "w:gridBefore"), 0);
    const cells: TableCell[] = [];
    for (const element of through(line, "w:tc")) {
      const about = child(element, "w:tcPr");
      const deletedCell = child(about, "w:cellDel") !== undefined;
      tracked ||= deletedCell || child(about, "w:cellIns") !== undefined || child(about, "w:cellMerge") !== undefined;
      const columnSpan = span(property(about, "w:gridSpan"), 1);
      const deleted = deletedRow || deletedCell;
      const place = {
        table: number,
        row,
        column,
        ...(columnSpan > 1 ? { columnSpan } : {}),
        ...(isHeader ? { isHeader } : {}),
      };
      const above = growing.get(column);
      const merge = child(about, "w:vMerge");
      const goesOn = merge !== undefined && merge.attributes["w:val"] !== "restart" && above !== undefined && !deleted;
      if (goesOn) above.rowSpan++;
      const cell = { element, place: goesOn ? above.cell.place : place, deleted };
      if (merge?.attributes["w:val"] === "restart") growing.set(column, { cell, rowSpan: 1 });
      else if (!goesOn && !deleted) growing.delete(column);
      cells.push(cell);
      if (!deletedCell) column += columnSpan;
    }
    for (const { cell, rowSpan } of growing.values()) Object.assign(cell.place, rowSpan > 1 ? { rowSpan } : {});
    rows.push(cells);
    if (!deletedRow) row++;
  }
  return { rows, tracked };
}

function span(stated: string | undefined, otherwise: number): number {
  return Math.min(mostColumns, Math.max(otherwise, wholeNumber(stated, otherwise)));
}

/** Child elements of a name, also those inside content controls. */
function through(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((part) => {
    if (part.name === name) return [part];
    return ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"].includes(part.name) ? through(part, name) : [];
  });
}
