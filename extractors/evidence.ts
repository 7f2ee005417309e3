import { lowerBound } from "../lib/lower-bound.ts";
import type { DocumentText, PagePlace, Words } from "../schemas/document-text.ts";
import type { Anchor, Box, Evidence } from "../schemas/evidence.ts";

/**
 * Evidence for a range of the text as read. The quote is copied from the text; boxes are one a line of words, on the page
 * where the range starts; formats without boxes give the anchor of the block instead. White space at the ends is left out.
 */
export function evidenceAt(text: DocumentText, start: number, end: number, foundBy: string): Evidence {
  const range = trimmed(text.text, start, end);
  const place = pageAt(text, range.start);
  const evidence = {
    document: text.document,
    page: place?.page.number ?? 1,
    start: range.start,
    end: range.end,
    quote: text.text.slice(range.start, range.end),
    foundBy,
  };
  if (!place) return evidence;
  const boxes = lineBoxes(place.page.words, range.start - place.start, range.end - place.start);
  if (boxes.length > 0) return { ...evidence, boxes };
  const anchor = anchorAt(place, range.start - place.start);
  return anchor ? { ...evidence, anchor } : evidence;
}

/** Mean OCR confidence of the words in a range, 0–1; undefined where the page was not read by OCR. */
export function meanWordConfidence(text: DocumentText, start: number, end: number): number | undefined {
  const place = pageAt(text, start);
  const confidences = place?.page.words.confidences;
  if (!place || !confidences) return undefined;
  const indices = wordsIn(place.page.words, start - place.start, end - place.start);
  if (indices.length === 0) return undefined;
  return indices.reduce((sum, index) => sum + (confidences[index] ?? 0), 0) / indices.length / 100;
}

/** The page that holds an offset. Binary search: pages are in order. */
function pageAt(text: DocumentText, offset: number): PagePlace | undefined {
  const after = lowerBound(text.pages.length, (index) => (text.pages[index]?.start ?? 0) > offset);
  return text.pages[Math.max(0, after - 1)];
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to - 1 && /\s/.test(text[from] ?? "")) from += 1;
  while (to > from + 1 && /\s/.test(text[to - 1] ?? "")) to -= 1;
  return { start: from, end: to };
}

/** Indices of the words that a range of the page's text touches. */
function wordsIn(words: Words, start: number, end: number): number[] {
  const first = lowerBound(words.ends.length, (index) => (words.ends[index] ?? 0) > start);
  const indices: number[] = [];
  for (let index = first; index < words.starts.length && (words.starts[index] ?? 0) < end; index += 1)
    indices.push(index);
  return indices;
}

/** Boxes of words joined while they follow each other on one line. */
function lineBoxes(words: Words, start: number, end: number): Box[] {
  if (words.boxes.length === 0) return [];
  const boxes: Box[] = [];
  for (const index of wordsIn(words, start, end)) {
    const [left = 0, top = 0, right = 0, bottom = 0] = words.boxes.slice(index * 4, index * 4 + 4);
    const line = boxes.at(-1);
    const middle = (top + bottom) / 2;
    if (line && middle > line[1] && middle < line[3] && left >= line[0]) {
      line[1] = Math.min(line[1], top);
      line[2] = Math.max(line[2], right);
      line[3] = Math.max(line[3], bottom);
    } else {
      boxes.push([left, top, right, bottom]);
    }
  }
  return boxes;
}

/** Blocks stand in the order of the text. A sheet has hundreds of thousands. */
function anchorAt(place: PagePlace, offset: number): Anchor | undefined {
  const { blocks } = place.page;
  const block = blocks[lowerBound(blocks.length, (index) => (blocks[index]?.end ?? 0) > offset)];
  return block && block.start <= offset ? block.anchor : undefined;
}
