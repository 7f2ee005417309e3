import type { Page } from "../schemas/document-text.ts";
import type { Anchor } from "../schemas/evidence.ts";
import { plain } from "./plain.ts";

/**
 * Each word of a page on a line with its box: left, top, right and bottom in points from the page's top left corner, the
 * word, and the confidence (0 to 100) where OCR read it, parted by tabs. A page without boxes has places instead: the
 * cell of a sheet, the block of a Word file, each with its text.
 */
export function boxLines(page: Page): string {
  const { starts, ends, boxes, confidences } = page.words;
  if (boxes.length === 0) return placeLines(page);
  return starts
    .map((start, index) => {
      const box = boxes.slice(index * 4, index * 4 + 4).map((side) => side.toFixed(1));
      const confidence = confidences?.[index];
      const word = plain(page.text.slice(start, ends[index]));
      return [...box, word, ...(confidence === undefined ? [] : [confidence.toFixed(0)])].join("\t");
    })
    .join("\n");
}

function placeLines(page: Page): string {
  return page.blocks
    .map(({ anchor, start, end }) => `${placeOf(anchor)}\t${plain(page.text.slice(start, end))}`)
    .join("\n");
}

/** `BPU!C4`, `paragraph 12`. */
function placeOf(anchor: Anchor | undefined): string {
  if (anchor?.cell !== undefined)
    return anchor.sheet === undefined ? anchor.cell : `${plain(anchor.sheet)}!${anchor.cell}`;
  return anchor ? `${anchor.kind} ${anchor.block}` : "-";
}
