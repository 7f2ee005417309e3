import type { Ink } from "./ink.ts";

/** Beyond this a page does not lie askew, it is turned. */
const mostDegrees = 5;
/** Points of ink looked at: more do not change the angle. */
const mostPoints = 12_000;

/** A page whose lines do not stand out more than this much more sharply at another angle lies level. */
const leastGain = 1.1;

/**
 * The skew in degrees, clockwise positive: the angle within ± 5° at which lines of text stand out most sharply, whether they
 * run across the page or, as on a page turned by a quarter, down it.
 */
export function skewOf(ink: Ink): number {
  const { xs, ys } = pointsOf(ink);
  const across: Direction = { along: xs, over: ys, length: ink.rows, margin: marginOf(ink.columns), sign: 1 };
  const down: Direction = { along: ys, over: xs, length: ink.columns, margin: marginOf(ink.rows), sign: -1 };
  const [first, second] = [sharpest(across, coarse), sharpest(down, coarse)];
  const direction = second.sharpness > first.sharpness ? down : across;
  const rough = direction === down ? second : first;
  const fine = sharpest(direction, range(rough.angle - 0.4, rough.angle + 0.4, 0.1));
  return fine.sharpness > leastGain * sharpest(direction, [0]).sharpness ? fine.angle * direction.sign : 0;
}

const coarse = range(-mostDegrees, mostDegrees, 0.5);

/** Points by their place along lines and over them; turned clockwise, lines that run down lean the other way. */
interface Direction {
  readonly along: Float32Array;
  readonly over: Float32Array;
  readonly length: number;
  readonly margin: number;
  readonly sign: 1 | -1;
}

function marginOf(length: number): number {
  return Math.ceil(length * Math.tan((mostDegrees * 1.1 * Math.PI) / 180)) + 2;
}

interface Points {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
}

/** Dark squares, evenly thinned out where there are many: whole rows of them would make their own lines. */
function pointsOf({ columns, dark }: Ink): Points {
  let count = 0;
  for (const value of dark) count += value;
  const step = Math.max(1, count / mostPoints);
  const [xs, ys]: [number[], number[]] = [[], []];
  let [next, seen] = [0, 0];
  for (let index = 0; index < dark.length; index++) {
    if (dark[index] !== 1 || seen++ < next) continue;
    next += step;
    xs.push(index % columns);
    ys.push(Math.floor(index / columns));
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys) };
}

function sharpest({ along, over, length, margin }: Direction, angles: readonly number[]) {
  let best = { angle: 0, sharpness: -1 };
  for (const angle of angles) {
    const slope = Math.tan((angle * Math.PI) / 180);
    const profile = new Float32Array(length + 2 * margin);
    for (let index = 0; index < along.length; index++) {
      const at = Math.round((over[index] ?? 0) - (along[index] ?? 0) * slope) + margin;
      profile[at] = (profile[at] ?? 0) + 1;
    }
    let sharpness = 0;
    for (let at = 1; at < profile.length; at++) sharpness += ((profile[at] ?? 0) - (profile[at - 1] ?? 0)) ** 2;
    if (sharpness > best.sharpness) best = { angle, sharpness };
  }
  return best;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from(
    { length: Math.round((to - from) / step) + 1 },
    (_, index) => Math.round((from + index * step) * 10) / 10,
  );
}
