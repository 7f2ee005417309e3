/**
 * How text runs on a page: turned clockwise by `degrees`, as displayed. In the frame of a run its lines read from left to
 * right and from top to bottom, so that one layout serves text of any direction. The frame of a quarter turn has the
 * page's corner at its origin; any other is the page turned about its top left corner.
 */
export interface Frame {
  readonly degrees: number;
  /** Of the page as seen in the frame, in points; for a quarter turn they change places. */
  readonly width: number;
  readonly height: number;
  /** From the page as displayed: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
  readonly matrix: Matrix;
}

/** a, b, c, d, e, f, as PDF orders them (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** Left, top, right, bottom. */
type Rectangle = readonly [number, number, number, number];

/** Text this far from a quarter turn is laid out as if it were one: hidden text under a scan leans a little. */
const leaning = 10;

/** By how much a direction differs from the whole degrees or the quarter turn that it is taken for, in degrees. */
export function leanOf(degrees: number): number {
  return ((degrees - directionOf(degrees) + 540) % 360) - 180;
}

/** The direction of a run, in whole degrees from 0 to 359; near a quarter turn, that quarter turn. */
export function directionOf(degrees: number): number {
  const whole = ((Math.round(degrees) % 360) + 360) % 360;
  const quarter = Math.round(whole / 90) * 90;
  return Math.abs(whole - quarter) <= leaning ? quarter % 360 : whole;
}

/** The frame of text that runs in a direction on a page of this size, in points as displayed. */
export function frameOf(degrees: number, width: number, height: number): Frame {
  switch (degrees) {
    case 0:
      return { degrees, width, height, matrix: [1, 0, 0, 1, 0, 0] };
    case 90:
      return { degrees, width: height, height: width, matrix: [0, -1, 1, 0, 0, width] };
    case 180:
      return { degrees, width, height, matrix: [-1, 0, 0, -1, width, height] };
    case 270:
      return { degrees, width: height, height: width, matrix: [0, 1, -1, 0, height, 0] };
    default: {
      const angle = (degrees * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      return { degrees, width, height, matrix: [cos, -sin, sin, cos, 0, 0] };
    }
  }
}

/** The frame of text that leans clockwise by a few degrees more than `frame` says: its lines are level there. */
export function leaningFrame(frame: Frame, degrees: number): Frame {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { ...frame, matrix: chained(frame.matrix, [cos, -sin, sin, cos, 0, 0]) };
}

/** The smallest upright rectangle on the page, as displayed, around a rectangle of the frame. */
export function displayedBox(frame: Frame, box: Rectangle): [number, number, number, number] {
  return boundsOf(inverted(frame.matrix), box);
}

/** Whether boxes of the frame are boxes of the page as displayed. */
export function isAsDisplayed({ matrix: [a, b, , , e, f] }: Frame): boolean {
  return a === 1 && b === 0 && e === 0 && f === 0;
}

/** `first`, then `then`. */
export function chained(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = then;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** The way back. */
export function inverted([a, b, c, d, e, f]: Matrix): Matrix {
  const determinant = a * d - b * c;
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}

function boundsOf([a, b, c, d, e, f]: Matrix, [left, top, right, bottom]: Rectangle): [number, number, number, number] {
  const xs = [a * left + c * top, a * right + c * top, a * left + c * bottom, a * right + c * bottom];
  const ys = [b * left + d * top, b * right + d * top, b * left + d * bottom, b * right + d * bottom];
  return [Math.min(...xs) + e, Math.min(...ys) + f, Math.max(...xs) + e, Math.max(...ys) + f];
}
