import { groupsOf } from "../../structure/groups.ts";
import type { Line } from "../../structure/line.ts";
import { linesOf } from "../../structure/lines.ts";
import { layoutOf } from "../../structure/page-layout.ts";
import { type LineGroup, type PageText, pageText } from "../../structure/page-text.ts";
import { displayedBox, type Frame, isAsDisplayed } from "./frames.ts";
import type { DirectedWords } from "./words.ts";

/** Lines that run in one direction; boxes in points of the frame. */
export interface DirectedLines {
  readonly frame: Frame;
  readonly lines: readonly Line[];
}

export function directedLines({ frame, words }: DirectedWords): DirectedLines {
  return { frame, lines: linesOf(words) };
}

/**
 * The text of a page whose words run in several directions: the direction of most words first, as `groups` in `frame`,
 * then the others, each laid out in its own frame. Boxes are of the page as displayed. Text in the margins beside the main text
 * and text across the page (a watermark) is out of the sentence flow, as a footer is.
 */
export function directedText(groups: readonly LineGroup[], frame: Frame, asides: readonly DirectedLines[]): PageText {
  const main = displayedText(groups, frame);
  if (asides.length === 0) return main;
  const [left, right] = sidesOf({ frame, lines: groups.flatMap((group) => group.lines) });
  const parts = [main];
  for (const aside of asides) {
    const outOfFlow = ({ lines }: LineGroup) => {
      if (aside.frame.degrees % 90 !== 0) return true;
      const [itsLeft, itsRight] = sidesOf({ ...aside, lines });
      return itsRight <= left || itsLeft >= right;
    };
    const itsGroups = groupsOf(layoutOf(aside.lines), aside.frame.height).map(
      (group): LineGroup => (outOfFlow(group) ? { kind: "pageFooter", lines: group.lines } : group),
    );
    parts.push(displayedText(itsGroups, aside.frame));
  }
  return joined(parts);
}

/** Left and right edge of lines on the page as displayed. */
function sidesOf({ frame, lines }: DirectedLines): [number, number] {
  let [left, right] = [Infinity, -Infinity];
  for (const line of lines) {
    const box = displayedBox(frame, [line.left, line.top, line.right, line.bottom]);
    left = Math.min(left, box[0]);
    right = Math.max(right, box[2]);
  }
  return [left, right];
}

function displayedText(groups: readonly LineGroup[], frame: Frame): PageText {
  const written = pageText(groups);
  if (isAsDisplayed(frame)) return written;
  const boxes: number[] = [];
  for (let at = 0; at < written.words.boxes.length; at += 4) {
    const [left = 0, top = 0, right = 0, bottom = 0] = written.words.boxes.slice(at, at + 4);
    for (const edge of displayedBox(frame, [left, top, right, bottom])) boxes.push(Math.round(edge * 100) / 100);
  }
  return { ...written, words: { ...written.words, boxes } };
}

/** Parts of a page one after the other, an empty line between them. */
function joined(parts: readonly PageText[]): PageText {
  const [first = pageText([]), ...others] = parts.filter(({ text }) => text !== "");
  return others.reduce((page, part) => {
    const offset = page.text.length + 2;
    const shifted = (offsets: readonly number[]) => offsets.map((at) => at + offset);
    return {
      text: `${page.text}\n\n${part.text}`,
      words: {
        starts: [...page.words.starts, ...shifted(part.words.starts)],
        ends: [...page.words.ends, ...shifted(part.words.ends)],
        boxes: [...page.words.boxes, ...part.words.boxes],
      },
      blocks: [
        ...page.blocks,
        ...part.blocks.map((block) => ({ ...block, start: block.start + offset, end: block.end + offset })),
      ],
    };
  }, first);
}
