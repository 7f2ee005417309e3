import { lastStarting } from "../../lib/lower-bound.ts";
import type { CellPlace } from "../../schemas/document-text.ts";
import { oncePerDocument } from "./once-per-document.ts";
import type { RuleDocument } from "./rule-document.ts";

/** Where the reader saw a cell, and in which table of the document. */
export interface PlacedCell extends CellPlace {
  /** Page and table: `3/0`. */
  readonly of: string;
}

interface Located {
  readonly start: number;
  readonly place: PlacedCell;
}

/** Every cell of a document by where it starts in the text as read, in order. */
const cellsOf = oncePerDocument(({ source }): readonly Located[] =>
  source.pages.flatMap(({ page, start }) =>
    page.blocks.flatMap((block) =>
      block.cell
        ? [{ start: start + block.start, place: { ...block.cell, of: `${page.number}/${block.cell.table}` } }]
        : [],
    ),
  ),
);

/** The cell that an offset of the view stands in. */
export function cellAt(document: RuleDocument, offset: number): PlacedCell | undefined {
  const cells = cellsOf(document);
  const { start } = document.view.toSource(offset, offset + 1);
  return lastStarting(cells, start)?.place;
}
