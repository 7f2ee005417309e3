import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Block, Page } from "../../schemas/document-text.ts";
import { BlockKind, CellPlace } from "../../schemas/document-text.ts";

const folder = new URL("../../fixtures/layout/", import.meta.url);

const Cell = CellPlace.omit({ table: true }).extend({ text: z.string() });

const Part = z.union([
  z.strictObject({ kind: BlockKind, text: z.string(), clauseNumber: z.string().optional() }),
  z.strictObject({ kind: z.literal("table"), cells: z.array(Cell) }),
]);
/** A paragraph, heading or footnote with its text, or a table with its cells; the order of a list is that of reading. */
export type Part = z.infer<typeof Part>;

const Expected = z.strictObject({ pages: z.array(z.array(Part)) });

/** The cases of `fixtures/layout` by name. */
export const layoutCases: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

export function layoutFile(name: string, file: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`${name}/${file}`, folder)));
}

export function hasFile(name: string, file: string): boolean {
  return existsSync(fileURLToPath(new URL(`${name}/${file}`, folder)));
}

/** What a reader should find on each page, written from the source. */
export function expectedLayout(name: string): Part[][] {
  return Expected.parse(JSON.parse(layoutFile(name, "expected.json").toString("utf8"))).pages;
}

/** What a reader found on a page, in the same form. A sentence that a column end cuts is put together again. */
export function partsOf(page: Page): Part[] {
  const parts: Part[] = [];
  for (const block of page.blocks) {
    const text = page.text.slice(block.start, block.end).replaceAll(/\s+/g, " ");
    const last = parts.at(-1);
    if (block.cell) {
      const { table, ...place } = block.cell;
      if (last?.kind === "table" && table === tables(parts) - 1) last.cells.push({ ...place, text });
      else parts.push({ kind: "table", cells: [{ ...place, text }] });
    } else if (last && last.kind !== "table" && goesOn(last, block, text)) last.text += ` ${text}`;
    else parts.push({ kind: block.kind, text, ...(block.clauseNumber ? { clauseNumber: block.clauseNumber } : {}) });
  }
  return parts;
}

function tables(parts: readonly Part[]): number {
  return parts.filter(({ kind }) => kind === "table").length;
}

function goesOn(last: Exclude<Part, { kind: "table" }>, block: Block, text: string): boolean {
  const isCut = /^\p{Ll}/u.test(text) || / (?:le|la|les|de|du|et)$/i.test(last.text);
  return isCut && last.kind === "paragraph" && block.kind === "paragraph" && /[^.:;]$/.test(last.text);
}
