import type { Box } from "../../../schemas/evidence.ts";
import type { PlacedWord } from "../../structure/line.ts";

/** Widths of a character and height of a line, in font sizes: Helvetica's averages, as forms use it. */
const characterWidth = 0.5;
const lineHeight = 1.15;
/** The size at which viewers start where the form leaves it to them. */
const autoSize = 12;
const least = 4;

/**
 * Places a text in a box as a viewer would, where the file does not say how it is shown: lines broken at the right edge,
 * and smaller letters where they would not fit. `fontSize` in points, 0 to fit the box.
 */
export function laidOut(text: string, box: Box, fontSize: number, severalLines: boolean): PlacedWord[] {
  const [left, top, right, bottom] = box;
  const width = Math.max(1, right - left);
  const height = Math.max(1, bottom - top);
  const content = severalLines ? text : text.replaceAll(/\s+/g, " ");
  let size = fontSize > 0 ? fontSize : Math.min(autoSize, severalLines ? autoSize : height / lineHeight);
  let lines = broken(content, width, size, severalLines);
  while (
    size > least &&
    (lines.length * size * lineHeight > height || longest(lines) * size * characterWidth > width)
  ) {
    size = Math.max(least, size * 0.9);
    lines = broken(content, width, size, severalLines);
  }
  const pitch = Math.min(size * lineHeight, height / Math.max(1, lines.length));
  const first = severalLines ? top : top + Math.max(0, (height - pitch) / 2);
  return lines.flatMap((words, line) => {
    const scale = Math.min(1, width / Math.max(1, longest([words]) * size * characterWidth));
    let at = left;
    return words.map((word): PlacedWord => {
      const start = at;
      const end = start + word.length * size * characterWidth * scale;
      at = end + size * characterWidth * scale;
      const placed = { left: start, right: end, top: first + line * pitch, bottom: first + (line + 1) * pitch };
      return { text: word, ...placed, fontSize: size, bold: false, spaceAfter: " " };
    });
  });
}

function broken(text: string, width: number, size: number, severalLines: boolean): string[][] {
  const most = Math.max(1, Math.floor(width / (size * characterWidth)));
  const lines: string[][] = [];
  for (const paragraph of text.split("\n")) {
    let line: string[] = [];
    let length = 0;
    for (const word of paragraph.split(/\s+/u).filter(Boolean)) {
      if (severalLines && line.length > 0 && length + 1 + word.length > most) {
        lines.push(line);
        [line, length] = [[], 0];
      }
      length += (line.length > 0 ? 1 : 0) + word.length;
      line.push(word);
    }
    if (line.length > 0) lines.push(line);
  }
  return lines;
}

/** Characters of the longest line, its spaces included. */
function longest(lines: readonly (readonly string[])[]): number {
  return lines.reduce(
    (most, words) =>
      Math.max(
        most,
        words.reduce((sum, word) => sum + word.length + 1, -1),
      ),
    0,
  );
}
