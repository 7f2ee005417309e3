import type { PickedPlace } from "../../schemas/api/documents.ts";
import type { Page, Reading } from "../../schemas/document-text.ts";
import type { Box, Evidence } from "../../schemas/evidence.ts";
import { ProblemError } from "../problem.ts";

/** A page, and where it begins in the document's text: pages follow each other with one form feed between. */
interface PlacedPage {
  readonly page: Page;
  readonly start: number;
}

/** A clause is evidence, a page is not. */
const mostCharacters = 5000;

/**
 * Evidence that a person picked on a page: the quote is copied from the stored text, so it is what stands there. Refuses
 * offsets that are not on the page. `user`: id of who picked it.
 */
export function pickedEvidence(place: PickedPlace, reading: Reading, user: string): Evidence {
  const placed = placeOf(reading.pages, place.page);
  const { start, end } = placed ? whole(placed, place) : place;
  if (!placed || start < placed.start || end <= start || end > placed.start + placed.page.text.length) {
    throw new ProblemError(
      400,
      "EVIDENCE_OUTSIDE",
      `Expected evidence within the text of page ${place.page}, found offsets ${place.start} to ${place.end} outside it.`,
      "Pick the words again.",
    );
  }
  if (end - start > mostCharacters) {
    throw new ProblemError(
      400,
      "EVIDENCE_TOO_LONG",
      `Expected evidence of at most ${mostCharacters} characters, found ${end - start}.`,
      "Pick the words that state the value.",
    );
  }
  const inPage = { start: start - placed.start, end: end - placed.start };
  const boxes = boxesOf(placed.page, inPage) ?? place.boxes;
  return {
    document: place.document,
    page: place.page,
    start,
    end,
    quote: placed.page.text.slice(inPage.start, inPage.end),
    ...(boxes && { boxes }),
    foundBy: `reviewer:${user}`,
  };
}

function placeOf(pages: readonly Page[], number: number): PlacedPage | undefined {
  let start = 0;
  for (const page of pages) {
    if (page.number === number) return { page, start };
    start += page.text.length + 1;
  }
  return undefined;
}

/** Half a character (of two UTF-16 units) is none. */
function whole({ page, start: first }: PlacedPage, { start, end }: PickedPlace): { start: number; end: number } {
  const isInside = (offset: number) => /^[\uDC00-\uDFFF]/.test(page.text.slice(offset - first, offset - first + 1));
  return { start: isInside(start) ? start - 1 : start, end: isInside(end) ? end + 1 : end };
}

/** The boxes of the words that the range touches; undefined where the page has none there. */
function boxesOf({ words }: Page, { start, end }: { readonly start: number; readonly end: number }): Box[] | undefined {
  const boxes = words.starts.flatMap((from, index): Box[] => {
    const [left, top, right, bottom] = words.boxes.slice(index * 4, index * 4 + 4);
    const isTouched = from < end && (words.ends[index] ?? 0) > start;
    if (!isTouched || left === undefined || top === undefined || right === undefined || bottom === undefined) return [];
    return [[left, top, right, bottom]];
  });
  return boxes.length > 0 ? boxes : undefined;
}
