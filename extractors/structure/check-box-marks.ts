import type { CheckBox } from "../../schemas/document-text.ts";

/** A box whose mark cannot be told, where a reader writes a character for a box that is drawn, not printed. */
const unknownBox = "▢";

/** The character that a reader writes for a box that is drawn, not printed. */
export const boxOf: Readonly<Record<CheckBox["state"], string>> = { marked: "☒", unmarked: "☐", unknown: unknownBox };

/**
 * Characters that print as a check box. Private-use ones are what Word and PDF give for the fonts Wingdings (F0A8, F06F,
 * F071, F072, F0FD, F0FE, F078) and Wingdings 2 (F0A3, F052, F053).
 */
const printed: Readonly<Record<CheckBox["state"], string>> = {
  unmarked: "☐□◻◽⬜❏❐❑❒🔲\uF0A8\uF06F\uF071\uF072\uF0A3",
  marked: "☑☒🗹🗷🗵⊠⮽✅\uF0FD\uF0FE\uF078\uF052\uF053",
  unknown: unknownBox,
};

/** Ticks without a box; Wingdings F0FC. */
const ticks = "✓✔🗸\uF0FC";
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
  `[${[...states.keys()].join("")}${ticks}${crosses}${filled}${round.unmarked}${round.marked}${Object.keys(undeclared).join("")}]`,
  "gu",
);

/** The boxes that a text shows by characters of their own, in order. */
export function printedBoxes(text: string): CheckBox[] {
  const marks = [...text.matchAll(anyMark)];
  if (marks.length === 0) return [];
  const hasBoxes = marks.some(({ 0: mark }) => states.has(mark));
  const hasRound = marks.some(({ 0: mark }) => round.marked.includes(mark));
  return marks.flatMap(({ 0: mark, index }): CheckBox[] => {
    const place = { start: index, end: index + mark.length };
    const state = states.get(mark);
    if (state) return [{ ...place, state }];
    if (ticks.includes(mark)) return [{ ...place, state: "marked" }];
    if (crosses.includes(mark)) return [{ ...place, state: hasBoxes ? "marked" : "unknown" }];
    if (filled.includes(mark)) return hasBoxes ? [{ ...place, state: "marked" }] : [];
    if (round.marked.includes(mark)) return [{ ...place, state: "marked" }];
    if (round.unmarked.includes(mark)) return hasRound ? [{ ...place, state: "unmarked" }] : [];
    const letter = undeclared[mark];
    return letter && standsAlone(text, index) ? [{ ...place, state: letter }] : [];
  });
}

/** Whether a character is a word of its own with words after it on its line. */
function standsAlone(text: string, index: number): boolean {
  return (
    /^[ \u00A0\t]+[\p{L}\d]/u.test(text.slice(index + 1, index + 8)) &&
    /(?:^|\s)$/u.test(text.slice(0, index).slice(-1))
  );
}
