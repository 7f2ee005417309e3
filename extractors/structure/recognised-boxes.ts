import type { CheckBox } from "../../schemas/document-text.ts";
import { plainBox } from "./check-box-marks.ts";

/** What Tesseract makes of an empty box, measured on forms: letters and signs of its outline. */
const emptyLike = /^(?:[OoQ0DCUÜ©□L]|[CLO][JlI1\]]|[[|(LIl1CE]\s?[\])|J1]|Li|LI|Lo|El|EJ|Ll|\[_\]|_\])$/u;
/** What it makes of a marked one, which counts only beside others that look empty. */
const markedLike = /^(?:[Xx&@®KMB%#8]|[XxK][IlJ\]1]|[[|(][xX&M][\])|J]?|BJ|Bd|BI|DX|IX|MI|EX|&\])$/u;
/** Letters that number a list, so that `C …` below `B …` is no box. */
const listLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export function looksEmpty(token: string): boolean {
  return emptyLike.test(token);
}

export function looksMarked(token: string): boolean {
  return markedLike.test(token);
}

/** A box that was measured on the picture tells what letters beside it are. */
const isEmpty = (token: string) => looksEmpty(token) || measuredBox.test(token);
const measuredBox = new RegExp(`^${plainBox}$`, "u");

interface Opening {
  readonly start: number;
  readonly token: string;
  readonly line: number;
}

/** Lines apart at which options are still siblings: an empty line, or one option that runs on. */
const siblingLines = 3;

/**
 * Boxes on a page that OCR read, from letters that open sibling options: at least two in a row that look like boxes, of
 * which one looks empty. Their state is unknown: only the picture tells.
 */
export function recognisedBoxes(text: string): CheckBox[] {
  const openings = openingsIn(text);
  const boxes = openings.filter((opening, index) => {
    const siblings = [openings[index - 1], openings[index + 1]].filter(
      (other) => other !== undefined && Math.abs(other.line - opening.line) <= siblingLines,
    );
    if (siblings.length === 0 || siblings.some((other) => other && continuesList(opening.token, other.token)))
      return false;
    return isEmpty(opening.token) || siblings.some((other) => other && isEmpty(other.token));
  });
  return boxes.map(({ start, token }) => ({ start, end: start + token.length, state: "unknown" }));
}

function openingsIn(text: string): Opening[] {
  const openings: Opening[] = [];
  let [start, line] = [0, 0];
  for (const content of text.split("\n")) {
    for (const match of content.matchAll(/(?<=^|\t|: ?)[ \u00A0]*(?<token>\S{1,3}) (?=[\p{L}\d])/gu)) {
      const token = match.groups?.token ?? "";
      if (!isEmpty(token) && !looksMarked(token)) continue;
      openings.push({ start: start + match.index + match[0].indexOf(token), token, line });
    }
    start += content.length + 1;
    line += 1;
  }
  return openings;
}

function continuesList(token: string, other: string): boolean {
  if (token.length > 1 || other.length > 1) return false;
  return Math.abs(listLetters.indexOf(token) - listLetters.indexOf(other)) === 1 && listLetters.includes(token);
}
