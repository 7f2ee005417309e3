import { strFromU8 } from "fflate";
import { attribute, partsOf, unescaped } from "./markup.ts";

/** Rows and columns of a sheet that are not shown, from 0. */
export interface HiddenParts {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** The most columns a sheet has (ECMA-376: XFD). */
const mostColumns = 16_384;

/**
 * What a sheet's XML says is hidden (ECMA-376 18.3.1.73 and 18.3.1.13). The library tells too, but only together with
 * every cell's style, which takes ten times as long.
 */
export function hiddenParts(sheet: Uint8Array | undefined): HiddenParts {
  const rows = new Set<number>();
  const columns = new Set<number>();
  if (!sheet) return { rows, columns };
  const xml = strFromU8(sheet);
  let row = 0;
  for (const [element] of xml.matchAll(/<(?:\w+:)?row[\s>][^>]*/gu)) {
    row = Number(attribute(element, "r") ?? row + 1);
    if (isTrue(attribute(element, "hidden"))) rows.add(row - 1);
  }
  for (const element of partsOf(xml, "col")) {
    if (!isTrue(attribute(element, "hidden"))) continue;
    const last = Math.min(mostColumns, Number(attribute(element, "max") ?? 0));
    for (let column = Number(attribute(element, "min") ?? 1); column <= last; column++) columns.add(column - 1);
  }
  return { rows, columns };
}

/** How many cells of a sheet's XML hold a formula and no result of it, as programs write them that do not compute. */
export function uncomputedFormulas(sheet: Uint8Array): number {
  const empty =
    /(?:<\/(?:\w+:)?f>|<(?:\w+:)?f\b[^<>]*\/>)\s*(?:<(?:\w+:)?v>\s*<\/(?:\w+:)?v>|<(?:\w+:)?v\s*\/>)?\s*<\/(?:\w+:)?c>/gu;
  let count = 0;
  for (const _ of strFromU8(sheet).matchAll(empty)) count++;
  return count;
}

/** Whether a sheet's XML goes to its end: of one that is cut short, the library would give nothing and not say so. */
export function isWhole(sheet: Uint8Array): boolean {
  return /<\/(?:\w+:)?(?:worksheet|chartsheet|dialogsheet|macrosheet)>\s*$/u.test(strFromU8(sheet.subarray(-200)));
}

/** The part of each sheet by its name: `BPU` → `xl/worksheets/sheet1.xml`. */
export function sheetParts(parts: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const targets = new Map<string, string>();
  for (const element of partsOf(textOf(parts, "xl/_rels/workbook.xml.rels"), "Relationship")) {
    const [id, target] = [attribute(element, "Id"), attribute(element, "Target")];
    if (id && target) targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const sheets = new Map<string, string>();
  for (const element of partsOf(textOf(parts, "xl/workbook.xml"), "sheet")) {
    const [name, id] = [attribute(element, "name"), /\s\w+:id="([^"]*)"/u.exec(element)?.[1]];
    const target = targets.get(id ?? "");
    if (name !== undefined && target !== undefined) sheets.set(unescaped(name), target);
  }
  return sheets;
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const content = parts.get(name);
  return content ? strFromU8(content) : "";
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
