import type { Block, CellPlace, Page } from "../../../schemas/document-text.ts";
import type { Anchor } from "../../../schemas/evidence.ts";
import type { PictureReference } from "./picture-reference.ts";

/** A paragraph of a Word file with its role. A page break inside its text is U+000C. */
export interface Piece {
  readonly kind: Block["kind"];
  readonly anchor: Anchor["kind"];
  readonly text: string;
  readonly clauseNumber?: string;
  readonly level?: number;
  /** Tables are counted over the whole part, from 0. */
  readonly cell?: CellPlace;
  /** Whether a page ends before it. */
  readonly breakBefore?: boolean;
  /** How many pages end after it. */
  readonly breaksAfter?: number;
  /** Notes and comments referred to: `footnote:2`. */
  readonly notes?: readonly string[];
  /** The section it is in, from 0. */
  readonly section: number;
  readonly pictures?: readonly PictureReference[];
  /** How a picture was read, or why not: the same for all pieces read in it. */
  readonly picture?: PictureReading;
}

export interface PictureReading extends Pick<Page, "reader" | "ocrConfidence" | "uncoveredInk" | "note"> {
  readonly read: boolean;
}

/** The part of a place that its pieces share. */
export type Place = Pick<Piece, "kind" | "anchor" | "cell">;
