import { cellNumber } from "../structure/line.ts";
import { bandOf, type DrawnRule, rulesIn, slopeOf } from "./drawn-rules.ts";
import type { EngineLines, EngineWord, PageImage } from "./engine.ts";

/** So many rules are no table but a pattern. */
const mostRules = 3000;
/** A cell wider or higher than this share of the page is a frame around other things. */
const widestCell = 0.7;
const highestCell = 0.4;
/** Rules whose places differ by less are one, in points. */
const sameRule = 2.5;

/** The words read on an image, each with the number of the cell, drawn with rules, that it stands in; see `EngineWord`. */
export function withDrawnCells(lines: EngineLines, image: PageImage): EngineLines {
  const upright = rulesIn(image, "down");
  if (upright.length < 2 || upright.length > mostRules) return lines;
  const level = rulesIn(image, "across");
  if (level.length < 2 || level.length > mostRules) return lines;
  const edgesMet = level.filter((rule) => meets(rule, upright, image));
  const sidesMet = upright.filter((rule) => meets(rule, edgesMet, image));
  const [sides, edges] = [numbered(sidesMet, image), numbered(edgesMet, image)];
  const [rowOf, columnOf] = [inOrderMet(), inOrderMet()];
  return lines.map((line) =>
    line.map((word) => {
      const cell = cellAround(word, image, sides, edges);
      return cell ? { ...word, cell: cellNumber(rowOf(cell.row), columnOf(cell.column)) } : word;
    }),
  );
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

/** In points: as far may a rule end from the one it meets. */
const reach = 4.5;

/** Whether a rule ends, on both sides, at rules of the other direction: it is one of a table. */
function meets({ places, firstBand }: DrawnRule, others: readonly DrawnRule[], image: PageImage): boolean {
  const [band, near] = [bandOf(image), (reach * image.dpi) / 72];
  const ends = [
    { place: places[0] ?? 0, along: firstBand * band },
    { place: places.at(-1) ?? 0, along: (firstBand + places.length) * band },
  ];
  return ends.every(({ place, along }) =>
    others.some((other) => {
      const index = Math.floor(place / band) - other.firstBand;
      const own = other.places[Math.min(Math.max(index, 0), other.places.length - 1)] ?? 0;
      const slack = Math.ceil(near / band);
      return index >= -slack && index < other.places.length + slack && Math.abs(own - along) <= near;
    }),
  );
}

interface NumberedRule extends DrawnRule {
  /** One for all the pieces of a rule. */
  readonly number: number;
}

/** Pieces of one rule, apart or side by side, have one number: they stand at one place once the page is taken to lie straight. */
function numbered(rules: readonly DrawnRule[], image: PageImage): NumberedRule[] {
  const slope = commonSlope(rules);
  const placed = rules
    .map((rule) => ({ rule, place: middleOf(rule) - slope * (rule.firstBand + rule.places.length / 2) }))
    .sort((a, b) => a.place - b.place);
  let [number, before] = [0, Number.NEGATIVE_INFINITY];
  return placed.map(({ rule, place }) => {
    if (place - before > (sameRule * image.dpi) / 72) number += 1;
    before = place;
    return { ...rule, number };
  });
}

/** Pixels a band: the median over the longer rules. */
function commonSlope(rules: readonly DrawnRule[]): number {
  const longest = rules.toSorted((a, b) => b.places.length - a.places.length).slice(0, 15);
  const slopes = longest.map(({ places }) => slopeOf(places)).sort((a, b) => a - b);
  return slopes[slopes.length >> 1] ?? 0;
}

function middleOf({ places }: DrawnRule): number {
  return places[places.length >> 1] ?? 0;
}

/** The rules around the middle of a word; undefined where one side has none. */
function cellAround(
  word: EngineWord,
  image: PageImage,
  sides: readonly NumberedRule[],
  edges: readonly NumberedRule[],
): { readonly row: string; readonly column: string } | undefined {
  const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
  const band = bandOf(image);
  const [left, right] = nearest(sides, x, y / band);
  const [above, below] = nearest(edges, y, x / band);
  if (!left || !right || !above || !below) return undefined;
  if (right.place - left.place > widestCell * image.width || below.place - above.place > highestCell * image.height) {
    return undefined;
  }
  return { row: `${above.number} ${below.number}`, column: `${left.number} ${right.number}` };
}

interface Nearest {
  readonly place: number;
  readonly number: number;
}

/** The nearest rules before and after a place, of those that run past it. */
function nearest(
  rules: readonly NumberedRule[],
  place: number,
  along: number,
): readonly [Nearest | undefined, Nearest | undefined] {
  let [before, after]: [Nearest | undefined, Nearest | undefined] = [undefined, undefined];
  for (const { places, firstBand, number } of rules) {
    const index = Math.floor(along) - firstBand;
    // A rule may begin or end a little off the one it meets.
    if (index < -1 || index > places.length) continue;
    const own = places[Math.min(Math.max(index, 0), places.length - 1)] ?? 0;
    if (own <= place && (!before || own > before.place)) before = { place: own, number };
    if (own > place && (!after || own < after.place)) after = { place: own, number };
  }
  return [before, after];
}
