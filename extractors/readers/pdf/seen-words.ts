import type { Box } from "../../../schemas/evidence.ts";
import type { Issue } from "../../../schemas/issue.ts";
import type { PlacedWord } from "../../structure/line.ts";
import type { PdfPage } from "./document.ts";
import { displayedBox, type Frame } from "./frames.ts";
import { hiddenPlaces } from "./hidden-text.ts";
import { contentOf } from "./page-content.ts";
import type { DrawnObject } from "./page-objects.ts";
import { charactersOf, indexOf } from "./word-index.ts";
import type { DirectedWords, PageWords } from "./words.ts";

/** The words of a page that belong to its text, and what is to be said of the others. */
export interface SeenWords {
  readonly directions: readonly DirectedWords[];
  readonly issues: readonly Issue[];
}

/** Share of the page that an image covers where it is a scan. */
const scanCover = 0.5;
/** Nobody reads letters of this height, points. */
const tiny = 1;

/**
 * Leaves out words outside the page's edges and in layers that are switched off; words that are there but not seen
 * (white on white, painted over, tiny) stay, as only a person can tell what they are for, and an issue says so.
 */
export function seenWords(page: PdfPage, number: number, own: PageWords, objects: readonly DrawnObject[]): SeenWords {
  const { directions } = own;
  const { unseen, switchedOff } = hiddenPlaces(page, objects);
  const places = indexOf(directions);
  const wordsIn = (boxes: readonly Box[]) =>
    new Set(boxes.flatMap((box) => places.within(box)).flatMap(({ words }) => words));
  const [unseenWords, offWords] = [wordsIn(unseen), wordsIn(switchedOff)];
  let [outside, off, hidden] = [0, 0, 0];
  const kept = directions.map((run): DirectedWords => {
    const words = run.words.filter((word) => {
      if (isOutside(run.frame, word, page)) outside++;
      else if (offWords.has(word)) off++;
      else {
        if (isTiny(word) || unseenWords.has(word)) hidden++;
        return true;
      }
      return false;
    });
    return words.length === run.words.length ? run : { ...run, words, characters: charactersOf(words) };
  });
  const issues: Issue[] = [];
  const say = (code: string, severity: Issue["severity"], count: number, message: string) => {
    if (count > 0) issues.push({ code, severity, message, page: number });
  };
  say(
    "HIDDEN_TEXT",
    "warning",
    hidden,
    `Page ${number} has ${hidden} word(s) that a reader cannot see (in the colour of the background, painted over, or tiny); they were read, so check them.`,
  );
  say(
    "HIDDEN_TEXT",
    "warning",
    outside,
    `Page ${number} has ${outside} word(s) outside its edges, which nobody sees; they were left out.`,
  );
  say(
    "LAYER_SWITCHED_OFF",
    "info",
    off,
    `Page ${number} has ${off} word(s) in a layer that is switched off; they were left out.`,
  );
  say(
    "HIDDEN_TEXT",
    "warning",
    own.invisible > 0 && !isUnderScan(page, own) ? own.invisible : 0,
    `Page ${number} has ${own.invisible} letter(s) that are not drawn, and no scan above them; they were read, so check them.`,
  );
  return { directions: kept.filter(({ words }) => words.length > 0), issues };
}

/** Whether the page is a scan whose text somebody else recognised: an image above letters that are not drawn. */
export function isUnderScan(page: PdfPage, { invisible, characters }: PageWords): boolean {
  return invisible > 0.5 * characters && contentOf(page).imageCover >= scanCover;
}

function isOutside(frame: Frame, { left, top, right, bottom }: PlacedWord, { width, height }: PdfPage): boolean {
  if (frame.degrees === 0) return right <= 0 || bottom <= 0 || left >= width || top >= height;
  const box = displayedBox(frame, [left, top, right, bottom]);
  return box[2] <= 0 || box[3] <= 0 || box[0] >= width || box[1] >= height;
}

function isTiny({ top, bottom, fontSize }: PlacedWord): boolean {
  return fontSize > 0 && fontSize < tiny && bottom - top < 2 * tiny;
}
