import type { PageView, PickedPlace } from "../../../schemas/api/documents.ts";
import type { Box, Evidence } from "../../../schemas/evidence.ts";
import { lineBoxes, wordsIn } from "./geometry.ts";

/** What of an evidence, or of a place that was picked, is needed to show it. */
export type Place = Pick<Evidence, "document" | "page" | "start" | "end" | "boxes">;

/** The part of a page's text that a place covers; it may begin or end on another page. Undefined where none of it is here. */
export function rangeOn(
  page: PageView,
  document: string,
  place: Place,
): { readonly start: number; readonly end: number } | undefined {
  if (place.document !== document) return undefined;
  const start = Math.max(0, place.start - page.start);
  const end = Math.min(page.text.length, place.end - page.start);
  return end > start ? { start, end } : undefined;
}

/** The boxes of places on a page, word by word and line by line; as given with the place where its words have none. */
export function boxesOn(page: PageView, document: string, places: readonly Place[]): Box[] {
  return places.flatMap((place) => {
    const range = rangeOn(page, document, place);
    const found = range ? lineBoxes(page.words, wordsIn(page.words, range.start, range.end)) : [];
    const given = place.document === document && place.page === page.number ? (place.boxes ?? []) : [];
    return found.length > 0 ? found : given;
  });
}

/** The place of the words from one to another, whichever comes first, and their text in one line. */
export function placeOfWords(page: PageView, document: string, one: number, other: number): Picked | undefined {
  const first = Math.min(one, other);
  const last = Math.max(one, other);
  const start = page.words.starts[first];
  const end = page.words.ends[last];
  if (start === undefined || end === undefined) return undefined;
  const chosen = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return placeOfText(page, document, start, end, lineBoxes(page.words, chosen));
}

export interface Picked {
  readonly place: PickedPlace;
  readonly text: string;
}

/** The place of a range of the page's text. */
export function placeOfText(page: PageView, document: string, start: number, end: number, boxes: Box[] = []): Picked {
  const place = { document, page: page.number, start: page.start + start, end: page.start + end };
  return {
    place: boxes.length > 0 ? { ...place, boxes } : place,
    text: inOneLine(page.text.slice(start, end)),
  };
}

/** As one would type it: a word broken at a line's end is whole again (pdfium marks such a hyphen U+FFFE). */
function inOneLine(text: string): string {
  return text
    .replaceAll(/\uFFFE\s*/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
