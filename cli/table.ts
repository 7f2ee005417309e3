import Table from "cli-table3";
import { plain } from "./plain.ts";

/** A column: its heading, and how wide it is compared with the others. */
export interface Column {
  readonly heading: string;
  readonly share: number;
  readonly align?: "left" | "right";
}

/** A table with lines around its cells, as wide as asked; cells wrap at words. Texts may come from outside. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = width - (columns.length + 1);
  const grid = new Table({
    head: columns.map(({ heading }) => heading),
    colWidths: columns.map(({ share }) => Math.max(5, Math.floor((room * share) / shares))),
    colAligns: columns.map(({ align }) => align ?? "left"),
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [] },
  });
  for (const row of rows) grid.push(row.map(plain));
  return `${grid.toString()}\n`;
}
