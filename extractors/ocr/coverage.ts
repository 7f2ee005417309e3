import { type Component, componentsOf } from "./components.ts";
import type { EngineLines } from "./engine.ts";
import type { Ink } from "./ink.ts";

/** Ink that may be text: letters, stamps, strokes of a pen; no rules, specks, holes or edges of the scan. */
export interface Writing {
  /** 1 for each square of it. */
  readonly mask: Uint8Array;
  /** How many squares that are. */
  readonly count: number;
}

/** In points. A letter is at least so tall or wide; a speck is smaller. */
const leastSize = 3;
/** A rule is at most so thick, and many times as long. */
const ruleThickness = 4.5;
const ruleLength = 4;
/** Punched holes, blots and black edges: larger than bold letters, and solid. */
const solidSize = 14;
const solidFill = 0.7;

/** What on a page may be text. */
export function writingOf(ink: Ink): Writing {
  const set = ink.dark.slice();
  eraseRules(ink, set);
  return textIn(ink, set);
}

/** A page with less writing than this many squares holds no word. */
const fewSquares = 12;

export function isBlank(writing: Writing): boolean {
  return writing.count < fewSquares;
}

/** A rule that runs over so much of the width or height of a page is one of a table, or a border. */
const ruledShare = 1 / 4;

/** Whether lines are drawn on the page: in a table that lies askew, the engine takes them for letters and loses cells. */
export function isRuled({ columns, rows, dark }: Ink): boolean {
  return componentsOf({ columns, rows, set: dark }).components.some(
    ({ left, top, right, bottom }) => right - left > columns * ruledShare || bottom - top > rows * ruledShare,
  );
}

/** What is left of the writing outside the words of which the engine is at least as sure as `confidence`. */
export function uncovered(ink: Ink, writing: Writing, lines: EngineLines, confidence = 0): Writing {
  const mask = writing.mask.slice();
  for (const line of lines) {
    for (const word of line) {
      if (word.confidence < confidence) continue;
      const left = Math.max(0, Math.floor(word.left / ink.square) - 1);
      const right = Math.min(ink.columns, Math.ceil(word.right / ink.square) + 1);
      const bottom = Math.min(ink.rows, Math.ceil(word.bottom / ink.square) + 1);
      for (let row = Math.max(0, Math.floor(word.top / ink.square) - 1); row < bottom; row++) {
        mask.fill(0, row * ink.columns + left, row * ink.columns + right);
      }
    }
  }
  return textIn(ink, mask);
}

/** Clears what cannot be text from the mask. */
function textIn(ink: Ink, mask: Uint8Array): Writing {
  const { columns, rows } = ink;
  const { components, labels } = componentsOf({ columns, rows, set: mask });
  const isText = components.map((component) => mayBeText(component, ink));
  for (let index = 0; index < labels.length; index++) {
    const label = labels[index] ?? 0;
    if (label > 0 && isText[label - 1] !== true) mask[index] = 0;
  }
  const count = components.reduce((sum, { count }, index) => sum + (isText[index] === true ? count : 0), 0);
  return { mask, count };
}

function mayBeText({ left, top, right, bottom, count }: Component, ink: Ink): boolean {
  const [width, height] = [(right - left) * ink.points, (bottom - top) * ink.points];
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (long < leastSize || count < 2) return false;
  if (short <= ruleThickness && long > ruleLength * short) return false;
  const fill = count / ((right - left) * (bottom - top));
  if (short >= solidSize && fill > solidFill) return false;
  const atEdge = left <= 1 || top <= 1 || right >= ink.columns - 1 || bottom >= ink.rows - 1;
  return !(atEdge && long > solidSize * 3);
}

/** Shorter runs are strokes of letters, unless nothing stands beside them. */
const shareOfPage = 1 / 12;
const thinRule = { length: 20, filled: 0.7, beside: 0.25 };

/**
 * Clears rules of a table and edges of the scan: dark runs over a twelfth of the page, sideways or down, and shorter, patchy
 * ones with white on both sides.
 */
function eraseRules(ink: Ink, mask: Uint8Array): void {
  const { columns, rows } = ink;
  eraseRuns(ink, mask, columns, rows, 1, columns);
  eraseRuns(ink, mask, rows, columns, columns, 1);
}

/** Runs along `lines` of `length` squares; `step` leads along a line, `over` to the next. */
function eraseRuns(ink: Ink, mask: Uint8Array, length: number, lines: number, step: number, over: number): void {
  const long = Math.floor(ink.columns * shareOfPage);
  const short = thinRule.length / ink.points;
  const isDark = (line: number, at: number) => line >= 0 && line < lines && ink.dark[line * over + at * step] === 1;
  const darkShare = (line: number, from: number, to: number) => {
    let count = 0;
    for (let at = from; at < to; at++) if (isDark(line, at)) count++;
    return count / (to - from);
  };
  for (let line = 0; line < lines; line++) {
    const clear = (from: number, to: number) => {
      for (let at = from; at < to; at++) mask[line * over + at * step] = 0;
    };
    let [solidFrom, patchyFrom, last] = [-1, -1, -9];
    for (let at = 0; at <= length; at++) {
      const dark = at < length && isDark(line, at);
      if (dark && solidFrom < 0) solidFrom = at;
      if (!dark && solidFrom >= 0) {
        if (at - solidFrom >= long) clear(solidFrom, at);
        solidFrom = -1;
      }
      if (patchyFrom >= 0 && (at === length || at - last > 3)) {
        const to = last + 1;
        const isRule =
          to - patchyFrom >= short &&
          darkShare(line, patchyFrom, to) >= thinRule.filled &&
          darkShare(line - 2, patchyFrom, to) <= thinRule.beside &&
          darkShare(line + 2, patchyFrom, to) <= thinRule.beside;
        if (isRule) clear(patchyFrom, to);
        patchyFrom = -1;
      }
      if (dark) {
        if (patchyFrom < 0) patchyFrom = at;
        last = at;
      }
    }
  }
}
