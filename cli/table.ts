import Table from "cli-table3";
import stringWidth from "string-width";
import { plain } from "./plain.ts";

/** Columns up to this width are never narrowed: numbers, states, short names. */
const alwaysWhole = 9;

/** The least width that a long word can ask for, the roomiest that fits; a longer word is broken. */
const longestUnbroken = [20, 14, 13, 12];

const padding = 2;

/**
 * A table with lines around its cells, at most as wide as asked; cells wrap at words. Where the columns do not fit, as in
 * a narrow terminal, each row is a block of lines instead. Texts may come from outside.
 */
export function table(headings: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const cells = rows.map((row) => row.map(plain));
  const room = width - (headings.length + 1);
  const widths = longestUnbroken
    .map((unbroken) => widthsFor([headings, ...cells], room, unbroken))
    .find((columns) => sum(columns) <= room);
  if (!widths) return cells.map((row) => block(headings, row, width)).join("\n");
  const grid = new Table({
    head: headings.map((heading, column) => wrapped(heading, (widths[column] ?? alwaysWhole) - padding)),
    colWidths: widths,
    style: { head: [], border: [] },
  });
  for (const row of cells)
    grid.push(row.map((cell, column) => wrapped(cell, (widths[column] ?? alwaysWhole) - padding)));
  return `${grid.toString()}\n`;
}

/** The first cell as a title, then the others that say something, each beside its heading. */
function block(headings: readonly string[], [title = "", ...cells]: readonly string[], width: number): string {
  const margin = longest(headings.slice(1)) + 4;
  const lines = cells.flatMap((cell, index) => {
    if (cell === "") return [];
    const heading = headings[index + 1] ?? "";
    const space = " ".repeat(margin - 2 - stringWidth(heading));
    return `  ${heading}${space}${wrapped(cell, width - margin).replaceAll("\n", `\n${" ".repeat(margin)}`)}`;
  });
  return `${[...(title === "" ? [] : [wrapped(title, width)]), ...lines].join("\n")}\n`;
}

/** Each column gets what its longest word needs; what room is left goes to those with more to say. */
function widthsFor(rows: readonly (readonly string[])[], room: number, unbroken: number): number[] {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ""));
  const wanted = columns.map((texts) => longest(texts) + padding);
  const least = columns.map((texts, index) => {
    const word = Math.min(unbroken, longest(texts.flatMap(partsOf)));
    return Math.min(wanted[index] ?? 0, Math.max(alwaysWhole, word) + padding);
  });
  const left = Math.max(0, room - sum(least));
  const missing = sum(wanted) - sum(least);
  return least.map((width, index) => {
    const more = (wanted[index] ?? 0) - width;
    return width + (missing <= left ? more : Math.floor((left * more) / missing));
  });
}

/** Lines no wider than asked: broken after spaces, hyphens and slashes, and inside a part only where it is wider still. */
function wrapped(text: string, width: number): string {
  const lines = [""];
  for (const part of partsOf(text).flatMap((whole) => cut(whole, width))) {
    const line = lines.at(-1) ?? "";
    if (stringWidth(line) + stringWidth(part.trimEnd()) <= width) lines[lines.length - 1] = line + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd()).join("\n");
}

/** Where lines may break; not after a hyphen near the start of a word, as in `ctr-9c933a77`, which people copy. */
function partsOf(text: string): string[] {
  return text.match(/(?:[^ \-/]{1,3}-(?=[^ \-/]))?(?:[^ \-/]*[ \-/]+|[^ \-/]+)/gu) ?? [];
}

function cut(part: string, width: number): string[] {
  if (stringWidth(part.trimEnd()) <= width) return [part];
  const pieces = [""];
  for (const character of part) {
    const piece = pieces.at(-1) ?? "";
    if (stringWidth(piece + character) <= width) pieces[pieces.length - 1] = piece + character;
    else pieces.push(character);
  }
  return pieces;
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
