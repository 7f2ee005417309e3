import type { CheckBox, Page, Reading } from "../../schemas/document-text.ts";
import { boxOf, printedBoxes } from "./check-box-marks.ts";
import { recognisedBoxes } from "./recognised-boxes.ts";

/** The page's text with its check boxes found, whatever the format; what the reader itself knows is kept. */
export function withCheckBoxes(reading: Reading): Reading {
  return { ...reading, pages: reading.pages.map(marked) };
}

/**
 * The check boxes of a page: characters that print as boxes, `[x]` and `[ ]` at an option's start and, on a page that OCR
 * read, the letters it makes of boxes, whose state is then unknown. In order of the text, none over another.
 */
export function checkBoxesIn({
  text,
  source,
  checkBoxes = [],
}: Pick<Page, "text" | "source" | "checkBoxes">): CheckBox[] {
  const found = [
    ...checkBoxes,
    ...printedBoxes(text),
    ...bracketedBoxes(text),
    ...(source === "ocr" ? recognisedBoxes(text) : []),
  ].toSorted((a, b) => a.start - b.start);
  return found.filter((box, index) => index === 0 || box.start >= (found[index - 1]?.end ?? 0));
}

/**
 * The text with each check box written as `☒` or `☐`, whatever it is in the file; offsets stay, as a box of several
 * characters is followed by spaces. A box of unknown state stays as read: it may be a letter.
 */
export function withPlainBoxes(text: string, boxes: readonly CheckBox[]): string {
  let plain = "";
  let at = 0;
  for (const { start, end, state } of boxes) {
    if (state === "unknown") continue;
    const box = boxOf[state];
    plain += text.slice(at, start) + box + " ".repeat(end - start - box.length);
    at = end;
  }
  return plain + text.slice(at);
}

function marked(page: Page): Page {
  const checkBoxes = checkBoxesIn(page);
  return checkBoxes.length === 0 ? page : { ...page, checkBoxes };
}

const bracketed = /\[[ \u00A0]?[xX✓✔✗✘]?[ \u00A0]?\]|\([ \u00A0]?[xX]?[ \u00A0]?\)/gu;
/** What stands before an option on its line: nothing, a bullet, a colon, a cell's edge, or an answer that the box follows. */
const beforeOption =
  /(?:^|[\n\f\t])[ \u00A0]*(?:[-–—•*·][ \u00A0]*)?$|[:?][ \u00A0]*$|(?<!\p{L})(?:oui|non|yes|no)[ \u00A0]*$/iu;

/**
 * `[x]` and `[ ]` where an option starts, or beside others of their kind on the line: elsewhere they are the blanks of a
 * template (`[ ] days`). Round ones count only where an empty one is on the page, as `(x)` is also a Roman ten.
 */
function bracketedBoxes(text: string): CheckBox[] {
  const boxes: CheckBox[] = [];
  const all = [...text.matchAll(bracketed)];
  const hasRoundEmpty = all.some(({ 0: box, index }) => /^\([ \u00A0]+\)$/u.test(box) && startsOption(text, index));
  for (const { 0: box, index } of all) {
    if (box.startsWith("(") && (!hasRoundEmpty || box === "()")) continue;
    const end = index + box.length;
    const previous = boxes.at(-1);
    const beside = previous !== undefined && !/[\n\f]/u.test(text.slice(previous.end, index));
    if (!beside && !startsOption(text, index)) continue;
    // `[ ]` before a closing mark or nothing is a blank to be filled in, unless it follows its answer.
    if (!beside && !/^[ \u00A0]*[\p{L}\d«"]/u.test(text.slice(end, end + 8)) && !followsAnswer(text, index)) continue;
    boxes.push({ start: index, end, state: /[xX✓✔✗✘]/u.test(box) ? "marked" : "unmarked" });
  }
  return boxes;
}

function startsOption(text: string, index: number): boolean {
  return beforeOption.test(text.slice(Math.max(0, index - 12), index)) || index === 0;
}

function followsAnswer(text: string, index: number): boolean {
  return /(?<!\p{L})(?:oui|non|yes|no)[ \u00A0]*$/iu.test(text.slice(Math.max(0, index - 6), index));
}
