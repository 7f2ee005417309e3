import type { Box } from "../../../schemas/evidence.ts";
import type { Issue } from "../../../schemas/issue.ts";
import { type IssueKey, issueOf } from "../../../schemas/words/issues.ts";
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
  const say = (key: IssueKey, severity: Issue["severity"], count: number) => {
    if (count > 0) issues.push(issueOf(key, severity, { details: { count }, page: number }));
  };
  say("HIDDEN_TEXT", "warning", hidden);
  say("HIDDEN_TEXT.outside", "warning", outside);
  say("LAYER_SWITCHED_OFF", "info", off);
  say("HIDDEN_TEXT.notDrawn", "warning", own.invisible > 0 && !isUnderScan(page, own) ? own.invisible : 0);
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
