import type { CheckBox } from "../../schemas/document-text.ts";

/** A box whose mark cannot be told, where a reader writes a character for a box that is drawn, not printed. */
const unknownBox = "▢";

/** The character that a reader writes for a box that is drawn, not printed. */
export const boxOf: Readonly<Record<CheckBox["state"], string>> = { marked: "☒", unmarked: "☐", unknown: unknownBox };

/** Source of a pattern for one of those characters. */
export const plainBox = `[${Object.values(boxOf).join("")}]`;

/**
 * Characters that print as a check box and are nothing else. Private-use ones are what Word and PDF give for the fonts
 * Wingdings (F0FD, F0FE, F078) and Wingdings 2 (F052, F053).
 */
const printed: Readonly<Record<CheckBox["state"], string>> = {
  unmarked: "☐🔲",
  marked: "☑☒🗹🗷🗵⊠⮽\uF0FD\uF0FE\uF078\uF052\uF053",
  unknown: unknownBox,
};

/** Squares that print as an empty box and serve as bullets too; Wingdings F0A8, F06F, F071, F072, Wingdings 2 F0A3. */
const squares = "□◻◽⬜❏❐❑❒\uF0A8\uF06F\uF071\uF072\uF0A3";
/** Ticks without a box, which serve as bullets too; Wingdings F0FC. */
const ticks = "✓✔🗸✅\uF0FC";
/** Crosses without a box; Wingdings F0FB. They mark a box on a form and say "no" in a table. */
const crosses = "✗✘🗴\uF0FB";
/** Filled shapes, which are as often bullets; Wingdings F06E. */
const filled = "■◼⬛\uF06E";
/** Round boxes, of which the first is as often a bullet. */
const round = { unmarked: "○◯", marked: "◉⦿🔘" };
/** What the codes of Wingdings become where a file does not say that it is Wingdings. */
const undeclared: Readonly<Record<string, CheckBox["state"]>> = { "¨": "unmarked", þ: "marked", ý: "marked" };

const states = new Map<string, CheckBox["state"]>(
  (["unmarked", "marked", "unknown"] as const).flatMap((state) => [...printed[state]].map((mark) => [mark, state])),
);

const anyMark = new RegExp(
  `[${[...states.keys()].join("")}${squares}${ticks}${crosses}${filled}${round.unmarked}${round.marked}${Object.keys(undeclared).join("")}]`,
  "gu",
);

/** The boxes that a text shows by characters of their own, in order. */
export function printedBoxes(text: string): CheckBox[] {
  const marks = [...text.matchAll(anyMark)].map(({ 0: mark, index }) => ({
    mark,
    start: index,
    end: index + mark.length,
  }));
  const has = (kind: string) => marks.some(({ mark }) => kind.includes(mark));
  const lettersAreBullets = !has("þ") && !has("ý") && areBullets(text, marks, "¨");
  const isForm =
    marks.some(({ mark }) => states.has(mark)) || has(round.marked) || (has(squares) && has(ticks + filled));
  const squaresAreBullets = !isForm && has(squares) && areBullets(text, marks, squares);
  const ticksAreBullets = !isForm && has(ticks) && !has(squares) && opensLines(text, marks, ticks);
  const hasBoxes = isForm || (has(squares) && !squaresAreBullets);
  const stateOf = ({ mark, start }: (typeof marks)[number]): CheckBox["state"] | undefined => {
    if (squares.includes(mark)) return squaresAreBullets ? undefined : "unmarked";
    if (ticks.includes(mark)) return ticksAreBullets ? undefined : "marked";
    if (crosses.includes(mark)) return hasBoxes ? "marked" : "unknown";
    if (filled.includes(mark)) return hasBoxes ? "marked" : undefined;
    if (round.marked.includes(mark)) return "marked";
    if (round.unmarked.includes(mark)) return has(round.marked) ? "unmarked" : undefined;
    if (mark === "¨" && lettersAreBullets) return undefined;
    return states.get(mark) ?? (standsAlone(text, start) ? undeclared[mark] : undefined);
  };
  return marks.flatMap((place) => {
    const state = stateOf(place);
    return state ? [{ start: place.start, end: place.end, state }] : [];
  });
}

interface PlacedMark {
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

/** An option is shorter than this; what a bullet opens is often longer, or ends as an item of a list does. */
const longestOption = 60;

/** Whether marks only open lines, and some of these are items of a list rather than options. */
function areBullets(text: string, marks: readonly PlacedMark[], kind: string): boolean {
  if (!opensLines(text, marks, kind)) return false;
  return marks.some(({ mark, end }) => {
    if (!kind.includes(mark)) return false;
    const line = /^[^\n\f]*/u.exec(text.slice(end, end + 4 * longestOption))?.[0].trim() ?? "";
    return line.length > longestOption || /[;,.]$/u.test(line);
  });
}

/** Whether every mark of a kind stands at the start of a line, before text. */
function opensLines(text: string, marks: readonly PlacedMark[], kind: string): boolean {
  return marks.every(({ mark, start, end }) => {
    if (!kind.includes(mark)) return true;
    return (
      /(?:^|[\n\f])[^\S\n\f]*$/u.test(text.slice(Math.max(0, start - 60), start)) &&
      /^\s*\p{L}/u.test(text.slice(end, end + 8))
    );
  });
}

/** Whether a character is a word of its own with words after it on its line. */
function standsAlone(text: string, index: number): boolean {
  return (
    /^[ \u00A0\t]+[\p{L}\d]/u.test(text.slice(index + 1, index + 8)) &&
    /(?:^|\s)$/u.test(text.slice(0, index).slice(-1))
  );
}
