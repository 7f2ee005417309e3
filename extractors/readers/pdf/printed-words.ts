import type { Box } from "../../../schemas/evidence.ts";
import { boxOf as glyphOf } from "../../structure/check-box-marks.ts";
import type { PlacedWord } from "../../structure/line.ts";
import type { Annotation } from "./annotations.ts";
import { laidOut } from "./field-layout.ts";
import type { Frame } from "./frames.ts";
import { charactersOf } from "./word-index.ts";
import type { DirectedWords } from "./words.ts";

/** What an annotation prints on its page. */
export interface Printed {
  readonly directions: readonly DirectedWords[];
  /** Whether the page shows something else than the value that the file stores. */
  readonly differs: boolean;
}

const nothing: Printed = { directions: [], differs: false };

/** No form field is read where it has no room to be seen, points. */
const leastSide = 1;

/**
 * The words that a field, free text or stamp prints: what its appearance shows, else its value, laid out in its box.
 * `shown` is what the appearances of the page hold within the annotation's box; `frame` is how the page's own text runs, which
 * a value without appearance follows.
 */
export function printedBy(annotation: Annotation, shown: readonly DirectedWords[], frame: Frame): Printed {
  const { kind, box, field, contents } = annotation;
  if (box[2] - box[0] < leastSide || box[3] - box[1] < leastSide) return nothing;
  const place = inFrame(frame, box);
  const written = (value: string, fontSize: number, severalLines: boolean) =>
    along(frame, laidOut(value, place, fontSize, severalLines));
  if (kind === "freeText") return text(shown.length > 0 ? shown : written(contents, 0, true));
  if (kind === "stamp") return text(shown);
  switch (field?.type) {
    case "box":
      return text(along(frame, [boxWord(glyphOf[field.state], place)]));
    case "text":
      return field.value === "" ? text(shown) : valueOrShown(field, shown, written);
    case "choice": {
      if (field.isList) return text(written(field.chosen, field.fontSize, true));
      return text(shown.length > 0 ? shown : written(field.chosen, field.fontSize, false));
    }
    case "shown":
      return text(shown);
    default:
      return nothing;
  }
}

function valueOrShown(
  { value, shape, fontSize }: { value: string; shape: string; fontSize: number },
  shown: readonly DirectedWords[],
  written: (value: string, fontSize: number, severalLines: boolean) => DirectedWords[],
): Printed {
  const [stored, seen] = [folded(value), folded(wordsText(shown))];
  // A field scrolled to one of its lines shows a part of its value; a comb sets its letters far apart.
  const isPart = stored.includes(seen) && (seen.length < stored.length || shape === "comb");
  if (isPart) return text(written(value, fontSize, shape === "lines"));
  return { directions: shown, differs: !seen.includes(stored) };
}

/** Letters and digits, in lower case: what two spellings of a value share. */
export function folded(value: string): string {
  return value
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

export function wordsText(directions: readonly DirectedWords[]): string {
  return directions.flatMap(({ words }) => words.map((word) => word.text)).join(" ");
}

function boxWord(glyph: string, [left, top, right, bottom]: Box): PlacedWord {
  return { text: glyph, left, top, right, bottom, fontSize: bottom - top, bold: false, spaceAfter: " " };
}

/** A box of the page as displayed, in a frame of a quarter turn. */
function inFrame({ matrix: [a, b, c, d, e, f] }: Frame, box: Box): Box {
  const [left, top, right, bottom] = box;
  const [x, otherX] = [a * left + c * top + e, a * right + c * bottom + e];
  const [y, otherY] = [b * left + d * top + f, b * right + d * bottom + f];
  return [Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY)];
}

function along(frame: Frame, words: readonly PlacedWord[]): DirectedWords[] {
  return words.length === 0 ? [] : [{ frame, words, characters: charactersOf(words) }];
}

function text(directions: readonly DirectedWords[]): Printed {
  return { directions, differs: false };
}
