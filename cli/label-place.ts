/** A rectangle in pixels: left, top, right, bottom. */
export type PixelBox = readonly [left: number, top: number, right: number, bottom: number];

/** Comparisons after which labels are no longer fitted in: a page made to be slow is drawn all the same. */
const mostComparisons = 5_000_000;

/** Finds each label a place beside its box where it covers least of the page's words and of the labels before it. */
export class LabelPlaces {
  readonly #taken: PixelBox[];
  #comparisons = 0;

  constructor(words: readonly PixelBox[]) {
    this.#taken = [...words];
  }

  /** A place of this size beside `box`: to its left or right, above or below it, or in its upper corner. */
  next([left, top, right, bottom]: PixelBox, width: number, height: number): PixelBox {
    const places = [
      at(left - width, top, width, height),
      at(right, top, width, height),
      at(left, top - height, width, height),
      at(right - width, top - height, width, height),
      at(left, bottom, width, height),
      at(right, bottom - height, width, height),
      at(right - width, top, width, height),
    ].filter((place) => place[0] >= 0 && place[1] >= 0);
    let chosen = places[0] ?? at(Math.max(0, left), Math.max(0, top), width, height);
    let least = Number.POSITIVE_INFINITY;
    for (const place of places) {
      const covered = this.#covered(place);
      if (covered < least) [chosen, least] = [place, covered];
      if (covered === 0) break;
    }
    this.#taken.push(chosen);
    return chosen;
  }

  #covered(place: PixelBox): number {
    if (this.#comparisons > mostComparisons) return 0;
    this.#comparisons += this.#taken.length;
    return this.#taken.reduce((sum, other) => sum + overlap(place, other), 0);
  }
}

function at(left: number, top: number, width: number, height: number): PixelBox {
  return [left, top, left + width, top + height];
}

function overlap(a: PixelBox, b: PixelBox): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}
