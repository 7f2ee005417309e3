import type { Box } from "../../../schemas/evidence.ts";
import { cellNumber, type PlacedWord } from "../../structure/line.ts";
import type { PdfPage } from "./document.ts";
import { isAsDisplayed } from "./frames.ts";
import type { DrawnObject } from "./page-objects.ts";
import type { DirectedWords } from "./words.ts";

/** Across the page (`place` is its height) or down it (`place` is how far from the left), in points. */
interface Rule {
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

interface Rules<Level extends Rule = Rule> {
  readonly level: readonly Level[];
  readonly upright: readonly Rule[];
}

/** A level rule with the number of its grid: of all rules that hang together with it. */
interface GridRule extends Rule {
  readonly grid: number;
}

/** Thicker, and it is a bar; shorter, and it is a dash. In points. */
const thickest = 3;
const shortest = 5;
/** So many rules are no table but a drawing. */
const mostRules = 3000;
/** Rules nearer to each other than this are one, and pieces of one rule are no farther apart, in points. */
const sameRule = 2.5;
/** As far may a rule end from the one that it meets, in points. */
const reach = 4.5;
/** A cell higher than this share of the page, or wide and not that low, is a frame around other things. */
const highestCell = 0.4;
const widestCell = 0.75;
const highestWide = 0.08;
/** A rule of this grey or lighter is not seen. */
const unseen = 250;

/** The words of a page, each with the number of the cell, drawn with rules, that it stands in. */
export function withRuledCells(
  page: PdfPage,
  directions: readonly DirectedWords[],
  objects: readonly DrawnObject[],
): readonly DirectedWords[] {
  if (!directions.some(({ frame }) => isAsDisplayed(frame))) return directions;
  const { level, upright } = ofTables(rulesAmong(objects));
  if (level.length < 2 || upright.length < 2) return directions;
  const [rowOf, columnOf] = [inOrderMet(), inOrderMet()];
  const inCell = (word: PlacedWord): PlacedWord => {
    const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
    const [left, right] = nearest(upright, x, y);
    const [above, below] = nearest(level, y, x);
    if (!left || !right || !above || !below) return word;
    const [width, height] = [right.place - left.place, below.place - above.place];
    const highest = width > widestCell * page.width ? highestWide : highestCell;
    if (height > highest * page.height) return word;
    const row = rowOf(`${above.grid} ${above.place} ${below.place}`);
    return { ...word, cell: cellNumber(row, columnOf(`${left.place} ${right.place}`), above.grid) };
  };
  return directions.map((run) => (isAsDisplayed(run.frame) ? { ...run, words: run.words.map(inCell) } : run));
}

function rulesAmong(objects: readonly DrawnObject[]): Rules {
  const [level, upright]: [Rule[], Rule[]] = [[], []];
  const add = ([left, top, right, bottom]: Box): boolean => {
    const [width, height] = [right - left, bottom - top];
    if (height <= thickest && width >= shortest) level.push({ place: (top + bottom) / 2, from: left, to: right });
    else if (width <= thickest && height >= shortest)
      upright.push({ place: (left + right) / 2, from: top, to: bottom });
    else return false;
    return true;
  };
  for (const { kind, fill, box, lines } of objects) {
    if (kind === "text" || (kind === "shape" && fill.grey >= unseen)) continue;
    if (!add(box()) && kind === "outline") lines().forEach(add);
    if (level.length + upright.length > mostRules) return { level: [], upright: [] };
  }
  return { level: joined(level), upright: joined(upright) };
}

/** Pieces of one rule made one; all that stand at one place have the same `place`. */
function joined(rules: readonly Rule[]): Rule[] {
  const whole: { place: number; from: number; to: number }[] = [];
  let atPlace: { place: number; from: number; to: number }[] = [];
  let before = Number.NEGATIVE_INFINITY;
  let place = 0;
  const close = () => {
    for (const { from, to } of atPlace.toSorted((a, b) => a.from - b.from)) {
      const last = whole.at(-1);
      if (last && last.place === place && from - last.to <= sameRule) last.to = Math.max(last.to, to);
      else whole.push({ place, from, to });
    }
    atPlace = [];
  };
  for (const rule of rules.toSorted((a, b) => a.place - b.place)) {
    if (rule.place - before > sameRule) {
      close();
      place = rule.place;
    }
    before = rule.place;
    atPlace.push({ ...rule });
  }
  close();
  return whole;
}

/** The rules that end, on both sides, at rules of the other direction: what is only underlined is no table. */
function ofTables({ level, upright }: Rules): Rules<GridRule> {
  const edges = level.filter((rule) => meets(rule, upright));
  const sides = upright.filter((rule) => meets(rule, edges));
  return inGrids({ level: edges, upright: sides });
}

function meets({ place, from, to }: Rule, others: readonly Rule[]): boolean {
  return [from, to].every((end) =>
    others.some((other) => Math.abs(other.place - end) <= reach && runsPast(other, place)),
  );
}

function runsPast({ from, to }: Rule, place: number): boolean {
  return from - reach <= place && place <= to + reach;
}

/** Numbers the grids: level rules that the same upright rule crosses or meets hang together. */
function inGrids({ level, upright }: Rules): Rules<GridRule> {
  const gridOf = level.map((_, index) => index);
  for (const side of upright) {
    const met = level.flatMap((edge, index) =>
      runsPast(side, edge.place) && runsPast(edge, side.place) ? [index] : [],
    );
    const grids = new Set(met.map((index) => gridOf[index] ?? index));
    const [first] = grids;
    if (first === undefined || grids.size < 2) continue;
    for (const [index, grid] of gridOf.entries()) if (grids.has(grid)) gridOf[index] = first;
  }
  const numbered = inOrderMet();
  return {
    level: level.map((edge, index) => ({ ...edge, grid: numbered(String(gridOf[index])) })),
    upright,
  };
}

/** The nearest rules before and after a place, of those that run past it. */
function nearest<One extends Rule>(rules: readonly One[], at: number, along: number) {
  let [before, after]: [One | undefined, One | undefined] = [undefined, undefined];
  for (const rule of rules) {
    if (along < rule.from || along > rule.to) continue;
    if (rule.place <= at && (before === undefined || rule.place > before.place)) before = rule;
    if (rule.place > at && (after === undefined || rule.place < after.place)) after = rule;
  }
  return [before, after] as const;
}

/** A number for each key, from 0. */
function inOrderMet(): (key: string) => number {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
}
