import type { PageImage } from "./engine.ts";

/** A rule drawn on the page, thin and straight, maybe a little askew. In pixels. */
export interface DrawnRule {
  /** Its place across its direction, for each band along it, the first band at `firstBand`. */
  readonly places: readonly number[];
  readonly firstBand: number;
}

type Direction = "down" | "across";

/** How long a band is, in points: noise averages out over it, and a page askew stays sharp. */
const bandPoints = 2.9;
/** A rule is darker than the paper this far off on both sides, in points: a thin one and a thicker one. */
const offsets = { near: 2.2, far: 4 };
/** By so many levels of 255. */
const leastDarker = 10;
/** Strokes of letters are shorter, in points; a row of a table is rarely lower. */
const leastLength = 20;
/** Of its bands, so many must show it; strokes of letters above one another leave more white. */
const leastShown = 0.85;
/** From one band to the next it may move so far, in points: 10 degrees and more are no rule of a page that lies straight. */
const mostShift = 0.6;

/** Pixels along a rule that are looked at together. */
export function bandOf(image: PageImage): number {
  return Math.max(2, Math.round((bandPoints * image.dpi) / 72));
}

/**
 * The rules that are drawn down or across a page, also faint and thin ones: in each band the pixels darker than the paper on
 * both sides, followed from band to band. Linear in the number of pixels.
 */
export function rulesIn(image: PageImage, direction: Direction): DrawnRule[] {
  const { width, height, dpi } = image;
  const band = bandOf(image);
  const bands = Math.floor((direction === "down" ? height : width) / band);
  const shift = Math.max(1, Math.round((mostShift * dpi) / 72));
  const least = Math.ceil((leastLength * dpi) / 72 / band);
  const reaches = { near: Math.round((offsets.near * dpi) / 72), far: Math.round((offsets.far * dpi) / 72) };
  const ended: Track[] = [];
  let open: Track[] = [];
  for (let at = 0; at < bands; at++) {
    const peaks = peaksOf(profileOf(image, direction, at, band), reaches, leastDarker * band);
    const left = new Set(peaks);
    const goingOn: Track[] = [];
    let next = 0;
    for (const track of open) {
      while (next < peaks.length && (peaks[next]?.at ?? 0) < track.last - shift) next++;
      const peak = peaks[next];
      const isShown = peak !== undefined && peak.at <= track.last + shift;
      if (isShown) {
        left.delete(peak);
        next++;
      } else if (track.isHidden) {
        ended.push(track);
        continue;
      }
      goingOn.push(goneOn(track, isShown ? peak : undefined));
    }
    for (const { at: last, darker } of left) {
      goingOn.push({ places: [last], firstBand: at, last, isHidden: false, darker: [darker] });
    }
    open = goingOn.sort((a, b) => a.last - b.last);
  }
  return [...ended, ...open].map(withoutHiddenEnd).filter((track) => isRule(track, least, dpi));
}

/** What may become a rule, as far as it was followed. */
interface Track {
  readonly places: number[];
  readonly firstBand: number;
  last: number;
  /** Whether its last band does not show it; two in a row end it. */
  isHidden: boolean;
  /** How much darker than the paper it is, in the bands that show it. */
  readonly darker: number[];
}

function goneOn(track: Track, peak: Peak | undefined): Track {
  track.last = peak?.at ?? track.last;
  track.isHidden = peak === undefined;
  track.places.push(track.last);
  if (peak) track.darker.push(peak.darker);
  return track;
}

function withoutHiddenEnd(track: Track): Track {
  return track.isHidden ? { ...track, places: track.places.slice(0, -1) } : track;
}

function isRule({ places, darker }: Track, least: number, dpi: number): boolean {
  return (
    places.length >= least &&
    darker.length >= leastShown * places.length &&
    isStraight(places, dpi) &&
    isEven(darker, places.length > 2 * least ? leastEven : 1)
  );
}

/**
 * A rule is as dark in so many of its bands, within these shares of the usual, a short one in all of them; strokes of letters
 * come and go.
 */
const leastEven = 0.9;
const evenly = { least: 0.5, most: 1.7 };

function isEven(darker: readonly number[], share: number): boolean {
  const usual = darker.toSorted((a, b) => a - b)[darker.length >> 1] ?? 0;
  const even = darker.filter((one) => one >= evenly.least * usual && one <= evenly.most * usual);
  return even.length >= share * darker.length;
}

/** No farther off the straight line between its ends than this, in points, but for a tenth of it; strokes of letters wander. */
const mostOff = 0.5;

function isStraight(places: readonly number[], dpi: number): boolean {
  const slope = slopeOf(places);
  const offs = places.map((place, band) => place - slope * band).sort((a, b) => a - b);
  const spread = (offs[Math.floor(0.95 * (offs.length - 1))] ?? 0) - (offs[Math.ceil(0.05 * (offs.length - 1))] ?? 0);
  return spread <= (2 * mostOff * dpi) / 72;
}

/** Pixels a band, between the middles of both halves. */
export function slopeOf(places: readonly number[]): number {
  const half = places.length >> 1;
  const middle = (part: readonly number[]) => part.toSorted((a, b) => a - b)[part.length >> 1] ?? 0;
  return (
    (middle(places.slice(places.length - half)) - middle(places.slice(0, half))) / Math.max(1, places.length - half)
  );
}

/** In pixels. */
type Reaches = Record<keyof typeof offsets, number>;

interface Peak {
  readonly at: number;
  readonly darker: number;
}

/** The brightness of each pixel across the direction, summed over the pixels of one band along it. */
function profileOf({ pixels, width, height }: PageImage, direction: Direction, at: number, band: number): Int32Array {
  const profile = new Int32Array(direction === "down" ? width : height);
  if (direction === "down") {
    for (let y = at * band; y < (at + 1) * band; y++) {
      const row = y * width;
      for (let x = 0; x < width; x++) profile[x] = (profile[x] ?? 0) + (pixels[row + x] ?? 255);
    }
  } else {
    for (let y = 0; y < height; y++) {
      const from = y * width + at * band;
      let sum = 0;
      for (let index = from; index < from + band; index++) sum += pixels[index] ?? 255;
      profile[y] = sum;
    }
  }
  return profile;
}

/** Where a profile is darkest between lighter sides, in order; `least`: so much darker, in its units. */
function peaksOf(profile: Int32Array, { near, far }: Reaches, least: number): Peak[] {
  const peaks: Peak[] = [];
  let best = 0;
  let bestAt = -1;
  for (let at = far; at < profile.length - far; at++) {
    const own = profile[at] ?? 0;
    const nearer = lower(profile[at - near] ?? 0, profile[at + near] ?? 0);
    const farther = lower(profile[at - far] ?? 0, profile[at + far] ?? 0);
    const darker = (nearer > farther ? nearer : farther) - own;
    if (darker < least) {
      if (bestAt >= 0) peaks.push({ at: bestAt, darker: best });
      best = 0;
      bestAt = -1;
    } else if (darker > best) {
      best = darker;
      bestAt = at;
    }
  }
  return peaks;
}

const lower = (one: number, other: number) => (one < other ? one : other);
