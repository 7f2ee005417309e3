/** A range of a document's text; offsets as everywhere, UTF-16 and end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is sent of a document in one request: one part of its text or several, in its order. */
export interface Passage {
  /** The parts as read, with `partedBy` between two of them. */
  readonly text: string;
  readonly parts: readonly Part[];
}

interface Part extends Range {
  /** Where the part begins in the passage's text. */
  readonly at: number;
}

/** Stands between two parts, and says that something is left out. */
export const partedBy = "\n[…]\n";

/** The passage of these ranges of a text, which are in order and do not overlap. */
export function passageOf(text: string, ranges: readonly Range[]): Passage {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push({ start, end, at });
    at += end - start + partedBy.length;
  }
  return { text: ranges.map(({ start, end }) => text.slice(start, end)).join(partedBy), parts };
}

/** Words of a passage where they stand in the document. */
export interface PlaceInDocument extends Range {
  /** The part of the passage that holds them, a range of the passage's text. */
  readonly part: Range;
}

/** Where a range of a passage's text stands in the document; undefined where it is not all of one part. */
export function inDocument({ parts }: Passage, { start, end }: Range): PlaceInDocument | undefined {
  const part = parts.findLast(({ at }) => at <= start);
  if (!part || part.at + part.end - part.start < end) return undefined;
  const moved = part.start - part.at;
  return { start: start + moved, end: end + moved, part: { start: part.at, end: part.end - moved } };
}
