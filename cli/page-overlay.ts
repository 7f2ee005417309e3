import type { Block, Page } from "../schemas/document-text.ts";
import { LabelPlaces, type PixelBox } from "./label-place.ts";

/** What is drawn over the picture of a page. */
export interface Marks {
  readonly words: boolean;
  readonly blocks: boolean;
}

/** One colour a kind of block; ink without text has its own. */
const colours: Readonly<Record<Block["kind"] | "ink", string>> = {
  title: "#b3005e",
  heading: "#d32f2f",
  paragraph: "#1565c0",
  listItem: "#00838f",
  tableCell: "#2e7d32",
  pageHeader: "#757575",
  pageFooter: "#757575",
  footnote: "#6d4c41",
  annotation: "#8e24aa",
  deleted: "#ef6c00",
  ink: "#d500f9",
};
/** Words that OCR is sure of, and those below `leastSure`, 0–100. */
const wordColour = "#5e92f3";
const doubtfulColour = "#ff6f00";
const leastSure = 70;

/** Height of labels in pixels on a picture of 1,000 pixels; they grow with it. */
const labelHeight = 12;

/**
 * An SVG of the size of the picture with what was read in its place: words as thin boxes (orange where OCR doubts), blocks
 * as boxes in the colour of their kind under a label of kind and clause number, or row and column; ink without text.
 */
export function overlayOf(page: Page, picture: { width: number; height: number }, marks: Marks): string {
  const scale = picture.width / page.width;
  const size = Math.max(9, (labelHeight * Math.max(picture.width, picture.height)) / 1400);
  const pixels = (box: PixelBox): PixelBox => [box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale];
  const shapes: string[] = [];
  const places = new LabelPlaces(boxesOf(page, 0, page.text.length).map(pixels));
  const mark = (box: PixelBox, colour: string, label: string) => {
    const width = label.length * size * 0.58 + size * 0.6;
    shapes.push(rectangle(box, colour, 2), labelAt(places.next(box, width, size), colour, label));
  };
  if (marks.words) {
    for (const [index, box] of boxesOf(page, 0, page.text.length).entries()) {
      const doubtful = (page.words.confidences?.[index] ?? 100) < leastSure;
      shapes.push(rectangle(pixels(box), doubtful ? doubtfulColour : wordColour, doubtful ? 2 : 1));
    }
  }
  if (marks.blocks) {
    for (const block of page.blocks) {
      const box = around(boxesOf(page, block.start, block.end));
      if (!box) continue;
      mark(grown(pixels(box), 2), colours[block.kind], labelOf(block));
    }
    for (const { kind, box } of page.inkRegions ?? []) mark(pixels(box), colours.ink, kind);
    for (const { start, end, state } of page.checkBoxes ?? []) {
      const box = around(boxesOf(page, start, end));
      if (box) mark(pixels(box), colours.ink, state);
    }
  }
  const { width, height } = picture;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes.join("")}</svg>`;
}

/** What people call the colours. */
const colourNames: Readonly<Record<Block["kind"] | "ink", string>> = {
  title: "dark pink",
  heading: "red",
  paragraph: "blue",
  listItem: "teal",
  tableCell: "green",
  pageHeader: "grey",
  pageFooter: "grey",
  footnote: "brown",
  annotation: "purple",
  deleted: "orange",
  ink: "magenta",
};

/** The kinds drawn on this page with the names of their colours, for a legend. */
export function legendOf(page: Page): (readonly [kind: string, colour: string])[] {
  const kinds = new Set<Block["kind"] | "ink">(page.blocks.map(({ kind }) => kind));
  if ((page.inkRegions?.length ?? 0) > 0) kinds.add("ink");
  const legend = [...kinds].map((kind) => [kind, colourNames[kind]] as const);
  return (page.checkBoxes?.length ?? 0) > 0 ? [...legend, ["check box", colourNames.ink]] : legend;
}

function labelOf({ kind, clauseNumber, cell }: Block): string {
  if (cell) return `${cell.isHeader ? "h " : ""}r${cell.row} c${cell.column}`;
  return clauseNumber === undefined ? kind : `${kind} ${clauseNumber}`;
}

/** Boxes of the words that a range of the page's text touches; words stand in the order of the text. */
function boxesOf({ words }: Page, start: number, end: number): PixelBox[] {
  const boxes: PixelBox[] = [];
  for (let index = firstAfter(words.ends, start); (words.starts[index] ?? end) < end; index++) {
    const [left, top, right, bottom] = words.boxes.slice(index * 4, index * 4 + 4);
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) break;
    boxes.push([left, top, right, bottom]);
  }
  return boxes;
}

/** Index of the first of growing numbers that is greater than `least`. */
function firstAfter(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > least) high = middle;
    else low = middle + 1;
  }
  return low;
}

function around(boxes: readonly PixelBox[]): PixelBox | undefined {
  const [first, ...others] = boxes;
  return (
    first &&
    others.reduce<PixelBox>(
      (all, box) => [
        Math.min(all[0], box[0]),
        Math.min(all[1], box[1]),
        Math.max(all[2], box[2]),
        Math.max(all[3], box[3]),
      ],
      first,
    )
  );
}

function grown([left, top, right, bottom]: PixelBox, by: number): PixelBox {
  return [left - by, top - by, right + by, bottom + by];
}

function rectangle([left, top, right, bottom]: PixelBox, colour: string, width: number): string {
  return `<rect x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(bottom - top)}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
}

function labelAt([left, top, right, bottom]: PixelBox, colour: string, label: string): string {
  const size = bottom - top;
  const plate = `<rect x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(size)}" fill="${colour}" fill-opacity="0.8"/>`;
  const text = `<text x="${round(left + size * 0.3)}" y="${round(top + size * 0.8)}" font-family="sans-serif" font-size="${round(size * 0.85)}" fill="#ffffff">${escaped(label)}</text>`;
  return plate + text;
}

function round(value: number): string {
  return value.toFixed(1);
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
