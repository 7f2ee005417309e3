import type { Format } from "./format.ts";
import { refusals } from "./refusals.ts";
import { sheetPage } from "./sheet/compose.ts";
import { delimiterOf, type Records, recordsOf } from "./sheet/delimited.ts";
import { cellText, emptyGrid, type Grid } from "./sheet/grid.ts";
import { isNumber } from "./sheet/read-grid.ts";
import { decoded, text } from "./text.ts";

/** CSV: one sheet, fields parted by `;`, a tab, `,` or `|`, in the encodings of plain text. Values stay as written. */
export const csv: Format = {
  name: "csv",
  recognises: (bytes) =>
    text.recognises(bytes) && delimiterOf(decoded(bytes.subarray(0, headBytes)).content) !== undefined,

  read: async (bytes, context) => {
    const limit = context.limits.textMegabytes;
    const size = Math.ceil(bytes.length / 1_000_000);
    if (size > limit) throw refusals.tooLarge(context.name, "MB of text", size, limit, "limits.textMegabytes");
    const { content, note } = decoded(bytes);
    const delimiter = delimiterOf(content);
    if (delimiter === undefined) return text.read(bytes, context);
    const page = sheetPage(gridOf(recordsOf(content, delimiter)), {
      number: 1,
      reader: "csv",
      note,
      firstBlock: 0,
      most: limit * 1_000_000,
      tooMuch: () => {
        throw refusals.tooLarge(context.name, "MB of text", limit + 1, limit, "limits.textMegabytes");
      },
    });
    context.onPage(1, page.source);
    return { format: "csv", pages: [page], issues: [] };
  },
};

/** How much of a file decides whether it is one. */
const headBytes = 262_144;

function gridOf(records: Records): Grid {
  const rows = records.map((record, row) => ({
    order: row,
    cells: record.flatMap((field, column) => {
      const shown = cellText(field);
      return shown === "" ? [] : [{ row, column, text: shown, isValue: isNumber(shown) }];
    }),
  }));
  return { ...emptyGrid, rows: rows.filter((row) => row.cells.length > 0) };
}
